namespace AD.Benchmarks;

/// <summary>W2: the network with 50 and 500 hidden neurons.</summary>
internal static class MlpComparisons
{
    private const string Workload = "W2 MLP";

    public static IEnumerable<Comparison> All() => new[] { 50, 500 }.SelectMany(Sized);

    private static IEnumerable<Comparison> Sized(int h)
    {
        double[] x = Mlp.Point(h), cotangent = Mlp.Cotangent, tangent = Mlp.Tangent(h);
        VectorShape shape = Shape.Vector(x.Length, 2);
        PreparedVector forward = ForwardDual.Backend.Prepare(new Mlp(h), shape), tape = ReverseTape.Backend.Prepare(new Mlp(h), shape);
        yield return new(Workload, $"h = {h}, value", Value(h, x), [Loops<ForwardDual>.Value(forward, x)]);
        yield return new(Workload, $"h = {h}, pullback (VJP)", Pullback(h, x, cotangent), [Loops<ReverseTape>.Pullback(tape, x, cotangent)]);
        yield return new(Workload, $"h = {h}, pushforward (JVP)", Pushforward(h, x, tangent), [Loops<ForwardDual>.Pushforward(forward, x, tangent), Loops<ReverseTape>.Pushforward(tape, x, tangent)])
        {
            RatioBound = 4.0,
        };
    }

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
