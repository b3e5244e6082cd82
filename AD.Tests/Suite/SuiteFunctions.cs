using System.Numerics;

namespace AD.Tests.Suite;

/// <summary>The functions of the original package's suite, written once for every number.</summary>
internal static class SuiteFunctions
{
    public static T Fder<T>(T x, T y) where T : IFloatingPointIeee754<T> => T.Exp(y) * x + y * T.Log(x);

    public static T Fgrad<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y) where T : IFloatingPointIeee754<T>
    {
        T product = T.One, sum = T.Zero;
        for (int i = 0; i < x.Length; i++)
        {
            product *= x[i];
            sum += y[i] / (i + 1.0);
        }

        return product + sum;
    }

    public static void Fjac<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> result) where T : IFloatingPointIeee754<T>
    {
        for (int i = 0; i < x.Length; i++)
        {
            result[i] = x[i] - 3.0 * y[i];
            if (i + 1 < y.Length)
            {
                result[i] += y[i + 1] / 2.0;
            }
        }
    }

    /// <summary>fjac with x and y as the halves of one vector.</summary>
    public static void FjacFlat<T>(ReadOnlySpan<T> xy, Span<T> result) where T : IFloatingPointIeee754<T> => Fjac(xy[..(xy.Length / 2)], xy[(xy.Length / 2)..], result);
}
