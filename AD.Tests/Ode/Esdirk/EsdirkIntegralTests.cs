using AD.Solvers;
using Xunit;

namespace AD.Tests.Ode.Esdirk;

/// <summary>Integrals behind the state do not enter the implicit equations.</summary>
public class EsdirkIntegralTests
{
    [Theory]
    [MemberData(nameof(EsdirkMethods.Names), MemberType = typeof(EsdirkMethods))]
    public void IntegralsAreAsAccurateAsTheState(string name)
    {
        // u' = −1000 (u − φ) + φ' from u = φ: the integral of φ² = sin²(t + π/4) over (0, 2) is 1 − (sin(4 + π/2) − sin(π/2)) / 4.
        EsdirkMethod method = EsdirkMethods.Find(name);
        OdeProblem problem = new(StiffProblems.ProtheroRobinson, [StiffProblems.ProtheroRobinsonSolution(0.0)], [-1000.0], 0.0, 2.0);
        IntegralSystem system = new((DifferentiableSystem)method.CreateSystem(problem));
        OdeOptions options = new() { RelativeTolerance = 1e-7, AbsoluteTolerance = 1e-7 };
        Integrator integrator = new(method, system, options, ToleranceRange.For(options, 2));
        problem.InitialState.CopyTo(integrator.Stepper.State);
        integrator.Start(0.0);
        Assert.True(integrator.Advance(2.0));
        Assert.Equal(1.0 - (Math.Cos(4.0) - 1.0) / 4.0, integrator.Stepper.State[1], 2e-5);
        Assert.Equal(StiffProblems.ProtheroRobinsonSolution(2.0), integrator.Stepper.State[0], 2e-6);

        // One evaluation a stage more than iterations take.
        long stages = (integrator.Steps + integrator.Rejected) * (method.Tableau.Stages - 1);
        Assert.InRange(integrator.Evaluations - integrator.Counts.NewtonIterations, stages, stages + 2);
    }

    [Fact]
    public void TheOrderIsThatOfTheMethod()
    {
        Assert.Equal(4.0, Math.Log2(Error(1.0 / 32.0) / Error(1.0 / 64.0)), 0.2);

        static double Error(double h)
        {
            EsdirkMethod method = EsdirkMethods.Converged("KenCarp4");
            OdeProblem problem = new(StiffProblems.ProtheroRobinson, [StiffProblems.ProtheroRobinsonSolution(0.0)], [-1.0], 0.0, 2.0);
            IntegralSystem system = new((DifferentiableSystem)method.CreateSystem(problem));
            OdeOptions options = FixedSteps.Of(h);
            Integrator integrator = new(method, system, options, ToleranceRange.For(options, 2));
            problem.InitialState.CopyTo(integrator.Stepper.State);
            integrator.Start(0.0);
            Assert.True(integrator.Advance(2.0));
            return Math.Abs(integrator.Stepper.State[1] - (1.0 - (Math.Cos(4.0) - 1.0) / 4.0));
        }
    }
}
