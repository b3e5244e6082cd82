using System.Numerics;

namespace AD.Tests.Conformance.Faults;

/// <summary>What is wrong with a number type.</summary>
internal interface INumberFault
{
    /// <summary>The factor of the derivative of a rule.</summary>
    static virtual double Factor<TRule>() => 1.0;

    /// <summary>The factor of x ẏ in (x y)˙ = ẋ y + x ẏ.</summary>
    static virtual double SecondTerm => 1.0;

    /// <summary>Levels run on one number type, where each is to have its own.</summary>
    static virtual bool MixesLevels => false;

    /// <summary>Blocks lose their derivative.</summary>
    static virtual bool DropsBlocks => false;
}

/// <summary>A dual number with a fault.</summary>
internal readonly record struct FaultyNumber<T, TFault>(T Primal, T Tangent) : IActiveNumber<FaultyNumber<T, TFault>>
    where T : IFloatingPointIeee754<T>
    where TFault : INumberFault
{
    public static FaultyNumber<T, TFault> Constant(double value) => new(T.CreateSaturating(value), T.Zero);

    public static double PrimalOf(FaultyNumber<T, TFault> x) => Special.PrimalOf(x.Primal);

    public static bool IsPassive(FaultyNumber<T, TFault> x) => ChainRule.IsZero(x.Tangent) && ChainRule.IsPassive(x.Primal);

    public bool Equals(FaultyNumber<T, TFault> other) => Primal.Equals(other.Primal);

    public override int GetHashCode() => Primal.GetHashCode();

    public static FaultyNumber<T, TFault> Apply<TRule>(FaultyNumber<T, TFault> x)
        where TRule : struct, IUnaryRule
    {
        T y = ChainRule.Value<TRule, T>(x.Primal);
        return ChainRule.IsZero(x.Tangent) ? new(y, T.Zero) : new(y, TFault.Factor<TRule>() * ChainRule.Product<TRule, T>(TRule.Derivative(x.Primal, y), x.Tangent));
    }

    public static FaultyNumber<T, TFault> Apply<TRule>(FaultyNumber<T, TFault> x, FaultyNumber<T, TFault> y)
        where TRule : struct, IBinaryRule
    {
        T z = ChainRule.Value<TRule, T>(x.Primal, y.Primal);
        T tangent = ChainRule.IsZero(x.Tangent) ? T.Zero : ChainRule.Product<TRule, T>(TRule.DerivativeX(x.Primal, y.Primal, z), x.Tangent);
        return ChainRule.IsZero(y.Tangent) ? new(z, tangent) : new(z, tangent + ChainRule.Product<TRule, T>(TRule.DerivativeY(x.Primal, y.Primal, z), y.Tangent));
    }

    public static void ApplyBlock<TBlock>(in TBlock block, ReadOnlySpan<FaultyNumber<T, TFault>> x, Span<FaultyNumber<T, TFault>> y)
        where TBlock : struct, IBlockRule
    {
        T[] primal = new T[x.Length], tangent = new T[x.Length], value = new T[y.Length], derivative = new T[y.Length];
        for (int i = 0; i < x.Length; i++)
        {
            (primal[i], tangent[i]) = (x[i].Primal, x[i].Tangent);
        }

        Rule.Apply<TBlock, T>(in block, primal, value);
        if (!TFault.DropsBlocks)
        {
            block.Pushforward<T>(primal, value, tangent, derivative);
        }

        for (int i = 0; i < y.Length; i++)
        {
            y[i] = new(value[i], derivative[i]);
        }
    }

    public static FaultyNumber<T, TFault> operator +(FaultyNumber<T, TFault> x, FaultyNumber<T, TFault> y) => new(x.Primal + y.Primal, x.Tangent + y.Tangent);

    public static FaultyNumber<T, TFault> operator -(FaultyNumber<T, TFault> x, FaultyNumber<T, TFault> y) => new(x.Primal - y.Primal, x.Tangent - y.Tangent);

    public static FaultyNumber<T, TFault> operator *(FaultyNumber<T, TFault> x, FaultyNumber<T, TFault> y)
        => new(x.Primal * y.Primal, x.Tangent * y.Primal + TFault.SecondTerm * x.Primal * y.Tangent);

    public static FaultyNumber<T, TFault> operator /(FaultyNumber<T, TFault> x, FaultyNumber<T, TFault> y)
        => new(x.Primal / y.Primal, (x.Tangent - x.Primal / y.Primal * y.Tangent) / y.Primal);

    public static FaultyNumber<T, TFault> operator -(FaultyNumber<T, TFault> x) => new(-x.Primal, -x.Tangent);
}

/// <summary>A backend on the faulty number.</summary>
internal sealed class FaultyNumberBackend<TFault> : ForwardBackend
    where TFault : INumberFault
{
    public override BackendTraits Traits { get; } = new() { Name = "faulty-number", Mode = DerivativeMode.Forward, NativePushforward = true };

    public override void Pushforward<TFunction, T>(TFunction f, ReadOnlySpan<T> x, ReadOnlySpan<T> tangent, Span<T> value, Span<T> destination)
    {
        if (TFault.MixesLevels && typeof(T) == typeof(FaultyNumber<double, TFault>))
        {
            Confused(f, x, tangent, value, destination);
            return;
        }

        FaultyNumber<T, TFault>[] point = new FaultyNumber<T, TFault>[x.Length], y = new FaultyNumber<T, TFault>[value.Length];
        for (int i = 0; i < x.Length; i++)
        {
            point[i] = new(x[i], i < tangent.Length ? tangent[i] : T.Zero);
        }

        f.Evaluate<FaultyNumber<T, TFault>>(point, y);
        for (int i = 0; i < y.Length; i++)
        {
            (value[i], destination[i]) = (y[i].Primal, y[i].Tangent);
        }
    }

    /// <summary>The inner derivative runs on the outer one's numbers: their tangents add up, and are taken for each other.</summary>
    private static void Confused<TFunction, T>(TFunction f, ReadOnlySpan<T> x, ReadOnlySpan<T> tangent, Span<T> value, Span<T> destination)
        where TFunction : IVectorFunction
        where T : IFloatingPointIeee754<T>
    {
        T[] point = x.ToArray();
        for (int i = 0; i < tangent.Length; i++)
        {
            FaultyNumber<double, TFault> entry = (FaultyNumber<double, TFault>)(object)x[i], seed = (FaultyNumber<double, TFault>)(object)tangent[i];
            point[i] = (T)(object)new FaultyNumber<double, TFault>(entry.Primal, entry.Tangent + seed.Primal);
        }

        f.Evaluate(point, value);
        for (int i = 0; i < value.Length; i++)
        {
            destination[i] = T.CreateSaturating(((FaultyNumber<double, TFault>)(object)value[i]).Tangent);
        }
    }
}

internal readonly struct NoFault : INumberFault;

/// <summary>cos' = +sin.</summary>
internal readonly struct WrongSignOfCosine : INumberFault
{
    public static double Factor<TRule>() => typeof(TRule) == typeof(CosRule) ? -1.0 : 1.0;
}

/// <summary>(x y)˙ = ẋ y.</summary>
internal readonly struct ForgottenTerm : INumberFault
{
    public static double SecondTerm => 0.0;
}

internal readonly struct MixedLevels : INumberFault
{
    public static bool MixesLevels => true;
}

internal readonly struct LostBlocks : INumberFault
{
    public static bool DropsBlocks => true;
}
