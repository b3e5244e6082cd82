using AD.Backends;
using FsCheck;
using FsCheck.Fluent;

namespace AD.Tests.Laws;

/// <summary>What a law is tried on: three expressions f, three expressions g of three variables, a point, and two directions in inputs and in outputs.</summary>
internal sealed record LawCase(Node[] F, Node[] G, double[] X, double[] V, double[] W, double[] Cotangent, double[] Other)
{
    /// <summary>The number of variables and of outputs.</summary>
    public const int Length = 3;

    public ExpressionVector Function => new(F);

    public ExpressionScalar Scalar => new(F[0]);

    /// <summary>The largest number that appears in an evaluation; at least 1.</summary>
    public double Magnitude
    {
        get
        {
            double[] middle = [.. F.Select(node => node.Evaluate<double>(X))];
            return Math.Max(1.0, Math.Max(F.Max(node => node.Magnitude(X)), G.Max(node => node.Magnitude(middle))));
        }
    }

    private double Margin
    {
        get
        {
            double[] middle = [.. F.Select(node => node.Evaluate<double>(X))];
            return Math.Min(F.Min(node => node.Margin(X)), G.Min(node => node.Margin(middle)));
        }
    }

    /// <summary>Random cases; smooth ones where a backend looks at neighbouring points.</summary>
    public static Arbitrary<LawCase> Cases(bool smooth, int depth, double steepest)
    {
        Gen<Node[]> functions = Gen.ArrayOf(Nodes(depth, smooth), Length);
        Gen<double[]> vectors = Gen.ArrayOf(Gen.Choose(-150, 150).Select(i => i / 100.0), Length);
        Gen<LawCase> cases =
            from f in functions
            from g in functions
            from x in vectors
            from v in vectors
            from w in vectors
            from c in vectors
            from d in vectors
            select new LawCase(f, g, x, v, w, c, d);
        bool Usable(LawCase value) => value.Margin > 0.02 && value.Magnitude < 1e3 && (double.IsPositiveInfinity(steepest) || value.Slope() < steepest);
        return Arb.From(cases.Where(Usable), value => value.Shrinks().Where(Usable));
    }

    public override string ToString()
        => $"f = [{string.Join("; ", (object[])F)}], g = [{string.Join("; ", (object[])G)}], x = {Text(X)}, v = {Text(V)}, w = {Text(W)}, c = {Text(Cotangent)}, d = {Text(Other)}";

    /// <summary>The largest entry of the Jacobians of f and of g after f.</summary>
    private double Slope()
    {
        Backend backend = new ForwardDualBackend();
        double inner = backend.Jacobian(Function, X).ToRowMajorArray().Max(Math.Abs);
        return Math.Max(inner, backend.Jacobian(new Composition(Function, new ExpressionVector(G)), X).ToRowMajorArray().Max(Math.Abs));
    }

    private static string Text(double[] vector) => "[" + string.Join(", ", vector) + "]";

    private static Gen<Node> Nodes(int depth, bool smooth)
    {
        Gen<Node> leaf = Gen.Frequency(
            (1, Gen.Choose(-20, 20).Select(i => (Node)new Number(i / 10.0))),
            (3, Gen.Choose(0, Length - 1).Select(i => (Node)new Variable(i))));
        if (depth == 0)
        {
            return leaf;
        }

        Gen<Node> part = Nodes(depth - 1, smooth);
        Gen<Node> applied = Gen.Elements(Enum.GetValues<Unary>()).SelectMany(kind => part, (kind, a) => (Node)new Applied(kind, a));
        Gen<Node> combined = Gen.Elements(Enum.GetValues<Binary>().Where(kind => !smooth || kind < Binary.Max)).SelectMany(kind => Gen.Two(part), (kind, ab) => (Node)new Combined(kind, ab.Item1, ab.Item2));
        Gen<Node> loop = Gen.Choose(1, 4).SelectMany(times => Gen.Two(part), (times, ab) => (Node)new Loop(times, ab.Item1, ab.Item2));
        Gen<Node> branch = Gen.Four(part).Select(p => (Node)new Branch(p.Item1, p.Item2, p.Item3, p.Item4));
        return Gen.Frequency((2, leaf), (5, applied), (6, combined), (1, loop), (smooth ? 0 : 1, branch));
    }

    private IEnumerable<LawCase> Shrinks()
    {
        for (int i = 0; i < Length; i++)
        {
            foreach (Node simpler in F[i].Shrinks())
            {
                yield return this with { F = With(F, i, simpler) };
            }

            foreach (Node simpler in G[i].Shrinks())
            {
                yield return this with { G = With(G, i, simpler) };
            }

            if (X[i] != Math.Round(X[i]))
            {
                yield return this with { X = With(X, i, Math.Round(X[i])) };
            }

            foreach (double unit in (double[])[0.0, 1.0])
            {
                if (V[i] != 0.0 && V[i] != unit)
                {
                    yield return this with { V = With(V, i, unit) };
                }

                if (Cotangent[i] != 0.0 && Cotangent[i] != unit)
                {
                    yield return this with { Cotangent = With(Cotangent, i, unit) };
                }
            }
        }
    }

    private static TItem[] With<TItem>(TItem[] array, int index, TItem item)
    {
        TItem[] copy = [.. array];
        copy[index] = item;
        return copy;
    }
}
