using System.Runtime.CompilerServices;

namespace AD.Benchmarks;

/// <summary>What a prepared operator costs beside its primitive, with a backend whose primitives return at once and two inputs and outputs.</summary>
internal static class DispatchComparisons
{
    public const string Backend = "instant";

    private const double Nanoseconds = 5.0;

    private static readonly double[] X = [1.0, 2.0], T = [1.0, 2.0], Y = new double[2], D = new double[2], Rows = new double[4];

    public static IEnumerable<Comparison> All()
    {
        InstantBackend backend = new();
        PreparedVector vector = backend.Prepare<Nothing>(default, Shape.Vector(2, 2));
        PreparedScalar scalar = backend.Prepare<Nothing>(default, Shape.Scalar(2));
        PreparedUnivariate univariate = backend.Prepare<Nothing>(default);
        PreparedScalar2 two = backend.Prepare<Nothing>(default, Shape.Scalar2(2, 2));
        yield return Of("primal", "value", count =>
        {
            for (int i = 0; i < count; i++)
            {
                vector.Value(X, Y);
            }
        });
        yield return Of("jvp", "pushforward", count =>
        {
            for (int i = 0; i < count; i++)
            {
                vector.Pushforward(X, X, Y, D);
            }
        });
        yield return Of("vjp", "pullback", count =>
        {
            for (int i = 0; i < count; i++)
            {
                vector.Pullback(X, T, Y, D);
            }
        });
        yield return Of("jac", "Jacobian", count =>
        {
            for (int i = 0; i < count; i++)
            {
                vector.Jacobian(X, Y, Rows);
            }
        });
        yield return Of("grad", "gradient", count =>
        {
            for (int i = 0; i < count; i++)
            {
                scalar.ValueAndGradient(X, D);
            }
        });
        yield return Of("hess", "Hessian", count =>
        {
            for (int i = 0; i < count; i++)
            {
                scalar.ValueGradientAndHessian(X, D, Rows.AsSpan());
            }
        });
        yield return Of("hvp", "Hessian-vector product", count =>
        {
            for (int i = 0; i < count; i++)
            {
                scalar.GradientAndHessianVectorProduct(X, T, Y, D);
            }
        });
        yield return Of("derivative", "derivative", count =>
        {
            for (int i = 0; i < count; i++)
            {
                univariate.ValueAndDerivative(1.0);
            }
        });
        yield return Of("second", "second derivative", count =>
        {
            for (int i = 0; i < count; i++)
            {
                univariate.ValueDerivativeAndSecondDerivative(1.0);
            }
        });
        Comparison copies = Of("grad2", "gradients of two arguments, with their copies", count =>
        {
            for (int i = 0; i < count; i++)
            {
                two.ValueAndGradient(X, T, Y, D);
            }
        });
        yield return copies with { NodeBound = null };
    }

    private static Comparison Of(string key, string operation, Batch run)
        => new(new("Dispatch", key, 2, "Dispatch", operation), new("one call", Calls, []), () => [new(Backend, run, []) { Nodes = 1 }]) { NodeBound = Nanoseconds };

    private static void Calls(int count)
    {
        for (int i = 0; i < count; i++)
        {
            Call(X, T, Y, D);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Call(ReadOnlySpan<double> x, ReadOnlySpan<double> seed, Span<double> value, Span<double> destination)
    {
    }
}
