namespace AD.Solvers;

/// <summary>What a tolerance is multiplied by for a pair whose estimate is that of the result it goes on with, so that the error at the end goes like the tolerance that was asked for.</summary>
/// <remarks>
/// With an estimate like h^q and a step of order p, the error at a fixed time goes like τ^(p/q). Pairs that go on with the better one of their results have q = p, and τ serves as it is. Where a pair goes on with the other,
/// q is p + 1, and a tolerance means less and less the tighter it is. τ' = τ (r / 1e-3)^(q/p − 1), with the relative tolerance r, has an error like τ again. The absolute tolerance of a component goes with the relative one.
/// Nothing changes at r = 1e-3 and above, nor at r = 0, which leaves open what τ is to be in proportion to; nor is r brought below 1e-14. Source: G. Söderlind and L. Wang, Evaluating numerical ODE/DAE methods, algorithms
/// and software, J. Comput. Appl. Math. 185 (2006) 244-260, doi:10.1016/j.cam.2005.03.009; for each component as in RADAU5, Hairer and Wanner, Solving Ordinary Differential Equations II, section IV.8.
/// </remarks>
internal static class ToleranceProportion
{
    /// <summary>A relative tolerance that every method takes as it is.</summary>
    private const double Loose = 1e-3;

    /// <summary>Numbers can say no more.</summary>
    private const double Smallest = 1e-14;

    /// <summary>The factor for the tolerances of a component.</summary>
    /// <param name="relative">The relative tolerance r that was asked for.</param>
    /// <param name="errorPower">q, the power of h in the error estimate.</param>
    /// <param name="order">p, the order of the step.</param>
    /// <returns>A factor of at most 1.</returns>
    public static double Factor(double relative, int errorPower, int order)
        => errorPower <= order || relative is <= Smallest or >= Loose ? 1.0 : Math.Max(Math.Pow(relative / Loose, (double)errorPower / order - 1.0), Smallest / relative);
}
