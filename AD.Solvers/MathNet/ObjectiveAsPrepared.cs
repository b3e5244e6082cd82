using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Optimization;

namespace AD.Solvers;

/// <summary>MathNet's objective function as a prepared one.</summary>
internal sealed class ObjectiveAsPrepared(IObjectiveFunction objective, int n) : PreparedScalar(n, n)
{
    private bool placed;

    public override double Value(ReadOnlySpan<double> x) => At(x).Value;

    public override double ValueAndGradient(ReadOnlySpan<double> x, Span<double> gradient)
    {
        Check.Length(gradient.Length, ActiveLength, nameof(gradient), "one entry for each unknown");
        IObjectiveFunction there = At(x);
        double value = there.Value;
        Vector<double> found = there.Gradient;
        Check.Length(found.Count, ActiveLength, "The gradient of the objective function", "one entry for each unknown");
        for (int i = 0; i < gradient.Length; i++)
        {
            gradient[i] = found[i];
        }

        return value;
    }

    public override double ValueGradientAndHessian(ReadOnlySpan<double> x, Span<double> gradient, Span<double> hessian)
    {
        Check.Length(hessian.Length, ActiveLength * ActiveLength, nameof(hessian), "n × n, row by row");
        double value = ValueAndGradient(x, gradient);
        Matrix<double> found = HessianThere();
        for (int i = 0; i < hessian.Length; i++)
        {
            hessian[i] = found[i / ActiveLength, i % ActiveLength];
        }

        return value;
    }

    public override double GradientAndHessianVectorProduct(ReadOnlySpan<double> x, ReadOnlySpan<double> tangent, Span<double> gradient, Span<double> destination)
        => GradientAndHessianVectorProductMany(x, 1, tangent, gradient, destination);

    public override double GradientAndHessianVectorProductMany(ReadOnlySpan<double> x, int count, ReadOnlySpan<double> vectors, Span<double> gradient, Span<double> destination)
    {
        Check.Count(count);
        Check.Length(vectors.Length, ActiveLength * count, nameof(vectors), "n times count");
        Check.Length(destination.Length, ActiveLength * count, nameof(destination), "n times count");
        double value = ValueAndGradient(x, gradient);
        Matrix<double> found = HessianThere();
        for (int i = 0; i < ActiveLength; i++)
        {
            for (int c = 0; c < count; c++)
            {
                double sum = 0.0;
                for (int j = 0; j < ActiveLength; j++)
                {
                    sum += found[i, j] * vectors[j * count + c];
                }

                destination[i * count + c] = sum;
            }
        }

        return value;
    }

    public override PreparedLinearization Linearize() => new Form((ObjectiveAsPrepared)Clone());

    public override PreparedScalar Clone() => new ObjectiveAsPrepared(objective.CreateNew(), ActiveLength);

    /// <summary>Moves the objective where it is not there yet.</summary>
    private IObjectiveFunction At(ReadOnlySpan<double> x)
    {
        Check.Length(x.Length, ActiveLength, nameof(x), "the number of unknowns of the preparation");
        if (!placed || !IsAt(x))
        {
            objective.EvaluateAt(Vector<double>.Build.Dense(x.ToArray()));
            placed = true;
        }

        return objective;
    }

    /// <summary>Whether the objective is at the point, bit for bit.</summary>
    private bool IsAt(ReadOnlySpan<double> x)
    {
        Vector<double> there = objective.Point;
        bool same = there.Count == x.Length;
        for (int i = 0; same && i < x.Length; i++)
        {
            same = BitConverter.DoubleToInt64Bits(there[i]) == BitConverter.DoubleToInt64Bits(x[i]);
        }

        return same;
    }

    private Matrix<double> HessianThere()
    {
        if (!objective.IsHessianSupported)
        {
            throw new NotSupportedException("MathNet's objective function has no Hessian; NewtonTrustRegion asks for products with it. Take Lbfgs or Bfgs, or give MathNet the Hessian: ObjectiveFunction.GradientHessian(f, gradient, hessian).");
        }

        Matrix<double> found = objective.Hessian;
        return found.RowCount == ActiveLength && found.ColumnCount == ActiveLength ? found
            : throw new ArgumentException($"The Hessian of the objective function is {found.RowCount} × {found.ColumnCount}; {ActiveLength} × {ActiveLength} is expected.");
    }

    /// <summary>v ↦ ∇fᵀ v.</summary>
    private sealed class Form(ObjectiveAsPrepared f) : PreparedLinearization(f.InputLength, 1, f.ActiveLength, evaluatesOnce: true)
    {
        private readonly double[] gradient = new double[f.ActiveLength];

        protected override void Evaluate(ReadOnlySpan<double> x, Span<double> value) => value[0] = f.ValueAndGradient(x, gradient);

        protected override void Pushforward(ReadOnlySpan<double> x, ReadOnlySpan<double> tangent, Span<double> value, Span<double> destination) => destination[0] = Vectors.Dot(gradient, tangent);

        protected override void Pullback(ReadOnlySpan<double> x, ReadOnlySpan<double> cotangent, Span<double> value, Span<double> destination)
        {
            destination.Clear();
            Vectors.AddScaled(cotangent[0], gradient, destination);
        }

        protected override void Jacobian(ReadOnlySpan<double> x, Span<double> value, Span<double> rows) => gradient.CopyTo(rows);
    }
}
