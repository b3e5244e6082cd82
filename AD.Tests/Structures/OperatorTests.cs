using System.Numerics;
using MathNet.Numerics.LinearAlgebra;
using Xunit;

namespace AD.Tests.Structures;

/// <summary>Every operator on a structure, by hand, and the same as on the vector of its entries.</summary>
public class OperatorTests
{
    private static readonly Rates<double> R = new() { Alpha = 2, Beta = 3, Gamma = 0.4 };

    private static readonly Rates<double> V = new() { Alpha = 0.5, Beta = -1, Gamma = 2 };

    public static TheoryData<string> Subjects => Subject.Names;

    public static TheoryData<string> SecondOrderSubjects => Subject.SecondOrder;

    /// <summary>∇ = (2αβ, α², cos γ); H = ((2β, 2α, 0), (2α, 0, 0), (0, 0, -sin γ)).</summary>
    private static T Loss<T>(Rates<T> r) where T : IFloatingPointIeee754<T> => r.Alpha * r.Alpha * r.Beta + T.Sin(r.Gamma);

    /// <summary>J = ((β, α, 0), (0, 0, 2γ)).</summary>
    private static void Residuals<T>(Rates<T> r, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        y[0] = r.Alpha * r.Beta;
        y[1] = r.Gamma * r.Gamma;
    }

    private static State<T> Motion<T>(Rates<T> r) where T : IFloatingPointIeee754<T> => new(r.Alpha * r.Beta, r.Gamma * r.Gamma);

    [Theory]
    [MemberData(nameof(SecondOrderSubjects))]
    public void SecondOrder(string name)
    {
        Subject subject = Subject.Find(name);
        Backend backend = subject.Backend;
        double[,] h = { { 6, 4, 0 }, { 4, 0, 0 }, { 0, 0, -Math.Sin(0.4) } };
        double[] hv = [6 * 0.5 - 4, 4 * 0.5, -2 * Math.Sin(0.4)], g = [12, 4, Math.Cos(0.4)];
        Close.To(h, backend.Hessian(Loss, R), subject.Second);
        (double value, Rates<double> gradient, Matrix<double> hessian) = backend.ValueGradientAndHessian(Loss, R);
        Close.To(12 + Math.Sin(0.4), value, 1e-14);
        Close.To(g, Entries(gradient), subject.Second);
        Close.To(h, hessian, subject.Second);
        Close.To(hv, Entries(backend.HessianVectorProduct(Loss, R, V)), subject.Second);
        (gradient, Rates<double> product) = backend.GradientAndHessianVectorProduct(Loss, R, V);
        Close.To(g, Entries(gradient), subject.Second);
        Close.To(hv, Entries(product), subject.Second);
    }

    [Theory]
    [MemberData(nameof(Subjects))]
    public void VectorOfResults(string name)
    {
        Subject subject = Subject.Find(name);
        Backend backend = subject.Backend;
        double[,] j = { { 3, 2, 0 }, { 0, 0, 0.8 } };
        Close.To(j, backend.Jacobian(Residuals, R, 2), subject.First);
        (double[] value, Matrix<double> jacobian) = backend.ValueAndJacobian(Residuals, R, 2);
        Close.To([6, 0.16], value, 1e-15);
        Close.To(j, jacobian, subject.First);
        Close.To([-0.5, 1.6], backend.Pushforward(Residuals, R, V, 2), subject.First);
        (value, double[] pushforward) = backend.ValueAndPushforward(Residuals, R, V, 2);
        Close.To([6, 0.16], value, 1e-15);
        Close.To([-0.5, 1.6], pushforward, subject.First);
        Close.To([6, 4, 4], Entries(backend.Pullback(Residuals, R, [2.0, 5.0])), subject.First);
        (value, Rates<double> pullback) = backend.ValueAndPullback(Residuals, R, [2.0, 5.0]);
        Close.To([6, 0.16], value, 1e-15);
        Close.To([6, 4, 4], Entries(pullback), subject.First);
    }

    [Theory]
    [MemberData(nameof(Subjects))]
    public void StructureToStructure(string name)
    {
        Subject subject = Subject.Find(name);
        Backend backend = subject.Backend;
        double[,] j = { { 3, 2, 0 }, { 0, 0, 0.8 } };
        State<double> expected = new(6, 0.4 * 0.4);
        Close.To(j, backend.Jacobian(Motion, R), subject.First);
        (State<double> value, Matrix<double> jacobian) = backend.ValueAndJacobian(Motion, R);
        Assert.Equal(expected, value);
        Close.To(j, jacobian, subject.First);
        State<double> pushforward = backend.Pushforward(Motion, R, V);
        Close.To([-0.5, 1.6], [pushforward.Position, pushforward.Velocity], subject.First);
        Assert.Equal((expected, pushforward), backend.ValueAndPushforward(Motion, R, V));
        Rates<double> pullback = backend.Pullback(Motion, R, new State<double>(2, 5));
        Close.To([6, 4, 4], Entries(pullback), subject.First);
        Assert.Equal((expected, pullback), backend.ValueAndPullback(Motion, R, new State<double>(2, 5)));
    }

