namespace AD;

/// <summary>v ↦ v.</summary>
internal sealed class IdentityOperator(int length) : LinearOperator(length, length)
{
    public override LinearOperator Transpose() => this;

    protected override void ApplyCore(ReadOnlySpan<double> v, Span<double> destination) => v.CopyTo(destination);

    protected override void ApplyTransposeCore(ReadOnlySpan<double> w, Span<double> destination) => w.CopyTo(destination);
}
