namespace AD.Benchmarks;

/// <summary>W5: the Rosenbrock function, and the tape on a chain of products.</summary>
internal static class ScalarComparisons
{
    private const double NanosecondsPerNode = 5.0;

    /// <summary>Up to this size every backend is measured; beyond it, those whose cost grows with n alone.</summary>
    private const int LargestForAll = 10_000;

    /// <summary>Up to this size the tape can hold what dual numbers do for a gradient, ⌈n/16⌉ evaluations of some 200 n records: 0.3 GB here, 30 GB at ten times the size.</summary>
    private const int LargestForTapeOverDual = 1000;

    public static IEnumerable<Comparison> Rosenbrock() => new[] { 10, 100, 1000, LargestForAll, 100_000 }.SelectMany(Rosenbrock);

    public static IEnumerable<Comparison> Chain()
    {
        Chain chain = new(10_000);
        double[] x = Benchmarks.Chain.Point;
        yield return new(new("Tape", "grad", chain.Nodes, "Tape", $"chain of {chain.Nodes} products, gradient"), ChainGradient(x, new ChainByHand(chain.Nodes + 1)), () =>
        [
            Subjects.ReverseTape.Gradient<Chain>(Subjects.ReverseTape.Backend.Prepare(chain, Shape.Scalar(x.Length)), x) with { Nodes = chain.Nodes },
        ])
        {
            Tolerance = 1e-10,
            NodeBound = NanosecondsPerNode,
        };
    }

    private static IEnumerable<Comparison> Rosenbrock(int n)
    {
        double[] x = Benchmarks.Rosenbrock.Point(n), v = Benchmarks.Rosenbrock.Tangent(n);
        double f = RosenbrockByHand.Value(x);
        IEnumerable<Subject> first = n <= LargestForAll ? Subjects.All : [Subjects.ReverseTape], second = n <= LargestForAll ? Subjects.OfSecondOrder : [Subjects.ForwardOverReverse];
        if (n > LargestForTapeOverDual)
        {
            second = second.Where(subject => subject != Subjects.ReverseOverForward);
        }

        yield return new(Operation("primal", "value"), RosenbrockValue(x), () => first.Select(subject => subject.Value<Rosenbrock>(Prepare(subject), x)));
        yield return new(Operation("grad", "gradient"), RosenbrockGradient(x), () =>
        [
            .. first.Select(subject => subject.Gradient<Rosenbrock>(Prepare(subject), x) with { Nodes = NodesOf(subject) }),
            .. Subjects.InLanes.Where(_ => n <= LargestForAll).Select(subject => subject.Gradient<Rosenbrock>(subject.Backend.PrepareBatch(new Rosenbrock(), Shape.Scalar(n)), Points.Of(x, n))),
        ])
        {
            Scale = f,
            NodeBound = NanosecondsPerNode,
        };
        yield return new(Operation("hvp", "Hessian-vector product"), HessianVectorProduct(x, v), () => second.Select(subject => subject.HessianVectorProduct<Rosenbrock>(Prepare(subject), x, v)))
        {
            Scale = f,
        };

        Operation Operation(string key, string operation) => new("W5ros", key, n, "W5 Rosenbrock", $"n = {n}, {operation}");

        PreparedScalar Prepare(Subject subject) => subject.Backend.Prepare(new Rosenbrock(), Shape.Scalar(n));

        int? NodesOf(Subject subject) => subject == Subjects.ReverseTape ? Benchmarks.Rosenbrock.Nodes(n) : null;
    }

    private static Variant RosenbrockValue(double[] x)
    {
        double[] value = new double[1];
        return new(Hand.Written, Run, value);

        void Run(int count)
        {
            for (int i = 0; i < count; i++)
            {
                value[0] = RosenbrockByHand.Value(x);
            }
        }
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
