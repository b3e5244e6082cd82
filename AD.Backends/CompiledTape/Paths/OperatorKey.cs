namespace AD.Backends;

/// <summary>What is compiled of a path.</summary>
internal enum OperatorKind
{
    /// <summary>x ↦ f(x).</summary>
    Value,

    /// <summary>(x, ȳ) ↦ f(x), Jᵀ ȳ.</summary>
    ValueAndPullback,

    /// <summary>(x, ȳ) ↦ Jᵀ ȳ.</summary>
    Pullback,

    /// <summary>(x, Ẋ) ↦ f(x), J Ẋ.</summary>
    ValueAndPushforward,

    /// <summary>(x, Ẋ) ↦ J Ẋ.</summary>
    Pushforward,

    /// <summary>x ↦ f(x), J.</summary>
    ValueAndJacobian,

    /// <summary>x ↦ J.</summary>
    Jacobian,

    /// <summary>(x, V) ↦ (f(x), ∇f(x)), H V.</summary>
    GradientAndHessianProduct,

    /// <summary>(x, V) ↦ H V.</summary>
    HessianProduct,

    /// <summary>x ↦ (f(x), ∇f(x)), H.</summary>
    GradientAndHessian,

    /// <summary>x ↦ H.</summary>
    Hessian,
}

/// <summary>An operator: what, with respect to how many leading inputs, for how many seeds at once.</summary>
/// <param name="Kind">What.</param>
/// <param name="ActiveLength">How many leading inputs are active.</param>
/// <param name="Count">The number of tangents.</param>
/// <param name="Split">The number of leading active inputs whose derivatives are in an array of their own; 0: all are in one.</param>
internal readonly record struct OperatorKey(OperatorKind Kind, int ActiveLength, int Count = 1, int Split = 0)
{
    /// <summary>How many leading inputs are in the array of the point, with their tangents behind them; the rest of the point is in the shared array. Null: the point is one array.</summary>
    public int? OwnPoint { get; init; }

    /// <summary>How many seeds are behind the leading inputs, in their array.</summary>
    public int SeedsBehindPoint => Kind == OperatorKind.ValueAndPushforward ? (OwnPoint ?? 0) * Count : 0;

    public override string ToString() => Count == 1 ? $"{Kind} ({ActiveLength} active)" : $"{Kind} ({ActiveLength} active, {Count} at once)";
}
