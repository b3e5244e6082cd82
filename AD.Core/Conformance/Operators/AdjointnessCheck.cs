namespace AD.Conformance;

/// <summary>wᵀ (J v) = (Jᵀ w)ᵀ v, between the two primitives of the backend itself.</summary>
internal sealed class AdjointnessCheck : VectorOperator
{
    public override string Name => "Adjointness";

    protected override Visit<VectorOracle> Begin(Trial trial, VectorScenario scenario) => (x, expected) =>
    {
        double[] v = trial.Direction(x.Length), w = trial.Direction(expected.Value.Length);
        double pushed = Rows.Dot(w, trial.Backend.Pushforward(scenario.Function, x, v)), pulled = Rows.Dot(trial.Backend.Pullback(scenario.Function, x, w), v);
        double largest = Math.Max(1.0, expected.Jacobian.Cast<double>().Select(Math.Abs).Where(double.IsFinite).DefaultIfEmpty().Max());
        trial.Expect("wᵀ(J v) against (Jᵀw)ᵀ v, relative to the largest entry of J", 1, pulled / largest, pushed / largest);
    };
}
