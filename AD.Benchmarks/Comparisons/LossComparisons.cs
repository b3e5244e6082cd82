using AD.Solvers;

namespace AD.Benchmarks;

/// <summary>W3 and W4: gradients of losses of trajectories with respect to the parameters.</summary>
internal static class LossComparisons
{
    /// <summary>A gradient that is within a thousand tolerances of the reference, relative to its largest entry, was computed at this tolerance.</summary>
    private const double AllowedTolerances = 1000.0;

    private static readonly OdeMethod Dopri5 = new Dopri5();

    private static readonly OdeMethod Tsit5 = new Tsit5();

    public static IEnumerable<Comparison> LotkaVolterra()
    {
        foreach (double tolerance in new[] { 1e-6, 1e-10 })
        {
            LotkaVolterraAdjointGradient adjoint = new(tolerance);
            yield return new(Operation($"adjoint, tolerance {tolerance:0e+0}"), ByHand(adjoint.Compute, 4), () => Both<ByAdjoint>(backend => new InterpolatingAdjoint(backend) { Active = ActiveInputs.Parameters }))
            {
                Tolerance = AllowedTolerances * tolerance,
                Reference = LotkaVolterraLoss.Reference,
                RatioBound = 3.0,
            };
            LotkaVolterraDiscreteGradient discrete = new(tolerance);
            yield return new(Operation($"discrete adjoint, tolerance {tolerance:0e+0}"), ByHand(discrete.Compute, 4), () => Both<ByDiscreteAdjoint>(backend => new DiscreteAdjoint(backend) { Active = ActiveInputs.Parameters }))
            {
                Tolerance = AllowedTolerances * tolerance,
                Reference = LotkaVolterraLoss.Reference,
                RatioBound = 2.0,
            };
            LotkaVolterraForwardGradient forward = new(tolerance);
            yield return new(Operation($"forward sensitivities, tolerance {tolerance:0e+0}"), ByHand(forward.Compute, 4), () => Both<BySensitivities>(backend => new ForwardSensitivity(backend) { Active = ActiveInputs.Parameters }))
            {
                Tolerance = AllowedTolerances * tolerance,
                Reference = LotkaVolterraLoss.Reference,
                RatioBound = 2.5,
            };

            IEnumerable<Variant> Both<TFor>(Func<Backend, SensitivityMethod> method) where TFor : struct
                => Gradients<TFor>(method, LotkaVolterraLoss.Problem, LotkaVolterraLoss.Cost, tolerance, [Subjects.ForwardDual, Subjects.ReverseTape]);
        }

        static Operation Operation(string operation) => new("W3", "grad", 2, "W3 Lotka-Volterra loss", operation);
    }

    public static IEnumerable<Comparison> Spiral()
    {
        const double Tolerance = 1e-7;
        SpiralGradient byHand = new(Tolerance);
        yield return new(new("W4", "grad", SpiralLoss.Hidden, "W4 spiral loss", $"adjoint, tolerance {Tolerance:0e+0}"), ByHand(byHand.Compute, 5 * SpiralLoss.Hidden + 2), () => Gradients<ByAdjoint>(
            backend => new InterpolatingAdjoint(backend) { Active = ActiveInputs.Parameters }, SpiralLoss.Problem, SpiralLoss.Cost, Tolerance, [Subjects.ReverseTape]))
        {
            Tolerance = AllowedTolerances * Tolerance,
            Reference = SpiralLoss.Reference,
            RatioBound = 6.0,
        };
    }

    public static IEnumerable<Comparison> SpiralDiscrete()
    {
        const double Tolerance = 1e-7;
        SpiralDiscreteGradient byHand = new(Tolerance);
        yield return new(new("W4", "grad", SpiralLoss.Hidden, "W4 spiral loss", $"discrete adjoint, tolerance {Tolerance:0e+0}"), ByHand(byHand.Compute, 5 * SpiralLoss.Hidden + 2), () => Gradients<ByDiscreteAdjoint>(
            backend => new DiscreteAdjoint(backend) { Active = ActiveInputs.Parameters }, SpiralLoss.Problem, SpiralLoss.Cost, Tolerance, [Subjects.ReverseTape]))
        {
            Tolerance = AllowedTolerances * Tolerance,
            Reference = SpiralLoss.Reference,
            RatioBound = 3.0,
        };
    }

    /// <summary>By every backend with the solver of the one by hand, and by some with the other solver too.</summary>
    private static IEnumerable<Variant> Gradients<TFor>(Func<Backend, SensitivityMethod> method, OdeProblem problem, Cost cost, double tolerance, IReadOnlyList<Subject> twice)
        where TFor : struct
    {
        OdeOptions options = new() { RelativeTolerance = tolerance, AbsoluteTolerance = tolerance };
        return [.. Subjects.All.Select(subject => By(subject, Dopri5)), .. twice.Select(subject => By(subject, Tsit5))];

        Variant By(Subject subject, OdeMethod solver)
            => subject.Gradient<TFor>(method(subject.Backend).Prepare(problem, cost, solver, options), problem.Parameters.ToArray()) with { Manner = solver == Dopri5 ? "" : solver.Name };
    }

    private delegate void Compute(Span<double> gradient);

    private static Variant ByHand(Compute compute, int length)
    {
        double[] gradient = new double[length];
        return new(Hand.Written, Run, gradient);

        void Run(int count)
        {
            for (int i = 0; i < count; i++)
            {
                compute(gradient);
            }
        }
    }
}
