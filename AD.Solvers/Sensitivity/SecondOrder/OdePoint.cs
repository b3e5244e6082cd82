using System.Numerics;

namespace AD.Solvers;

/// <summary>A right-hand side as a function of one flat point (u, t, p): state and time lead, so that they can be active with and without the parameters.</summary>
internal readonly struct OdeOfPoint(BoundOde f, int stateLength) : IVectorFunction
{
    public int OutputLength(int inputLength) => stateLength;

    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
        => f.Evaluate(x[..stateLength], x[(stateLength + 1)..], x[stateLength], y);
}

/// <summary>φ(u, t, p; w) = wᵀ f(u, p, t) as a function of one flat point (u, t, p, w).</summary>
internal readonly struct WeightedOde(BoundOde f, int stateLength) : IScalarFunction
{
    public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
    {
        using Workspace<T> space = new(stateLength);
        Span<T> du = space.Take(stateLength);
        du.Fill(T.NaN);
        int end = x.Length - stateLength;
        f.Evaluate(x[..stateLength], x[(stateLength + 1)..end], x[stateLength], du);
        T sum = T.Zero;
        for (int i = 0; i < stateLength; i++)
        {
            sum += x[end + i] * du[i];
        }

        return sum;
    }
}
