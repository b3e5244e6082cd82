namespace AD.Conformance;

/// <summary>A prepared vector function allocates nothing once warm.</summary>
internal sealed class AllocationCheck : VectorOperator
{
    public override string Name => "Allocation (prepared vector)";

    public override Requirement Needs => Requirement.NoAllocation;

    protected override bool Fits(VectorScenario scenario) => !scenario.Allocates;

    protected override Visit<VectorOracle> Begin(Trial trial, VectorScenario scenario)
    {
        int n = scenario.Points[0].Length, m = scenario.Function.OutputLength(n);
        PreparedVector prepared = trial.Backend.Prepare(scenario.Function, Shape.Vector(n, m));
        double[] v = trial.Direction(n), w = trial.Direction(m), value = new double[m], pushed = new double[m], pulled = new double[n], rows = new double[m * n];
        return (x, _) =>
        {
            AllocatedBytes.AreNone(trial, "Value", () => prepared.Value(x, value));
            AllocatedBytes.AreNone(trial, "Pushforward", () => prepared.Pushforward(x, v, value, pushed));
            AllocatedBytes.AreNone(trial, "Pullback", () => prepared.Pullback(x, w, value, pulled));
            AllocatedBytes.AreNone(trial, "Jacobian", () => prepared.Jacobian(x, value, rows));
        };
    }
}

/// <summary>A prepared scalar function allocates nothing once warm, at second order too.</summary>
internal sealed class AllocationOfScalarsCheck : ScalarOperator
{
    public override string Name => "Allocation (prepared scalar)";

    public override Requirement Needs => Requirement.NoAllocation;

    protected override bool Fits(ScalarScenario scenario) => !scenario.Allocates;

    protected override Visit<ScalarOracle> Begin(Trial trial, ScalarScenario scenario)
    {
        int n = scenario.Points[0].Length;
        PreparedScalar prepared = trial.Backend.Prepare(scenario.Function, Shape.Scalar(n));
        double[] v = trial.Direction(n), gradient = new double[n], product = new double[n], rows = new double[n * n];
        return (x, _) =>
        {
            AllocatedBytes.AreNone(trial, "Value", () => prepared.Value(x));
            AllocatedBytes.AreNone(trial, "Gradient", () => prepared.Gradient(x, gradient));
            if (trial.Backend.Traits.SecondOrder)
            {
                AllocatedBytes.AreNone(trial, "GradientAndHessianVectorProduct", () => prepared.GradientAndHessianVectorProduct(x, v, gradient, product));
                AllocatedBytes.AreNone(trial, "ValueGradientAndHessian", () => prepared.ValueGradientAndHessian(x, gradient, rows));
            }
        };
    }
}

/// <summary>A batch allocates nothing once warm, whatever its number of points.</summary>
internal sealed class AllocationOfBatchesCheck : VectorOperator
{
    private const int Count = 11;

    public override string Name => "Allocation (batch)";

    public override Requirement Needs => Requirement.NoAllocation;

    protected override bool Fits(VectorScenario scenario) => !scenario.Allocates;

    protected override Visit<VectorOracle> Begin(Trial trial, VectorScenario scenario)
    {
        int n = scenario.Points[0].Length, m = scenario.Function.OutputLength(n);
        PreparedBatch batch = trial.Backend.PrepareBatch(scenario.Function, Shape.Vector(n, m), ..(n / 2));
        double[] v = trial.Direction(n * Count), w = trial.Direction(m * Count), value = new double[m * Count], pushed = new double[m * Count], pulled = new double[n * Count], rows = new double[m * n * Count];
        return (x, _) =>
        {
            double[] varying = Rows.Columns([.. Enumerable.Repeat(x[..(n / 2)], Count)]), shared = x[(n / 2)..];
            AllocatedBytes.AreNone(trial, "Value", () => batch.Value(Count, varying, shared, value));
            AllocatedBytes.AreNone(trial, "Pushforward", () => batch.Pushforward(Count, varying, shared, v, pushed));
            AllocatedBytes.AreNone(trial, "Pullback", () => batch.Pullback(Count, varying, shared, w, value, pulled));
            AllocatedBytes.AreNone(trial, "Jacobian", () => batch.Jacobian(Count, varying, shared, rows));
        };
    }
}

/// <summary>What calls allocate on this thread.</summary>
internal static class AllocatedBytes
{
    private const int Rounds = 20;

    private const int Calls = 4;

    /// <summary>Some round of warm calls is to allocate nothing. The least counts: a collection may trim a pool, and the runtime may optimise a method, in between.</summary>
    public static void AreNone(Trial trial, string what, Action call)
    {
        long least = long.MaxValue;
        for (int round = 0; round <= Rounds && least != 0; round++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            for (int i = 0; i < Calls; i++)
            {
                call();
            }

            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        if (least != 0)
        {
            trial.Fail($"{what} allocates {least / (double)Calls} bytes a call once warm; {nameof(BackendTraits.PreparedAllocatesNothing)} promises none");
        }
    }
}
