namespace AD.Benchmarks;

/// <summary>What a gradient by the tape costs in other currencies than derivatives by hand: evaluations of f, and the same function without blocks.</summary>
internal static class CostComparisons
{
    private const int Width = 64;

    /// <summary>The bounds: five evaluations of f; a fifth of scalar nodes.</summary>
    private const double Evaluations = 5.0;
    private const double OfScalarNodes = 0.2;

    public static IEnumerable<Comparison> All() => [.. new[] { 10, 100, 1000 }.Select(Evaluated), Network(), Nodes(), Steps()];

    private static Comparison Evaluated(int n)
    {
        double[] x = Transcendental.Point(n);
        return new(new("Tape", "grad", n, "Tape", $"transcendental functions, n = {n}, gradient to f"), Value(x), () =>
        [
            Subjects.ReverseTape.Gradient<Transcendental>(Subjects.ReverseTape.Backend.Prepare(new Transcendental(), Shape.Scalar(n)), x),
        ])
        {
            Reference = Transcendental.Gradient(x),
            SameResult = false,
            RatioBound = Evaluations,
        };
    }

    private static Comparison Network() => new(Blocks("grad", $"layers {Width}-{Width}-{Width}, gradient"), ByHand(), () => [Layered(true), Layered(false)]);

    private static Comparison Nodes() => new(Blocks("grad-to-nodes", $"layers {Width}-{Width}-{Width}, gradient by blocks to scalar nodes"), Layered(false), () => [Layered(true)]) { RatioBound = OfScalarNodes };

    private static Comparison Steps() => new(Blocks("steps-grad-to-nodes", $"ten steps of {Width} x {Width}, gradient by blocks to scalar nodes"), Step(false), () => [Step(true)]) { RatioBound = OfScalarNodes };

    private static Operation Blocks(string key, string operation) => new("Blocks", key, Width, "Blocks", operation);

    private static Variant Step(bool blocks)
    {
        double[] x = Recurrence.Point(Width);
        PreparedScalar f = Subjects.ReverseTape.Backend.Prepare(new Recurrence(Width, blocks), Shape.Scalar(x.Length));
        return blocks ? Subjects.ReverseTape.Gradient<Recurrence>(f, x) : Subjects.ReverseTape.Gradient<ScalarNodes<Recurrence>>(f, x) with { Manner = "scalar nodes" };
    }

    private static Variant Layered(bool blocks)
    {
        double[] x = Layers.Weights(Width);
        PreparedScalar f = Subjects.ReverseTape.Backend.Prepare(new Layers(Width, blocks), Shape.Scalar(x.Length));
        return blocks ? Subjects.ReverseTape.Gradient<Layers>(f, x) : Subjects.ReverseTape.Gradient<ScalarNodes<Layers>>(f, x) with { Manner = "scalar nodes" };
    }

    private static Variant ByHand()
    {
        double[] x = Layers.Weights(Width), gradient = new double[x.Length];
        LayersByHand layers = new(Width);
        return new(Hand.Written, Run, gradient);

        void Run(int count)
        {
            for (int i = 0; i < count; i++)
            {
                layers.Gradient(x, gradient);
            }
        }
    }

    private static Variant Value(double[] x)
    {
        double[] value = new double[1];
        return new("f", Run, value);

        void Run(int count)
        {
            for (int i = 0; i < count; i++)
            {
                value[0] = new Transcendental().Evaluate<double>(x);
            }
        }
    }

    /// <summary>Marks the loops over a function that is written without blocks.</summary>
    private readonly struct ScalarNodes<TFunction>
        where TFunction : struct;
}
