using System.Numerics;

namespace AD.Solvers;

/// <summary>The rule of x ↦ (u(t₁), ..., u(t_m)): the value by the integration, derivatives by its sensitivities, all at double.</summary>
internal readonly struct SolutionRule(SolutionMap map) : IBlockRule
{
    public int OutputLength(int inputLength) => map.OutputLength(inputLength);

    /// <summary>The integration, at plain numbers: active ones come here by their primals.</summary>
    public void Value<T>(ReadOnlySpan<T> x, Span<T> y)
        where T : IFloatingPointIeee754<T>
    {
        using Workspace<double> space = new(x.Length);
        SolutionPoint point = map.Take(PlainNumbers.Read(x, space.Take(x.Length)));
        try
        {
            PlainNumbers.Write(point.Values(), y);
        }
        finally
        {
            map.Return(point);
        }
    }

    public void Pushforward<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, ReadOnlySpan<T> tangent, Span<T> destination)
        where T : IFloatingPointIeee754<T>
        => Differentiate(x, tangent, destination, transposed: false);

    public void Pullback<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, ReadOnlySpan<T> cotangent, Span<T> destination)
        where T : IFloatingPointIeee754<T>
        => Differentiate(x, cotangent, destination, transposed: true);

    /// <summary>J times a tangent, or Jᵀ times a cotangent.</summary>
    private void Differentiate<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> seed, Span<T> destination, bool transposed)
        where T : IFloatingPointIeee754<T>
    {
        if (PlainNumbers.IsZero(seed))
        {
            destination.Fill(T.Zero);
            return;
        }

        ExpectPlain<T>();
        using Workspace<double> space = new(x.Length + seed.Length + destination.Length);
        SolutionPoint point = map.Take(PlainNumbers.Read(x, space.Take(x.Length)));
        try
        {
            ReadOnlySpan<double> plain = PlainNumbers.Read(seed, space.Take(seed.Length));
            Span<double> result = space.Take(destination.Length);
            if (transposed)
            {
                point.Pullback(plain, result);
            }
            else
            {
                point.Pushforward(plain, result);
            }

            PlainNumbers.Write(result, destination);
        }
        finally
        {
            map.Return(point);
        }
    }

    /// <summary>Where the derivative would be differentiated again, it is refused.</summary>
    private static void ExpectPlain<T>()
        where T : IFloatingPointIeee754<T>
    {
        if (default(T) is IRuleDispatching<T>)
        {
            throw new InvalidOperationException(
                "The solution of an initial value problem has first derivatives only, but its derivative is differentiated again: take a method that needs first derivatives (LevenbergMarquardt, Lbfgs), or differences of "
                + "gradients for the second.");
        }
    }
}
