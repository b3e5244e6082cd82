namespace AD.Tests.Accuracy;

/// <summary>A largest error, in ulp, and the point it was found at.</summary>
internal readonly record struct Largest(double Error, ReferencePoint? Point)
{
    public Largest Or(double error, ReferencePoint point) => Point is null || error > Error ? new(error, point) : this;

    public Largest Or(Largest other) => Point is null || other.Error > Error ? other : this;
}

/// <summary>The largest errors of a function under one backend.</summary>
/// <remarks>Second derivatives are measured where the first ones do not overflow.</remarks>
internal sealed record Measurement(Largest Value, Largest First, Largest Second)
{
    public static Measurement Of(AtlasFunction function, Backend backend)
    {
        Largest value = default, first = default, second = default;
        foreach (ReferencePoint point in function.Points)
        {
            (double computed, double[] derivatives) = function.FirstOrder(backend, point);
            value = value.Or(point.Value.ErrorOf(computed), point);
            for (int i = 0; i < derivatives.Length; i++)
            {
                first = first.Or(point.First[i].ErrorOf(derivatives[i]), point);
            }

            if (!point.First.All(derivative => double.IsFinite(derivative.Rounded)))
            {
                continue;
            }

            foreach ((double entry, Exact reference) in function.SecondOrder(backend, point))
            {
                second = second.Or(reference.ErrorOf(entry), point);
            }
        }

        return new(value, first, second);
    }
}
