namespace AD.Solvers;

/// <summary>v ↦ P⁻¹ v with P ≈ W = I − hγ J(u, t), made again by <see cref="Update"/> where an implicit method with factors would factor W.</summary>
/// <remarks>Made by <see cref="StagePreconditioner.Prepare"/> for one integration. P is to depend on W alone, so that a step can be taken again as it was.</remarks>
/// <param name="length">The number n of states.</param>
public abstract class PreparedStagePreconditioner(int length) : LinearOperator(length, length)
{
    /// <summary>Makes P.</summary>
    /// <param name="w">W, with the u, t and hγ that it belongs to; valid during the call.</param>
    /// <returns>False when P is singular or not finite: a shorter step is tried then.</returns>
    public abstract bool Update(StageOperator w);
}
