namespace AD.Benchmarks;

/// <summary>W1: the right-hand side and its first derivatives.</summary>
internal static class LotkaVolterraComparisons
{
    private const string Workload = "W1 Lotka-Volterra";

    public static IEnumerable<Comparison> All()
    {
        double[] x = LotkaVolterra.Point, cotangent = LotkaVolterra.Cotangent, tangent = LotkaVolterra.Tangent;
        PreparedVector forward = Struct<ForwardDual>(), tape = Struct<ReverseTape>();
        PreparedVector forwardDelegate = Delegate<ForwardDual>(), tapeDelegate = Delegate<ReverseTape>();
        yield return new(Workload, "value", Value(x),
        [
            Loops<ForwardDual>.Value(forward, x),
            Loops<WithDelegate<ForwardDual>>.Value(forwardDelegate, x),
            Loops<ReverseTape>.Value(tape, x),
        ]);
        yield return new(Workload, "2x6 Jacobian", Jacobian(x),
        [
            Loops<ForwardDual>.Jacobian(forward, x),
            Loops<WithDelegate<ForwardDual>>.Jacobian(forwardDelegate, x),
            Loops<ReverseTape>.Jacobian(tape, x),
            Loops<WithDelegate<ReverseTape>>.Jacobian(tapeDelegate, x),
        ])
        {
            RatioBound = 4.0,
        };
        yield return new(Workload, "pullback (VJP)", Pullback(x, cotangent),
        [
            Loops<ForwardDual>.Pullback(forward, x, cotangent),
            Loops<ReverseTape>.Pullback(tape, x, cotangent),
            Loops<WithDelegate<ReverseTape>>.Pullback(tapeDelegate, x, cotangent),
            Loops<AsRightHandSide<ForwardDual>>.Pullback(RightHandSide<ForwardDual>(), LotkaVolterra.State, cotangent),
            Loops<AsRightHandSide<ReverseTape>>.Pullback(RightHandSide<ReverseTape>(), LotkaVolterra.State, cotangent),
        ]);
        yield return new(Workload, "pushforward (JVP)", Pushforward(x, tangent),
        [
            Loops<ForwardDual>.Pushforward(forward, x, tangent),
            Loops<WithDelegate<ForwardDual>>.Pushforward(forwardDelegate, x, tangent),
            Loops<ReverseTape>.Pushforward(tape, x, tangent),
        ])
        {
            RatioBound = 4.0,
        };
    }

    private static PreparedVector Struct<TSubject>() where TSubject : struct, ISubject => TSubject.Backend.Prepare(new LotkaVolterra(), Shape.Vector(6, 2));

    private static PreparedVector Delegate<TSubject>() where TSubject : struct, ISubject => TSubject.Backend.Prepare(LotkaVolterra.Map, Shape.Vector(6, 2));

    private static PreparedOde RightHandSide<TSubject>() where TSubject : struct, ISubject
    {
        PreparedOde f = TSubject.Backend.Prepare(new LotkaVolterra(), Shape.Ode(2, 4));
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
