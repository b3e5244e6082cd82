namespace AD.Tests.Accuracy;

/// <summary>What a function of the atlas promises on every machine, in ulp of the correctly rounded result.</summary>
/// <param name="First">Of the first derivatives.</param>
/// <param name="Second">Of the second derivatives.</param>
/// <param name="Value">Of the value, where it is the library's own; otherwise the value is, bit for bit, what .NET computes at <see cref="double"/>.</param>
internal sealed record Bounds(double First, double Second, double? Value = null);

/// <summary>A function of the atlas: its name in the reference table, its bounds, and how a backend differentiates it.</summary>
internal abstract class AtlasFunction(string name, Bounds bounds)
{
    public string Name => name;

    public Bounds Bounds => bounds;

    public ReferencePoint[] Points { get; } = ReferenceTable.Points[name];

    /// <summary>The value at <see cref="double"/>.</summary>
    public abstract double Plain(ReferencePoint point);

    /// <summary>The value and the first derivatives, in the order of <see cref="ReferencePoint.First"/>.</summary>
    public abstract (double Value, double[] First) FirstOrder(Backend backend, ReferencePoint point);

    /// <summary>The second derivatives: each with the one it is compared with in <see cref="ReferencePoint.Second"/>.</summary>
    public abstract (double Computed, Exact Reference)[] SecondOrder(Backend backend, ReferencePoint point);

    public override string ToString() => name;
}

/// <summary>y = f(x).</summary>
internal sealed class UnaryAtlasFunction(string name, UnivariateFunction<double> f, Bounds bounds) : AtlasFunction(name, bounds)
{
    public override double Plain(ReferencePoint point) => f(point.Arguments[0]);

    public override (double Value, double[] First) FirstOrder(Backend backend, ReferencePoint point)
    {
        (double value, double first) = backend.ValueAndDerivative(f, point.Arguments[0]);
        return (value, [first]);
    }

    public override (double Computed, Exact Reference)[] SecondOrder(Backend backend, ReferencePoint point) => [(backend.SecondDerivative(f, point.Arguments[0]), point.Second[0])];
}

/// <summary>z = f(x, y).</summary>
internal sealed class BinaryAtlasFunction(string name, ScalarFunction<double> f, Bounds bounds) : AtlasFunction(name, bounds)
{
    public override double Plain(ReferencePoint point) => f(point.Arguments);

    public override (double Value, double[] First) FirstOrder(Backend backend, ReferencePoint point) => backend.ValueAndGradient(f, point.Arguments);

    public override (double Computed, Exact Reference)[] SecondOrder(Backend backend, ReferencePoint point)
    {
        var hessian = backend.Hessian(f, point.Arguments);
        return [(hessian[0, 0], point.Second[0]), (hessian[0, 1], point.Second[1]), (hessian[1, 0], point.Second[1]), (hessian[1, 1], point.Second[2])];
    }
}
