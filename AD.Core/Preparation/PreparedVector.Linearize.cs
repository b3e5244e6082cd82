namespace AD;

/// <content>The linear map at a point, kept for many products.</content>
public abstract partial class PreparedVector
{
    /// <summary>Whether a linearization evaluates f once at each point, whatever the number of products.</summary>
    public virtual bool LinearizesInOneEvaluation => false;

    /// <summary>A linear map J of the same function with buffers of its own, to be moved to a point and applied there many times, forward and transposed.</summary>
    /// <returns>The map, without a point yet: <see cref="PreparedLinearization.MoveTo"/> comes first.</returns>
    public virtual PreparedLinearization Linearize() => LinearizeByJacobian(ProductsOfJacobian.None);

    /// <summary>A linearization that keeps the Jacobian for some of the products; where <see cref="LinearizesInOneEvaluation"/>, for all of them.</summary>
    /// <param name="kept">The products that come from the Jacobian, which the first of them forms; larger Jacobians than 2²² entries are not kept.</param>
    /// <returns>The map, without a point yet.</returns>
    protected PreparedLinearization LinearizeByJacobian(ProductsOfJacobian kept)
    {
        bool once = LinearizesInOneEvaluation && (long)OutputLength * ActiveLength <= DerivedLinearization.MostEntries;
        return new DerivedLinearization(Clone(), once ? ProductsOfJacobian.Both : kept, once);
    }
}
