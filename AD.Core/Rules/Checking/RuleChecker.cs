namespace AD;

/// <summary>The check of one block rule: at each point, every entry of value, pushforward and pullback, at <see cref="double"/> and at <see cref="Probe"/>.</summary>
internal sealed partial class RuleChecker<TBlock>
    where TBlock : struct, IBlockRule
{
    private readonly TBlock block;
    private readonly string name;
    private readonly RuleCheckOptions options;
    private readonly string[]? members;
    private readonly Random random;
    private readonly List<RuleFinding> findings = [];
    private double[] x = [];
    private double[] y = [];
    private int[] active = [];
    private int comparisons;

    /// <param name="block">The rule.</param>
    /// <param name="name">Its name in the report.</param>
    /// <param name="options">How it is checked.</param>
    /// <param name="members">For a scalar rule, the name of the derivative in each input; the pullback is the same formula then. Null for a block.</param>
    public RuleChecker(TBlock block, string name, RuleCheckOptions options, string[]? members = null)
    {
        this.block = block;
        this.name = name;
        this.options = options;
        this.members = members;
        random = new(options.Seed);
    }

    public RuleReport Report => new(name, comparisons, findings);

    /// <summary>A random point.</summary>
    public double[] Draw(int inputs, double from, double to)
    {
        double[] point = new double[inputs];
        for (int j = 0; j < inputs; j++)
        {
            point[j] = from + random.NextDouble() * (to - from);
        }

        return point;
    }

    public double Draw(double from, double to) => Draw(1, from, to)[0];

    /// <summary>Checks the rule at a point.</summary>
    public void At(ReadOnlySpan<double> point)
    {
        x = point.ToArray();
        active = [.. Enumerable.Range(0, x.Length).Where(j => !options.ConstantInputs.Contains(j))];
        int m = block.OutputLength(x.Length);
        y = Written("Value", 0, m, static (check, _, destination) => check.block.Value<double>(check.x, destination), []);
        if (Array.FindIndex(y, entry => !double.IsFinite(entry)) is var bad and >= 0)
        {
            Find(RuleFault.Unresolved, "Value", 0, bad, -1, -1, y[bad], new(double.NaN, double.PositiveInfinity));
            return;
        }

        double[][] columns = [.. active.Select(j => Written("Pushforward", 1, m, Push, Basis(x.Length, j)))];
        double[][] rows = members is null ? [.. Enumerable.Range(0, m).Select(i => Written("Pullback", 1, x.Length, Pull, Basis(m, i)))] : [];
        FirstOrder(columns, rows);
        if (members is null)
        {
            Linearity(columns, rows);
        }

        SecondOrder(columns, rows);
    }

    private static void Push(RuleChecker<TBlock> check, ReadOnlySpan<double> seed, Span<double> destination)
        => check.block.Pushforward<double>(check.x, check.y, seed, destination);

    private static void Pull(RuleChecker<TBlock> check, ReadOnlySpan<double> seed, Span<double> destination)
        => check.block.Pullback<double>(check.x, check.y, seed, destination);

    /// <summary>A result from two destinations with different contents before.</summary>
    private double[] Written(string member, int order, int length, Call call, double[] seed)
    {
        const double One = 0.75, Other = -2.5;
        double[] first = new double[length], second = new double[length];
        Array.Fill(first, One);
        Array.Fill(second, Other);
        call(this, seed, first);
        call(this, seed, second);
        for (int i = 0; i < length; i++)
        {
            comparisons++;
            int output = member == "Pullback" ? Array.IndexOf(seed, 1.0) : i, input = member == "Pushforward" ? Array.IndexOf(seed, 1.0) : member == "Pullback" ? i : -1;
            if (first[i] == One && second[i] == Other)
            {
                Find(RuleFault.NotWritten, member, order, output, input, -1, double.NaN, new(double.NaN, 0.0));
                first[i] = double.NaN;
            }
            else if (!first[i].Equals(second[i]) && Math.Abs(first[i] - second[i]) > 1e-9 * Math.Abs(first[i]))
            {
                Find(RuleFault.NotOverwritten, member, order, output, input, -1, first[i], new(second[i], 0.0));
            }
        }

        return first;
    }

    private void FirstOrder(double[][] columns, double[][] rows)
    {
        for (int a = 0; a < active.Length; a++)
        {
            int j = active[a];
            SlopeEstimate[] slopes = Slopes(j, y.Length, (moved, destination) => block.Value<double>(moved, destination));
            for (int i = 0; i < y.Length; i++)
            {
                bool resolved = Compare("Pushforward", 1, i, j, -1, columns[a][i], slopes, i);
                if (members is null)
                {
                    resolved &= Compare("Pullback", 1, i, j, -1, rows[i][j], slopes, i);
                    if (!resolved && !Near(rows[i][j], columns[a][i], 0.0, 0.0))
                    {
                        Find(RuleFault.NotTransposed, "Pullback", 1, i, j, -1, rows[i][j], new(columns[a][i], 0.0));
                    }
                }
            }
        }
    }

    /// <summary>The result for a random combination of basis seeds, and for its negative, is the combination of the results: each seed is positive in one and negative in the other.</summary>
    private void Linearity(double[][] columns, double[][] rows)
    {
        double[] weights = Draw(x.Length, -1.0, 1.0), coweights = Draw(y.Length, -1.0, 1.0);
        foreach (int j in options.ConstantInputs)
        {
            weights[j] = 0.0;
        }

        Linearity(columns, rows, weights, coweights);
        Linearity(columns, rows, [.. weights.Select(entry => -entry)], [.. coweights.Select(entry => -entry)]);
    }

    private void Linearity(double[][] columns, double[][] rows, double[] weights, double[] coweights)
    {
        double[] pushed = Written("Pushforward", 1, y.Length, Push, weights), pulled = Written("Pullback", 1, x.Length, Pull, coweights);
        for (int i = 0; i < y.Length; i++)
        {
            (double sum, double size) = Combination(active.Length, a => columns[a][i] * weights[active[a]]);
            Linear("Pushforward", i, -1, pushed[i], sum, size);
        }

        foreach (int j in active)
        {
            (double sum, double size) = Combination(y.Length, i => rows[i][j] * coweights[i]);
            Linear("Pullback", -1, j, pulled[j], sum, size);
        }
    }

    private void Linear(string member, int output, int input, double given, double sum, double size)
    {
        comparisons++;
        if (double.IsFinite(sum) && !Near(given, sum, 0.0, size))
        {
            Find(RuleFault.NotLinear, member, 1, output, input, -1, given, new(sum, 0.0));
        }
    }

    private static (double Sum, double Size) Combination(int count, Func<int, double> term)
    {
        double sum = 0.0, size = 0.0;
        for (int i = 0; i < count; i++)
        {
            sum += term(i);
            size += Math.Abs(term(i));
        }

        return (sum, size);
    }

    private SlopeEstimate[] Slopes(int j, int outputs, Moved f)
    {
        double[] moved = [.. x];
        return ExtrapolatedSlope.Of(
            (offset, destination) =>
            {
                moved[j] = x[j] + offset;
                f(moved, destination);
            },
            outputs,
            options.Reach * Math.Max(1.0, Math.Abs(x[j])));
    }

    /// <summary>Compares with one of the estimated slopes; false when it is not accurate enough to say.</summary>
    private bool Compare(string member, int order, int i, int j, int k, double given, SlopeEstimate[] slopes, int at)
    {
        comparisons++;
        SlopeEstimate expected = slopes[at];
        double largest = slopes.Max(slope => double.IsFinite(slope.Value) ? Math.Abs(slope.Value) : 0.0), error = 10 * expected.Error;
        bool near = Near(given, expected.Value, error, 1e-6 * largest), resolved = error <= Math.Max(1e-3 * Math.Abs(expected.Value), 1e-6 * Math.Max(1.0, largest));
        if (!near || !resolved)
        {
            Find(near || !double.IsFinite(error) ? RuleFault.Unresolved : RuleFault.Wrong, member, order, i, j, k, given, expected);
        }

        return resolved;
    }

    private bool Near(double given, double expected, double error, double size)
        => Math.Abs(given - expected) <= options.Tolerance * Math.Max(Math.Abs(expected), size) + error;

    private void Find(RuleFault fault, string member, int order, int i, int j, int k, double given, SlopeEstimate expected)
        => findings.Add(new()
        {
            Fault = fault,
            Member = members is null || order == 0 ? member : members[j],
            Order = order,
            Output = i,
            Input = j,
            Along = k,
            Given = given,
            Expected = expected.Value,
            ExpectedError = expected.Error,
            Point = [.. x],
        });

    private static double[] Basis(int length, int one)
    {
        double[] basis = new double[length];
        basis[one] = 1.0;
        return basis;
    }

    private delegate void Call(RuleChecker<TBlock> check, ReadOnlySpan<double> seed, Span<double> destination);

    private delegate void Moved(ReadOnlySpan<double> x, Span<double> destination);
}
