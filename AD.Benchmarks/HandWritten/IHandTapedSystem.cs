using System.Runtime.Intrinsics;

namespace AD.Benchmarks;

/// <summary>A right-hand side with two states that records its evaluations, and pulls cotangents back through a record.</summary>
internal unsafe interface IHandTapedSystem : IHandSystem
{
    /// <summary>Adds J_pᵀ c to the gradient.</summary>
    /// <returns>J_uᵀ c.</returns>
    Vector128<double> Pullback(double* record, Vector128<double> cotangent, double* gradient);
}

/// <summary>A loss that is a sum over times of something of two states.</summary>
internal interface IHandLoss
{
    /// <summary>The number of times after the first one, at which the state is given.</summary>
    static abstract int Times { get; }

    /// <summary>The time with the number 1, 2, ...</summary>
    static abstract double Time(int number);

    /// <summary>The derivative of the contribution of one time with respect to the state there.</summary>
    static abstract Vector128<double> Slope(Vector128<double> state);
}
