namespace AD;

/// <summary>The products of a linearization that are taken from a kept Jacobian, because one of them costs as many evaluations as the whole Jacobian does.</summary>
[Flags]
public enum ProductsOfJacobian
{
    /// <summary>None: every product is a primitive of the backend.</summary>
    None = 0,

    /// <summary>J ẋ: the backend derives a pushforward from pullbacks.</summary>
    Pushforward = 1,

    /// <summary>Jᵀ ȳ: the backend derives a pullback from pushforwards.</summary>
    Pullback = 2,

    /// <summary>Both: the backend derives either from the Jacobian.</summary>
    Both = Pushforward | Pullback,
}
