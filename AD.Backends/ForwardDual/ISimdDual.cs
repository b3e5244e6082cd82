using System.Runtime.CompilerServices;

namespace AD.Backends;

/// <summary>A dual number over <see cref="double"/> with several partial derivatives in SIMD lanes. What does not depend on the width is written once here.</summary>
/// <remarks>The widths are concrete types because a generic layer over the vector type costs a factor of 2 to 18 in today's JIT. The value is the first field of each type.</remarks>
/// <typeparam name="TSelf">The number type itself.</typeparam>
internal interface ISimdDual<TSelf> : IActiveNumber<TSelf>
    where TSelf : unmanaged, ISimdDual<TSelf>
{
    /// <summary>The number of partial derivatives.</summary>
    static abstract int Width { get; }

    /// <summary>The value.</summary>
    double Value { get; }

    /// <summary>The value with <see cref="Width"/> partial derivatives read from memory.</summary>
    static abstract TSelf Load(double value, ref readonly double partials);

    /// <summary>The value where it lies in memory.</summary>
    static abstract ref double ValueOf(ref TSelf x);

    /// <summary>Overwrites the value and keeps the partial derivatives: one store as wide as what a copy of the number reads, so that the copy need not wait for it.</summary>
    static abstract void SetValue(ref TSelf x, double value);

    /// <summary>The partial derivatives where they lie in memory, one behind the other.</summary>
    static abstract ref double Partials(ref TSelf x);

    /// <summary>Writes the <see cref="Width"/> partial derivatives to memory.</summary>
    void Store(ref double destination);

    /// <summary>Writes the <see cref="Width"/> lanes of Σ w_i ẏ_i: entries of a pullback. Zero weights contribute nothing, whatever the derivative.</summary>
    static abstract void StoreWeighted(ReadOnlySpan<TSelf> y, ReadOnlySpan<double> weights, ref double destination);

    /// <summary>(value, d ẋ): the chain rule of one argument.</summary>
    static abstract TSelf Scale(double value, double d, TSelf x);

    /// <summary>(value, dx ẋ + dy ẏ): the chain rule of two arguments.</summary>
    static abstract TSelf Combine(double value, double dx, TSelf x, double dy, TSelf y);

    static double IActiveNumber<TSelf>.PrimalOf(TSelf x) => x.Value;

    static bool IActiveNumber<TSelf>.IsPassive(TSelf x) => SimdDual.IsPassive(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TSelf IActiveNumber<TSelf>.Apply<TRule>(TSelf x)
    {
        double y = TRule.Value(x.Value), d = TRule.Derivative(x.Value, y);
        if (ChainRule.IsFlat<TRule, double>(d))
        {
            return TSelf.Constant(y);
        }

        return double.IsFinite(d) ? TSelf.Scale(y, d, x) : SimdDual.ScaleLanes(y, d, x);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TSelf IActiveNumber<TSelf>.Apply<TRule>(TSelf x, TSelf y)
    {
        double z = TRule.Value(x.Value, y.Value), dx = TRule.DerivativeX(x.Value, y.Value, z), dy = TRule.DerivativeY(x.Value, y.Value, z);
        if (default(TRule) is IFlatRule)
        {
            x = dx == 0.0 ? TSelf.Constant(0.0) : x;
            y = dy == 0.0 ? TSelf.Constant(0.0) : y;
        }

        return double.IsFinite(dx + dy) ? TSelf.Combine(z, dx, x, dy, y) : SimdDual.CombineLanes(z, dx, x, dy, y);
    }

    static void IActiveNumber<TSelf>.ApplyBlock<TBlock>(in TBlock block, ReadOnlySpan<TSelf> x, Span<TSelf> y) => SimdDual.ApplyBlock(in block, new BlockInputs<TSelf>(x), y);

    static void IActiveNumber<TSelf>.ApplyBlock<TBlock>(in TBlock block, BlockInputs<TSelf> x, Span<TSelf> y) => SimdDual.ApplyBlock(in block, x, y);
}

/// <summary>The rare and the long parts of the SIMD duals' chain rule.</summary>
internal static class SimdDual
{
    /// <summary>(value, d ẋ) lane by lane, where a lane of zero wins over an infinite derivative.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static TDual ScaleLanes<TDual>(double value, double d, TDual x) where TDual : unmanaged, ISimdDual<TDual>
    {
        Span<double> lanes = stackalloc double[16];
        x.Store(ref lanes[0]);
        for (int i = 0; i < TDual.Width; i++)
        {
            lanes[i] = ChainRule.Product(d, lanes[i]);
        }

        return TDual.Load(value, ref lanes[0]);
    }

    /// <summary>(value, dx ẋ + dy ẏ) lane by lane, where a lane of zero wins over an infinite derivative.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static TDual CombineLanes<TDual>(double value, double dx, TDual x, double dy, TDual y) where TDual : unmanaged, ISimdDual<TDual>
    {
        Span<double> lanes = stackalloc double[16], other = stackalloc double[16];
        x.Store(ref lanes[0]);
        y.Store(ref other[0]);
        for (int i = 0; i < TDual.Width; i++)
        {
            lanes[i] = ChainRule.Product(dx, lanes[i]) + ChainRule.Product(dy, other[i]);
        }

        return TDual.Load(value, ref lanes[0]);
    }

    /// <summary>Whether every lane is zero.</summary>
    public static bool IsPassive<TDual>(TDual x) where TDual : unmanaged, ISimdDual<TDual>
    {
        Span<double> lanes = stackalloc double[16];
        x.Store(ref lanes[0]);
        return !lanes[..TDual.Width].ContainsAnyExcept(0.0);
    }

    /// <summary>A block: its value once, its pushforward once for each lane.</summary>
    public static void ApplyBlock<TDual, TBlock>(in TBlock block, BlockInputs<TDual> x, Span<TDual> y)
        where TDual : unmanaged, ISimdDual<TDual>
        where TBlock : struct, IBlockRule
    {
        int n = x.Length, m = y.Length, width = TDual.Width;
        using Workspace<double> space = new(2 * n + 2 * m + (n + m) * width);
        Span<double> primal = space.Take(n), value = space.Take(m), tangent = space.Take(n), result = space.Take(m);
        Span<double> partials = space.Take(n * width), results = space.Take(m * width);
        Split(x.First, primal, partials);
        Split(x.Second, primal[x.First.Length..], partials[(x.First.Length * width)..]);
        Split(x.Third, primal[(n - x.Third.Length)..], partials[((n - x.Third.Length) * width)..]);

        // What a block leaves unwritten is NaN.
        value.Fill(double.NaN);
        block.Value<double>(primal, value);
        for (int lane = 0; lane < width; lane++)
        {
            for (int j = 0; j < n; j++)
            {
                tangent[j] = partials[j * width + lane];
            }

            if (tangent.ContainsAnyExcept(0.0))
            {
                result.Fill(double.NaN);
                block.Pushforward<double>(primal, value, tangent, result);
            }
            else
            {
                result.Clear();
            }

            for (int i = 0; i < m; i++)
            {
                results[i * width + lane] = result[i];
            }
        }

        for (int i = 0; i < m; i++)
        {
            y[i] = TDual.Load(value[i], ref results[i * width]);
        }
    }

    private static void Split<TDual>(ReadOnlySpan<TDual> x, Span<double> primal, Span<double> partials)
        where TDual : unmanaged, ISimdDual<TDual>
    {
        for (int j = 0; j < x.Length; j++)
        {
            primal[j] = x[j].Value;
            x[j].Store(ref partials[j * TDual.Width]);
        }
    }
}
