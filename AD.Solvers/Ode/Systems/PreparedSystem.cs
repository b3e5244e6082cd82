using System.Runtime.CompilerServices;

namespace AD.Solvers;

/// <summary>A prepared right-hand side: the value that the derivatives belong to.</summary>
internal sealed unsafe class PreparedSystem(PreparedOde f) : DifferentiableSystem(f.StateLength), IParameterized
{
    private readonly double[] value = new double[f.StateLength];

    [MethodImpl(MethodImplOptions.NoInlining)]
    public override void Evaluate(double* u, double t, double* du) => f.Value(u, t, du);

    public override void JacobianProduct(double* u, double t, double* v, double* product)
        => f.Pushforward(new(u, Length), t, 1, new(v, Length), [], value, new Span<double>(product, Length));

    public override void JacobianTransposeProduct(double* u, double t, double* w, double* product) => f.Pullback(u, t, w, product, null);

    public override void TimeDerivative(double* u, double t, double* destination)
        => f.TimeDerivative(new(u, Length), t, value, new Span<double>(destination, Length));

    public override TransposableStageMatrix CreateStageMatrix() => new DenseStageMatrix(f);

    public override TransposableStageMatrix CreateStageMatrix(LinearSolver solver, StagePreconditioner? preconditioner) => new KrylovStageMatrix(this, solver, preconditioner);

    public void Bind(ReadOnlySpan<double> p) => f.Bind(p);
}
