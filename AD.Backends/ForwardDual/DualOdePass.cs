namespace AD.Backends;

/// <summary>A right-hand side at duals of one width, for one way of seeding.</summary>
internal abstract class DualOdePass
{
    /// <summary>Takes over the parameters' values.</summary>
    public abstract void Bind(ReadOnlySpan<double> p);

    /// <summary>du = f, and the active entries of (f_u, f_p)ᵀ w; with an empty parameter destination the parameters are constant.</summary>
    public abstract void Pullback(ReadOnlySpan<double> u, double t, ReadOnlySpan<double> w, Span<double> du, Span<double> state, Span<double> parameters);

    /// <summary>du = f and f_u.</summary>
    public abstract void Jacobian(ReadOnlySpan<double> u, double t, Span<double> du, Span<double> destination);

    /// <summary>du = f and f_u S + f_p P.</summary>
    public abstract void Pushforward(ReadOnlySpan<double> u, double t, int count, ReadOnlySpan<double> s, ReadOnlySpan<double> p, Span<double> du, Span<double> destination);
}
