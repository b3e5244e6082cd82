namespace AD.Solvers;

/// <summary>An implicit function at one point of plain numbers: p, x*(p), and the factors of ∂F/∂x once a derivative asks for them.</summary>
internal sealed class ImplicitPoint<TCondition>
    where TCondition : IVectorFunction2
{
    /// <summary>Below this reciprocal condition number no digit of the derivative is right.</summary>
    private const double SmallestCondition = 4.0 * 2.220446049250313e-16;

    /// <summary>Polishing does not go farther than this, relative to the unknowns or to the way from the start.</summary>
    private const double FarthestPolish = 0.1;

    /// <summary>Newton's method needs one or two steps from a solver's tolerance to rounding.</summary>
    private const int MostSteps = 6;

    /// <summary>Steps that shrink more slowly than this show a root of multiplicity m above one, where the factor is 1 − 1/m; at a simple root it tends to 0.</summary>
    private const double Contraction = 0.4;

    /// <summary>Steps below this, relative to the unknowns or to the way from the start, are rounding, where derivatives are exact.</summary>
    private const double ExactRounding = 1e3 * 2.220446049250313e-16;

    /// <summary>A step of this relative length that does not reduce ‖F‖ is no rounding: F is not differentiable, or its derivative is not its own.</summary>
    private const double Unseen = 1e-7;

    /// <summary>Curvature above minus this, relative to the rows of the Hessian, is none.</summary>
    private const double LeastCurvature = 1e-6;

    private readonly ImplicitMap<TCondition> map;
    private readonly Func<double[], Solution> solve;
    private readonly double[] p;
    private readonly double[] x;
    private readonly double[] trial;
    private readonly double[] value;
    private readonly double[] trialValue;
    private readonly double[] rows;
    private readonly EquilibratedLu factors;
    private readonly double rounding;
    private bool isSolved;
    private bool isSimple;

    public ImplicitPoint(ImplicitMap<TCondition> map, int parameterCount, Func<double[], Solution> solve)
    {
        this.map = map;
        this.solve = solve;
        int n = map.UnknownCount;
        p = new double[parameterCount];
        (x, trial, value, trialValue, rows) = (new double[n], new double[n], new double[n], new double[n], new double[n * n]);
        factors = new EquilibratedLu(n);
        BackendTraits traits = map.Backend.Traits;
        rounding = traits.IsExact ? ExactRounding : 10.0 * traits.SecondOrderError;
    }

    public int ParameterCount => p.Length;

    public ReadOnlySpan<double> X => x;

    /// <summary>Solves at p unless the point is there already.</summary>
    public void MoveTo(ReadOnlySpan<double> point)
    {
        if (isSolved && AreSame(point, p))
        {
            return;
        }

        isSolved = false;
        point.CopyTo(p);
        Solution solution = solve(p);
        if (solution.Status != Status.Success)
        {
            throw new ImplicitFunctionException($"The solve inside an implicit function ended with status {solution.Status}, so that it has neither value nor derivative there: {solution.Reason}", solution);
        }

        for (int i = 0; i < solution.BoundStates?.Count; i++)
        {
            if (solution.BoundStates[i] != BoundState.Free)
            {
                throw AtBound(i, $"is at its bound {solution.X[i]}", solution);
            }
        }

        solution.X.CopyTo(x, 0);
        Polish();
        double moved = Vectors.Distance(x, solution.X), scale = Math.Max(Vectors.Norm(x), Vectors.Distance(x, map.Start));
        if (moved > FarthestPolish * scale)
        {
            throw new ImplicitFunctionException(
                $"The solve inside an implicit function ended with success at a point that is no solution of its condition: Newton's method on the condition moves it by {moved:E1}. A solution at a bound, or a solver with very loose "
                + "tolerances, are the usual reasons; derivatives at a bound are one-sided and are not given.",
                solution);
        }

        RefuseBounds(solution);
        if (map.IsMinimum && NegativePivot.IsFound(rows, x.Length, Math.Max(LeastCurvature, rounding)))
        {
            throw new ImplicitFunctionException(
                "The solve inside an implicit function ended with success at a stationary point that is no minimum: the Hessian has a negative eigenvalue there. Start elsewhere, or take NewtonTrustRegion, which leaves "
                + "saddles; for a stationary point of any kind take Implicit.Root of the gradient.",
                solution);
        }

        isSolved = true;
    }

    /// <summary>The solver may have stopped short of a bound that the solution of the condition lies on or beyond.</summary>
    private void RefuseBounds(Solution solution)
    {
        int outside = map.Bounds.FirstNotInside(x);
        if (outside >= 0)
        {
            throw AtBound(outside, $"is {x[outside]}, at its bound or beyond, once it is exact; the solver stopped at {solution.X[outside]}", solution);
        }
    }

    private static ImplicitFunctionException AtBound(int unknown, string where, Solution solution)
        => new($"Unknown {unknown} of the solution {where}: the condition of an unconstrained solution does not hold there, and its derivatives are one-sided. Move the bound, or fix the unknown.", solution);

    /// <summary>J⁻¹ b, or J⁻ᵀ b.</summary>
    public void SolveLinear(ReadOnlySpan<double> b, Span<double> destination, bool transposed)
    {
        RequireDerivative();
        if (transposed)
        {
            factors.SolveTransposed(b, destination);
        }
        else
        {
            factors.Solve(b, destination);
        }
    }

    /// <summary>Throws where x* is not a differentiable function of p.</summary>
    public void RequireDerivative()
    {
        if (!isSimple || !(factors.ReciprocalCondition >= SmallestCondition))
        {
            string sign = factors.SingularColumn >= 0 ? $"no pivot in column {factors.SingularColumn}"
                : !isSimple ? "Newton's method does not settle at it"
                : $"reciprocal condition number {factors.ReciprocalCondition:E1}";
            throw new ImplicitFunctionException(
                $"The Jacobian of the condition in the {x.Length} unknowns is singular at the solution ({sign}): the solution is not a differentiable function of the parameters there. A root of multiplicity above one, "
                + "unknowns that the data do not determine, or a minimum that is flat in some direction are the usual reasons.");
        }
    }

    /// <summary>Newton's method on the condition down to rounding, which leaves the factors of J at the point. Where J is singular the point stays as the solver left it.</summary>
    private void Polish()
    {
        double previous = double.PositiveInfinity, scale = Math.Max(Vectors.Norm(x), Vectors.Distance(x, map.Start));
        isSimple = true;
        for (int step = 0; ; step++)
        {
            map.UnknownJacobian<double>(x, p, value, rows);
            if (!factors.Factor(rows))
            {
                return;
            }

            for (int i = 0; i < value.Length; i++)
            {
                trialValue[i] = -value[i];
            }

            factors.Solve(trialValue, trial);
            double length = Vectors.Norm(trial);
            if (!(length > rounding * scale) && step > 0)
            {
                return;
            }

            if (!(length <= Contraction * previous) || step == MostSteps)
            {
                isSimple = false;
                return;
            }

            for (int i = 0; i < x.Length; i++)
            {
                trial[i] += x[i];
            }

            map.Condition.Evaluate<double>(trial, p, trialValue);
            if (!(Vectors.Norm(trialValue) <= Vectors.Norm(value)))
            {
                // Rounding: the values of F do not tell the two points apart.
                isSimple = !(length > Math.Max(Unseen, rounding) * scale);
                return;
            }

            trial.CopyTo(x, 0);
            previous = length;
        }
    }

    private static bool AreSame(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
        => System.Runtime.InteropServices.MemoryMarshal.AsBytes(a).SequenceEqual(System.Runtime.InteropServices.MemoryMarshal.AsBytes(b));
}
