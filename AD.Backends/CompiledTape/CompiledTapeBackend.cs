using System.Runtime.CompilerServices;

namespace AD.Backends;

/// <summary>Reverse mode by compilation: a prepared function is traced once for each path through its branches, its graph is differentiated and compiled to machine code, and every operator runs that code.</summary>
/// <remarks>
/// Comparisons of the function are checked at every evaluation: where it takes a path that has not been met, it is traced again along it, and both paths are kept (<see cref="CompiledTapeOptions.MaximumPaths"/>);
/// where there are too many, and for functions that cannot be traced, the tape of <see cref="ReverseTapeBackend"/> is recorded instead, which <see cref="CompiledTape.Explain(PreparedVector)"/> tells. A derivative that
/// comes out as NaN is decided by the tape too. What a function captures is frozen when it is traced, at the first call of an operator. Calls without preparation record the tape. Inside of a trace
/// (this backend within itself) the derivative becomes part of the graph. Cost: an operator's first call takes some microseconds for each operation of the function, later ones that of compiled code.
/// Clones share the code, which is collected with the last of them. Source: Griewank and Walther (2008), chapters 4 and 6. Immutable; safe to share between threads.
/// </remarks>
public sealed partial class CompiledTapeBackend : ReverseBackend
{
    private static readonly ReverseTapeBackend Recorded = new();

    private readonly CompiledTapeOptions options;

    /// <summary>The backend with its default settings.</summary>
    public CompiledTapeBackend()
        : this(new())
    {
    }

    /// <summary>The backend.</summary>
    /// <param name="options">The settings.</param>
    public CompiledTapeBackend(CompiledTapeOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        this.options = options;
    }

    /// <summary>Whether this process may compile at run time; where it may not, as in a program compiled ahead of time, every operator records the tape.</summary>
    public static bool IsSupported => RuntimeFeature.IsDynamicCodeSupported;

    /// <summary>The settings.</summary>
    public CompiledTapeOptions Options => options;

    /// <inheritdoc/>
    public override BackendTraits Traits { get; } = new()
    {
        Name = "compiled-tape",
        Mode = DerivativeMode.Reverse,
        Maturity = Maturity.Stable,
        Costs = new(new() { Fixed = 1 }, new() { Fixed = 1 }, new() { Fixed = 1 }),
        NativePullback = true,
        NativePushforward = true,
        PreparedAllocatesNothing = true,
        PreparedEvaluates = !IsSupported,
    };

    /// <inheritdoc/>
    protected override PreparedVector PrepareVector<TFunction>(TFunction f, int inputLength, int outputLength, int activeLength)
    {
        Func<PreparedVector> tape = () => new TapePreparedVector<TFunction>(Recorded, f, inputLength, outputLength, activeLength);
        return IsSupported ? new CompiledVector(Paths(f, inputLength, outputLength), tape, activeLength) : tape();
    }

    /// <inheritdoc/>
    protected override PreparedScalar PrepareScalar<TFunction>(TFunction f, int inputLength, int activeLength)
    {
        ScalarAsVector<TFunction> flat = new(f);
        Func<PreparedScalar> tape = () => Recorded.Prepare(f, Shape.Scalar(activeLength, inputLength - activeLength));
        Func<PreparedVector> vectorTape = () => new TapePreparedVector<ScalarAsVector<TFunction>>(Recorded, flat, inputLength, 1, activeLength);
        return IsSupported ? new CompiledScalar(Paths(flat, inputLength, 1), tape, vectorTape, activeLength) : tape();
    }

    /// <inheritdoc/>
    protected override PreparedUnivariate PrepareUnivariate<TFunction>(TFunction f)
    {
        Func<PreparedUnivariate> tape = () => Recorded.Prepare(f);
        return IsSupported ? new CompiledUnivariate(Paths(new UnivariateAsVector<TFunction>(f), 1, 1), tape) : tape();
    }

    /// <inheritdoc/>
    protected override PreparedOde PrepareOde<TFunction>(TFunction f, int stateLength, int parameterLength)
    {
        Func<PreparedOde> tape = () => new TapePreparedOde<TFunction>(f, stateLength, parameterLength);
        if (!IsSupported)
        {
            return tape();
        }

        int length = stateLength + parameterLength + 1;
        PathSet paths = Paths(new OdeAsVector<TFunction>(f, stateLength, parameterLength), length, stateLength);
        Func<PreparedVector> timeline = () => PrepareVector(new OdeTimeFirst<TFunction>(f, stateLength, parameterLength), length, stateLength, 1);
        return new CompiledOde(paths, tape, timeline, stateLength, parameterLength);
    }

    /// <inheritdoc/>
    protected override PreparedBatch PrepareVectorBatch<TFunction>(TFunction f, BatchShape shape)
    {
        if (!IsSupported || Lanes.Widest.Width == 1)
        {
            return base.PrepareVectorBatch(f, shape);
        }

        return new CompiledBatch(new(Paths(f, shape.InputLength, shape.OutputLength), shape), shape, () => PrepareVector(f, shape.InputLength, shape.OutputLength, shape.ActiveLength));
    }

    private PathSet Paths<TFunction>(TFunction f, int inputLength, int outputLength)
        where TFunction : IVectorFunction
        => new(new TraceableFunction<TFunction>(f, inputLength, outputLength), options);
}