    /// <summary>A functor that views its span gives bitwise what the method gives, and what the vector of entries gives.</summary>
    [Theory]
    [MemberData(nameof(Subjects))]
    public void Functors(string name)
    {
        Backend backend = Subject.Find(name).Backend;
        LossFunctor loss = new();
        ResidualsFunctor residuals = new();
        double[] x = Entries(R), v = Entries(V);
        Assert.Equal(backend.Gradient(loss, x), Entries(backend.Gradient(loss, R)));
        Assert.Equal(backend.Gradient(Loss, R), backend.Gradient(loss, R));
        Assert.Equal(backend.ValueAndGradient(Loss, R), backend.ValueAndGradient(loss, R));
        Assert.Equal(backend.Jacobian(Residuals, R, 2), backend.Jacobian(residuals, R));
        Assert.Equal(backend.Pushforward(residuals, x, v), backend.Pushforward(residuals, R, V));
        Assert.Equal(backend.Pullback(residuals, x, [2.0, 5.0]), Entries(backend.Pullback(residuals, R, [2.0, 5.0])));
    }

    [Theory]
    [MemberData(nameof(SecondOrderSubjects))]
    public void FunctorsAtSecondOrder(string name)
    {
        Backend backend = Subject.Find(name).Backend;
        LossFunctor loss = new();
        Assert.Equal(backend.Hessian(Loss, R), backend.Hessian(loss, R));
        Assert.Equal(backend.ValueGradientAndHessian(Loss, R), backend.ValueGradientAndHessian(loss, R));
        Assert.Equal(backend.HessianVectorProduct(loss, Entries(R), Entries(V)), Entries(backend.HessianVectorProduct(loss, R, V)));
    }

    [Fact]
    public void NamesOfTheEntries()
    {
        Assert.Equal(["Alpha", "Beta", "Gamma"], Structure.Names<Rates<double>, double>());
        Assert.Equal(["Stiffness", "Damping"], Structure.Names<Spring<double>, double>());
        Assert.Equal(["lower", "upper"], Structure.Names<Interval<double>, double>());
        Assert.Equal(["First.Alpha", "First.Beta", "First.Gamma", "Second.Position", "Second.Velocity"], Structure.Names<Pair<Rates<double>, State<double>>, double>());
        Assert.Equal(["Bias", "Weights[0]", "Weights[1]"], Structure.Names<Layer<double>, double>().Take(3));
        Assert.Equal("States[4].Velocity", Structure.Names<Layer<double>, double>()[15]);
        Assert.Equal("Rest.Item2", Structure.Names<(double, double, double, double, double, double, double, double, double), double>()[8]);
    }

    [Fact]
    public void ViewsShareMemory()
    {
        double[] x = [1.0, 2.0, 3.0];
        ref Rates<double> view = ref Structure.View<Rates<double>, double>(x.AsSpan());
        view.Beta = 7.0;
        Assert.Equal(7.0, x[1]);
        Rates<double> copy = Structure.View<Rates<double>, double>((ReadOnlySpan<double>)x);
        Structure.MutableEntries<Rates<double>, double>(ref copy)[2] = 9.0;
        Assert.Equal(9.0, copy.Gamma);
        Assert.Equal(3.0, x[2]);
        Assert.Equal(16, Structure.Length<Layer<double>, double>());
        Assert.Equal(16, Structure.Length<Layer<Half>, Half>());
        Assert.Equal(1, Structure.Length<double, double>());
    }

    internal static double[] Entries(Rates<double> r) => [r.Alpha, r.Beta, r.Gamma];

    internal readonly struct LossFunctor : IScalarFunction
    {
        public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => Loss(Structure.View<Rates<T>, T>(x));
    }

    internal readonly struct ResidualsFunctor : IVectorFunction
    {
        public int OutputLength(int inputLength) => 2;

        public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
        {
            ref readonly Rates<T> r = ref Structure.View<Rates<T>, T>(x);
            Structure.View<State<T>, T>(y) = Motion(r);
        }
    }
}
