namespace AD;

/// <content>Second order: a derivative evaluated at active numbers against differences of the same derivative at <see cref="double"/>.</content>
internal sealed partial class RuleChecker<TBlock>
{
    private void SecondOrder(double[][] columns, double[][] rows)
    {
        foreach (int k in active)
        {
            (Probe[] point, Probe[] value) = Along(k);
            for (int a = 0; a < active.Length; a++)
            {
                double[] seed = Basis(x.Length, active[a]);
                Probe[] given = Unwritten(y.Length);
                block.Pushforward<Probe>(point, value, Seed(seed, []), given);
                SlopeEstimate[] slopes = Slopes(k, y.Length, (moved, destination) => block.Pushforward<double>(moved, ValueAt(moved), seed, destination));
                for (int i = 0; i < y.Length; i++)
                {
                    Second("Pushforward", i, active[a], k, given[i], columns[a][i], slopes, i);
                }
            }

            for (int i = 0; i < rows.Length; i++)
            {
                double[] seed = Basis(y.Length, i);
                Probe[] given = Unwritten(x.Length);
                block.Pullback<Probe>(point, value, Seed(seed, []), given);
                SlopeEstimate[] slopes = Slopes(k, x.Length, (moved, destination) => block.Pullback<double>(moved, ValueAt(moved), seed, destination));
                foreach (int j in active)
                {
                    Second("Pullback", i, j, k, given[j], rows[i][j], slopes, j);
                }
            }
        }

        if (members is null && active.Length > 0)
        {
            Seeds(columns, rows);
        }
    }

    /// <summary>A seed that is itself active: the derivative of J ẋ in ẋ is J, that of Jᵀ ȳ in ȳ is Jᵀ.</summary>
    private void Seeds(double[][] columns, double[][] rows)
    {
        Probe[] point = Seed(x, []), value = Seed(y, []), given = Unwritten(y.Length);
        for (int a = 0; a < active.Length; a++)
        {
            double[] one = Basis(x.Length, active[a]);
            block.Pushforward<Probe>(point, value, Seed(one, one), given);
            for (int i = 0; i < y.Length; i++)
            {
                InSeed("Pushforward", i, active[a], given[i], columns[a][i]);
            }
        }

        Probe[] pulled = Unwritten(x.Length);
        for (int i = 0; i < y.Length; i++)
        {
            double[] one = Basis(y.Length, i);
            block.Pullback<Probe>(point, value, Seed(one, one), pulled);
            foreach (int j in active)
            {
                InSeed("Pullback", i, j, pulled[j], rows[i][j]);
            }
        }
    }

    private void Second(string member, int i, int j, int k, Probe given, double first, SlopeEstimate[] slopes, int at)
    {
        SameValue(member, i, j, k, given.Value, first);
        Compare(member, 2, i, j, k, given.Slope, slopes, at);
    }

    private void InSeed(string member, int i, int j, Probe given, double first)
    {
        SameValue(member, i, j, -1, given.Value, first);
        comparisons++;
        if (double.IsFinite(first) && !Near(given.Slope, first, 0.0, 0.0))
        {
            Find(RuleFault.Wrong, member, 2, i, j, -1, given.Slope, new(first, 0.0));
        }
    }

    private void SameValue(string member, int i, int j, int k, double given, double first)
    {
        if (double.IsFinite(first) && !Near(given, first, 0.0, 0.0))
        {
            Find(RuleFault.OtherValue, member, 2, i, j, k, given, new(first, 0.0));
        }
    }

    /// <summary>The point with slope 1 in input k, and the value there with its slopes.</summary>
    private (Probe[] Point, Probe[] Value) Along(int k)
    {
        Probe[] point = Seed(x, Basis(x.Length, k)), value = Unwritten(y.Length);
        Rule.Apply<TBlock, Probe>(in block, point, value);
        return (point, value);
    }

    private double[] ValueAt(ReadOnlySpan<double> moved)
    {
        double[] value = new double[y.Length];
        block.Value<double>(moved, value);
        return value;
    }

    private static Probe[] Seed(double[] values, double[] slopes)
    {
        Probe[] seed = new Probe[values.Length];
        for (int i = 0; i < seed.Length; i++)
        {
            seed[i] = new(values[i], slopes.Length == 0 ? 0.0 : slopes[i]);
        }

        return seed;
    }

    private static Probe[] Unwritten(int length)
    {
        Probe[] given = new Probe[length];
        Array.Fill(given, new Probe(double.NaN, double.NaN));
        return given;
    }
}
