using System.Numerics;
using System.Runtime.CompilerServices;

namespace AD;

/// <summary>M⁻¹ f(u, p, t) with the factors of a constant matrix M: one block behind f.</summary>
internal readonly struct MassOde(BoundOde f, FixedFactors mass) : IOdeFunction
{
    [MethodImpl(Boundary.OwnBudget)]
    public void Evaluate<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t, Span<T> du)
        where T : IFloatingPointIeee754<T>
    {
        f.Evaluate(u, p, t, du);
        Block.Solve(mass, du, du);
    }
}

/// <summary>M⁻¹ f(u, p, t) with a diagonal M: a division for each component, which every backend records as it does those of f.</summary>
internal readonly struct DiagonalMassOde(BoundOde f, double[] diagonal) : IOdeFunction
{
    [MethodImpl(Boundary.OwnBudget)]
    public void Evaluate<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t, Span<T> du)
        where T : IFloatingPointIeee754<T>
    {
        f.Evaluate(u, p, t, du);
        for (int i = 0; i < du.Length; i++)
        {
            du[i] /= T.CreateSaturating(diagonal[i]);
        }
    }
}
