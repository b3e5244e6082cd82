using System.Runtime.CompilerServices;

namespace AD.Backends;

/// <summary>A function prepared for duals of one width: its point keeps its seeds, only the values change from call to call.</summary>
internal sealed partial class PreparedDualVector<TFunction, TDual> : PreparedVector
    where TFunction : IVectorFunction
    where TDual : unmanaged, ISimdDual<TDual>
{
    private readonly ForwardDualBackend backend;
    private readonly TFunction f;
    private readonly AlignedBuffer<TDual> point;
    private readonly AlignedBuffer<TDual> result;
    private readonly Dual<double>[] line;
    private readonly Dual<double>[] lineResult;
    private readonly double[] dropped;
    private readonly bool onePass;
    private int evaluations;
    private int seededFirst;
    private int seededCount;

    public PreparedDualVector(ForwardDualBackend backend, TFunction f, int inputLength, int outputLength, int activeLength)
        : base(inputLength, outputLength, activeLength)
    {
        this.backend = backend;
        this.f = f;
        point = new(inputLength);
        result = new(outputLength);
        line = new Dual<double>[inputLength];
        lineResult = new Dual<double>[outputLength];
        dropped = new double[outputLength];
        onePass = activeLength <= TDual.Width;
        if (onePass)
        {
            SimdPass.Seed<TDual>(point.Span, new double[activeLength], 0, activeLength);
        }
    }

    public override void Value(ReadOnlySpan<double> x, Span<double> value)
    {
        Check(x, value);
        Expected.Apart(x, value);
        value.Fill(double.NaN);
        f.Evaluate(x, value);
    }

    public override void Pushforward(ReadOnlySpan<double> x, ReadOnlySpan<double> tangent, Span<double> value, Span<double> destination)
    {
        Check(x, value);
        Expected.Length(tangent.Length, ActiveLength, nameof(tangent));
        Expected.Length(destination.Length, OutputLength, nameof(destination));
        Expected.Apart(value, destination);
        Push(x, tangent, destination);
        Dual<double>[] lineResult = this.lineResult;
        for (int i = 0; i < lineResult.Length && i < value.Length; i++)
        {
            value[i] = lineResult[i].Primal;
        }
    }

    public override void Pushforward(ReadOnlySpan<double> x, ReadOnlySpan<double> tangent, Span<double> destination)
    {
        Expected.Length(x.Length, InputLength, nameof(x));
        Expected.Length(tangent.Length, ActiveLength, nameof(tangent));
        Expected.Length(destination.Length, OutputLength, nameof(destination));
        Push(x, tangent, destination);
    }

    public override void Pullback(ReadOnlySpan<double> x, ReadOnlySpan<double> cotangent, Span<double> value, Span<double> destination)
    {
        Check(x, value);
        Expected.Length(cotangent.Length, OutputLength, nameof(cotangent));
        Expected.Length(destination.Length, ActiveLength, nameof(destination));
        Expected.Apart(value, destination);
        Pull(x, cotangent, destination);
        SimdPass.Values<TDual>(result.Span, value);
    }

    public override void Pullback(ReadOnlySpan<double> x, ReadOnlySpan<double> cotangent, Span<double> destination)
    {
        Expected.Length(x.Length, InputLength, nameof(x));
        Expected.Length(cotangent.Length, OutputLength, nameof(cotangent));
        Expected.Length(destination.Length, ActiveLength, nameof(destination));
        Pull(x, cotangent, destination);
    }

    public override void Jacobian(ReadOnlySpan<double> x, Span<double> value, Span<double> destination)
    {
        Check(x, value);
        Expected.Length(destination.Length, OutputLength * ActiveLength, nameof(destination));
        SimdPass.SetValues(point.Span, x);
        if (onePass)
        {
            Span<TDual> y = result.Span;
            SimdPass.Forget(y);
            int begun = ++evaluations;
            SimdPass.Evaluate<TFunction, TDual>(f, point.Span, y);
            Expected.Alone(begun, evaluations);
            SimdPass.StoreJacobian(y, value, destination, ActiveLength);
        }
        else
        {
            JacobianByChunks(x, destination);
            SimdPass.Values<TDual>(result.Span, value);
        }
    }

    public override void Jacobian(ReadOnlySpan<double> x, Span<double> destination) => Jacobian(x, dropped, destination);

    public override PreparedVector Clone() => new PreparedDualVector<TFunction, TDual>(backend, f, InputLength, OutputLength, ActiveLength);

    /// <summary>Tangents of the outputs to their destination; their values stay in the result.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Push(ReadOnlySpan<double> x, ReadOnlySpan<double> tangent, Span<double> destination)
    {
        Dual<double>[] line = this.line, lineResult = this.lineResult;
        for (int j = 0; j < tangent.Length && j < line.Length && j < x.Length; j++)
        {
            line[j] = new(x[j], tangent[j]);
        }

        for (int j = tangent.Length; j < line.Length; j++)
        {
            line[j] = new(x[j]);
        }

        for (int i = 0; i < lineResult.Length; i++)
        {
            lineResult[i] = new(double.NaN, double.NaN);
        }

        int begun = ++evaluations;
        SimdPass.Evaluate<TFunction, Dual<double>>(f, line, lineResult);
        Expected.Alone(begun, evaluations);
        for (int i = 0; i < lineResult.Length && i < destination.Length; i++)
        {
            destination[i] = lineResult[i].Tangent;
        }
    }

    /// <summary>The pullback to its destination; values of the outputs stay in the result.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Pull(ReadOnlySpan<double> x, ReadOnlySpan<double> cotangent, Span<double> destination)
    {
        SimdPass.SetValues(point.Span, x);
        if (onePass)
        {
            Evaluate();
            SimdPass.StoreWeighted<TDual>(result.Span, cotangent, destination);
        }
        else
        {
            PullbackByChunks(x, cotangent, destination);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void PullbackByChunks(ReadOnlySpan<double> x, ReadOnlySpan<double> cotangent, Span<double> destination)
    {
        Expected.Apart(x, destination);
        Expected.Apart(cotangent, destination);
        for (int first = 0; first < ActiveLength; first += TDual.Width)
        {
            int count = Math.Min(TDual.Width, ActiveLength - first);
            MoveSeeds(x, first, count);
            Evaluate();
            SimdPass.StoreWeighted<TDual>(result.Span, cotangent, destination.Slice(first, count));
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void JacobianByChunks(ReadOnlySpan<double> x, Span<double> destination)
    {
        Expected.Apart(x, destination);
        for (int first = 0; first < ActiveLength; first += TDual.Width)
        {
            int count = Math.Min(TDual.Width, ActiveLength - first);
            MoveSeeds(x, first, count);
            Evaluate();
            SimdPass.StoreRows(result.Span, destination, ActiveLength, first, count);
        }
    }

    /// <summary>Takes the seeds from the chunk that has them, also one that an exception left behind, and gives them to the next one.</summary>
    private void MoveSeeds(ReadOnlySpan<double> x, int first, int count)
    {
        SimdPass.Unseed<TDual>(point.Span, x, seededFirst, seededCount);
        (seededFirst, seededCount) = (first, count);
        SimdPass.Seed<TDual>(point.Span, x, first, count);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Evaluate()
    {
        SimdPass.Forget(result.Span);
        int begun = ++evaluations;
        SimdPass.Evaluate<TFunction, TDual>(f, point.Span, result.Span);
        Expected.Alone(begun, evaluations);
        SimdPass.Settle(result.Span);
    }

    private void Check(ReadOnlySpan<double> x, Span<double> value)
    {
        Expected.Length(x.Length, InputLength, nameof(x));
        Expected.Length(value.Length, OutputLength, nameof(value));
    }
}
