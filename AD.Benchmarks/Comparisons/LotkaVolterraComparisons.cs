namespace AD.Benchmarks;

/// <summary>W1: the right-hand side and its first derivatives.</summary>
internal static class LotkaVolterraComparisons
{
    private static readonly VectorShape Shape = AD.Shape.Vector(6, 2);

    public static IEnumerable<Comparison> All()
    {
        double[] x = LotkaVolterra.Point, cotangent = LotkaVolterra.Cotangent, tangent = LotkaVolterra.Tangent;
        Points points = Points.Of(x, LotkaVolterra.State.Length);
        Subject[] named = [Subjects.ForwardDual, Subjects.ReverseTape];
        yield return new(Operation("primal", "value"), Value(x), () =>
        [
            .. Subjects.All.Select(subject => subject.Value<LotkaVolterra>(Struct(subject), x)),
            .. Subjects.InLanes.Select(subject => subject.Value<LotkaVolterra>(Batch(subject), points)),
            Subjects.ForwardDual.Value<Delegates>(Delegate(Subjects.ForwardDual), x) with { Manner = "delegate" },
        ]);
        yield return new(Operation("jac", "2x6 Jacobian"), Jacobian(x), () =>
        [
            .. Subjects.All.Select(subject => subject.Jacobian<LotkaVolterra>(Struct(subject), x)),
            .. Subjects.InLanes.Select(subject => subject.Jacobian<LotkaVolterra>(Batch(subject), points)),
            .. named.Select(subject => subject.Jacobian<Delegates>(Delegate(subject), x) with { Manner = "delegate" }),
        ])
        {
            RatioBound = 4.0,
        };
        yield return new(Operation("vjp", "pullback (VJP)"), Pullback(x, cotangent), () =>
        [
            .. Subjects.All.Select(subject => subject.Pullback<LotkaVolterra>(Struct(subject), x, cotangent)),
            .. Subjects.InLanes.Select(subject => subject.Pullback<LotkaVolterra>(Batch(subject), points, cotangent)),
            .. named.Select(subject => subject.Pullback<Delegates>(Delegate(subject), x, cotangent) with { Manner = "delegate" }),
            .. named.Select(subject => subject.Pullback<LotkaVolterra>(RightHandSide(subject), LotkaVolterra.State, cotangent) with { Manner = "f(u, p, t)" }),
        ]);
        yield return new(Operation("jvp", "pushforward (JVP)"), Pushforward(x, tangent), () =>
        [
            .. Subjects.All.Select(subject => subject.Pushforward<LotkaVolterra>(Struct(subject), x, tangent)),
            .. Subjects.InLanes.Select(subject => subject.Pushforward<LotkaVolterra>(Batch(subject), points, tangent)),
            Subjects.ForwardDual.Pushforward<Delegates>(Delegate(Subjects.ForwardDual), x, tangent) with { Manner = "delegate" },
        ])
        {
            RatioBound = 4.0,
        };
    }

    private static Operation Operation(string key, string operation) => new("W1", key, 2, "W1 Lotka-Volterra", operation);

    private static PreparedVector Struct(Subject subject) => subject.Backend.Prepare(new LotkaVolterra(), Shape);

    private static PreparedBatch Batch(Subject subject) => subject.Backend.PrepareBatch(new LotkaVolterra(), Shape, ..LotkaVolterra.State.Length);

    private static PreparedVector Delegate(Subject subject) => subject.Backend.Prepare(LotkaVolterra.Map, Shape);

    private static PreparedOde RightHandSide(Subject subject)
    {
        PreparedOde f = subject.Backend.Prepare(new LotkaVolterra(), AD.Shape.Ode(2, 4));
        f.Bind(LotkaVolterra.Parameters);
        return f;
    }

    private static Variant Value(double[] x)
    {
        double[] y = new double[2];
        return new(Hand.Written, Run, y);

        void Run(int count)
        {
            for (int i = 0; i < count; i++)
            {
                LotkaVolterraByHand.Value(x, y);
            }
        }
    }

    private static Variant Jacobian(double[] x)
    {
        double[] jacobian = new double[12];
        return new(Hand.Written, Run, jacobian);

        void Run(int count)
        {
            for (int i = 0; i < count; i++)
            {
                LotkaVolterraByHand.Jacobian(x, jacobian);
            }
        }
    }

    private static Variant Pullback(double[] x, double[] cotangent)
    {
        double[] product = new double[6];
        return new(Hand.Written, Run, product);

        void Run(int count)
        {
            for (int i = 0; i < count; i++)
            {
                LotkaVolterraByHand.Pullback(x, cotangent, product);
            }
        }
    }

    private static Variant Pushforward(double[] x, double[] tangent)
    {
        double[] product = new double[2];
        return new(Hand.Written, Run, product);

        void Run(int count)
        {
            for (int i = 0; i < count; i++)
            {
                LotkaVolterraByHand.Pushforward(x, tangent, product);
            }
        }
    }
}
