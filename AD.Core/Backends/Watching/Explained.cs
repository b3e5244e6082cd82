using System.Numerics;

namespace AD;

/// <summary>A number that knows where it became NaN or infinite; the base number of a backend that is being watched.</summary>
internal readonly struct Explained<T>(T value, NaNOrigin? origin) : IActiveNumber<Explained<T>>
    where T : IFloatingPointIeee754<T>
{
    public T Value { get; } = value;

    public NaNOrigin? Origin { get; } = origin;

    public static Explained<T> Constant(double value) => new(T.CreateSaturating(value), null);

    public static Explained<T> Apply<TRule>(Explained<T> x)
        where TRule : struct, IUnaryRule
    {
        T y = RuleDispatch<T>.Instance.Apply<TRule>(x.Value);
        return T.IsFinite(y) ? new(y, null) : From(y, Operation.NameOf(typeof(TRule)), x);
    }

    public static Explained<T> Apply<TRule>(Explained<T> x, Explained<T> y)
        where TRule : struct, IBinaryRule
    {
        T z = RuleDispatch<T>.Instance.Apply<TRule>(x.Value, y.Value);
        return T.IsFinite(z) ? new(z, null) : From(z, Operation.NameOf(typeof(TRule)), x, y);
    }

    public static void ApplyBlock<TBlock>(in TBlock block, ReadOnlySpan<Explained<T>> x, Span<Explained<T>> y)
        where TBlock : struct, IBlockRule
    {
        using Workspace<T> space = new(x.Length + y.Length);
        Span<T> point = space.Take(x.Length), value = space.Take(y.Length);
        Lower(x, point);
        value.Fill(T.NaN);
        RuleDispatch<T>.Instance.ApplyBlock(in block, point, value);
        for (int i = 0; i < y.Length; i++)
        {
            y[i] = T.IsFinite(value[i]) ? new(value[i], null) : From(value[i], Operation.NameOf(typeof(TBlock)), x);
        }
    }

    public static double PrimalOf(Explained<T> x) => Special.PrimalOf(x.Value);

    public static bool IsPassive(Explained<T> x) => ChainRule.IsPassive(x.Value);

    public static bool TryConvertFromChecked<TOther>(TOther value, out Explained<T> result) where TOther : INumberBase<TOther> => Convert(value, out result);

    public static bool TryConvertFromSaturating<TOther>(TOther value, out Explained<T> result) where TOther : INumberBase<TOther> => Convert(value, out result);

    public static bool TryConvertFromTruncating<TOther>(TOther value, out Explained<T> result) where TOther : INumberBase<TOther> => Convert(value, out result);

    /// <summary>Numbers as they come from outside.</summary>
    public static Span<Explained<T>> Lift(scoped ReadOnlySpan<T> numbers, Span<Explained<T>> destination)
    {
        for (int i = 0; i < numbers.Length; i++)
        {
            destination[i] = new(numbers[i], null);
        }

        return destination;
    }

    /// <summary>Numbers as they go outside.</summary>
    public static void Lower(ReadOnlySpan<Explained<T>> numbers, Span<T> destination)
    {
        for (int i = 0; i < numbers.Length; i++)
        {
            destination[i] = numbers[i].Value;
        }
    }

    public bool Equals(Explained<T> other) => Value.Equals(other.Value);

    public override bool Equals(object? obj) => obj is Explained<T> other && Equals(other);

    public override int GetHashCode() => Value.GetHashCode();

    public override string? ToString() => Value.ToString();

    public static Explained<T> operator +(Explained<T> x, Explained<T> y) => Of(x.Value + y.Value, Arithmetic.Add, x, y);

    public static Explained<T> operator -(Explained<T> x, Explained<T> y) => Of(x.Value - y.Value, Arithmetic.Subtract, x, y);

    public static Explained<T> operator *(Explained<T> x, Explained<T> y) => Of(x.Value * y.Value, Arithmetic.Multiply, x, y);

    public static Explained<T> operator /(Explained<T> x, Explained<T> y) => Of(x.Value / y.Value, Arithmetic.Divide, x, y);

    public static Explained<T> operator -(Explained<T> x) => new(-x.Value, x.Origin);

    private static Explained<T> Of(T result, Arithmetic operation, Explained<T> x, Explained<T> y)
        => T.IsFinite(result) ? new(result, null) : From(result, Operation.NameOf(operation), x, y);

    /// <summary>A result that is not finite: it has the origin of an operand that is not finite in the same way; otherwise it began here.</summary>
    private static Explained<T> From(T result, string operation, params ReadOnlySpan<Explained<T>> operands)
    {
        bool isNaN = T.IsNaN(result), inherited = false;
        NaNOrigin? origin = null, cause = null;
        foreach (Explained<T> operand in operands)
        {
            if (T.IsFinite(operand.Value))
            {
                continue;
            }

            if (T.IsNaN(operand.Value) == isNaN)
            {
                origin = Earlier(inherited ? origin : null, operand.Origin);
                inherited = true;
            }
            else
            {
                cause = Earlier(cause, operand.Origin);
            }
        }

        return new(result, inherited ? origin : new NaNOrigin(operation, Primals(operands), isNaN, cause));
    }

    private static NaNOrigin? Earlier(NaNOrigin? a, NaNOrigin? b) => a is null ? b : b is null || a.Index < b.Index ? a : b;

    private static double[] Primals(ReadOnlySpan<Explained<T>> operands)
    {
        double[] primals = new double[operands.Length];
        for (int i = 0; i < primals.Length; i++)
        {
            primals[i] = Special.PrimalOf(operands[i].Value);
        }

        return primals;
    }

    private static bool Convert<TOther>(TOther value, out Explained<T> result)
        where TOther : INumberBase<TOther>
    {
        result = typeof(TOther) == typeof(Explained<T>) ? (Explained<T>)(object)value : new(T.CreateSaturating(value), null);
        return true;
    }
}
