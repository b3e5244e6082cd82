using System.Numerics;
using AD.Backends;
using Xunit;

namespace AD.Tests.Structures;

/// <summary>Gradients by a structure at other numbers: single precision, and inside a function that is itself differentiated.</summary>
public class NestedTests
{
    public static TheoryData<string, string> Pairs
    {
        get
        {
            TheoryData<string, string> pairs = [];
            foreach (Backend outer in BackendCatalogue.All)
            {
                foreach (Backend inner in BackendCatalogue.All.Where(backend => backend.Traits.AnyBaseNumber))
                {
                    pairs.Add(outer.Traits.Name, inner.Traits.Name);
                }
            }

            return pairs;
        }
    }

    public static TheoryData<string> Backends => [.. BackendCatalogue.All.Where(backend => backend.Traits.AnyBaseNumber).Select(backend => backend.Traits.Name)];

    /// <summary>α² β + β³.</summary>
    private static T Energy<T>(Rates<T> r) where T : IFloatingPointIeee754<T> => r.Alpha * r.Alpha * r.Beta + r.Beta * r.Beta * r.Beta + r.Gamma;

    /// <summary>c (α² β + β³).</summary>
    private static T Scaled<T>(Rates<T> r, (T C, T Unused) p) where T : IFloatingPointIeee754<T> => p.C * Energy(r);

    [Theory]
    [MemberData(nameof(Backends))]
    public void SinglePrecision(string name)
    {
        Backend backend = BackendCatalogue.Find(name);
        float tolerance = backend.Traits.IsExact ? 1e-5f : 2e-2f;
        (float value, Rates<float> d) = backend.ValueAndGradient(Energy, new Rates<float> { Alpha = 2, Beta = 3, Gamma = 1 });
        Assert.Equal(40f, value);
        Assert.Equal(12f, d.Alpha, tolerance);
        Assert.Equal(31f, d.Beta, tolerance);
        Assert.Equal(1f, d.Gamma, tolerance);
        d = backend.Gradient(Scaled, new Rates<float> { Alpha = 2, Beta = 3, Gamma = 1 }, Constant.Of((2f, 0f)));
        Assert.Equal(62f, d.Beta, 2 * tolerance);
    }

    /// <summary>Three numbers of 4 or 12 bytes do not fill a tuple of theirs, whose size is rounded up.</summary>
    [Theory]
    [MemberData(nameof(Backends))]
    public void TupleThatIsLargerThanItsEntries(string name)
    {
        static T Product<T>((T A, T B, T C) x) where T : IFloatingPointIeee754<T> => x.A * x.B * x.C;
        static (T, T, T) Squares<T>(Rates<T> r) where T : IFloatingPointIeee754<T> => (r.Alpha * r.Alpha, r.Beta * r.Beta, r.Gamma * r.Gamma);
        Backend backend = BackendCatalogue.Find(name);
        float tolerance = backend.Traits.IsExact ? 1e-5f : 2e-2f;
        (float a, float b, float c) = backend.Gradient(Product, (2f, 3f, 5f));
        Assert.Equal(15f, a, tolerance);
        Assert.Equal(10f, b, tolerance);
        Assert.Equal(6f, c, tolerance);
        (double x, double y, double z) = backend.Pushforward(Squares, new Rates<double> { Alpha = 2, Beta = 3, Gamma = 5 }, new Rates<double> { Alpha = 1, Beta = 0.5, Gamma = 0.1 });
        Close.To([4.0, 3.0, 1.0], [x, y, z], 1e-9);
    }

    /// <summary>|∇E|² at (x, 2x, 0), the structure made from the outer variable: (4x²)² + (13x²)² + 1 = 185x⁴ + 1, with derivative 740x³.</summary>
    [Theory]
    [MemberData(nameof(Pairs))]
    public void InsideADerivative(string outer, string inner)
    {
        Backend backend = BackendCatalogue.Find(inner);
        T Outer<T>(T x) where T : IFloatingPointIeee754<T>
        {
            Rates<T> g = backend.Gradient(Energy, new Rates<T> { Alpha = x, Beta = 2.0 * x, Gamma = T.Zero });
            return g.Alpha * g.Alpha + g.Beta * g.Beta + g.Gamma * g.Gamma;
        }

        Close.To(740 * 1.3 * 1.3 * 1.3, BackendCatalogue.Find(outer).Derivative(Outer, 1.3), Tolerance(outer, inner));
    }

    /// <summary>The gradient by a structure of a function that takes a gradient by a structure, with the outer variables entering as a constant: α ∂/∂β (α E) = α² (α² + 3β²).</summary>
    [Theory]
    [MemberData(nameof(Pairs))]
    public void StructuresInStructures(string outer, string inner)
    {
        Backend backend = BackendCatalogue.Find(inner);
        T Outer<T>(Rates<T> r) where T : IFloatingPointIeee754<T> => r.Alpha * backend.Gradient(Scaled, r, Constant.Of((r.Alpha, T.One))).Beta;
        Rates<double> d = BackendCatalogue.Find(outer).Gradient(Outer, new Rates<double> { Alpha = 1.2, Beta = 0.7, Gamma = 3 });
        Close.To([4 * 1.728 + 6 * 1.2 * 0.49, 6 * 1.44 * 0.7, 0.0], OperatorTests.Entries(d), Tolerance(outer, inner));
    }

    private static double Tolerance(string outer, string inner)
        => BackendCatalogue.Find(outer).Traits.IsExact && BackendCatalogue.Find(inner).Traits.IsExact ? 1e-12 : 1e-6;
}
