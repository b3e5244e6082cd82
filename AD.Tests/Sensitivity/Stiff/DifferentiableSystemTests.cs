using AD.Backends;
using AD.Solvers;
using Xunit;

namespace AD.Tests.Sensitivity;

/// <summary>Tangent and adjoint systems as implicit methods see them: Jacobian, derivative in time and stage matrix against differences of the system's right-hand side, for every backend.</summary>
public sealed class DifferentiableSystemTests
{
    private const int N = TwistedSystem.N, K = TwistedSystem.K;
    private const double HGamma = 0.37;

    public static TheoryData<string> Backends => Subject.Names;

    [Theory]
    [MemberData(nameof(Backends))]
    public void The_tangent_system_has_the_derivatives_of_its_right_hand_side(string name) => Check(name, Tangents);

    [Theory]
    [MemberData(nameof(Backends))]
    public void The_adjoint_system_has_the_derivatives_of_its_right_hand_side(string name) => Check(name, Adjoint);

    [Fact]
    public void A_correction_leaves_the_integrals_alone()
    {
        foreach (SystemUnderTest system in (SystemUnderTest[])[Tangents(new ReverseTapeBackend(), 1, true), Adjoint(new ReverseTapeBackend(), 1, true)])
        {
            StageMatrix matrix = system.Matrix(HGamma);
            int read = system.System.ReadLength;
            double[] right = Numbers(system.Length, 0.3), solved = system.Solve(matrix, right), corrected = system.Correct(matrix, right);
            Assert.Equal(solved[..read], corrected[..read]);
            Assert.Equal(right[read..], corrected[read..]);
            Assert.NotEqual(right[read..], solved[read..]);
        }
    }

    [Fact]
    public void One_matrix_of_the_state_is_factored_whatever_the_number_of_tangents_and_parameters()
    {
        foreach (SystemUnderTest system in (SystemUnderTest[])[Tangents(new ForwardDualBackend(), 0, true), Adjoint(new ReverseTapeBackend(), 0, true)])
        {
            StageMatrix matrix = system.Matrix(HGamma);
            system.Solve(matrix, Numbers(system.Length, 0.0));
            system.Correct(matrix, Numbers(system.Length, 0.0));
            Assert.Equal((1, 1, 2), (matrix.Jacobians, matrix.Factorizations, matrix.Solves));
        }
    }

    private static void Check(string name, Func<Backend, int, bool, SystemUnderTest> create)
    {
        Subject subject = Subject.Find(name);
        BackendTraits traits = subject.Backend.Traits;
        double bound = Math.Max(1e-8, 100.0 * Math.Max(traits.FirstOrderError, traits.IsExact ? 0.0 : traits.SecondOrderError));
        foreach (int costs in (int[])[0, 1, 2])
        {
            foreach (bool parameters in (bool[])[true, false])
            {
                SystemUnderTest system = create(subject.Backend, costs, parameters);
                Close(system.TimeDifference(), system.TimeDerivative(), bound);
                double[] v = Numbers(system.Length, 0.9);
                Close(system.Difference(v), system.Product(v), bound);

                // W x = r with J from differences.
                double[] right = Numbers(system.Length, 1.7), x = system.Solve(system.Matrix(HGamma), right);
                Close(right, [.. x.Zip(system.Difference(x), (a, b) => a - HGamma * b)], bound);
            }
        }
    }

    private static SystemUnderTest Tangents(Backend backend, int costs, bool parameters)
    {
        PreparedOde f = backend.Prepare(new TwistedSystem(), Shape.Ode(N, K));
        OdeSecondOrder second = new(backend, Function.From(new TwistedSystem()), N, K);
        f.Bind(TwistedSystem.Parameters);
        TangentSystem system = new(f, second, IntegrandsOf(backend, costs), parameters ? K : 0, parameters ? costs == 2 ? 0 : 2 : N);
        second.Bind(TwistedSystem.Parameters);
        return new(system, [.. TwistedSystem.State, .. Numbers(system.Length - N, 0.4)], TwistedSystem.Time);
    }

    private static SystemUnderTest Adjoint(Backend backend, int costs, bool parameters)
    {
        PreparedOde f = backend.Prepare(new TwistedSystem(), Shape.Ode(N, K));
        OdeSecondOrder second = new(backend, Function.From(new TwistedSystem()), N, K);
        f.Bind(TwistedSystem.Parameters);
        second.Bind(TwistedSystem.Parameters);
        OdeOptions options = new() { InitialStep = 0.1, MaxStep = 0.1, RelativeTolerance = 0.1, AbsoluteTolerance = 0.1 };
        Integrator forward = new(new Tsit5(), new PreparedSystem(f), options, ToleranceRange.For(options, N));
        Trajectory trajectory = new(forward.Stepper, default);
        trajectory.Start(TwistedSystem.State);
        forward.Observer = trajectory;
        TwistedSystem.State.CopyTo(forward.Stepper.State);
        forward.Start(0.0);
        Assert.True(forward.Advance(0.5));
        trajectory.Freeze();
        AdjointSystem system = new(f, second, IntegrandsOf(backend, costs), trajectory, parameters);
        return new(system, Numbers(system.Length, 0.8), -0.243);
    }

    private static Integrands IntegrandsOf(Backend backend, int count)
    {
        PreparedCost[] all = [new(backend, BoundCost.From(new TwistedCost()), N, K), new(backend, Function.From(new TwistedStateCost()), N, K)];
        foreach (PreparedCost cost in all)
        {
            cost.Bind(TwistedSystem.Parameters);
        }

        return new(all[..count]);
    }

    private static double[] Numbers(int count, double phase) => [.. Enumerable.Range(0, count).Select(i => Math.Cos(1.3 * i + phase))];

    private static void Close(double[] expected, double[] actual, double bound)
    {
        Assert.Equal(expected.Length, actual.Length);
        double scale = expected.Max(Math.Abs);
        for (int i = 0; i < expected.Length; i++)
        {
            Assert.True(Math.Abs(expected[i] - actual[i]) <= bound * scale, $"[{i}]: {actual[i]:R}, expected {expected[i]:R}");
        }
    }
}
