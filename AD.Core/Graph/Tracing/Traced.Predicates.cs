using System.Globalization;
using System.Numerics;

namespace AD;

/// <content>What depends on the value without being a number: each answer is a guard.</content>
public readonly partial struct Traced
{
    /// <summary>(1 + ε)(1 - ε) - 1 is -ε² when it is rounded once and 0 when it is rounded twice.</summary>
    private static readonly bool EstimatesAreFused = double.MultiplyAddEstimate(1.0 + 1e-9, 1.0 - 1e-9, -1.0) != (1.0 + 1e-9) * (1.0 - 1e-9) - 1.0;

    /// <summary>Whether the values are equal, NaN equal to NaN, recorded as guards.</summary>
    /// <param name="other">The other number.</param>
    /// <returns>True when they are equal.</returns>
    public bool Equals(Traced other) => this == other || IsNaN(this) && IsNaN(other);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Traced other && Equals(other);

    /// <summary>The value's hash code; the value is guarded.</summary>
    /// <returns>The hash code.</returns>
    public override int GetHashCode()
    {
        OnlyHere(this, "its hash code was asked for");
        _ = Equals(new Traced(Value));
        return Value.GetHashCode();
    }

    /// <summary>The order of the values, NaN first, recorded as guards.</summary>
    /// <param name="other">The other number.</param>
    /// <returns>Negative, zero or positive.</returns>
    public int CompareTo(Traced other) => this < other ? -1 : other < this ? 1 : this == other ? 0 : IsNaN(this) ? (IsNaN(other) ? 0 : -1) : 1;

    int IComparable.CompareTo(object? obj) => obj switch
    {
        null => 1,
        Traced other => CompareTo(other),
        _ => throw new ArgumentException($"A traced number compares with its own type only, but the argument is of type {TypeText.Of(obj.GetType())}.", nameof(obj)),
    };

    /// <summary>The value at the point of the trace, in the invariant culture.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);

    /// <summary>The value at the point of the trace.</summary>
    /// <param name="format">The format.</param>
    /// <param name="formatProvider">The culture.</param>
    /// <returns>The text.</returns>
    public string ToString(string? format, IFormatProvider? formatProvider) => Value.ToString(format, formatProvider);

    static bool INumberBase<Traced>.IsNaN(Traced value) => IsNaN(value);

    static bool INumberBase<Traced>.IsFinite(Traced value) => Magnitude(value) < double.PositiveInfinity;

    static bool INumberBase<Traced>.IsInfinity(Traced value) => Magnitude(value) == double.PositiveInfinity;

    static bool INumberBase<Traced>.IsPositiveInfinity(Traced value) => value == double.PositiveInfinity;

    static bool INumberBase<Traced>.IsNegativeInfinity(Traced value) => value == double.NegativeInfinity;

    static bool INumberBase<Traced>.IsZero(Traced value) => value == 0.0;

    static bool INumberBase<Traced>.IsRealNumber(Traced value) => !IsNaN(value);

    static bool INumberBase<Traced>.IsNegative(Traced value) => Holds(GraphOperations.IsNegative, value);

    static bool INumberBase<Traced>.IsPositive(Traced value) => !Holds(GraphOperations.IsNegative, value);

    static bool INumberBase<Traced>.IsInteger(Traced value) => Holds(GraphOperations.IsInteger, value);

    static bool INumberBase<Traced>.IsEvenInteger(Traced value) => Holds(GraphOperations.IsEvenInteger, value);

    static bool INumberBase<Traced>.IsOddInteger(Traced value) => Holds(GraphOperations.IsOddInteger, value);

    static bool INumberBase<Traced>.IsNormal(Traced value) => Holds(GraphOperations.IsNormal, value);

    static bool INumberBase<Traced>.IsSubnormal(Traced value) => Holds(GraphOperations.IsSubnormal, value);

    static int INumber<Traced>.Sign(Traced value)
        => IsNaN(value) ? throw new ArithmeticException("NaN has no sign.") : value < 0.0 ? -1 : value > 0.0 ? 1 : 0;

    static int IFloatingPointIeee754<Traced>.ILogB(Traced x)
    {
        int exponent = double.ILogB(x.Value);
        OnlyHere(x, "its exponent was asked for");
        return x.Scope == 0 || Holds(GraphOperations.Equal, Record(UnaryOperation<ExponentRule>.Instance, x), new(exponent)) ? exponent : exponent;
    }

    static Traced INumber<Traced>.Clamp(Traced value, Traced min, Traced max)
        => min > max
            ? throw new ArgumentException($"Clamp needs min <= max, but min = {min.Value} and max = {max.Value}.", nameof(min))
            : Apply<MinRule>(Apply<MaxRule>(value, min), max);

    static bool INumberBase<Traced>.TryConvertToChecked<TOther>(Traced value, out TOther result)
    {
        result = Whole<TOther>(value) ? TOther.CreateChecked(value.Value) : throw Refused<TOther>();
        return true;
    }

    static bool INumberBase<Traced>.TryConvertToSaturating<TOther>(Traced value, out TOther result)
    {
        result = Whole<TOther>(value) ? TOther.CreateSaturating(value.Value) : throw Refused<TOther>();
        return true;
    }

    static bool INumberBase<Traced>.TryConvertToTruncating<TOther>(Traced value, out TOther result)
    {
        result = Whole<TOther>(value) ? TOther.CreateTruncating(value.Value) : throw Refused<TOther>();
        return true;
    }

    static Traced IFloatingPointIeee754<Traced>.FusedMultiplyAdd(Traced left, Traced right, Traced addend) => Fused(left, right, addend);

    static Traced INumberBase<Traced>.MultiplyAddEstimate(Traced left, Traced right, Traced addend) => Estimate(left, right, addend);

    static Traced IFloatingPointIeee754<Traced>.Lerp(Traced value1, Traced value2, Traced amount) => Estimate(value1, 1.0 - amount, value2 * amount);

    /// <summary>a b + c, rounded as this machine does it where it may choose.</summary>
    private static Traced Estimate(Traced a, Traced b, Traced c) => EstimatesAreFused ? Fused(a, b, c) : a * b + c;

    private static Traced Fused(Traced a, Traced b, Traced c)
    {
        if ((a.Scope | b.Scope | c.Scope) == 0)
        {
            return new(Math.FusedMultiplyAdd(a.Value, b.Value, c.Value));
        }

        GraphBuilder graph = TraceScope.Of(a.Scope != 0 ? a : b, c);
        return graph.Number(graph.Apply(GraphOperations.FusedMultiplyAdd, graph.NodeOf(a), graph.NodeOf(b), graph.NodeOf(c)));
    }

    /// <summary>Whether the target is a type of whole numbers; then the number without its fraction is guarded.</summary>
    private static bool Whole<TOther>(Traced value)
        where TOther : INumberBase<TOther>
    {
        if (!WholeNumber.Is<TOther>())
        {
            return false;
        }

        OnlyHere(value, $"it was converted to {TypeText.Of(typeof(TOther))}");
        _ = Apply<TruncateRule>(value).Equals(new Traced(Math.Truncate(value.Value)));
        return true;
    }

    /// <summary>An answer that belongs to the point of the trace is guarded in a function; the formula of a rule's derivative has no guards.</summary>
    private static void OnlyHere(Traced value, string what)
    {
        if (value.Scope != 0)
        {
            TraceScope.Of(value).RefuseWhereScripted(what);
        }
    }

    private static TracedValueException Refused<TOther>() => new($"it was converted to {TypeText.Of(typeof(TOther))}", isConversion: true);

    private static bool IsNaN(Traced x) => x.Scope == 0 ? double.IsNaN(x.Value) : !Holds(GraphOperations.Equal, x, x);

    private static Traced Magnitude(Traced x) => Apply<AbsRule>(x);

    private static bool Holds(GraphOperation comparison, Traced x, Traced y)
    {
        GraphBuilder graph = TraceScope.Of(x, y);
        return graph.Guard(graph.Apply(comparison, graph.NodeOf(x), graph.NodeOf(y)));
    }

    private static bool Holds(GraphOperation predicate, Traced x)
    {
        if (x.Scope == 0)
        {
            return predicate.Evaluate(x.Value, 0.0, 0.0) != 0.0;
        }

        GraphBuilder graph = TraceScope.Of(x);
        return graph.Guard(graph.Apply(predicate, graph.NodeOf(x)));
    }
}

/// <summary>The binary exponent as a number; flat.</summary>
internal readonly struct ExponentRule : IUnaryRule, IFlatRule
{
    public static T Value<T>(T x)
        where T : IFloatingPointIeee754<T>
        => T.CreateSaturating(T.ILogB(x));

    public static T Derivative<T>(T x, T y)
        where T : IFloatingPointIeee754<T>
        => T.Zero;
}
