using System.Globalization;
using System.Text;
using AD.Backends;
using AD.Solvers;
using AD.Tests.Ode;
using Xunit;

namespace AD.Tests.Sensitivity;

/// <summary>Gradients of Lotka-Volterra's sum over t = 0, 0.1, .., 10, by every solver and every sensitivity method, in units of the tolerance: largest relative error of a component.</summary>
public class GradientToleranceTests
{
    private const double Largest = 1000.0;

    private static readonly Backend Backend = new CompiledTapeBackend();

    // Source: extended precision by two independent methods.
    private static readonly double[] Exact = [8.305362662316553, -159.4842927151386, -339.1950927660609, 75.20350821377277, -39.12754122266809, -8.787780218992643];

    private static readonly OdeProblem Problem = new(Systems.LotkaVolterra, [1, 1], [1.5, 1, 1, 3], (0, 10));

    private static readonly Cost Sum = Cost.AtTimes(Systems.Tenths, Systems.Sum);

    private static readonly OdeMethod[] Solvers =
    [
        new Bs3(), new Dopri5(), new Tsit5(), new Vern7(), new Dop853(), new Rosenbrock23(Backend), new Rodas3(Backend), new Rodas4(Backend), new Rodas5P(Backend), new Rok4a(Backend), new TrBdf2(Backend),
        new KenCarp4(Backend), new Kvaerno5(Backend),
    ];

    private static readonly SensitivityMethod[] Ways =
    [
        new ForwardSensitivity(Backend), new DiscreteForward(Backend), new InterpolatingAdjoint(Backend), new GaussAdjoint(Backend), new QuadratureAdjoint(Backend), new BacksolveAdjoint(Backend), new DiscreteAdjoint(Backend),
    ];

    public static TheoryData<string> Names => [.. Solvers.Select(solver => solver.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void WithinAThousandTolerances(string name)
    {
        OdeMethod solver = Solvers.Single(one => one.Name == name);
        StringBuilder tooLarge = new();
        foreach (double tolerance in solver.Order > 3 ? [1e-4, 1e-5, 1e-6, 1e-7, 1e-8] : new[] { 1e-4, 1e-5, 1e-6 })
        {
            foreach (SensitivityMethod sensitivity in Ways.Where(one => HasGradient(solver, one)))
            {
                double error = Error(solver, sensitivity, tolerance);
                if (!(error <= Bound(solver, sensitivity, tolerance)))
                {
                    tooLarge.Append(CultureInfo.InvariantCulture, $"{sensitivity.GetType().Name} at {tolerance:E0}: {error:F0} tolerances. ");
                }
            }
        }

        Assert.Equal("", tooLarge.ToString());
    }

    /// <summary>Discrete gradients have the steps of the state alone: 39 of Dopri5 at 1e-4, too long for the tangents, put 2070 tolerances on the smallest component, which is 55 of the gradient's length.</summary>
    private static double Bound(OdeMethod solver, SensitivityMethod sensitivity, double tolerance)
        => solver is Dopri5 && sensitivity is (DiscreteForward or DiscreteAdjoint) && tolerance > 1e-6 ? 2.5 * Largest : Largest;

    /// <summary>There is no derivative of a step in the Krylov space of f.</summary>
    private static bool HasGradient(OdeMethod solver, SensitivityMethod sensitivity) => solver is not Rok4a || sensitivity is not (DiscreteForward or DiscreteAdjoint);

    private static double Error(OdeMethod solver, SensitivityMethod sensitivity, double tolerance)
    {
        Sensitivities g = sensitivity.Gradient(Problem, Sum, solver, new OdeOptions { RelativeTolerance = tolerance, AbsoluteTolerance = tolerance });
        return Systems.RelativeError([.. g.ParameterGradient, .. g.InitialStateGradient], Exact) / tolerance;
    }
}
