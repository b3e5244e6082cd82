using System.Numerics;
using Xunit;

namespace AD.Tests.Structures;

/// <summary>Functions of a structure and another structure or a vector, each active or constant, by hand.</summary>
public class TwoArgumentTests
{
    private static readonly Rates<double> R = new() { Alpha = 2, Beta = 3, Gamma = 0.4 };

    private static readonly State<double> S = new(1.5, -0.7);

    private static readonly double[] P = [0.3, -1.1];

    public static TheoryData<string> Subjects => Subject.Names;

    /// <summary>α x + β γ v²: (x, γ v², β v²) and (α, 2 β γ v).</summary>
    private static T Two<T>(Rates<T> r, State<T> s) where T : IFloatingPointIeee754<T> => r.Alpha * s.Position + r.Beta * r.Gamma * s.Velocity * s.Velocity;

    /// <summary>α p₀ + β γ p₁²: (p₀, γ p₁², β p₁²) and (α, 2 β γ p₁).</summary>
    private static T WithVector<T>(Rates<T> r, ReadOnlySpan<T> p) where T : IFloatingPointIeee754<T> => r.Alpha * p[0] + r.Beta * r.Gamma * p[1] * p[1];

    private static T VectorFirst<T>(ReadOnlySpan<T> x, Rates<T> r) where T : IFloatingPointIeee754<T> => WithVector(r, x);

    /// <summary>a b² of two plain structures of the same type: the order counts.</summary>
    private static T Same<T>((T A, T B) x, (T A, T B) p) where T : IFloatingPointIeee754<T> => x.A * p.B * p.B;

    [Theory]
    [MemberData(nameof(Subjects))]
    public void TwoStructures(string name)
    {
        Subject subject = Subject.Find(name);
        Backend backend = subject.Backend;
        double[] byR = [1.5, 0.4 * 0.49, 3 * 0.49], byS = [2, 2 * 1.2 * -0.7];
        (Rates<double> r, State<double> s) = backend.Gradient(Two, R, S);
        Close.To(byR, OperatorTests.Entries(r), subject.First);
        Close.To(byS, [s.Position, s.Velocity], subject.First);
        (double value, (r, s)) = backend.ValueAndGradient(Two, R, S);
        Close.To(3 + 1.2 * 0.49, value, 1e-15);
        Close.To(byR, OperatorTests.Entries(r), subject.First);
        Close.To(byS, [s.Position, s.Velocity], subject.First);
        r = backend.Gradient(Two, R, Constant.Of(S));
        Close.To(byR, OperatorTests.Entries(r), subject.First);
        s = backend.Gradient(Two, Constant.Of(R), S);
        Close.To(byS, [s.Position, s.Velocity], subject.First);
        (value, r) = backend.ValueAndGradient((r, s) => Two(r, s), R, Constant.Of(S));
        Close.To(3 + 1.2 * 0.49, value, 1e-15);
        Close.To(byR, OperatorTests.Entries(r), subject.First);
        (value, s) = backend.ValueAndGradient(Two, Constant.Of(R), S);
        Close.To(3 + 1.2 * 0.49, value, 1e-15);
        Close.To(byS, [s.Position, s.Velocity], subject.First);
    }

    [Theory]
    [MemberData(nameof(Subjects))]
    public void TwoOfTheSameType(string name)
    {
        Subject subject = Subject.Find(name);
        (double A, double B) x = (2, 5), p = (7, 3);
        ((double, double) first, (double, double) second) = subject.Backend.Gradient(Same, x, p);
        Close.To([9, 0, 0, 12], [first.Item1, first.Item2, second.Item1, second.Item2], subject.First);
        (double, double) only = subject.Backend.Gradient(Same, Constant.Of(x), p);
        Close.To([0, 12], [only.Item1, only.Item2], subject.First);
        only = subject.Backend.Gradient(Same, x, Constant.Of(p));
        Close.To([9, 0], [only.Item1, only.Item2], subject.First);
    }

    [Theory]
    [MemberData(nameof(Subjects))]
    public void StructureAndVector(string name)
    {
        Subject subject = Subject.Find(name);
        Backend backend = subject.Backend;
        double[] byR = [0.3, 0.4 * 1.21, 3 * 1.21], byP = [2, 2 * 1.2 * -1.1];
        double expected = 0.6 + 1.2 * 1.21;
        (Rates<double> r, double[] p) = backend.Gradient(WithVector, R, P);
        Check();
        (p, r) = backend.Gradient(VectorFirst, P, R);
        Check();
        (double value, (r, p)) = backend.ValueAndGradient(WithVector, R, P);
        Check();
        Close.To(expected, value, 1e-15);
        (value, (p, r)) = backend.ValueAndGradient(VectorFirst, P, R);
        Check();
        Close.To(expected, value, 1e-15);
        r = backend.Gradient(WithVector, R, Constant.Of(P));
        p = backend.Gradient(WithVector, Constant.Of(R), P);
        Check();
        r = backend.Gradient(VectorFirst, Constant.Of(P), R);
        p = backend.Gradient(VectorFirst, P, Constant.Of(R));
        Check();

        void Check()
        {
            Close.To(byR, OperatorTests.Entries(r), subject.First);
            Close.To(byP, p, subject.First);
            (r, p) = (default, []);
        }
    }
}
