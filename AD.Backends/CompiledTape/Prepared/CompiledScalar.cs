using System.Runtime.InteropServices;

namespace AD.Backends;

/// <summary>A scalar function whose operators are compiled when they are first called.</summary>
internal sealed unsafe partial class CompiledScalar : PreparedScalar, ICompiled
{
    private readonly PathSet paths;
    private readonly Func<PreparedScalar> newTape;
    private readonly Func<PreparedVector> newVectorTape;
    private readonly OperatorRunner value;
    private readonly OperatorRunner gradient;
    private readonly OperatorRunner gradientAlone;
    private readonly OperatorRunner product;
    private readonly OperatorRunner productAlone;
    private readonly OperatorRunner hessian;
    private readonly OperatorRunner hessianAlone;
    private PreparedScalar? tape;

    public CompiledScalar(PathSet paths, Func<PreparedScalar> newTape, Func<PreparedVector> newVectorTape, int activeLength)
        : base(paths.Function.InputLength, activeLength)
    {
        this.paths = paths;
        this.newTape = newTape;
        this.newVectorTape = newVectorTape;
        value = new(paths, new(OperatorKind.Value, 0));
        gradient = new(paths, new(OperatorKind.ValueAndJacobian, activeLength));
        gradientAlone = new(paths, new(OperatorKind.Jacobian, activeLength));
        product = new(paths, new(OperatorKind.GradientAndHessianProduct, activeLength));
        productAlone = new(paths, new(OperatorKind.HessianProduct, activeLength));
        hessian = new(paths, new(OperatorKind.GradientAndHessian, activeLength));
        hessianAlone = new(paths, new(OperatorKind.Hessian, activeLength));
    }

    private PreparedScalar Tape => tape ??= newTape();

    public override double Value(ReadOnlySpan<double> x)
    {
        Expected.Length(x.Length, InputLength, nameof(x));
        double result;
        fixed (double* point = &MemoryMarshal.GetReference(x))
        {
            return value.Run(point, null, &result, null) ? result : Tape.Value(x);
        }
    }

    public override double ValueAndGradient(ReadOnlySpan<double> x, Span<double> gradient)
    {
        Expected.Length(x.Length, InputLength, nameof(x));
        Expected.Length(gradient.Length, ActiveLength, nameof(gradient));
        Expected.Apart(x, gradient);
        double result;
        fixed (double* point = &MemoryMarshal.GetReference(x), derivative = &MemoryMarshal.GetReference(gradient))
        {
            return this.gradient.Run(point, null, &result, derivative) ? result : Tape.ValueAndGradient(x, gradient);
        }
    }

    public override void Gradient(ReadOnlySpan<double> x, Span<double> destination)
    {
        Expected.Length(x.Length, InputLength, nameof(x));
        Expected.Length(destination.Length, ActiveLength, nameof(destination));
        Expected.Apart(x, destination);
        fixed (double* point = &MemoryMarshal.GetReference(x), derivative = &MemoryMarshal.GetReference(destination))
        {
            if (!gradientAlone.Run(point, null, null, derivative))
            {
                Tape.Gradient(x, destination);
            }
        }
    }

    public override PreparedLinearization Linearize() => new CompiledVector(paths, newVectorTape, ActiveLength).Linearize();

    public override PreparedScalar Clone() => new CompiledScalar(paths, newTape, newVectorTape, ActiveLength);

    public string Explain() => Explanation.Of(paths);
}
