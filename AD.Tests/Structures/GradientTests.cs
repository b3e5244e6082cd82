using System.Numerics;
using Xunit;

namespace AD.Tests.Structures;

/// <summary>Gradients of functions of one structure, of every kind of structure, by hand.</summary>
public class GradientTests
{
    private static readonly Rates<double> R = new() { Alpha = 2, Beta = 3, Gamma = 0.4 };

    public static TheoryData<string> Subjects => Subject.Names;

    /// <summary>∇ = (β, α, cos γ).</summary>
    private static T Loss<T>(Rates<T> r) where T : IFloatingPointIeee754<T> => r.Alpha * r.Beta + T.Sin(r.Gamma);

    private static T Energy<T>(State<T> s) where T : IFloatingPointIeee754<T> => 0.5 * s.Velocity * s.Velocity + s.Position * s.Position * s.Position;

    private static T Product<T>((T A, T B) pair) where T : IFloatingPointIeee754<T> => pair.A * pair.B * pair.B;

    /// <summary>Σ i x_i² / 2 over nine items: ∂/∂x_i = i x_i.</summary>
    private static T Nine<T>((T A, T B, T C, T D, T E, T F, T G, T H, T I) x) where T : IFloatingPointIeee754<T>
        => 0.5 * (x.A * x.A + 2.0 * x.B * x.B + 3.0 * x.C * x.C + 4.0 * x.D * x.D + 5.0 * x.E * x.E + 6.0 * x.F * x.F + 7.0 * x.G * x.G + 8.0 * x.H * x.H + 9.0 * x.I * x.I);

    private static T Nested<T>(Pair<Rates<T>, State<T>> x) where T : IFloatingPointIeee754<T> => Loss(x.First) * x.Second.Position + T.Exp(x.Second.Velocity);

    private static T Period<T>(Spring<T> s) where T : IFloatingPointIeee754<T> => s.Stiffness * s.Stiffness * s.Damping + s.Sum;

    private static T Width<T>(Interval<T> s) where T : IFloatingPointIeee754<T> => s.Width * s.Width;

    private static T Output<T>(Layer<T> layer) where T : IFloatingPointIeee754<T>
    {
        T sum = layer.Bias * layer.Weights[0];
        for (int i = 1; i < 5; i++)
        {
            sum += layer.Weights[i] * layer.States[i].Position * (i * layer.States[i].Velocity);
        }

        return sum;
    }

    private static T Volume<T>(Packed<T> x) where T : IFloatingPointIeee754<T> => x.A * x.Inner.B * x.Inner.C;

    private static T Area<T>(Padded<T> x) where T : IFloatingPointIeee754<T> => x.X * x.Y * x.Y;

    private static T Square<T>(T x) where T : IFloatingPointIeee754<T> => x * x;

    [Theory]
    [MemberData(nameof(Subjects))]
    public void PlainStruct(string name)
    {
        Subject subject = Subject.Find(name);
        Rates<double> d = subject.Backend.Gradient(Loss, new Rates<double> { Alpha = 2, Beta = 3, Gamma = 0 });
        Close.To([3.0, 2.0, 1.0], [d.Alpha, d.Beta, d.Gamma], subject.First);
        (double value, d) = subject.Backend.ValueAndGradient(Loss, R);
        Close.To(6.0 + Math.Sin(0.4), value, 1e-14);
        Close.To([3.0, 2.0, Math.Cos(0.4)], [d.Alpha, d.Beta, d.Gamma], subject.First);
        d = subject.Backend.Gradient(r => Loss(r), R);
        Close.To([3.0, 2.0, Math.Cos(0.4)], [d.Alpha, d.Beta, d.Gamma], subject.First);
    }

    [Theory]
    [MemberData(nameof(Subjects))]
    public void RecordStructAndTuple(string name)
    {
        Subject subject = Subject.Find(name);
        State<double> d = subject.Backend.Gradient(Energy, new State<double>(2.0, 3.0));
        Close.To([12.0, 3.0], [d.Position, d.Velocity], subject.First);
        (double a, double b) = subject.Backend.Gradient(Product, (A: 2.0, B: 3.0));
        Close.To([9.0, 12.0], [a, b], subject.First);
    }

    [Theory]
    [MemberData(nameof(Subjects))]
    public void LongTuple(string name)
    {
        Subject subject = Subject.Find(name);
        var d = subject.Backend.Gradient(Nine, (1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0));
        Close.To([1.0, 4, 9, 16, 25, 36, 49, 64, 81], [d.Item1, d.Item2, d.Item3, d.Item4, d.Item5, d.Item6, d.Item7, d.Item8, d.Item9], subject.First);
    }

    [Theory]
    [MemberData(nameof(Subjects))]
    public void NestedStructs(string name)
    {
        Subject subject = Subject.Find(name);
        Pair<Rates<double>, State<double>> d = subject.Backend.Gradient(Nested, new Pair<Rates<double>, State<double>>(R, new(1.5, 0.2)));
        Close.To(
            [4.5, 3.0, 1.5 * Math.Cos(0.4), 6.0 + Math.Sin(0.4), Math.Exp(0.2)],
            [d.First.Alpha, d.First.Beta, d.First.Gamma, d.Second.Position, d.Second.Velocity],
            subject.First);
    }

    [Theory]
    [MemberData(nameof(Subjects))]
    public void PropertiesAndConstructorParameters(string name)
    {
        Subject subject = Subject.Find(name);
        Spring<double> d = subject.Backend.Gradient(Period, new Spring<double> { Stiffness = 2.0, Damping = 3.0 });
        Close.To([13.0, 5.0], [d.Stiffness, d.Damping], subject.First);
        Interval<double> w = subject.Backend.Gradient(Width, new Interval<double>(1.0, 4.0));
        Close.To([-6.0, 6.0], Structure.Entries<Interval<double>, double>(ref w).ToArray(), subject.First);
    }

    [Theory]
    [MemberData(nameof(Subjects))]
    public void InlineArrays(string name)
    {
        Subject subject = Subject.Find(name);
        Layer<double> layer = new() { Bias = 0.5 };
        for (int i = 0; i < 5; i++)
        {
            layer.Weights[i] = i + 1.0;
            layer.States[i] = new(0.5 + i, 2.0 - i);
        }

        Layer<double> d = subject.Backend.Gradient(Output, layer);
        Close.To([1.0, 0.5], [d.Bias, d.Weights[0]], subject.First);
        Close.To([0.0, 0.0], [d.States[0].Position, d.States[0].Velocity], subject.First);
        for (int i = 1; i < 5; i++)
        {
            double position = 0.5 + i, velocity = 2.0 - i, weight = i + 1.0;
            Close.To(
                [i * position * velocity, i * weight * velocity, i * weight * position],
                [d.Weights[i], d.States[i].Position, d.States[i].Velocity],
                10 * subject.First);
        }
    }

    [Theory]
    [MemberData(nameof(Subjects))]
    public void PackedPaddedAndASingleNumber(string name)
    {
        Subject subject = Subject.Find(name);
        Packed<double> d = subject.Backend.Gradient(Volume, new Packed<double> { A = 2.0, Inner = (3.0, 4.0) });
        Close.To([12.0, 8.0, 6.0], [d.A, d.Inner.B, d.Inner.C], subject.First);
        Padded<double> p = subject.Backend.Gradient(Area, new Padded<double> { X = 2.0, Y = 3.0 });
        Close.To([9.0, 12.0], [p.X, p.Y], subject.First);
        Close.To(3.0, subject.Backend.Gradient(Square, 1.5), subject.First);
    }
}
