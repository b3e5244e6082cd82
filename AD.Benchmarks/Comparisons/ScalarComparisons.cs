namespace AD.Benchmarks;

/// <summary>W5: the Rosenbrock function, and the tape on a chain of products.</summary>
internal static class ScalarComparisons
{
    private const double NanosecondsPerNode = 5.0;

    public static IEnumerable<Comparison> Rosenbrock() => new[] { 10, 100, 1000, 10_000 }.SelectMany(Rosenbrock);

    public static IEnumerable<Comparison> Chain()
    {
        const int Length = 10_000;
        double[] x = Benchmarks.Chain.Point(Length);
        PreparedScalar tape = ReverseTape.Backend.Prepare(new Chain(), Shape.Scalar(Length));
        yield return new("Tape", $"product of n = {Length}, gradient", ChainGradient(x), [Loops<ReverseTape>.Gradient(tape, x)])
        {
            Tolerance = 1e-10,
            Nodes = Benchmarks.Chain.Nodes(Length),
            NodeBound = NanosecondsPerNode,
        };
    }

    private static IEnumerable<Comparison> Rosenbrock(int n)
    {
        double[] x = Benchmarks.Rosenbrock.Point(n), v = Benchmarks.Rosenbrock.Tangent(n);
        ScalarShape shape = Shape.Scalar(n);
        PreparedScalar tape = ReverseTape.Backend.Prepare(new Rosenbrock(), shape), second = ForwardOverReverse.Backend.Prepare(new Rosenbrock(), shape);
        List<Variant> gradients = [Loops<ReverseTape>.Gradient(tape, x)];
        if (n <= 100)
        {
            gradients.Insert(0, Loops<ForwardDual>.Gradient(ForwardDual.Backend.Prepare(new Rosenbrock(), shape), x));
        }

        yield return new("W5 Rosenbrock", $"n = {n}, gradient", RosenbrockGradient(x), gradients)
        {
            Nodes = Benchmarks.Rosenbrock.Nodes(n),
            NodeBound = n >= 1000 ? NanosecondsPerNode : null,
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

    private static Variant ChainGradient(double[] x)
    {
        double[] gradient = new double[x.Length];
        return new(Hand.Written, Run, gradient);

        void Run(int count)
        {
            for (int i = 0; i < count; i++)
            {
                ChainByHand.Gradient(x, gradient);
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
