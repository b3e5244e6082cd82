using MathNet.Numerics.LinearAlgebra;

namespace AD.Tests.SeveralArguments;

/// <summary>A call of every overload that is written by <c>AD.Tests/Generated</c>; the lists are written there too.</summary>
internal static partial class EveryOverload
{
    private static readonly double[] X = Oracle.X, P = Oracle.P, Q = Oracle.Q, W = Oracle.Cotangent, Tx = Oracle.TangentX, Tp = Oracle.TangentP, Tq = Oracle.TangentQ;

    private static readonly double X0 = X[0], P0 = P[0], Q0 = Q[0];

    public static IReadOnlyList<Call> All { get; } = [.. Univariate2(), .. Univariate3(), .. Scalar2(), .. Scalar3(), .. Vector2(), .. Vector3(), .. UnivariateAtAnyNumber(), .. ScalarAtAnyNumber(), .. VectorAtAnyNumber()];

    /// <summary>A destination with other numbers than those to come.</summary>
    private static double[] New(int length)
    {
        double[] destination = new double[length];
        destination.AsSpan().Fill(-77.0);
        return destination;
    }

    private static Matrix<double> New(int rows, int columns) => Matrix<double>.Build.Dense(rows, columns, -77.0);
}
