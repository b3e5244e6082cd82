namespace AD;

/// <content>The base number of a backend that knows <see cref="double"/> only.</content>
public abstract partial class Backend
{
    /// <summary>Refuses a base number other than <see cref="double"/>, by the backend's name: the first line of each primitive of a backend whose traits say that <see cref="BackendTraits.AnyBaseNumber"/> is false.</summary>
    /// <typeparam name="T">The base number that the primitive was called with.</typeparam>
    /// <exception cref="NotSupportedException">T is not <see cref="double"/>.</exception>
    protected void RequireDouble<T>()
    {
        if (typeof(T) != typeof(double))
        {
            throw new NotSupportedException(
                $"{Traits.Name} differentiates at double only, but a derivative was asked of it at {TypeText.Of(typeof(T))}, as a second derivative or a derivative inside another function does: "
                + $"let {Traits.Name} be the outer backend, new HigherOrderBackend(outer, inner) with an inner one that works at any number, such as ForwardDualBackend, or take such a backend for both.");
        }
    }
}
