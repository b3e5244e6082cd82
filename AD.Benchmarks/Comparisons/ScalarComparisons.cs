namespace AD.Benchmarks;

/// <summary>W5: the Rosenbrock function, and the tape on a chain of products.</summary>
internal static class ScalarComparisons
{
    private const double NanosecondsPerNode = 5.0;

    public static IEnumerable<Comparison> Rosenbrock() => new[] { 10, 100, 1000, 10_000, 100_000 }.SelectMany(Rosenbrock);

    public static IEnumerable<Comparison> Chain()
    {
        Chain chain = new(10_000);
        double[] x = Benchmarks.Chain.Point;
        PreparedScalar tape = ReverseTape.Backend.Prepare(chain, Shape.Scalar(x.Length));
        yield return new("Tape", $"chain of {chain.Nodes} products, gradient", ChainGradient(x, new ChainByHand(chain.Nodes + 1)), [Loops<ReverseTape>.Gradient(tape, x) with { Nodes = chain.Nodes }])
        {
            Tolerance = 1e-10,
            NodeBound = NanosecondsPerNode,
        };
    }

    private static IEnumerable<Comparison> Rosenbrock(int n)
    {
        double[] x = Benchmarks.Rosenbrock.Point(n), v = Benchmarks.Rosenbrock.Tangent(n);
        ScalarShape shape = Shape.Scalar(n);
        PreparedScalar tape = ReverseTape.Backend.Prepare(new Rosenbrock(), shape), second = ForwardOverReverse.Backend.Prepare(new Rosenbrock(), shape);
        List<Variant> gradients = [Loops<ReverseTape>.Gradient(tape, x) with { Nodes = Benchmarks.Rosenbrock.Nodes(n) }];
        if (n <= 100)
        {
            gradients.Insert(0, Loops<ForwardDual>.Gradient(ForwardDual.Backend.Prepare(new Rosenbrock(), shape), x));
        }

        yield return new("W5 Rosenbrock", $"n = {n}, gradient", RosenbrockGradient(x), gradients)
        {
            NodeBound = NanosecondsPerNode,
        };
        yield return new("W5 Rosenbrock", $"n = {n}, Hessian-vector product", HessianVectorProduct(x, v), [Loops<ForwardOverReverse>.HessianVectorProduct(second, x, v)]);
    }

    private static Variant RosenbrockGradient(double[] x)
    {
        double[] gradient = new double[x.Length];
        return new(Hand.Written, Run, gradient);

        void Run(int count)
        {
            for (int i = 0; i < count; i++)
            {
                RosenbrockByHand.Gradient(x, gradient);
            }
        }
    }

    private static Variant ChainGradient(double[] x, ChainByHand byHand)
    {
        double[] gradient = new double[x.Length];
        return new(Hand.Written, Run, gradient);

        void Run(int count)
        {
            for (int i = 0; i < count; i++)
            {
                byHand.Gradient(x, gradient);
            }
        }
    }

    private static Variant HessianVectorProduct(double[] x, double[] v)
    {
        double[] product = new double[x.Length];
        return new(Hand.Written, Run, product);

        void Run(int count)
        {
            for (int i = 0; i < count; i++)
            {
                RosenbrockByHand.HessianVectorProduct(x, v, product);
            }
        }
    }
}
