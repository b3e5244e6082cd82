using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace AD.Backends;

/// <summary>A vector function whose operators are compiled when they are first called.</summary>
internal sealed unsafe partial class CompiledVector : PreparedVector, ICompiled
{
    private readonly PathSet paths;
    private readonly Func<PreparedVector> newTape;
    private readonly OperatorRunner value;
    private readonly OperatorRunner pullback;
    private readonly OperatorRunner pullbackAlone;
    private readonly OperatorRunner pushforward;
    private readonly OperatorRunner pushforwardAlone;
    private readonly OperatorRunner jacobian;
    private readonly OperatorRunner jacobianAlone;
    private RunnersByCount? pushforwards;
    private PreparedVector? tape;

    public CompiledVector(PathSet paths, Func<PreparedVector> newTape, int activeLength)
        : base(paths.Function.InputLength, paths.Function.OutputLength, activeLength)
    {
        this.paths = paths;
        this.newTape = newTape;
        value = new(paths, new(OperatorKind.Value, 0));
        pullback = new(paths, new(OperatorKind.ValueAndPullback, activeLength));
        pullbackAlone = new(paths, new(OperatorKind.Pullback, activeLength));
        pushforward = new(paths, new(OperatorKind.ValueAndPushforward, activeLength));
        pushforwardAlone = new(paths, new(OperatorKind.Pushforward, activeLength));
        jacobian = new(paths, new(OperatorKind.ValueAndJacobian, activeLength));
        jacobianAlone = new(paths, new(OperatorKind.Jacobian, activeLength));
    }

    private PreparedVector Tape => tape ??= newTape();

    public override void Value(ReadOnlySpan<double> x, Span<double> value)
    {
        Check(x, value);
        Expected.Apart(x, value);
        fixed (double* point = &MemoryMarshal.GetReference(x), result = &MemoryMarshal.GetReference(value))
        {
            if (!this.value.Run(point, null, result, null))
            {
                Tape.Value(x, value);
            }
        }
    }

    public override void Pushforward(ReadOnlySpan<double> x, ReadOnlySpan<double> tangent, Span<double> value, Span<double> destination)
    {
        Check(x, value);
        Expected.Length(tangent.Length, ActiveLength, nameof(tangent));
        Expected.Length(destination.Length, OutputLength, nameof(destination));
        Apart(x, tangent, value, destination);
        fixed (double* point = &MemoryMarshal.GetReference(x), seeds = &MemoryMarshal.GetReference(tangent), result = &MemoryMarshal.GetReference(value), derivative = &MemoryMarshal.GetReference(destination))
        {
            if (!pushforward.Run(point, seeds, result, derivative))
            {
                Tape.Pushforward(x, tangent, value, destination);
            }
        }
    }

    public override void Pushforward(ReadOnlySpan<double> x, ReadOnlySpan<double> tangent, Span<double> destination)
    {
        Expected.Length(x.Length, InputLength, nameof(x));
        Expected.Length(tangent.Length, ActiveLength, nameof(tangent));
        Expected.Length(destination.Length, OutputLength, nameof(destination));
        Apart(x, tangent, destination);
        fixed (double* point = &MemoryMarshal.GetReference(x), seeds = &MemoryMarshal.GetReference(tangent), derivative = &MemoryMarshal.GetReference(destination))
        {
            if (!pushforwardAlone.Run(point, seeds, null, derivative))
            {
                Tape.Pushforward(x, tangent, destination);
            }
        }
    }

    public override void Pullback(ReadOnlySpan<double> x, ReadOnlySpan<double> cotangent, Span<double> value, Span<double> destination)
    {
        Check(x, value);
        Expected.Length(cotangent.Length, OutputLength, nameof(cotangent));
        Expected.Length(destination.Length, ActiveLength, nameof(destination));
        Apart(x, cotangent, value, destination);
        fixed (double* point = &MemoryMarshal.GetReference(x), seeds = &MemoryMarshal.GetReference(cotangent), result = &MemoryMarshal.GetReference(value), derivative = &MemoryMarshal.GetReference(destination))
        {
            if (!pullback.Run(point, seeds, result, derivative))
            {
                Tape.Pullback(x, cotangent, value, destination);
            }
        }
    }

    public override void Pullback(ReadOnlySpan<double> x, ReadOnlySpan<double> cotangent, Span<double> destination)
    {
        Expected.Length(x.Length, InputLength, nameof(x));
        Expected.Length(cotangent.Length, OutputLength, nameof(cotangent));
        Expected.Length(destination.Length, ActiveLength, nameof(destination));
        Apart(x, cotangent, destination);
        fixed (double* point = &MemoryMarshal.GetReference(x), seeds = &MemoryMarshal.GetReference(cotangent), derivative = &MemoryMarshal.GetReference(destination))
        {
            if (!pullbackAlone.Run(point, seeds, null, derivative))
            {
                Tape.Pullback(x, cotangent, destination);
            }
        }
    }

    public override void Jacobian(ReadOnlySpan<double> x, Span<double> value, Span<double> destination)
    {
        Check(x, value);
        Expected.Length(destination.Length, OutputLength * ActiveLength, nameof(destination));
        Expected.Apart(x, value);
        Expected.Apart(x, destination);
        Expected.Apart(value, destination);
        fixed (double* point = &MemoryMarshal.GetReference(x), result = &MemoryMarshal.GetReference(value), derivative = &MemoryMarshal.GetReference(destination))
        {
            if (!jacobian.Run(point, null, result, derivative))
            {
                JacobianElsewhere(jacobian, x, value, destination);
            }
        }
    }

    public override void Jacobian(ReadOnlySpan<double> x, Span<double> destination)
    {
        Expected.Length(x.Length, InputLength, nameof(x));
        Expected.Length(destination.Length, OutputLength * ActiveLength, nameof(destination));
        Expected.Apart(x, destination);
        fixed (double* point = &MemoryMarshal.GetReference(x), derivative = &MemoryMarshal.GetReference(destination))
        {
            if (!jacobianAlone.Run(point, null, null, derivative))
            {
                JacobianElsewhere(jacobianAlone, x, default, destination);
            }
        }
    }

    public override PreparedVector Clone() => new CompiledVector(paths, newTape, ActiveLength);

    public string Explain() => Explanation.Of(paths);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Check(ReadOnlySpan<double> x, Span<double> value)
    {
        Expected.Length(x.Length, InputLength, nameof(x));
        Expected.Length(value.Length, OutputLength, nameof(value));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Apart(
        ReadOnlySpan<double> x, ReadOnlySpan<double> seed, Span<double> value, Span<double> destination, [CallerArgumentExpression(nameof(seed))] string seedName = "")
    {
        Expected.Apart(x, value);
        Expected.Apart(seed, value, seedName);
        Expected.Apart(value, destination);
        Apart(x, seed, destination, seedName);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Apart(ReadOnlySpan<double> x, ReadOnlySpan<double> seed, Span<double> destination, [CallerArgumentExpression(nameof(seed))] string seedName = "")
    {
        Expected.Apart(x, destination);
        Expected.Apart(seed, destination, seedName);
    }
}
