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
        SolutionPoint point = map.Take(Plain(x, space.Take(x.Length)));
        try
        {
            Write(point.Values(), y);
        }
        finally
        {
            map.Return(point);
        }
    }

    public void Pushforward<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, ReadOnlySpan<T> tangent, Span<T> destination)
        where T : IFloatingPointIeee754<T>
    {
        if (IsZero(tangent))
        {
            destination.Fill(T.Zero);
            return;
        }

        ExpectPlain<T>();
        using Workspace<double> space = new(2 * x.Length + destination.Length);
        SolutionPoint point = map.Take(Plain(x, space.Take(x.Length)));
        try
        {
            Span<double> result = space.Take(destination.Length);
            point.Pushforward(Plain(tangent, space.Take(x.Length)), result);
            Write(result, destination);
        }
        finally
        {
            map.Return(point);
        }
    }

    public void Pullback<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, ReadOnlySpan<T> cotangent, Span<T> destination)
        where T : IFloatingPointIeee754<T>
    {
        if (IsZero(cotangent))
        {
            destination.Fill(T.Zero);
            return;
        }

        ExpectPlain<T>();
        using Workspace<double> space = new(2 * x.Length + cotangent.Length);
        SolutionPoint point = map.Take(Plain(x, space.Take(x.Length)));
        try
        {
            Span<double> result = space.Take(x.Length);
            point.Pullback(Plain(cotangent, space.Take(cotangent.Length)), result);
            Write(result, destination);
        }
        finally
        {
            map.Return(point);
        }
    }

    private static ReadOnlySpan<double> Plain<T>(ReadOnlySpan<T> values, Span<double> destination)
        where T : IFloatingPointIeee754<T>
    {
        for (int i = 0; i < values.Length; i++)
        {
            destination[i] = RuleDispatch<T>.Instance.PrimalOf(values[i]);
        }

        return destination;
    }

    private static void Write<T>(ReadOnlySpan<double> values, Span<T> destination)
        where T : IFloatingPointIeee754<T>
    {
        for (int i = 0; i < destination.Length; i++)
        {
            destination[i] = T.CreateSaturating(values[i]);
        }
    }

    private static bool IsZero<T>(ReadOnlySpan<T> seed)
        where T : IFloatingPointIeee754<T>
    {
        foreach (T entry in seed)
        {
            if (!ChainRule.IsZero(entry))
            {
                return false;
            }
        }

        return true;
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
