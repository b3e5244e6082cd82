using AD.Solvers;

namespace AD.Benchmarks;

/// <summary>W3 and W4: gradients of losses of trajectories with respect to the parameters.</summary>
internal static class LossComparisons
{
    /// <summary>A gradient that is within a thousand tolerances of the reference, relative to its largest entry, was computed at this tolerance.</summary>
    private const double AllowedTolerances = 1000.0;

    public static IEnumerable<Comparison> LotkaVolterra()
    {
        foreach (double tolerance in new[] { 1e-6, 1e-10 })
        {
            LotkaVolterraAdjointGradient adjoint = new(tolerance);
            yield return new("W3 Lotka-Volterra loss", $"adjoint, tolerance {tolerance:0e+0}", ByHand(adjoint.Compute, 4),
            [
                Gradient<ForwardDual>(new InterpolatingAdjoint(ForwardDual.Backend) { Active = ActiveInputs.Parameters }, tolerance, new Dopri5()),
                Gradient<ForwardDual>(new InterpolatingAdjoint(ForwardDual.Backend) { Active = ActiveInputs.Parameters }, tolerance, new Tsit5()),
                Gradient<ReverseTape>(new InterpolatingAdjoint(ReverseTape.Backend) { Active = ActiveInputs.Parameters }, tolerance, new Dopri5()),
                Gradient<ReverseTape>(new InterpolatingAdjoint(ReverseTape.Backend) { Active = ActiveInputs.Parameters }, tolerance, new Tsit5()),
            ])
            {
                Tolerance = AllowedTolerances * tolerance,
                Reference = LotkaVolterraLoss.Reference,
                RatioBound = 3.0,
            };
            LotkaVolterraForwardGradient forward = new(tolerance);
            yield return new("W3 Lotka-Volterra loss", $"forward sensitivities, tolerance {tolerance:0e+0}", ByHand(forward.Compute, 4),
            [
                Gradient<ForwardDual>(new ForwardSensitivity(ForwardDual.Backend) { Active = ActiveInputs.Parameters }, tolerance, new Dopri5()),
                Gradient<ForwardDual>(new ForwardSensitivity(ForwardDual.Backend) { Active = ActiveInputs.Parameters }, tolerance, new Tsit5()),
                Gradient<ReverseTape>(new ForwardSensitivity(ReverseTape.Backend) { Active = ActiveInputs.Parameters }, tolerance, new Tsit5()),
            ])
            {
                Tolerance = AllowedTolerances * tolerance,
                Reference = LotkaVolterraLoss.Reference,
                RatioBound = 2.5,
            };
        }

        static Variant Gradient<TSubject>(SensitivityMethod method, double tolerance, OdeMethod solver) where TSubject : struct, ISubject
            => LossComparisons.Gradient<TSubject>(method, LotkaVolterraLoss.Problem, LotkaVolterraLoss.Cost, tolerance, solver);
    }

    public static IEnumerable<Comparison> Spiral()
    {
        const double Tolerance = 1e-7;
        SpiralGradient byHand = new(Tolerance);
        yield return new("W4 spiral loss", $"adjoint, tolerance {Tolerance:0e+0}", ByHand(byHand.Compute, 5 * SpiralLoss.Hidden + 2),
        [
            Gradient<ReverseTape>(new Dopri5()),
            Gradient<ReverseTape>(new Tsit5()),
        ])
        {
            Tolerance = AllowedTolerances * Tolerance,
            Reference = SpiralLoss.Reference,
            RatioBound = 6.0,
        };

        static Variant Gradient<TSubject>(OdeMethod solver) where TSubject : struct, ISubject
            => LossComparisons.Gradient<TSubject>(new InterpolatingAdjoint(TSubject.Backend) { Active = ActiveInputs.Parameters }, SpiralLoss.Problem, SpiralLoss.Cost, Tolerance, solver);
    }

    private static Variant Gradient<TSubject>(SensitivityMethod method, OdeProblem problem, Cost cost, double tolerance, OdeMethod solver)
        where TSubject : struct, ISubject
    {
        OdeOptions options = new() { RelativeTolerance = tolerance, AbsoluteTolerance = tolerance };
        PreparedSensitivity prepared = method.Prepare(problem, cost, solver, options);
        double[] p = problem.Parameters.ToArray(), gradient = new double[p.Length];
        return new($"{TSubject.Name}, {solver.Name}", Run, gradient);

        void Run(int count)
        {
            for (int i = 0; i < count; i++)
            {
                prepared.Gradient(p, gradient, []);
            }
        }
    }

    private delegate void Compute(Span<double> gradient);

    private static Variant ByHand(Compute compute, int length)
    {
        double[] gradient = new double[length];
        return new($"{Hand.Written}, Dopri5", Run, gradient);

        void Run(int count)
        {
            for (int i = 0; i < count; i++)
            {
                compute(gradient);
            }
        }
    }
}
