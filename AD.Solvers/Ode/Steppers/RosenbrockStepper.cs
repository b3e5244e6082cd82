using System.Runtime.CompilerServices;

namespace AD.Solvers;

/// <summary>The working state of a Rosenbrock method: U_i = W⁻¹ (hγ f_i + Σ_{j&lt;i} γ C_ij U_j + h² γ γ_i f_t) with W = I − hγ J; what W is belongs to the derived classes.</summary>
/// <remarks>J and f_t belong to the beginning of the step and outlive its rejection. A step depends on state, time, length and tolerances alone, so that it can be taken again bit for bit.</remarks>
internal abstract unsafe class RosenbrockStepper : StageStepper
{
    /// <summary>f at a stage and f_t.</summary>
    private const int SharedRows = 2;

    /// <summary>The square of an error that no step is accepted with.</summary>
    private const double Rejected = 1e8;

    /// <summary>γ.</summary>
    protected readonly double gamma;

    /// <summary>f_t at the beginning of the step.</summary>
    protected readonly double* timeDerivative;

    /// <summary>The rows that a derived class asked for.</summary>
    protected readonly double* furtherRows;

    private readonly RosenbrockTableau tableau;
    private readonly DifferentiableSystem system;
    private readonly AlignedRows weights;
    private readonly bool[] reuses;
    private readonly int stages;
    private readonly int firstInError;
    private readonly int degree;
    private readonly nint reach;

    /// <summary>U_0 .. U_{s−1}, row by row.</summary>
    private readonly double* u;

    /// <summary>f of a stage, and of the end of the step where the method or its interpolant asks for it there.</summary>
    private readonly double* stageDerivative;

    private double begin;
    private double end;
    private bool isLinear;
    private bool derivativeIsOld;
    private bool linearized;
    private bool solved;
    private bool endIsEvaluated;

    protected RosenbrockStepper(RosenbrockTableau tableau, DifferentiableSystem system, int furtherRows)
        : base(system, tableau.Order, 1 + tableau.Stages + SharedRows + furtherRows)
    {
        this.tableau = tableau;
        this.system = system;
        stages = tableau.Stages;
        degree = tableau.InterpolantDegree;
        gamma = tableau.Gamma;
        reach = AlignedRows.Padded(system.ReadLength);
        u = k + stride;
        stageDerivative = u + stages * stride;
        timeDerivative = stageDerivative + stride;
        this.furtherRows = timeDerivative + stride;
        reuses = [.. Enumerable.Range(0, stages).Select(tableau.ReusesDerivative)];

        // Rows of weights: a, then γ C, then m and e, then one for each inner control point of the interpolant.
        weights = new AlignedRows(2 * stages + 2 + degree, stages);
        for (int i = 0; i < stages; i++)
        {
            tableau.StageWeights(i).CopyTo(new Span<double>(StageWeights(i), i));
            for (int j = 0; j < i; j++)
            {
                Couplings(i)[j] = gamma * tableau.Couplings(i)[j];
            }

            for (int m = 1; m < degree && tableau.HasInterpolant; m++)
            {
                InterpolantWeights(m)[i] = tableau.Interpolant(i)[m];
            }
        }

        tableau.Weights.CopyTo(new Span<double>(StepWeights, stages));
        tableau.ErrorWeights.CopyTo(new Span<double>(ErrorWeights, stages));
        firstInError = tableau.ErrorWeights.IndexOfAnyExcept(0.0);
    }

    public override int ErrorPower => Math.Min(tableau.Order, tableau.EmbeddedOrder) + 1;

    public override int InterpolantDegree => degree;

    private double* StepWeights => weights.Row(2 * stages);

    private double* ErrorWeights => weights.Row(2 * stages + 1);

