namespace AD.Solvers;

/// <summary>W = I − hγ J(u, t) of an implicit step, never formed: what a <see cref="StagePreconditioner"/> is to be like.</summary>
/// <remarks>A product costs one pushforward of the right-hand side, one of the transpose a pullback. Valid during the call that it is passed to. Not safe for several threads at once.</remarks>
public sealed unsafe class StageOperator : LinearOperator
{
    private readonly DifferentiableSystem system;
    private readonly AlignedRows rows;
    private readonly double* state, vector, product;

    internal StageOperator(DifferentiableSystem system)
        : base(system.ReadLength, system.ReadLength)
    {
        this.system = system;

        // What stands behind the numbers that are read stays 0.
        rows = new AlignedRows(3, system.Length);
        state = rows.Row(0);
        vector = rows.Row(1);
        product = rows.Row(2);
    }

    /// <summary>The state u that the equations are linearized at, length n.</summary>
    public ReadOnlySpan<double> State => new(state, RowCount);

    /// <summary>The time t that they are linearized at.</summary>
    public double Time { get; private set; }

    /// <summary>hγ, in the units of time; negative for an integration backward in time.</summary>
    public double HGamma { get; internal set; }

    /// <summary>Linearizes at another point.</summary>
    internal void MoveTo(double* u, double t)
    {
        new ReadOnlySpan<double>(u, RowCount).CopyTo(new Span<double>(state, RowCount));
        Time = t;
    }

    /// <summary>x += hγ J x behind the n leading numbers, from these: the integrals of a system, by substitution.</summary>
    internal void AddBehind(double* x)
    {
        int behind = system.Length - RowCount;
        if (behind > 0)
        {
            new ReadOnlySpan<double>(x, RowCount).CopyTo(new Span<double>(vector, RowCount));
            system.JacobianProduct(state, Time, vector, product);
            Vectors.AddScaled(HGamma, new ReadOnlySpan<double>(product + RowCount, behind), new Span<double>(x + RowCount, behind));
        }
    }

    /// <inheritdoc/>
    protected override void ApplyCore(ReadOnlySpan<double> v, Span<double> destination)
    {
        v.CopyTo(new Span<double>(vector, RowCount));
        system.JacobianProduct(state, Time, vector, product);
        Subtract(v, destination);
    }

    /// <inheritdoc/>
    protected override void ApplyTransposeCore(ReadOnlySpan<double> w, Span<double> destination)
    {
        w.CopyTo(new Span<double>(vector, RowCount));
        system.JacobianTransposeProduct(state, Time, vector, product);
        Subtract(w, destination);
    }

    private void Subtract(ReadOnlySpan<double> v, Span<double> destination)
    {
        v.CopyTo(destination);
        Vectors.AddScaled(-HGamma, new ReadOnlySpan<double>(product, RowCount), destination);
    }
}
