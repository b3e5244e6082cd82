using System.Numerics;

namespace AD.Conformance;

/// <summary>An exception of a scalar function, which has ways of its own through a backend: the next call works, on the same preparation too.</summary>
internal sealed class ExceptionsOfScalarsCheck : ScalarOperator
{
    public override string Name => "Exception in f, then gradient";

    protected override bool Fits(ScalarScenario scenario) => scenario.Points[0].Length > 0;

    protected override Visit<ScalarOracle> Begin(Trial trial, ScalarScenario scenario)
    {
        Interrupted f = new(scenario.Function);
        PreparedScalar prepared = trial.Backend.Prepare(f, Shape.Scalar(scenario.Points[0].Length));
        return (x, expected) =>
        {
            double[] v = trial.Direction(x.Length), gradient = new double[x.Length], product = new double[x.Length];
            Interrupt(trial, f, "gradient", () => trial.Backend.Gradient(f, x, gradient));
            trial.Backend.Gradient(f, x, gradient);
            trial.Expect("gradient after an exception", 1, expected.Gradient, gradient);
            prepared = trial.Backend.Traits.PreparedEvaluates ? prepared : trial.Backend.Prepare(f, Shape.Scalar(x.Length));
            Interrupt(trial, f, "prepared gradient", () => prepared.Gradient(x, gradient));
            prepared.Gradient(x, gradient);
            trial.Expect("prepared gradient after an exception", 1, expected.Gradient, gradient);
            if (trial.Backend.Traits.SecondOrder)
            {
                Interrupt(trial, f, "Hessian product", () => trial.Backend.HessianVectorProduct(f, x, v, product));
                trial.Backend.HessianVectorProduct(f, x, v, product);
                trial.Expect("H v after an exception", 2, Rows.Times(expected.Hessian, v), product);
            }
        };
    }

    private static void Interrupt(Trial trial, Interrupted f, string name, Action call)
    {
        f.Throws = true;
        try
        {
            call();
            trial.Fail($"the exception that f threw did not come out of the {name}");
        }
        catch (Interruption)
        {
        }
        finally
        {
            f.Throws = false;
        }
    }

    /// <summary>A function that throws on demand, after its evaluation.</summary>
    private sealed class Interrupted(IScalarFunction f) : IScalarFunction
    {
        public bool Throws { get; set; }

        public T Evaluate<T>(ReadOnlySpan<T> x)
            where T : IFloatingPointIeee754<T>
        {
            T y = f.Evaluate(x);
            return Throws ? throw new Interruption() : y;
        }
    }

    private sealed class Interruption() : Exception("The function's own.");
}
