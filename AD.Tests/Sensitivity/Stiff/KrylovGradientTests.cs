using AD.Backends;
using AD.Solvers;
using AD.Tests.Ode;
using Xunit;

namespace AD.Tests.Sensitivity;

/// <summary>Gradients of a reaction-diffusion problem without a Jacobian: products with it, and their transposes for the adjoint.</summary>
public sealed class KrylovGradientTests
{
    private static readonly Backend Compiled = new CompiledTapeBackend();

    private static readonly OdeOptions Sharp = new() { RelativeTolerance = 1e-8, AbsoluteTolerance = 1e-10 };

    [Fact]
    public void Products_give_the_gradient_of_factors()
    {
        OdeProblem problem = Problem(20, parameters: 3);
        Cost cost = Cost.Terminal(StiffModels.MeanSquare);
        Sensitivities expected = new ForwardSensitivity(Compiled).Gradient(problem, cost, new Rodas5P(Compiled), Sharp);
        EsdirkMethod[] methods =
        [
            new Kvaerno5(Compiled) { LinearSolver = new Gmres() },
            new Kvaerno5(Compiled) { LinearSolver = new Gmres(), Preconditioner = new BandedStagePreconditioner(1, 1) },
            new Kvaerno5(Compiled) { LinearSolver = new BiCgStab(), Preconditioner = new DiagonalStagePreconditioner(1, 1) },
        ];
        foreach (EsdirkMethod method in methods)
        {
            foreach (SensitivityMethod sensitivity in (SensitivityMethod[])[new ForwardSensitivity(Compiled), new InterpolatingAdjoint(Compiled)])
            {
                Sensitivities actual = sensitivity.Gradient(problem, cost, method, Sharp);
                string what = $"{sensitivity.GetType().Name} with {method.LinearSolver!.GetType().Name}";
                Close(expected.ParameterGradient, actual.ParameterGradient, what);
                Close(expected.InitialStateGradient, actual.InitialStateGradient, what);
            }
        }
    }

    [Fact]
    public void A_preconditioner_sees_the_state_of_the_trajectory_in_the_adjoint_too()
    {
        OdeProblem problem = Problem(10, parameters: 2);
        double smallest = double.PositiveInfinity, largest = double.NegativeInfinity;
        StagePreconditioner seeing = StagePreconditioner.From(w =>
        {
            foreach (double entry in w.State)
            {
                smallest = Math.Min(smallest, entry);
                largest = Math.Max(largest, entry);
            }

            return new DiagonalOperator(w.RowCount);
        });
        new InterpolatingAdjoint(Compiled).Gradient(problem, Cost.Terminal(StiffModels.MeanSquare), new KenCarp4(Compiled) { LinearSolver = new Gmres(), Preconditioner = seeing }, Sharp);
        Assert.InRange(smallest, 0.01, 0.2);
        Assert.InRange(largest, 0.2, 0.9);
    }

    /// <summary>No iteration makes up for a transposed equation of the discrete adjoint that was left unsolved, as Newton's does for those of a stage.</summary>
    [Fact]
    public void The_discrete_adjoint_solves_its_equations_or_refuses()
    {
        OdeProblem problem = Problem(30, parameters: 3);
        Cost cost = Cost.Terminal(StiffModels.MeanSquare);
        OdeOptions options = new() { RelativeTolerance = 1e-6, AbsoluteTolerance = 1e-6 };
        KenCarp4 enough = new(Compiled) { LinearSolver = new Gmres() }, few = new(Compiled) { LinearSolver = new Gmres { Options = new LinearOptions { MaxIterations = 4 } } };
        Assert.Equal(Status.Success, problem.Solve(few, options).Status);
        Close(
            new DiscreteForward(Compiled).Gradient(problem, cost, enough, options).ParameterGradient,
            new DiscreteAdjoint(Compiled).Gradient(problem, cost, enough, options).ParameterGradient,
            "discrete adjoint");
        SensitivityException refused = Assert.Throws<SensitivityException>(() => new DiscreteAdjoint(Compiled).Gradient(problem, cost, few, options));
        Assert.Equal(Status.StagesNotSolved, refused.Outcome.Status);
    }

    [Fact]
    public void Five_hundred_states_and_as_many_parameters_take_no_longer_than_two_parameters_would()
    {
        EsdirkMethod method = new KenCarp4(Compiled) { LinearSolver = new Gmres(), Preconditioner = new BandedStagePreconditioner(1, 1) };
        Cost cost = Cost.Terminal(StiffModels.MeanSquare);
        OdeOptions options = new() { RelativeTolerance = 1e-6, AbsoluteTolerance = 1e-6 };
        Sensitivities few = new InterpolatingAdjoint(Compiled).Gradient(Problem(500, parameters: 2), cost, method, options);
        Sensitivities many = new InterpolatingAdjoint(Compiled).Gradient(Problem(500, parameters: 501), cost, method, options);
        Sensitivities forward = new ForwardSensitivity(Compiled) { Active = ActiveInputs.Parameters }.Gradient(Problem(500, parameters: 2), cost, method, options);
        Assert.InRange(many.Statistics.VjpCalls, 1, 2 * few.Statistics.VjpCalls);
        Assert.True(Systems.RelativeError(few.ParameterGradient, forward.ParameterGradient) <= 2e-4);

        // The rates are the same everywhere, so that the gradients with respect to each add up to that with respect to all.
        Assert.Equal(1.0, many.ParameterGradient[1..].Sum() / forward.ParameterGradient[1], 2e-4);
    }

    private static OdeProblem Problem(int n, int parameters)
        => new(new ReactionDiffusion(n), [.. Enumerable.Range(1, n).Select(i => 0.3 * Math.Sin(Math.PI * i / (n + 1.0)))], [0.1, .. Enumerable.Repeat(3.0, parameters - 1)], 0, 2);

    private static void Close(double[] expected, double[] actual, string what)
    {
        double error = Systems.Error(actual, expected) / expected.Max(Math.Abs);
        Assert.True(error <= 1e-5, $"{what}: {error:E2}");
    }

    private sealed class DiagonalOperator(int n) : LinearOperator(n, n)
    {
        protected override void ApplyCore(ReadOnlySpan<double> v, Span<double> destination) => v.CopyTo(destination);

        protected override void ApplyTransposeCore(ReadOnlySpan<double> w, Span<double> destination) => w.CopyTo(destination);
    }
}
