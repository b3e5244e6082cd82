using System.Runtime.CompilerServices;

namespace AD.Solvers;

/// <summary>The working state of an ESDIRK method: stages by simplified Newton iteration with a Jacobian that is kept while it is good.</summary>
/// <remarks>
/// A step depends on the state, on the slope that the last one ended with, and on the place of J and the h that W was factored for: <see cref="SaveMemory"/> and <see cref="Mark"/>. Integrals behind
/// the numbers that the right-hand side reads are computed from the solved stages, at one evaluation a stage more.
/// </remarks>
internal sealed unsafe class EsdirkStepper : EsdirkStages
{
    private const int OwnRows = 6;

    /// <summary>Corrections are measured in no smaller units: their squares would overflow.</summary>
    private const double SmallestUnit = 1e-150;

    private readonly OdeSystem system;
    private readonly StageMatrix matrix;
    private readonly ReusedMatrix reused;
    private readonly NewtonIteration newton;
    private readonly int read;
    private readonly nint reach;
    private readonly double* residual, origin, error, zero, units;
    private readonly double caution;
    private bool isSolved;
    private bool isFinite;
    private bool isRestored;
    private bool isPrepared = true;
    private double begin;
    private string? reason;
    private bool hasRelativeOnly;

    public EsdirkStepper(EsdirkTableau tableau, OdeSystem system, StageMatrix matrix, double kappa)
        : base(tableau, system, OwnRows)
    {
        this.system = system;
        this.matrix = matrix;
        caution = tableau.Caution;
        read = system.ReadLength;
        reach = AlignedRows.Padded(read);
        double* own = k + stages * stride;
        residual = own;
        origin = own + stride;
        error = own + 2 * stride;
        zero = own + 3 * stride;
        units = own + 4 * stride;
        reused = new ReusedMatrix(matrix, tableau.Gamma, own + 5 * stride, read);
        newton = new NewtonIteration(system, matrix, residual, units, kappa);
        matrix.Tolerate(units, kappa);
    }

    public override ImplicitCounts Counts => new(matrix.Jacobians, matrix.Factorizations, matrix.Solves, matrix.LinearIterations, newton.Iterations);

    public override Status Obstacle => isFinite ? Status.StagesNotSolved : Status.NotFinite;

    public override double Mark => reused.Mark;

    public override int MemoryLength => reused.MemoryLength + length;

    public override void SetTolerances(ReadOnlySpan<double> absolute, ReadOnlySpan<double> relative)
    {
        base.SetTolerances(absolute, relative);
        hasRelativeOnly = absolute[..read].ContainsAnyInRange(0.0, Scale(0.0));
    }

    public override void Reset()
    {
        reused.Reset();
        isRestored = false;
    }

    public override void SaveMemory(Span<double> destination)
    {
        reused.Save(destination);
        Derivative.CopyTo(destination[reused.MemoryLength..]);
    }

    public override void RestoreMemory(ReadOnlySpan<double> source)
    {
        reused.Restore(source);
        source.Slice(reused.MemoryLength, length).CopyTo(new Span<double>(k, length));
        isRestored = true;
    }

