using System.Text.Json.Serialization;

namespace AD.Benchmarks;

/// <summary>One backend in one comparison, as it is printed. Times are in nanoseconds for one call.</summary>
/// <param name="Task">What is computed.</param>
internal sealed record Row([property: JsonIgnore] Operation Task)
{
    public string Workload => Task.Workload;

    public string Operator => Task.Operator;

    public int Size => Task.Size;

    /// <summary>The name of the backend; with an addition where the function or the solver is given in another way than in the other rows.</summary>
    public required string Backend { get; init; }

    /// <summary>The median of the batches.</summary>
    public required double Nanoseconds { get; init; }

    /// <summary>The median of the derivative by hand, in the same process at the same time.</summary>
    public required double HandNanoseconds { get; init; }

    /// <summary>Median over median.</summary>
    public double Ratio => Nanoseconds / HandNanoseconds;

    /// <summary>The middle half of the batches lies in an interval of this length, relative to the median.</summary>
    public required double Spread { get; init; }

    /// <summary>Bytes that one call of the prepared object allocates on its thread.</summary>
    public required double Bytes { get; init; }

    /// <summary><see cref="AD.Benchmarks.Checksum"/> of the result; Jacobians row by row.</summary>
    public required double Checksum { get; init; }

    /// <summary>What is computed, in words.</summary>
    public string Operation => Task.Name;

    public required double LeastNanoseconds { get; init; }

    public required double LeastHandNanoseconds { get; init; }

    /// <summary>Fastest batch over fastest batch.</summary>
    public double LeastRatio => LeastNanoseconds / LeastHandNanoseconds;

    /// <summary>The number of batches; 1 of what takes more than five seconds.</summary>
    public required int Batches { get; init; }

    /// <summary>Nanoseconds for each recorded operation, recording and sweep together; by the fastest batch.</summary>
    public double? NanosecondsPerNode { get; init; }

    /// <summary>The bound that is set on this comparison, in words.</summary>
    public string? Bound { get; init; }

    /// <summary>Whether the bound holds; it is for the fastest backend of a comparison to hold it, of those that record nodes where it is set on nodes.</summary>
    public bool? BoundHolds { get; init; }

    /// <summary>A bound is missed, or a backend that says it does not allocate does.</summary>
    [JsonIgnore]
    public bool Fails { get; init; }
}
