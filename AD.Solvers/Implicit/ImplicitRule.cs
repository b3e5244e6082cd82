using System.Numerics;

namespace AD.Solvers;

/// <summary>The rule of p ↦ x*(p) with F(x*, p) = 0: ẋ = −J⁻¹ (∂F/∂p) ṗ and p̄ = −(∂F/∂p)ᵀ J⁻ᵀ x̄, with J = ∂F/∂x.</summary>
internal readonly struct ImplicitRule<TCondition>(ImplicitMap<TCondition> map) : IBlockRule
    where TCondition : IVectorFunction2
{
    public int OutputLength(int inputLength) => map.UnknownCount;

    /// <summary>The solve, at plain numbers: active ones come here by their primals.</summary>
    public void Value<T>(ReadOnlySpan<T> x, Span<T> y)
        where T : IFloatingPointIeee754<T>
        => PlainNumbers.Write(map.At(Plain(x)).X, y);

    public void Pushforward<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, ReadOnlySpan<T> tangent, Span<T> destination)
        where T : IFloatingPointIeee754<T>
    {
        if (PlainNumbers.IsZero(tangent))
        {
            destination.Fill(T.Zero);
            return;
        }

        Expect<T>();
        int k = x.Length, n = y.Length;
        using Workspace<T> space = new(k + 3 * n);
        Span<T> point = space.Take(k + n), value = space.Take(n), right = space.Take(n);
        x.CopyTo(point);
        y.CopyTo(point[k..]);
        value.Fill(T.NaN);
        map.Backend.Pushforward(new ByParameters<TCondition>(map.Condition, k, n), point, tangent, value, right);
        Negate(right);
        SolveLinear(x, y, right, destination, transposed: false);
    }

    public void Pullback<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, ReadOnlySpan<T> cotangent, Span<T> destination)
        where T : IFloatingPointIeee754<T>
    {
        if (PlainNumbers.IsZero(cotangent))
        {
            destination.Fill(T.Zero);
            return;
        }

        Expect<T>();
        int k = x.Length, n = y.Length;
        using Workspace<T> space = new(k + 3 * n);
        Span<T> point = space.Take(k + n), value = space.Take(n), multipliers = space.Take(n);
        SolveLinear(x, y, cotangent, multipliers, transposed: true);
        Negate(multipliers);
        x.CopyTo(point);
        y.CopyTo(point[k..]);
        value.Fill(T.NaN);
        map.Backend.Pullback(new ByParameters<TCondition>(map.Condition, k, n), point, multipliers, value, destination);
    }

    /// <summary>J⁻¹ b or J⁻ᵀ b: with the factors kept at plain numbers, with new ones at others.</summary>
    private void SolveLinear<T>(ReadOnlySpan<T> p, ReadOnlySpan<T> x, ReadOnlySpan<T> b, Span<T> destination, bool transposed)
        where T : IFloatingPointIeee754<T>
    {
        int n = x.Length;
        ImplicitPoint<TCondition> point = map.At(Plain(p));
        if (typeof(T) == typeof(double))
        {
            point.SolveLinear(Doubles(b), Doubles(destination), transposed);
            return;
        }

        // The plain Jacobian tells whether there is a derivative at all.
        point.RequireDerivative();
        using Workspace<T> space = new(n * n + n);
        Span<T> rows = space.Take(n * n), value = space.Take(n);
        map.UnknownJacobian(x, p, value, rows);
        if (transposed)
        {
            Transpose(rows, n);
        }

        Block.Solve<T>(rows, b, destination);
    }

    private static double[] Plain<T>(ReadOnlySpan<T> p)
        where T : IFloatingPointIeee754<T>
    {
        double[] plain = new double[p.Length];
        PlainNumbers.Read(p, plain);
        return plain;
    }

    private static ReadOnlySpan<double> Doubles<T>(ReadOnlySpan<T> values)
        => System.Runtime.InteropServices.MemoryMarshal.CreateReadOnlySpan(ref System.Runtime.CompilerServices.Unsafe.As<T, double>(ref System.Runtime.InteropServices.MemoryMarshal.GetReference(values)), values.Length);

    private static Span<double> Doubles<T>(Span<T> values)
        => System.Runtime.InteropServices.MemoryMarshal.CreateSpan(ref System.Runtime.CompilerServices.Unsafe.As<T, double>(ref System.Runtime.InteropServices.MemoryMarshal.GetReference(values)), values.Length);

    private static void Negate<T>(Span<T> values)
        where T : IFloatingPointIeee754<T>
    {
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = -values[i];
        }
    }

    private static void Transpose<T>(Span<T> rows, int n)
    {
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < i; j++)
            {
                (rows[i * n + j], rows[j * n + i]) = (rows[j * n + i], rows[i * n + j]);
            }
        }
    }

    private void Expect<T>()
    {
        if (typeof(T) != typeof(double) && !map.Backend.Traits.AnyBaseNumber)
        {
            throw new InvalidOperationException(
                $"{map.Backend.Traits.Name} works at double only, but the derivative of an implicit function made with it is differentiated again, at {typeof(T).Name}: take first derivatives only, or make the implicit function with "
                + "a backend that works at any base number.");
        }
    }
}
