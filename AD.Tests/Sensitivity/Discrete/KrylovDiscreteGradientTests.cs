using AD.Backends;
using AD.Solvers;
using AD.Tests.Ode;
using Xunit;

namespace AD.Tests.Sensitivity;

/// <summary>The derivatives of steps whose stages were solved by products: one system for each stage and tangent, which no iteration corrects afterwards.</summary>
public class KrylovDiscreteGradientTests
{
    private const int N = 30;

    private static readonly Backend Tape = new ReverseTapeBackend();
    private static readonly OdeOptions Options = new() { RelativeTolerance = 1e-5, AbsoluteTolerance = 1e-5 };

    private static OdeProblem Problem => new(new ReactionDiffusion(N), [.. Enumerable.Range(1, N).Select(i => 0.3 * Math.Sin(Math.PI * i / (N + 1.0)))], [0.1, 3.0], 0, 0.5);

    private static Cost Loss => Cost.Terminal(StiffModels.MeanSquare);

    [Fact]
    public void ProductsGiveTheGradientOfFactors()
    {
        Sensitivities factors = new DiscreteAdjoint(Tape).Gradient(Problem, Loss, new KenCarp4(Tape) { NewtonTolerance = 1e-10 }, Options);
        KenCarp4 products = new(Tape) { LinearSolver = new Gmres(), NewtonTolerance = 1e-10 };
        foreach (SensitivityMethod method in new SensitivityMethod[] { new DiscreteAdjoint(Tape), new DiscreteForward(Tape) })
        {
            Sensitivities g = method.Gradient(Problem, Loss, products, Options);
            Assert.True(Systems.RelativeError(g.ParameterGradient, factors.ParameterGradient) <= 1e-10);
            Assert.True(Systems.RelativeError(g.InitialStateGradient, factors.InitialStateGradient) <= 1e-10);
        }
    }

    /// <summary>Eight iterations are enough for Newton's corrections, but not for a system that has to be solved to rounding.</summary>
    [Fact]
    public void ASolveThatDoesNotReachItsToleranceMakesNoGradient()
    {
        KenCarp4 method = new(Tape) { LinearSolver = new Gmres { Options = new LinearOptions { MaxIterations = 8 } } };
        Assert.Equal(Status.Success, Problem.Solve(method, Options).Status);
        foreach (SensitivityMethod sensitivity in new SensitivityMethod[] { new DiscreteAdjoint(Tape), new DiscreteForward(Tape) })
        {
            SensitivityException refused = Assert.Throws<SensitivityException>(() => sensitivity.Gradient(Problem, Loss, method, Options));
            Assert.Equal(Status.StagesNotSolved, refused.Outcome.Status);
        }
    }
}
