namespace AD.Backends;

/// <summary>How the arrays of a kernel divide the inputs and outputs of its graph.</summary>
/// <param name="PointLength">How many leading inputs are the point.</param>
/// <param name="SeedLength">How many inputs follow them: tangents or cotangents.</param>
/// <param name="ValueLength">How many leading outputs are the value.</param>
/// <param name="DerivativeLength">How many outputs follow them.</param>
internal readonly record struct KernelShape(int PointLength, int SeedLength, int ValueLength, int DerivativeLength)
{
    /// <summary>Which inputs vary from point to point; null where there is one point.</summary>
    public BatchShape? Batch { get; init; }

    /// <summary>Whether values may be rounded and added up in another way than the function does.</summary>
    public bool FastMath { get; init; }

    /// <summary>How many leading inputs are in the array of the point; the rest of the point is in the shared array. Null: the point is one array.</summary>
    public int? OwnPoint { get; init; }

    /// <summary>How many leading seeds follow the point in its array.</summary>
    public int SeedsBehindPoint { get; init; }

    /// <summary>Whether the leading outputs are derivatives too, in an array of their own.</summary>
    public bool SplitsDerivative { get; init; }

    /// <summary>How many of the leading outputs are values of the function itself; all of <see cref="ValueLength"/> unless it is set.</summary>
    public int? PlainValues { get; init; }

    /// <summary>From how many on expressions of the same form are a loop.</summary>
    public int SmallestLoop { get; init; }

    /// <summary>Whether a place of the results is a derivative's.</summary>
    public bool IsDerivative(Place place) => place.Storage == Storage.Derivative || place.Storage == Storage.Value && place.Index >= PlainLength;

    /// <summary>How many of the leading outputs are values of the function itself.</summary>
    public int PlainLength => SplitsDerivative ? 0 : PlainValues ?? ValueLength;

    /// <summary>Where an input is.</summary>
    public Place PlaceOf(int input)
        => input >= PointLength ? SeedAt(input - PointLength)
        : Batch is { } batch ? new(batch.Varies(input) ? Storage.Point : Storage.Shared, batch.PlaceOf(input))
        : OwnPoint is { } own && input >= own ? new(Storage.Shared, input - own)
        : new(Storage.Point, input);

    private Place SeedAt(int seed) => seed < SeedsBehindPoint ? new(Storage.Point, OwnPoint!.Value + seed) : new(Storage.Seeds, seed - SeedsBehindPoint);
}

/// <summary>What became of a kernel's run.</summary>
internal enum KernelStatus
{
    /// <summary>All outputs are those of the function.</summary>
    Done,

    /// <summary>A guard did not hold: the function takes another path here, and the outputs are unspecified.</summary>
    OtherPath,

    /// <summary>A derivative is NaN: a zero may have met an infinity, which the tape counts as zero. The outputs are to be computed with more care.</summary>
    NotANumber,
}

/// <summary>A compiled graph. Immutable and shared; each preparation brings a workspace of its own.</summary>
internal abstract unsafe class Kernel
{
    /// <summary>The length of the workspace in doubles.</summary>
    public abstract int WorkspaceLength { get; }

    /// <summary>Writes what the kernel keeps in a workspace between runs.</summary>
    /// <param name="workspace">The workspace, aligned to 64 bytes.</param>
    public abstract void Initialize(double* workspace);

    /// <summary>Computes the outputs. Outputs and inputs do not overlap.</summary>
    /// <param name="point">The point.</param>
    /// <param name="seeds">The seeds.</param>
    /// <param name="value">Receives the value.</param>
    /// <param name="derivative">Receives the derivatives.</param>
    /// <param name="workspace">An initialized workspace.</param>
    /// <param name="shared">The rest of the point, where it is in an array of its own.</param>
    /// <returns>What became of it.</returns>
    public abstract KernelStatus Run(double* point, double* seeds, double* value, double* derivative, double* workspace, double* shared = null);

    /// <summary>The code to call, which returns a <see cref="KernelStatus"/>: machine code itself where there is nothing else to do. What it says is to be passed on to <see cref="Confirm"/>.</summary>
    public virtual KernelCode Entry => RunAsCode;

    /// <summary>What became of a run of <see cref="Entry"/>, which may take infinities of both signs for a NaN.</summary>
    /// <param name="status">What it said.</param>
    /// <param name="value">Its values.</param>
    /// <param name="derivative">Its derivatives.</param>
    public virtual KernelStatus Confirm(KernelStatus status, double* value, double* derivative) => status;

    private int RunAsCode(double* point, double* seeds, double* value, double* derivative, double* workspace, double* shared)
        => (int)Run(point, seeds, value, derivative, workspace, shared);
}
