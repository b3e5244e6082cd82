using AD.Backends;
using AD.Solvers;
using AD.Tests.Ode;
using Xunit;
using static AD.Tests.Refusal;

namespace AD.Tests.Sensitivity.Solutions;

/// <summary>What is refused: the message says what was given, what is expected and the way out.</summary>
public class MisuseTests
{
    private static readonly ForwardDualBackend Dual = new();
    private static readonly OdeProblem Decay = new(Systems.Decay, [2.0], [0.7], (0, 2));

    [Fact]
    public void WrongArguments()
    {
        Refused(() => Decay.AsFunction(Dual, new Tsit5(), []), "no times", "the end of the span");
        Refused(() => Decay.AsFunction(Dual, new Tsit5(), [3.0]), "times[0] is 3", "outside the span from 0 to 2");
        Refused(() => Decay.AsFunction(Dual, new Tsit5(), [1.0, 0.5]), "in the order of the integration");
        Refused(() => Decay.AsFunction(Dual, new Tsit5(), [1.0], new OdeOptions { RelativeTolerance = -1.0 }), "RelativeTolerance is -1");
        Refused(() => Decay.AsFunction(Dual, new Tsit5(), [1.0], null, new SolutionFunctionOptions { Inputs = 0 }), "Inputs is 0", "InitialState or both");
        Refused(() => Decay.WithInitialState(p => [p[0]]).AsFunction(Dual, new Tsit5(), [1.0], null, new SolutionFunctionOptions { Inputs = ActiveInputs.All }), "makes it of the parameters", "Inputs = Parameters");
        Refused(
            () => Decay.AsFunction(Dual, new Tsit5(), [1.0], null, new SolutionFunctionOptions { Inputs = ActiveInputs.All, Reverse = new ForwardSensitivity(Dual) { Active = ActiveInputs.Parameters } }),
            "Active = Parameters", "inputs are All");
        Refused(() => new OdeProblem((u, p, t, du) => du[0] = -u[0], [2.0], [], (0, 2)).AsFunction(Dual, new Tsit5(), [1.0]), "plain delegate", "FiniteDifferenceBackend");
        SolutionFunction solution = Decay.AsFunction(Dual, new Tsit5(), [1.0, 2.0]);
        Refused(() => solution.Evaluate<double>([1.0, 2.0], new double[2]), "x has length 2", "expected length is 1");
        Refused(() => solution.Evaluate<double>([1.0], new double[3]), "y has length 3", "expected length is 2");
        Refused(() => solution.Minus([1.0]), "data has length 1", "expected length is 2");
        Refused(() => solution.Observe(Systems.Decay, 2).Minus([1.0, 2.0]), "data has length 2", "expected length is 4");
        Assert.Throws<ArgumentOutOfRangeException>(() => solution.Observe(Systems.Decay, 0));
    }

    [Fact]
    public void SecondDerivatives()
    {
        SolutionFunction solution = Decay.AsFunction(Dual, new Tsit5(), [2.0]);
        foreach (Backend backend in BackendCatalogue.All.Where(b => b.Traits is { SecondOrder: true, IsExact: true }))
        {
            Exception? refusal = Record.Exception(() => backend.Hessian(new Only(solution), [0.7]));
            Assert.True(refusal is InvalidOperationException && refusal.Message.Contains("first derivatives only"), $"{backend.Traits.Name}: {refusal}");
        }
    }

    private readonly struct Only(SolutionFunction solution) : IScalarFunction
    {
        public T Evaluate<T>(ReadOnlySpan<T> x)
            where T : System.Numerics.IFloatingPointIeee754<T>
        {
            T[] y = new T[1];
            solution.Evaluate<T>(x, y);
            return y[0];
        }
    }
}
