namespace AD;

/// <content>
/// The same operators at places in memory, for integrators: they evaluate millions of times at places of their own, which they check once, when they lay them out. Nothing is checked here, and
/// nothing is copied where the backend works on the places themselves. They do not overlap, and stay where they are during the call (pinned, or outside of the managed heap).
/// A backend that brings nothing of its own for them is asked by the methods on spans.
/// </content>
public abstract unsafe partial class PreparedOde
{
    /// <summary>du = f(u, p, t), at places that the caller vouches for.</summary>
    /// <param name="u">The state, n numbers.</param>
    /// <param name="t">The time.</param>
    /// <param name="du">Receives the derivative, n numbers.</param>
    /// <exception cref="InvalidOperationException">There are parameters and none are bound.</exception>
    public virtual void Value(double* u, double t, double* du)
        => Value(new ReadOnlySpan<double>(u, StateLength), t, new Span<double>(du, StateLength));

    /// <summary>f_uᵀ w and f_pᵀ w without f, at places that the caller vouches for.</summary>
    /// <param name="u">The state, n numbers.</param>
    /// <param name="t">The time.</param>
    /// <param name="cotangent">w, n numbers.</param>
    /// <param name="stateDestination">Receives f_uᵀ w, n numbers.</param>
    /// <param name="parameterDestination">Receives f_pᵀ w, k numbers; null when it is not wanted.</param>
    /// <exception cref="InvalidOperationException">There are parameters and none are bound.</exception>
    public virtual void Pullback(double* u, double t, double* cotangent, double* stateDestination, double* parameterDestination)
        => Pullback(
            new ReadOnlySpan<double>(u, StateLength), t, new ReadOnlySpan<double>(cotangent, StateLength),
            new Span<double>(stateDestination, StateLength), new Span<double>(parameterDestination, parameterDestination == null ? 0 : ParameterLength));

    /// <summary>du = f(u, p, t) and dS = f_u S + f_p P for c tangents at once, at places that the caller vouches for: z = (u, S) ↦ dz = (du, dS).</summary>
    /// <param name="z">The state and behind it its tangents S, n × c row by row: n (1 + c) numbers.</param>
    /// <param name="t">The time.</param>
    /// <param name="count">The number c ≥ 0 of tangents.</param>
    /// <param name="parameterTangents">P, k × c, row by row; null means zero.</param>
    /// <param name="dz">Receives f and behind it f_u S + f_p P, n (1 + c) numbers.</param>
    /// <exception cref="InvalidOperationException">There are parameters and none are bound.</exception>
    public virtual void Pushforward(double* z, double t, int count, double* parameterTangents, double* dz)
    {
        int n = StateLength;
        Pushforward(
            new ReadOnlySpan<double>(z, n), t, count, new ReadOnlySpan<double>(z + n, n * count),
            new ReadOnlySpan<double>(parameterTangents, parameterTangents == null ? 0 : ParameterLength * count),
            new Span<double>(dz, n), new Span<double>(dz + n, n * count));
    }
}
