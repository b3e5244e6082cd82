using System.Numerics;

namespace AD.Conformance;

/// <summary>A gradient, a Jacobian and a Hessian of another function in the middle of an evaluation: the one under way goes on undisturbed.</summary>
internal sealed class ReentranceCheck : VectorOperator
{
    public override string Name => "Derivatives inside f";

    protected override Visit<VectorOracle> Begin(Trial trial, VectorScenario scenario)
    {
        WatchedFunction f = new(scenario.Function)
        {
            Meanwhile = () =>
            {
                trial.Expect("the gradient inside", 1, [3.0, 2.0], trial.Backend.Gradient(new Product(), [2.0, 3.0]));
                trial.Expect("the Jacobian inside", 1, new double[,] { { 3.0, 2.0 } }, trial.Backend.Jacobian(new ScalarAsVector<Product>(new()), [2.0, 3.0]));
            },
        };
        int n = scenario.Points[0].Length, m = f.OutputLength(n);
        PreparedVector prepared = trial.Backend.Prepare(f, Shape.Vector(n, m));
        return (x, expected) =>
        {
            double[] v = trial.Direction(n), w = trial.Direction(m), value = new double[m], rows = new double[m * n], pulled = new double[n];
            trial.Expect("J v", 1, Rows.Times(expected.Jacobian, v), trial.Backend.Pushforward(f, x, v));
            trial.Expect("Jᵀ w", 1, Rows.TransposeTimes(expected.Jacobian, w), trial.Backend.Pullback(f, x, w));
            prepared.Jacobian(x, value, rows);
            trial.Expect("value of the prepared Jacobian", 0, expected.Value, value);
            trial.Expect("prepared Jacobian", 1, Rows.Of(expected.Jacobian), rows);
            prepared.Pullback(x, w, value, pulled);
            trial.Expect("prepared Jᵀ w", 1, Rows.TransposeTimes(expected.Jacobian, w), pulled);
        };
    }

    private readonly struct Product : IScalarFunction
    {
        public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => x[0] * x[1];
    }
}
