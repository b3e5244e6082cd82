namespace AD.Conformance;

/// <summary>One way to ask for derivatives, checked on any scenario of its shape.</summary>
internal abstract class Operator
{
    public abstract string Name { get; }

    public virtual Requirement Needs => Requirement.None;

    /// <summary>Whether it is tried on functions that contain derivatives themselves: each such number type costs a compilation, so that a few operators stand for all.</summary>
    public virtual bool Nests => false;

    public abstract bool Accepts(Scenario scenario);

    public abstract void Check(Trial trial, Scenario scenario);

    /// <summary>The points in order, and then the first one again: what is left over from another call shows.</summary>
    protected static IEnumerable<TPoint> Visits<TPoint>(Trial trial, TPoint[] points, Func<TPoint, string> text)
    {
        for (int i = 0; i <= points.Length; i++)
        {
            TPoint point = points[i % points.Length];
            trial.Place = $" at {text(point)}{(i == 0 ? "" : $", call {i + 1}")}";
            yield return point;
            trial.CheckMemory();
        }
    }

    protected static string Text(double[] x) => x.Length <= 4 ? $"({string.Join(", ", x)})" : $"a point of length {x.Length}";
}

/// <summary>An operator on scenarios of one shape.</summary>
internal abstract class Operator<TScenario> : Operator
    where TScenario : Scenario
{
    public sealed override bool Accepts(Scenario scenario) => (scenario.Levels == 0 || Nests) && scenario.As<TScenario>() is { } shaped && Fits(shaped);

    public sealed override void Check(Trial trial, Scenario scenario) => Check(trial, scenario.As<TScenario>()!);

    protected virtual bool Fits(TScenario scenario) => true;

    protected abstract void Check(Trial trial, TScenario scenario);
}

/// <summary>An operator of functions R → R.</summary>
internal abstract class UnivariateOperator : Operator<UnivariateScenario>
{
    protected sealed override void Check(Trial trial, UnivariateScenario scenario)
    {
        foreach (double x in Visits(trial, scenario.Points, point => point.ToString()))
        {
            At(trial, scenario.Function, x, scenario.Oracle(x));
        }
    }

    protected abstract void At(Trial trial, IUnivariateFunction f, double x, Jet expected);
}

/// <summary>What an operator does at one point, after what it did once for all.</summary>
internal delegate void Visit<TOracle>(double[] x, TOracle expected);

/// <summary>An operator of functions Rⁿ → R.</summary>
internal abstract class ScalarOperator : Operator<ScalarScenario>
{
    protected sealed override void Check(Trial trial, ScalarScenario scenario)
    {
        Visit<ScalarOracle> visit = Begin(trial, scenario);
        foreach (double[] x in Visits(trial, scenario.Points, Text))
        {
            visit(x, scenario.Oracle(x));
        }
    }

    protected abstract Visit<ScalarOracle> Begin(Trial trial, ScalarScenario scenario);
}

/// <summary>An operator of functions Rⁿ → Rᵐ.</summary>
internal abstract class VectorOperator : Operator<VectorScenario>
{
    protected sealed override void Check(Trial trial, VectorScenario scenario)
    {
        Visit<VectorOracle> visit = Begin(trial, scenario);
        foreach (double[] x in Visits(trial, scenario.Points, Text))
        {
            visit(x, scenario.Oracle(x));
        }
    }

    protected abstract Visit<VectorOracle> Begin(Trial trial, VectorScenario scenario);

    protected static bool HasEntries(VectorScenario scenario)
    {
        int n = scenario.Points[0].Length;
        return n > 0 && scenario.Function.OutputLength(n) > 0;
    }
}
