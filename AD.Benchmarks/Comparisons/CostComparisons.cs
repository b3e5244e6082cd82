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
        PreparedScalar tape = ReverseTape.Backend.Prepare(new Transcendental(), Shape.Scalar(n));
        return new("Tape", $"transcendental functions, n = {n}, gradient to f", Value(x), [Loops<ReverseTape>.Gradient(tape, x)])
        {
            Reference = Transcendental.Gradient(x),
            SameResult = false,
            RatioBound = Evaluations,
        };
    }

    private static Comparison Network() => new("Blocks", $"layers {Width}-{Width}-{Width}, gradient", ByHand(), [Tape<ReverseTape>(true), Tape<ScalarNodes>(false)]);

    private static Comparison Nodes() => new("Blocks", $"layers {Width}-{Width}-{Width}, gradient by blocks to scalar nodes", Tape<ScalarNodes>(false), [Tape<ReverseTape>(true)]) { RatioBound = OfScalarNodes };

    private static Comparison Steps() => new("Blocks", $"ten steps of {Width} x {Width}, gradient by blocks to scalar nodes", Step<ScalarNodes>(false), [Step<ReverseTape>(true)]) { RatioBound = OfScalarNodes };

    private static Variant Step<TSubject>(bool blocks)
        where TSubject : struct, ISubject
    {
        double[] x = Recurrence.Point(Width);
        return Loops<TSubject>.Gradient(TSubject.Backend.Prepare(new Recurrence(Width, blocks), Shape.Scalar(x.Length)), x);
    }

    private static Variant Tape<TSubject>(bool blocks)
        where TSubject : struct, ISubject
    {
        double[] x = Layers.Weights(Width);
        return Loops<TSubject>.Gradient(TSubject.Backend.Prepare(new Layers(Width, blocks), Shape.Scalar(x.Length)), x);
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
}
