using MathNet.Numerics.LinearAlgebra;

namespace AD.Conformance;

/// <summary>A matrix as argument and as result, with the shape kept.</summary>
internal sealed class MatrixFunctionCheck : Operator<MatrixScenario>
{
    public override string Name => "Matrices";

    protected override void Check(Trial trial, MatrixScenario scenario)
    {
        foreach (double[,] entries in Visits(trial, scenario.Points, at => $"a matrix {at.GetLength(0)} × {at.GetLength(1)}"))
        {
            Matrix<double> a = Matrix<double>.Build.DenseOfArray(entries), destination = Matrix<double>.Build.Dense(a.RowCount, a.ColumnCount, Zone.Unwritten);
            (double value, Matrix<double> gradient) = trial.Backend.ValueAndGradient(scenario.Function, a);
            trial.Expect("value of the function", 0, scenario.Value(a), value);
            trial.Expect("gradient", 1, scenario.Gradient(a).ToArray(), gradient);
            trial.Backend.Gradient(scenario.Function, a, destination);
            trial.Expect("gradient in a destination", 1, scenario.Gradient(a).ToArray(), destination);
            (int rows, int columns) = scenario.Map.OutputShape(a.RowCount, a.ColumnCount);
            Matrix<double> v = Random(trial, a.RowCount, a.ColumnCount), w = Random(trial, rows, columns);
            (Matrix<double> image, Matrix<double> pushed) = trial.Backend.ValueAndPushforward(scenario.Map, a, v);
            trial.Expect("value of the map", 0, scenario.Image(a).ToArray(), image);
            trial.Expect("pushforward", 1, scenario.Pushforward(a, v).ToArray(), pushed);
            trial.Expect("pullback", 1, scenario.Pullback(a, w).ToArray(), trial.Backend.Pullback(scenario.Map, a, w));
            if (!a.ToArray().Cast<double>().SequenceEqual(entries.Cast<double>()))
            {
                trial.Fail("the matrix was changed");
            }
        }
    }

    private static Matrix<double> Random(Trial trial, int rows, int columns) => Matrix<double>.Build.Dense(rows, columns, trial.Direction(rows * columns));
}