    public override void Begin(double t)
    {
        base.Begin(t);
        derivativeIsOld = false;
        linearized = false;
        endIsEvaluated = false;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public override bool Try(double t, double h, double next)
    {
        if (derivativeIsOld)
        {
            Begin(t);
        }

        if (!linearized)
        {
            system.TimeDerivative(state, t, timeDerivative);
            Linearize(t);
            linearized = true;
        }

        begin = t;
        end = next;
        endIsEvaluated = false;
        solved = Factor(h) && Stages(t, h);
        return solved;
    }

    /// <summary>J at the present state and time; the time derivative is known.</summary>
    protected abstract void Linearize(double t);

    /// <summary>Makes W ready for this step.</summary>
    /// <returns>False when W is singular or not finite.</returns>
    protected abstract bool Factor(double h);

    /// <summary>Whether the step is longer than the solution can be followed over, whatever its error estimate says.</summary>
    protected virtual bool IsBeyondPole => false;

    /// <summary>What f_t is multiplied by on the right-hand side of stage i.</summary>
    protected virtual double WeightOfTimeDerivative(int i, double h) => h * h * gamma * tableau.TimeWeights[i];

    /// <summary>x ← W⁻¹ x for stage i.</summary>
    protected abstract bool SolveStage(int i, double h, double* x);

    private bool Stages(double t, double h)
    {
        double* f = k;
        for (int i = 0; i < stages; i++)
        {
            bool last = tableau.FirstSameAsLast && i == stages - 1;
            if (!reuses[i])
            {
                double* place = last ? next : stage;
                StageKernels.Combine(state, u, stride, StageWeights(i), i, 1.0, place, last ? stride : reach);
                f = stageDerivative;
                Evaluate(place, Time(i, t, h), f);
            }

            double* right = u + i * stride;
            RosenbrockKernels.RightSide(f, h * gamma, timeDerivative, WeightOfTimeDerivative(i, h), u, stride, Couplings(i), i, right);
            if (!SolveStage(i, h, right))
            {
                return false;
            }
        }

        endIsEvaluated = tableau.FirstSameAsLast;
        if (!endIsEvaluated)
        {
            StageKernels.Combine(state, u, stride, StepWeights, stages, 1.0, next, stride);
        }

        return true;
    }

    public override double SquaredErrorNorm(double h)
    {
        double sum = StageKernels.SquaredError(state, next, u + firstInError * stride, stride, ErrorWeights + firstInError, stages - firstInError, 1.0, absolute, relative, stride);
        return Math.Max(sum / Math.Max(1, length), IsBeyondPole ? Rejected : 0.0);
    }

    /// <remarks>W⁻¹ spreads a value that is not finite over all components: it is looked for where f gave it.</remarks>
    public override int WorstComponent(double h)
        => !solved ? FirstNotFiniteDerivative()
        : !double.IsFinite(SquaredErrorNorm(h)) && FirstNotFiniteSlope(h) is int component and >= 0 ? component
        : base.WorstComponent(h);

    public override string? Reason => isLinear ? null : "the Jacobian, or the derivative in time, is not finite in the row of this component";

    /// <summary>The row of J, or the entry of f_t, that no W can be made with; −1 when they are finite.</summary>
    private int FirstNotFiniteDerivative()
    {
        int row = FirstRowNotFinite(system, begin, stage, next), entry = FirstNotFinite(timeDerivative);
        isLinear = row < 0 && entry < 0;
        return row >= 0 ? row : entry;
    }

    /// <summary>Evaluates the stages of the step that was tried once more, up to the first with a value that is not finite.</summary>
    private int FirstNotFiniteSlope(double h)
    {
        int component = Math.Max(FirstNotFinite(k), FirstNotFinite(timeDerivative));
        for (int i = 1; i < stages && component < 0; i++)
        {
            StageKernels.Combine(state, u, stride, StageWeights(i), i, 1.0, stage, reach);
            if (FirstNotFinite(stage) >= 0)
            {
                break;
            }

            Evaluate(stage, Time(i, end - h, h), stageDerivative);
            component = FirstNotFinite(stageDerivative);
        }

        return component;
    }

    private int FirstNotFinite(double* row) => Vectors.FirstNotFinite(new(row, length));

    protected override double ErrorOf(int component, double h)
    {
        double error = 0.0;
        for (int j = firstInError; j < stages; j++)
        {
            error += ErrorWeights[j] * u[j * stride + component];
        }

        return error;
    }

    public override void Accept()
    {
        Swap();
        linearized = false;
        derivativeIsOld = !endIsEvaluated;
        if (endIsEvaluated)
        {
            StageKernels.Copy(stageDerivative, k, stride);
            endIsEvaluated = false;
        }
    }

    public override void WriteInterpolant(double t, double h, double* destination)
    {
        if (!tableau.HasInterpolant)
        {
            CubicHermite.Write(state, k, next, EndDerivative(), h, destination, length, stride);
            return;
        }

        StageKernels.Copy(state, destination, stride);
        for (int m = 1; m < degree; m++)
        {
            StageKernels.Combine(state, u, stride, InterpolantWeights(m), stages, 1.0, destination + m * length, stride);
        }

        StageKernels.Copy(next, destination + degree * length, stride);
    }

    /// <summary>f at the end of the step, evaluated once.</summary>
    protected double* EndDerivative()
    {
        if (!endIsEvaluated)
        {
            Evaluate(next, end, stageDerivative);
            endIsEvaluated = true;
        }

        return stageDerivative;
    }

    /// <summary>The control point in the middle of the quadratic that the stages make up, in a row of its own.</summary>
    protected void WriteMiddle(double* destination) => StageKernels.Combine(state, u, stride, InterpolantWeights(1), stages, 1.0, destination, stride);

    private double Time(int i, double t, double h) => tableau.Nodes[i] == 1.0 ? end : t + tableau.Nodes[i] * h;

    private double* StageWeights(int i) => weights.Row(i);

    /// <summary>γ C_i0 .. γ C_i,i−1.</summary>
    protected double* Couplings(int i) => weights.Row(stages + i);

    private double* InterpolantWeights(int m) => weights.Row(2 * stages + 1 + m);
}
