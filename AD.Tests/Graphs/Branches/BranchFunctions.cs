using System.Numerics;

namespace AD.Tests.Graphs.Branches;

/// <summary>Functions of three numbers whose course depends on their values.</summary>
internal static class BranchFunctions
{
    private static readonly double[] Table = [0.0, 0.3, 1.1, 0.7, -0.4, -1.2, -0.9, 0.2, 0.5, 1.3, 0.8, 0.1];

    public static T Piecewise<T>(ReadOnlySpan<T> x)
        where T : IFloatingPointIeee754<T>
    {
        T a = x[0], y = x[1] * x[2];
        if (a < -T.One)
        {
            return a * a * y;
        }

        if (a < T.Zero)
        {
            return T.Sin(a) + y;
        }

        return a <= T.One ? T.Exp(a) - y * a : y > a ? T.Log(a) * y : T.Sqrt(a) - y;
    }

    /// <summary>Newton's iteration for √(1 + x²), until it is exact enough: from 3 to 8 steps.</summary>
    public static T WhileNotExact<T>(ReadOnlySpan<T> x)
        where T : IFloatingPointIeee754<T>
    {
        T square = T.One + x[0] * x[0] + x[1] * x[1], root = T.One + T.Abs(x[2]);
        while (T.Abs(root * root - square) > square * T.CreateChecked(1e-9))
        {
            root = (root + square / root) * T.CreateChecked(0.5);
        }

        return root * x[2];
    }

    /// <summary>How often a number is halved until it is below 1, and what is left.</summary>
    public static T WhileHalving<T>(ReadOnlySpan<T> x)
        where T : IFloatingPointIeee754<T>
    {
        T rest = T.Exp(x[0] * T.CreateChecked(2.0)), sum = x[1];
        for (; rest > T.One; rest *= T.CreateChecked(0.5))
        {
            sum = sum * x[2] + rest;
        }

        return sum * rest;
    }

    /// <summary>A network of two layers of rectified neurons, written with max.</summary>
    public static T ReluByMax<T>(ReadOnlySpan<T> x)
        where T : IFloatingPointIeee754<T>
    {
        T[] hidden = Layer(x, 12, sum => T.Max(sum, T.Zero));
        T[] second = Layer<T>(hidden, 5, sum => T.Max(sum, T.Zero));
        return Block.Dot<T>(second, [x[0], x[1], x[2], T.One, x[0]]);
    }

    /// <summary>A network of four rectified neurons, written with an if: a path for each pattern of those that are on.</summary>
    public static T ReluByIf<T>(ReadOnlySpan<T> x)
        where T : IFloatingPointIeee754<T>
    {
        T[] hidden = Layer(x, 4, sum => sum > T.Zero ? sum : T.Zero);
        return hidden[0] * x[1] - hidden[1] * hidden[2] + T.Tanh(hidden[3]);
    }

    /// <summary>Linear interpolation in a table whose row is a whole number that is computed.</summary>
    public static T TableLookUp<T>(ReadOnlySpan<T> x)
        where T : IFloatingPointIeee754<T>
    {
        T place = (T.Tanh(x[0]) + T.One) * T.CreateChecked(0.5 * (Table.Length - 1));
        int row = Math.Min(int.CreateTruncating(T.Floor(place)), Table.Length - 2);
        T part = place - T.CreateChecked(row);
        return (T.One - part) * T.CreateChecked(Table[row]) + part * T.CreateChecked(Table[row + 1]) * x[1] + x[2];
    }

    /// <summary>The interval of a number found by bisection.</summary>
    public static T Bisection<T>(ReadOnlySpan<T> x)
        where T : IFloatingPointIeee754<T>
    {
        int low = 0, high = 16;
        while (high - low > 1)
        {
            int middle = (low + high) / 2;
            (low, high) = x[0] < T.CreateChecked((middle - 8) * 0.25) ? (low, middle) : (middle, high);
        }

        return T.CreateChecked(low) * x[1] + x[0] * x[2] * T.CreateChecked(high);
    }

    public static T ChainOfExtrema<T>(ReadOnlySpan<T> x)
        where T : IFloatingPointIeee754<T>
    {
        T a = T.Max(x[0], T.Min(x[1], x[2])), b = T.Abs(x[0] - T.MaxMagnitude(x[1], a)), c = T.Clamp(x[2] * b, -T.One, x[0] + T.CreateChecked(2.5));
        return T.Min(a * b, T.MaxNumber(c, T.MinMagnitude(a, x[1]))) + T.CopySign(b, x[2]) * T.Clamp(a, T.Zero, T.One);
    }

    public static T EarlyReturn<T>(ReadOnlySpan<T> x)
        where T : IFloatingPointIeee754<T>
    {
        T sum = T.Zero, term = T.One;
        for (int i = 1; i <= 20; i++)
        {
            term *= x[i % 3] * T.CreateChecked(0.8);
            sum += term;
            if (T.Abs(term) < T.CreateChecked(0.02))
            {
                return sum;
            }

            if (sum > T.CreateChecked(4.0))
            {
                return T.Sqrt(sum) * x[0];
            }
        }

        return sum * x[1];
    }

    /// <summary>Three numbers sorted in place, and a polynomial of them.</summary>
    public static T Sorting<T>(ReadOnlySpan<T> x)
        where T : IFloatingPointIeee754<T>
    {
        T[] sorted = x.ToArray();
        Array.Sort(sorted);
        return sorted[0] + T.CreateChecked(2.0) * sorted[1] * sorted[1] - sorted[2] * sorted[0];
    }

    public static T SignsAndParities<T>(ReadOnlySpan<T> x)
        where T : IFloatingPointIeee754<T>
    {
        T whole = T.Round(x[0] * T.CreateChecked(2.0));
        T first = T.IsEvenInteger(whole) ? x[1] * x[0] : T.Cos(x[1]);
        return T.Sign(x[2]) switch { < 0 => first * x[2], > 0 => first / x[2], _ => first };
    }

    /// <summary>How long an orbit takes to escape: hardly two points take the same course.</summary>
    public static T UnboundedEscape<T>(ReadOnlySpan<T> x)
        where T : IFloatingPointIeee754<T>
    {
        T distance = T.CreateChecked(1e-4) + T.Abs(x[0]) * T.CreateChecked(0.005), sum = x[1];
        while (distance < T.One)
        {
            distance *= T.CreateChecked(1.01);
            sum += distance * x[2];
        }

        return sum * distance;
    }

    private static T[] Layer<T>(ReadOnlySpan<T> x, int neurons, Func<T, T> activation)
        where T : IFloatingPointIeee754<T>
    {
        T[] y = new T[neurons];
        for (int i = 0; i < neurons; i++)
        {
            T sum = T.CreateChecked(0.3 * Math.Sin(i + 1.0));
            for (int j = 0; j < x.Length; j++)
            {
                sum += T.CreateChecked(Math.Cos(1.7 * i + 0.9 * j)) * x[j];
            }

            y[i] = activation(sum);
        }

        return y;
    }
}
