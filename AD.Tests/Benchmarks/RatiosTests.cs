using System.Globalization;
using System.Text.Json;
using AD.Backends;
using AD.Benchmarks;
using Xunit;

namespace AD.Tests.Benchmarks;

/// <summary>What <c>ratios --json</c> prints, at a glance: every field, every backend, and checksums that C++ programs with the same inputs print.</summary>
public class RatiosTests
{
    /// <summary>
    /// Workload, operator, size and checksum to 13 digits, as derivatives written by hand in C++ give it (g++ -O3, scalar). W1 is small enough for pencil and paper too: there
    /// u = (1, 1), p = (1.5, 1, 1, 3), so that the value is (0.5, -2) with the checksum 0.5 - 2 · 1.001.
    /// </summary>
    private static readonly (string Workload, string Operator, int Size, double Checksum)[] Expected =
    [
        ("W1", "primal", 2, -1.502), ("W1", "jac", 2, -1.511), ("W1", "vjp", 2, 0.9525), ("W1", "jvp", 2, -0.3504),
        ("W2", "primal", 50, -0.3834911905274), ("W2", "vjp", 50, 3.502978758208), ("W2", "jvp", 50, 0.6312004234443),
        ("W2", "primal", 500, -21.9384682067), ("W2", "vjp", 500, -34.07716102903), ("W2", "jvp", 500, 9.86384455569),
        ("W2", "primal", 5000, -48.83878810007), ("W2", "vjp", 5000, -210.9324857925), ("W2", "jvp", 5000, 22.07255808007),
        ("W5ros", "primal", 10, 60.77667713818), ("W5ros", "grad", 10, 30.28217795386), ("W5ros", "hvp", 10, -114.28879817),
        ("W5ros", "primal", 100, 668.6160677924), ("W5ros", "grad", 100, 337.7054714632), ("W5ros", "hvp", 100, 118.5172356803),
        ("W5ros", "primal", 1000, 6721.940145832), ("W5ros", "grad", 1000, 3335.543162968), ("W5ros", "hvp", 1000, 215.6524214712),
        ("W5ros", "primal", 10000, 67141.73976233), ("W5ros", "grad", 10000, 33871.60722565), ("W5ros", "hvp", 10000, -155.2369842458),
    ];

    private static readonly Comparison[] Comparisons = [.. All.Comparisons];

    private static readonly string[] Backends = [.. BackendCatalogue.Names];

    public static TheoryData<string, string, int, double> Checksums => [.. Expected.Select(row => (row.Workload, row.Operator, row.Size, row.Checksum))];

    public static TheoryData<string, string, int> Small => [.. Expected.Where(row => row.Size <= 50).Select(row => (row.Workload, row.Operator, row.Size))];

    /// <summary>What is written by hand, and the backends that are quick at every size.</summary>
    [Theory]
    [MemberData(nameof(Checksums))]
    public void ChecksumsAreThoseOfOtherPrograms(string workload, string key, int size, double expected)
    {
        Comparison comparison = Find(workload, key, size);
        comparison.ByHand.Run(1);
        Close.Relative(expected, Checksum.Of(comparison.ByHand.Output), 1e-11, "by hand");
        foreach (Variant variant in comparison.Variants().Where(variant => variant.Name is "reverse-tape" or "forward-over-reverse"))
        {
            variant.Run(1);
            Close.Relative(expected, Checksum.Of(variant.Output), 1e-11, variant.Name);
        }
    }

    [Theory]
    [MemberData(nameof(Small))]
    public void EveryBackendHasARowWithEveryField(string workload, string key, int size)
    {
        double expected = Expected.Single(row => (row.Workload, row.Operator, row.Size) == (workload, key, size)).Checksum;
        JsonElement[] rows = Rows(Find(workload, key, size));
        string[] named = [.. rows.Select(row => row.GetProperty("backend").GetString()!)];
        Assert.Equal(key == "hvp" ? Backends.Where(name => BackendCatalogue.Find(name).Traits.SecondOrder) : Backends, named.Where(IsPlain));
        Assert.Equal(named.Length, named.Distinct().Count());
        foreach (JsonElement row in rows)
        {
            Assert.Equal((workload, key, size), (row.GetProperty("workload").GetString(), row.GetProperty("operator").GetString(), row.GetProperty("size").GetInt32()));
            double time = row.GetProperty("nanoseconds").GetDouble(), byHand = row.GetProperty("handNanoseconds").GetDouble();
            Assert.True(time > 0.0 && byHand > 0.0);
            Assert.Equal(time / byHand, row.GetProperty("ratio").GetDouble());
            Assert.True(row.GetProperty("spread").GetDouble() >= 0.0);
            Assert.True(row.GetProperty("bytes").GetDouble() >= 0.0);
            Close.To(expected, row.GetProperty("checksum").GetDouble(), 1e-8, row.GetProperty("backend").GetString()!);
        }
    }

    /// <summary>The gradients of the two losses at the reference values, within what their tolerances allow: 8.305 - 159.484 · 1.001 - ... for the first.</summary>
    [Fact]
    public void LossesAreThoseOfTheExamples()
    {
        Comparison[] losses = [.. LossComparisons.LotkaVolterra(), .. LossComparisons.Spiral(), .. LossComparisons.SpiralDiscrete()];
        Assert.Equal([.. Enumerable.Repeat(("W3", "grad", 2), 6), ("W4", "grad", 50), ("W4", "grad", 50)], losses.Select(loss => (loss.Operation.Workload, loss.Operation.Operator, loss.Operation.Size)));
        foreach (Comparison loss in losses)
        {
            Assert.Equal(Backends, loss.Variants().Select(variant => variant.Name).Where(IsPlain));
        }

        foreach (Comparison loss in losses)
        {
            loss.ByHand.Run(1);
            loss.Check(loss.ByHand);
            double[] once = [.. loss.ByHand.Output];
            loss.ByHand.Run(1);
            Assert.Equal(once, loss.ByHand.Output);
        }
    }

