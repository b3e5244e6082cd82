using MathNet.Numerics.LinearAlgebra;

namespace AD.Conformance;

/// <summary>One scenario with one operator, while it is tried: memory with guards, random directions, and comparisons.</summary>
internal sealed class Trial(Backend backend, ConformanceTolerance tolerance, bool approximate, int levels, int seed, int threads)
{
    private readonly Random random = new(seed);
    private readonly List<Zone> zones = [];

    public Backend Backend { get; } = backend;

    public int Threads { get; } = Math.Max(2, threads);

    /// <summary>Where the trial stands, for messages.</summary>
    public string Place { get; set; } = "";

    /// <summary>An argument that is not to be changed.</summary>
    public Zone Argument(string name, double[] values)
    {
        Zone zone = Zone.Argument(name, values);
        zones.Add(zone);
        return zone;
    }

    /// <summary>Room for a result.</summary>
    public Zone Result(string name, int length)
    {
        Zone zone = Zone.Result(name, length);
        zones.Add(zone);
        return zone;
    }

    /// <summary>A random tangent or cotangent with entries in ±[0.25, 1.75], none of which is like another.</summary>
    public double[] Direction(int length)
    {
        double[] direction = new double[length];
        for (int i = 0; i < length; i++)
        {
            direction[i] = (0.25 + 1.5 * random.NextDouble()) * (random.Next(2) == 0 ? 1 : -1);
        }

        return direction;
    }

    /// <summary>|got - expected| ≤ tolerance · max(1, |expected|) at the order of the derivative; NaN for NaN, infinity for infinity.</summary>
    public void Expect(string component, int order, double expected, double got)
        => Expect(component, order, new ReadOnlySpan<double>(in expected), new ReadOnlySpan<double>(in got));

    /// <summary>The same for every entry, relative to the largest one.</summary>
    public void Expect(string component, int order, ReadOnlySpan<double> expected, ReadOnlySpan<double> got)
    {
        try
        {
            Within(tolerance.At(order + levels), component, expected, got);
        }
        catch (MismatchException e) when (approximate && order + levels > 2 && e.Mismatch is { Got: double.NaN })
        {
            throw new UnresolvedException($"not owed: an approximation may say NaN where derivatives of order {order + levels} cannot be told from samples.");
        }
    }

    /// <summary>The same for a matrix, by rows.</summary>
    public void Expect(string component, int order, double[,] expected, Matrix<double> got)
    {
        if (got.RowCount != expected.GetLength(0) || got.ColumnCount != expected.GetLength(1))
        {
            throw new MismatchException($"{component} is {got.RowCount} × {got.ColumnCount}; {expected.GetLength(0)} × {expected.GetLength(1)} is expected{Place}.");
        }

        Expect(component, order, Rows.Of(expected), got.ToRowMajorArray());
    }

    /// <summary>The same within a tolerance that is given.</summary>
    public void Within(double allowed, string component, ReadOnlySpan<double> expected, ReadOnlySpan<double> got)
    {
        if (got.Length != expected.Length)
        {
            throw new MismatchException($"{component} has length {got.Length}; {expected.Length} is expected{Place}.");
        }

        double largest = 1.0;
        foreach (double entry in expected)
        {
            largest = double.IsFinite(entry) ? Math.Max(largest, Math.Abs(entry)) : largest;
        }

        for (int i = 0; i < expected.Length; i++)
        {
            if (got[i] == Zone.Unwritten)
            {
                throw new MismatchException(new ConformanceMismatch($"{Name(i, expected.Length)} was not written{Place}", got[i], expected[i], allowed * largest));
            }

            if (!got[i].Equals(expected[i]) && got[i] != expected[i] && !(Math.Abs(got[i] - expected[i]) <= allowed * largest))
            {
                throw new MismatchException(new ConformanceMismatch(Name(i, expected.Length) + Place, got[i], expected[i], allowed * largest));
            }
        }

        string Name(int i, int length) => length == 1 ? component : $"{component}[{i}]";
    }

    /// <summary>Says what is wrong.</summary>
    public void Fail(string what) => throw new MismatchException(what + Place + ".");

    /// <summary>No argument was changed, and nothing was written beside a result.</summary>
    public void CheckMemory()
    {
        foreach (Zone zone in zones)
        {
            zone.Check();
        }

        zones.Clear();
    }
}
