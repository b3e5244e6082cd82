using System.Numerics;

namespace AD.Tests.Graphs;

/// <content>The functions that are traced.</content>
public partial class TracingTests
{
    private sealed class Converting(string type) : IScalarFunction
    {
        public T Evaluate<T>(ReadOnlySpan<T> x)
            where T : IFloatingPointIeee754<T>
            => x[0] * T.CreateChecked(type switch
            {
                "int" => int.CreateChecked(x[0]),
                "uint" => uint.CreateChecked(T.Abs(x[0])),
                "long" => long.CreateChecked(x[0]),
                "short" => short.CreateChecked(x[0]),
                "byte" => byte.CreateChecked(T.Abs(x[0])),
                "Int128" => (double)Int128.CreateChecked(x[0]),
                "BigInteger" => (double)BigInteger.CreateChecked(x[0]),
                "saturating" => int.CreateSaturating(x[0]),
                "truncating" => int.CreateTruncating(x[0]),
                "ConvertToInteger" => T.ConvertToInteger<int>(x[0]),
                "double" => double.CreateChecked(x[0]),
                "float" => float.CreateSaturating(x[0]),
                "Half" => (double)Half.CreateTruncating(x[0]),
                "decimal" => (double)decimal.CreateChecked(x[0]),
                _ => Special.PrimalOf(x[0]),
            });
    }

    private sealed class Literal : IScalarFunction
    {
        public T Evaluate<T>(ReadOnlySpan<T> x)
            where T : IFloatingPointIeee754<T>
            => x[0] * T.CreateChecked(int.CreateChecked(T.Pi) + (T.One < T.E ? 1 : 0));
    }

    private sealed class AskedAgain : IScalarFunction
    {
        public T Evaluate<T>(ReadOnlySpan<T> x)
            where T : IFloatingPointIeee754<T>
            => x[0] < x[1] && x[1] > x[0] && x[0].CompareTo(x[1]) < 0 && x[0] < x[1] + T.NegativeZero ? x[0] * x[1] : T.Zero;
    }

    private sealed class Keeping(object? other) : IScalarFunction
    {
        public object? Kept { get; private set; }

        public T Evaluate<T>(ReadOnlySpan<T> x)
            where T : IFloatingPointIeee754<T>
        {
            Kept = x[0];
            return other is T number ? number + x[0] : x[0];
        }
    }

    private sealed class OnAnotherThread : IScalarFunction
    {
        public T Evaluate<T>(ReadOnlySpan<T> x)
            where T : IFloatingPointIeee754<T>
        {
            T number = x[0], result = number;
            Exception? refusal = null;
            Thread thread = new(() =>
            {
                try
                {
                    result = number * number;
                }
                catch (InvalidOperationException foreign)
                {
                    refusal = foreign;
                }
            });
            thread.Start();
            thread.Join();
            return refusal is null ? result : throw refusal;
        }
    }

    private sealed class Inner : IScalarFunction
    {
        public T Evaluate<T>(ReadOnlySpan<T> x)
            where T : IFloatingPointIeee754<T>
        {
            T sine = T.Sin(x[0]);
            Trace.Of(new Choosing(), [0.25]);
            return T.Exp(sine);
        }
    }

    private sealed class Writes(int count) : IVectorFunction
    {
        public int OutputLength(int inputLength) => 3;

        public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y)
            where T : IFloatingPointIeee754<T>
        {
            for (int i = 0; i < count; i++)
            {
                y[i] = i == 1 ? T.CreateChecked(3.0) : x[0];
            }
        }
    }

    private sealed class Throwing : IScalarFunction
    {
        public T Evaluate<T>(ReadOnlySpan<T> x)
            where T : IFloatingPointIeee754<T>
            => x[0] * x[0] > T.Zero ? throw new NotSupportedException("Not this.") : x[0];
    }

    private sealed class WithDerivative(Backend inner) : IScalarFunction
    {
        public T Evaluate<T>(ReadOnlySpan<T> x)
            where T : IFloatingPointIeee754<T>
            => inner.Gradient(new Potential(), x)[0];
    }

    private sealed class WithPredicates(Backend inner) : IScalarFunction
    {
        public T Evaluate<T>(ReadOnlySpan<T> x)
            where T : IFloatingPointIeee754<T>
            => inner.Gradient(new Power(), x)[0];
    }

    private sealed class Power : IScalarFunction
    {
        public T Evaluate<T>(ReadOnlySpan<T> x)
            where T : IFloatingPointIeee754<T>
            => T.IsInfinity(x[0]) || T.IsInteger(x[1]) || T.Sign(x[0]) < 0 || T.IsZero(x[0]) ? T.Zero : T.Pow(x[0], x[1]) + x[0];
    }

    private sealed class Potential : IScalarFunction
    {
        public T Evaluate<T>(ReadOnlySpan<T> x)
            where T : IFloatingPointIeee754<T>
            => x[0] * x[0] * T.Sin(x[1]) + x[0];
    }

    /// <summary>3 x below 0; x · x with one factor held below 1; x elsewhere.</summary>
    private sealed class Choosing : IScalarFunction
    {
        public T Evaluate<T>(ReadOnlySpan<T> x)
            where T : IFloatingPointIeee754<T>
            => Select.Less(x[0], T.Zero, T.CreateChecked(3.0) * x[0], Select.Less(x[0], T.One, Special.StopGradient(x[0]) * x[0], x[0]));
    }

    private sealed class Hashing : IScalarFunction
    {
        public T Evaluate<T>(ReadOnlySpan<T> x)
            where T : IFloatingPointIeee754<T>
            => new Dictionary<T, T> { [x[0]] = T.One }.TryGetValue(x[0], out T? found) ? found * x[0] : x[0];
    }
}