    /// <summary>A term that is missing in the pullback of a step would be seen at a tight tolerance.</summary>
    [Fact]
    public void TheDiscreteAdjointByHandConverges()
    {
        double[] rates = new double[4], weights = new double[5 * SpiralLoss.Hidden + 2];
        new LotkaVolterraDiscreteGradient(1e-12).Compute(rates);
        new SpiralDiscreteGradient(1e-12).Compute(weights);
        Close.To(LotkaVolterraLoss.Reference, rates, 1e-10);
        Close.To(Examples.Models.SpiralReference.gradient, weights, 1e-10);
    }

    /// <summary>What needs no backend has its row in every selection.</summary>
    [Theory]
    [InlineData("reverse-tape", new[] { "threads" })]
    [InlineData("compiled-tape", new[] { "threads", "compiled-tape", "compiled-tape" })]
    public void ASelectionOfBackendsKeepsTheThreadsOfAnEnsemble(string backend, string[] rows)
        => Assert.Equal(rows, All.Matching("Ensemble").SelectMany(ensemble => ensemble.Of([backend]).Variants()).Select(variant => variant.Backend));

    /// <summary>A derivative that is wrong is not timed.</summary>
    [Fact]
    public void WrongDerivativesAreRefused()
    {
        Variant byHand = new("by hand", _ => { }, [1.0, 2.0]), wrong = new("wrong", _ => { }, [1.0, 2.0 + 1e-9]), approximate = wrong with { Error = 1e-8 };
        Comparison comparison = new(new("W", "grad", 2, "W", "gradient"), byHand, () => [wrong]);
        string message = Assert.Throws<InvalidOperationException>(() => Measurement.Of(comparison, Pace.Glance)).Message;
        Assert.Contains("W gradient", message);
        Assert.Contains("wrong is off by 1E-09", message);
        Assert.Single(Measurement.Of(comparison with { Variants = () => [approximate] }, Pace.Glance));
    }

    /// <summary>The middle half of 1, 2, ..., 9 is from 3 to 7, around the median 5; a batch of two points takes twice the time of one.</summary>
    [Fact]
    public void SpreadIsThatOfTheMiddleHalf()
    {
        Figures figures = Figures.Of([9.0, 1.0, 8.0, 2.0, 7.0, 3.0, 6.0, 4.0, 5.0], 2.0, 16.0);
        Assert.Equal(new Figures(2.5, 0.5, 0.8, 16.0, 9), figures);
    }

    /// <summary>Many points at once take the time of one each, and every one of them is checked: here the last is wrong.</summary>
    [Fact]
    public void EveryPointOfABatchIsChecked()
    {
        Variant byHand = new("by hand", _ => { }, [1.0, 2.0]), right = new("lanes", _ => { }, [1.0, 1.0, 1.0, 2.0, 2.0, 2.0]) { Points = 3 };
        Variant wrong = right with { Output = [1.0, 1.0, 1.0, 2.0, 2.0, 3.0] };
        Comparison comparison = new(new("W", "grad", 2, "W", "gradient"), byHand, () => [right]);
        Row row = Assert.Single(Measurement.Of(comparison, Pace.Glance));
        Assert.Equal(1.0 + 2.0 * 1.001, row.Checksum);
        Assert.Throws<InvalidOperationException>(() => Measurement.Of(comparison with { Variants = () => [wrong] }, Pace.Glance));
    }

    /// <summary>The loops over batches of any backend give what is written by hand, at every point.</summary>
    [Fact]
    public void BatchesAreThoseOfThePoint()
    {
        double[] x = Mlp.Point(50);
        Points points = Points.Of(x, Mlp.Inputs);
        AD.Benchmarks.Subject subject = Subjects.ReverseTape;
        PreparedBatch f = subject.Backend.PrepareBatch(new Mlp(50), Shape.Vector(x.Length, 2), ..Mlp.Inputs);
        Check("primal", subject.Value<Mlp>(f, points));
        Check("vjp", subject.Pullback<Mlp>(f, points, Mlp.Cotangent));
        Check("jvp", subject.Pushforward<Mlp>(f, points, Mlp.Tangent(50)));

        void Check(string key, Variant variant)
        {
            Comparison comparison = Find("W2", key, 50) with { Variants = () => [variant] };
            Row row = Assert.Single(Measurement.Of(comparison, Pace.Glance));
            Assert.Equal("reverse-tape-lanes", row.Backend);
            Close.Relative(Expected.Single(expected => (expected.Workload, expected.Operator, expected.Size) == ("W2", key, 50)).Checksum, row.Checksum, 1e-11, key);
        }
    }

    private static bool IsPlain(string name) => !name.Contains(',', StringComparison.Ordinal) && !name.EndsWith("-lanes", StringComparison.Ordinal);

    private static Comparison Find(string workload, string key, int size)
        => Comparisons.Single(comparison => comparison.Operation.Workload == workload && comparison.Operation.Operator == key && comparison.Operation.Size == size);

    private static JsonElement[] Rows(Comparison comparison)
    {
        using StringWriter text = new(CultureInfo.InvariantCulture);
        JsonReport report = new(text);
        foreach (Row row in Measurement.Of(comparison, Pace.Glance))
        {
            report.Add(row);
        }

        return [.. text.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
    }
}
