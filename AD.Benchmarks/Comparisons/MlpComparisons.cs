namespace AD.Benchmarks;

/// <summary>W2: the network with 50, 500 and 5000 hidden neurons.</summary>
internal static class MlpComparisons
{
    public static IEnumerable<Comparison> All() => new[] { 50, 500, 5000 }.SelectMany(Sized);

    private static IEnumerable<Comparison> Sized(int h)
    {
        double[] x = Mlp.Point(h), cotangent = Mlp.Cotangent, tangent = Mlp.Tangent(h);
        Points points = Points.Of(x, Mlp.Inputs);
        yield return new(Operation(h, "primal", "value"), Value(h, x), () =>
        [
            .. Subjects.All.Select(subject => subject.Value<Mlp>(Prepare(subject), x)),
            .. Subjects.InLanes.Select(subject => subject.Value<Mlp>(Batch(subject), points)),
        ]);
        yield return new(Operation(h, "vjp", "pullback (VJP)"), Pullback(h, x, cotangent), () =>
        [
            .. Subjects.All.Select(subject => subject.Pullback<Mlp>(Prepare(subject), x, cotangent)),
            .. Subjects.InLanes.Select(subject => subject.Pullback<Mlp>(Batch(subject), points, cotangent)),
        ]);
        yield return new(Operation(h, "jvp", "pushforward (JVP)"), Pushforward(h, x, tangent), () =>
        [
            .. Subjects.All.Select(subject => subject.Pushforward<Mlp>(Prepare(subject), x, tangent)),
            .. Subjects.InLanes.Select(subject => subject.Pushforward<Mlp>(Batch(subject), points, tangent)),
        ])
        {
            RatioBound = 4.0,
        };

        PreparedVector Prepare(Subject subject) => subject.Backend.Prepare(new Mlp(h), Shape.Vector(x.Length, 2));

        PreparedBatch Batch(Subject subject) => subject.Backend.PrepareBatch(new Mlp(h), Shape.Vector(x.Length, 2), ..Mlp.Inputs);
    }

    private static Operation Operation(int h, string key, string operation) => new("W2", key, h, "W2 MLP", $"h = {h}, {operation}");

    private static Variant Value(int h, double[] x)
    {
        double[] y = new double[2];
        return new(Hand.Written, Run, y);

        void Run(int count)
        {
            for (int i = 0; i < count; i++)
            {
                MlpByHand.Value(h, x, y);
            }
        }
    }

    private static Variant Pullback(int h, double[] x, double[] cotangent)
    {
        double[] product = new double[x.Length];
        return new(Hand.Written, Run, product);

        void Run(int count)
        {
            for (int i = 0; i < count; i++)
            {
                MlpByHand.Pullback(h, x, cotangent, product);
            }
        }
    }

    private static Variant Pushforward(int h, double[] x, double[] tangent)
    {
        double[] product = new double[2];
        return new(Hand.Written, Run, product);

        void Run(int count)
        {
            for (int i = 0; i < count; i++)
            {
                MlpByHand.Pushforward(h, x, tangent, product);
            }
        }
    }
}
