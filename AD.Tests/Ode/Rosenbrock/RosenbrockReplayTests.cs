using AD.Backends;
using AD.Solvers;
using Xunit;

namespace AD.Tests.Ode;

/// <summary>A Rosenbrock step depends on state, time, length and tolerances alone.</summary>
public class RosenbrockReplayTests
{
    public static TheoryData<string> Methods => RosenbrockStoppingTests.Methods;

    [Theory]
    [MemberData(nameof(Methods))]
    public void EveryAcceptedStepIsTakenAgainBitForBit(string method)
    {
        OdeMethod solver = RosenbrockConvergenceTests.Find(method);
        DifferentiableSystem system = new IntegralSystem((DifferentiableSystem)solver.CreateSystem(StiffProblems.OregonatorProblem.Problem));
        Assert.Equal(0, solver.CreateStepper(system).MemoryLength);
        (Integrator integrator, List<Step> steps) = Integrate(solver, system);
        Assert.True(integrator.Rejected > 0);
        Replay(integrator.Stepper, steps, 0);
        Replay(integrator.Stepper, steps, steps.Count / 2);
        Stepper fresh = solver.CreateStepper(system);
        ToleranceRange tolerances = Tolerances(system);
        fresh.SetTolerances(tolerances.Absolute, tolerances.Relative);
        Replay(fresh, steps, steps.Count / 3);
    }

    /// <summary>Integrals behind the state that is read are the ones that they are as components of the state.</summary>
    [Theory]
    [MemberData(nameof(Methods))]
    public void IntegralsBehindTheStateAreComponentsLikeOthers(string method)
    {
        OdeMethod solver = RosenbrockConvergenceTests.Find(method);
        OdeProblem problem = StiffProblems.OregonatorProblem.Problem;
        DifferentiableSystem system = new IntegralSystem((DifferentiableSystem)solver.CreateSystem(problem));
        (_, List<Step> steps) = Integrate(solver, system);
        OdeSystem whole = solver.CreateSystem(new OdeProblem(WithIntegrals, new double[6], problem.Parameters.ToArray(), 0, 60));
        Stepper stepper = solver.CreateStepper(whole);
        ToleranceRange tolerances = Tolerances(whole);
        stepper.SetTolerances(tolerances.Absolute, tolerances.Relative);
        foreach (Step step in steps.Take(300))
        {
            step.State.CopyTo(stepper.State);
            stepper.Begin(step.Time);
            stepper.Retake(step.Time, step.Size, step.End, 0.0);
            Assert.InRange(Systems.RelativeError(stepper.Next, step.Next), 0.0, 1e-9);
        }

        static void WithIntegrals<T>(ReadOnlySpan<T> y, ReadOnlySpan<T> p, T t, Span<T> dy) where T : System.Numerics.IFloatingPointIeee754<T>
        {
            StiffProblems.Oregonator(y, p, t, dy);
            for (int i = 0; i < 3; i++)
            {
                dy[3 + i] = y[i] * y[i];
            }
        }
    }

    private static (Integrator Integrator, List<Step> Steps) Integrate(OdeMethod method, DifferentiableSystem system)
    {
        OdeProblem problem = StiffProblems.OregonatorProblem.Problem;
        Integrator integrator = new(method, system, new OdeOptions(), Tolerances(system));
        Recorder recorder = new();
        integrator.Observer = recorder;
        problem.InitialState.CopyTo(integrator.Stepper.State);
        integrator.Start(0.0);
        Assert.True(integrator.Advance(60.0));
        return (integrator, recorder.Steps);
    }

    private static ToleranceRange Tolerances(OdeSystem system) => ToleranceRange.For(new OdeOptions { RelativeTolerance = 1e-4, AbsoluteTolerance = 1e-7 }, system.Length);

    private static void Replay(Stepper stepper, List<Step> steps, int first)
    {
        steps[first].State.CopyTo(stepper.State);
        stepper.Begin(steps[first].Time);
        foreach (Step step in steps.Skip(first).Take(100))
        {
            Assert.Equal(step.State, stepper.State.ToArray());
            stepper.Retake(step.Time, step.Size, step.End, 0.0);
            Assert.Equal(step.Next, stepper.Next.ToArray());
            Assert.Equal(step.Inside, Inside(stepper, step.Time, step.Size));
            stepper.Accept();
        }
    }

    private static double[] Inside(Stepper stepper, double t, double h)
    {
        StepStore store = new(stepper.Length, stepper.InterpolantDegree);
        store.Append(stepper, t, h);
        double[] inside = StepStore.Room(stepper.Length);
        store.Evaluate(0, 0.37, new double[store.PointCount], inside);
        return inside[..stepper.Length];
    }

    private sealed record Step(double Time, double Size, double End, double[] State, double[] Next, double[] Inside);

    private sealed class Recorder : StepObserver
    {
        public List<Step> Steps { get; } = [];

        public override void Accepted(Stepper stepper, double t, double h, double next)
            => Steps.Add(new(t, h, next, stepper.State.ToArray(), stepper.Next.ToArray(), Inside(stepper, t, h)));
    }

    /// <summary>A problem with the integrals of its states' squares behind the states.</summary>
    private sealed unsafe class IntegralSystem(DifferentiableSystem inner) : DifferentiableSystem(2 * inner.Length)
    {
        private readonly int n = inner.Length;

        public override int ReadLength => n;

        public override void Evaluate(double* u, double t, double* du)
        {
            inner.Evaluate(u, t, du);
            for (int i = 0; i < n; i++)
            {
                du[n + i] = u[i] * u[i];
            }
        }

        public override void JacobianProduct(double* u, double t, double* v, double* product)
        {
            inner.JacobianProduct(u, t, v, product);
            for (int i = 0; i < n; i++)
            {
                product[n + i] = 2.0 * u[i] * v[i];
            }
        }

        public override void TimeDerivative(double* u, double t, double* destination)
        {
            inner.TimeDerivative(u, t, destination);
            new Span<double>(destination + n, n).Clear();
        }

        public override StageMatrix CreateStageMatrix() => new Whole(inner.CreateStageMatrix(), n);
    }

    /// <summary>W of the whole state: x_q = r_q + hγ 2 u x_u behind x_u.</summary>
    private sealed unsafe class Whole(StageMatrix inner, int n) : StageMatrix
    {
        private readonly double[] point = new double[n];
        private double factor;

        public override void Linearize(double* u, double t)
        {
            new ReadOnlySpan<double>(u, n).CopyTo(point);
            inner.Linearize(u, t);
        }

        public override bool Factor(double hGamma)
        {
            factor = hGamma;
            return inner.Factor(hGamma);
        }

        public override bool Solve(double* x)
        {
            bool solved = inner.Solve(x);
            for (int i = 0; i < n; i++)
            {
                x[n + i] += factor * 2.0 * point[i] * x[i];
            }

            return solved;
        }
    }
}