    public override void Begin(double t)
    {
        reused.Leave();
        if (!isRestored)
        {
            base.Begin(t);
        }

        isRestored = false;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public override bool Try(double t, double h, double next)
    {
        double magnitude = Magnitude(t, h);
        isSolved = false;
        isFinite = true;
        begin = t;
        isPrepared = reused.Prepare(state, t, h);
        if (!isPrepared)
        {
            return false;
        }

        isSolved = Solve(t, h, next, magnitude) || (reused.Renew(state, t, h) && Solve(t, h, next, magnitude));
        reused.Judge(newton.LargestRate);
        return isSolved;
    }

    public override void Retake(double t, double h, double next, double mark)
    {
        double magnitude = Magnitude(t, h);
        isSolved = reused.Return(state, t, h, mark) && Solve(t, h, next, magnitude);
        if (!isSolved)
        {
            throw new InvalidOperationException($"The step from t = {t:R} of length {h:R} cannot be taken again: the right-hand side does not give what it gave before.");
        }
    }

    public override string? Reason => reason;

    /// <remarks>Where there is no W, no component of the step is to blame, but a row of J may be, as it may where the iteration fails.</remarks>
    public override int WorstComponent(double h)
    {
        reason = null;
        if (isSolved || !isFinite)
        {
            return base.WorstComponent(h);
        }

        int row = system is DifferentiableSystem differentiable ? FirstRowNotFinite(differentiable, begin, origin, error) : -1;
        reason = row >= 0 ? "the Jacobian is not finite in the row of this component" : matrix.Complaint;
        return row >= 0 || !isPrepared ? row : base.WorstComponent(h);
    }

    public override double SquaredErrorNorm(double h)
    {
        // In the units of slopes: the estimate divided by hγ.
        double hGamma = h * tableau.Gamma;
        StageKernels.Combine(zero, k, stride, weights.Error, stages, caution / tableau.Gamma, error, stride);
        if (!tableau.IsEstimateBounded && !matrix.Correct(error))
        {
            StageKernels.Combine(zero, k, stride, weights.Error, stages, caution / tableau.Gamma, error, stride);
        }

        return StageKernels.SquaredError(state, next, error, stride, weights.One, 1, hGamma, absolute, relative, stride) / Math.Max(1, length);
    }

    protected override double ErrorOf(int component, double h)
        => h * tableau.Gamma * (isSolved ? error[component] : component < read ? residual[component] : 0.0);

    public override void Accept()
    {
        base.Accept();
        reused.Moved();
    }

    /// <summary>The units of the step that begins here, and the state's length in them.</summary>
    private double Magnitude(double t, double h)
    {
        double squares = NewtonKernels.WriteUnits(state, absolute, relative, units, read);
        return Math.Sqrt((hasRelativeOnly ? WriteRelativeUnits(t, h) : squares) / Math.Max(1, read));
    }

    /// <summary>Where a tolerance is relative alone and the state passes through zero, the unit comes from where the step goes: the larger one of |u| and |u + h f|, as errors are measured.</summary>
    /// <remarks>Where that is zero too, f is evaluated at the end of an explicit step; it stays as it is where nothing moves.</remarks>
    private double WriteRelativeUnits(double t, double h)
    {
        double squares = 0.0;
        bool isEvaluated = false;
        for (int i = 0; i < read; i++)
        {
            double size = Math.Abs(state[i]);
            if (relative[i] > 0.0 && absolute[i] <= Scale(0.0))
            {
                size = Math.Max(size, Math.Abs(state[i] + h * k[i]));
                if (size == 0.0)
                {
                    isEvaluated = isEvaluated || EvaluateAhead(t, h);
                    double ahead = Math.Abs(h * residual[i]);
                    size = double.IsFinite(ahead) ? ahead : 0.0;
                }

                units[i] = 1.0 / Math.Max(absolute[i] + relative[i] * size, SmallestUnit);
            }

            squares += state[i] * units[i] * (state[i] * units[i]);
        }

        return squares;
    }

    /// <summary>f at the end of an explicit step, for <see cref="WriteRelativeUnits"/>.</summary>
    private bool EvaluateAhead(double t, double h)
    {
        NewtonKernels.Move(state, h, k, stage, read);
        Evaluations++;
        system.EvaluateRead(stage, t + h, residual);
        return true;
    }

    /// <summary>All stages with the W that is ready.</summary>
    private bool Solve(double t, double h, double next, double magnitude)
    {
        long before = newton.Evaluations;
        newton.Begin(magnitude);
        int solved = 1;
        while (solved < stages && SolveStage(solved, t, h, next))
        {
            solved++;
        }

        Evaluations += newton.Evaluations - before;
        return solved == stages;
    }

    private bool SolveStage(int i, double t, double h, double next)
    {
        bool isLast = i == stages - 1;
        double* slope = k + i * stride, y = isLast ? this.next : stage;
        double time = TimeOf(i, t, h, next), hGamma = h * tableau.Gamma;
        StageKernels.Combine(state, k, stride, weights.Stage(i), i, h, origin, isLast ? stride : reach);
        StageKernels.Combine(zero, k, stride, weights.Predictor(i), i, 1.0, slope, reach);
        if (!newton.Solve(origin, slope, y, time, hGamma, reused.Scale))
        {
            isFinite = newton.IsFinite(y, time);
            return false;
        }

        if (read < length)
        {
            NewtonKernels.Move(origin, hGamma, slope, y, read);
            Evaluate(y, time, residual);
            new ReadOnlySpan<double>(residual + read, length - read).CopyTo(new Span<double>(slope + read, length - read));
        }

        if (isLast)
        {
            NewtonKernels.Move(origin, hGamma, slope, y, length);
        }

        return true;
    }
}
