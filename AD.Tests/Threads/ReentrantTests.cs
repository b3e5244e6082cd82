using System.Numerics;
using AD.Backends;
using Xunit;

namespace AD.Tests.Threads;

/// <summary>A gradient inside the evaluation of another one, on the same thread.</summary>
public class ReentrantTests
{
    public static TheoryData<string, string> Pairs
    {
        get
        {
            TheoryData<string, string> pairs = [];
            foreach (Backend outer in BackendCatalogue.All)
            {
                foreach (Backend inner in BackendCatalogue.All)
                {
                    pairs.Add(outer.Traits.Name, inner.Traits.Name);
                }
            }

            return pairs;
        }
    }

    public static TheoryData<string> Backends => [.. BackendCatalogue.Names];

    /// <summary>f(x) = x² · (y²)' at y = 3 is 6 x², f'(1) = 12; a tape without scopes has returned 24.</summary>
    [Theory]
    [MemberData(nameof(Pairs))]
    public void GradientOfCapturedDoubles(string outer, string inner)
    {
        Backend backend = BackendCatalogue.Find(inner);
        double captured = 3.0;
        T F<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
        {
            T square = x[0] * x[0];
            double slope = backend.Gradient(Square, [captured])[0];
            return square * slope;
            static U Square<U>(ReadOnlySpan<U> y) where U : IFloatingPointIeee754<U> => y[0] * y[0];
        }

        double tolerance = BackendCatalogue.Find(outer).Traits.IsExact && backend.Traits.IsExact ? 1e-15 : 1e-9;
        Close.To([12.0], BackendCatalogue.Find(outer).Gradient(F, [1.0]), tolerance);
        Close.To([12.0], BackendCatalogue.Find(outer).Gradient(F, [1.0]), tolerance);
    }

    /// <summary>A Hessian, a Jacobian and another gradient between two uses of the outer variable.</summary>
    [Theory]
    [MemberData(nameof(Pairs))]
    public void SecondOrderInside(string outer, string inner)
    {
        Backend backend = BackendCatalogue.Find(inner);
        T F<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
        {
            T sum = T.Sin(x[0]);
            sum += x[1] * (backend.Traits.SecondOrder ? backend.Hessian(Cubes, [2.0, 1.0])[0, 0] : backend.Gradient(Cubes, [2.0, 1.0])[0]);
            sum *= x[0] + x[1] * backend.Jacobian(Pair, [2.0, 1.0], 2)[1, 0];
            return sum;
            static U Cubes<U>(ReadOnlySpan<U> y) where U : IFloatingPointIeee754<U> => y[0] * y[0] * y[0] + y[1];
            static void Pair<U>(ReadOnlySpan<U> y, Span<U> z) where U : IFloatingPointIeee754<U> => (z[0], z[1]) = (y[0], 3.0 * y[0] + y[1]);
        }

        // (sin a + 12 b)(a + 3 b).
        double a = 0.4, b = 0.9, s = Math.Sin(a) + 12 * b, r = a + 3 * b;
        double tolerance = BackendCatalogue.Find(outer).Traits.IsExact && backend.Traits.IsExact ? 1e-14 : 1e-8;
        Close.To([Math.Cos(a) * r + s, 12 * r + 3 * s], BackendCatalogue.Find(outer).Gradient(F, [a, b]), tolerance);
    }

    /// <summary>Prepared functions inside the evaluation of prepared functions of the same backend.</summary>
    [Theory]
    [MemberData(nameof(Backends))]
    public void PreparedInsidePrepared(string name)
    {
        Backend backend = BackendCatalogue.Find(name);
        PreparedScalar inner = backend.Prepare(new SampleScalar(), Shape.Scalar(2));
        double[] gradient = new double[2], point = [0.7, -1.3], expected = backend.Gradient(new SampleScalar(), point);
        T F<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
        {
            T first = x[0] * x[1];
            inner.Gradient(point, gradient);
            return first * gradient[0] + x[1] * gradient[1];
        }

        PreparedScalar outer = backend.Prepare(F, Shape.Scalar(2));
        double[] result = new double[2];
        for (int i = 0; i < 3; i++)
        {
            outer.Gradient([2.0, 5.0], result);
            Close.To([5.0 * expected[0], 2.0 * expected[0] + expected[1]], result, backend.Traits.IsExact ? 1e-14 : 1e-8);
        }
    }

    /// <summary>A prepared function that evaluates itself is refused or right, never wrong.</summary>
    [Theory]
    [MemberData(nameof(Backends))]
    public void PreparedInsideItself(string name)
    {
        Backend backend = BackendCatalogue.Find(name);
        PreparedScalar? self = null;
        bool nested = false;
        T F<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
        {
            T square = x[0] * x[0];
            if (nested)
            {
                return square;
            }

            nested = true;
            double[] slope = new double[1];
            self!.Gradient([3.0], slope);
            nested = false;
            return square * slope[0];
        }

        self = backend.Prepare(F, Shape.Scalar(1));
        double[] result = new double[1];
        Exception? refusal = Record.Exception(() => self.Gradient([1.0], result));
        if (refusal is null)
        {
            Close.To([12.0], result, backend.Traits.IsExact ? 1e-14 : 1e-8);
        }
        else
        {
            Assert.IsType<InvalidOperationException>(refusal);
        }
    }
}
