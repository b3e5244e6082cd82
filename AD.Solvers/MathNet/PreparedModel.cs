using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Optimization;

namespace AD.Solvers;

/// <summary>A prepared model of observations as MathNet's objective model: the value is Σ w r², r = y − model; gradient and Hessian are −JᵀWr and JᵀWJ, those of half of it, as MathNet's own models have them.</summary>
internal sealed class PreparedModel(SharedVector model, Vector<double> observations, Vector<double>? weights) : IObjectiveModel
{
    private Vector<double>? point;
    private List<bool>? isFixed;
    private double[]? values;
    private Vector<double>? gradient;
    private Matrix<double>? hessian;

    public Vector<double> ObservedY => observations;

    public Matrix<double> Weights => weights is null ? null! : Matrix<double>.Build.DiagonalOfDiagonalVector(weights);

    public Vector<double> Point => point ?? throw new InvalidOperationException("The objective model has no point: call SetParameters(guess) or EvaluateAt(parameters) first.");

    public Vector<double> ModelValues => Vector<double>.Build.DenseOfArray(Values());

    public double Value
    {
        get
        {
            double[] model = Values();
            double sum = 0.0;
            for (int i = 0; i < model.Length; i++)
            {
                double residual = observations[i] - model[i];
                sum += (weights?[i] ?? 1.0) * residual * residual;
            }

            return sum;
        }
    }

    public Vector<double> Gradient
    {
        get
        {
            Linearize();
            return gradient!;
        }
    }

    public Matrix<double> Hessian
    {
        get
        {
            Linearize();
            return hessian!;
        }
    }

    public int FunctionEvaluations { get; set; }

    public int JacobianEvaluations { get; set; }

    public int DegreeOfFreedom => observations.Count - Point.Count + (isFixed?.Count(held => held) ?? 0);

    public bool IsGradientSupported => true;

    public bool IsHessianSupported => true;

    public void SetParameters(Vector<double> initialGuess, List<bool>? isFixed = null)
    {
        ArgumentNullException.ThrowIfNull(initialGuess);
        if (isFixed is not null)
        {
            Check.Length(isFixed.Count, initialGuess.Count, nameof(isFixed), "one entry for each parameter");
        }

        this.isFixed = isFixed is null ? null : [.. isFixed];
        EvaluateAt(initialGuess);
    }

    public void EvaluateAt(Vector<double> parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        point = Vector<double>.Build.Dense(parameters.ToArray());
        (values, gradient, hessian) = (null, null, null);
    }

    public IObjectiveModel CreateNew() => new PreparedModel(model, observations, weights);

    public IObjectiveModel Fork() => Copy();

    /// <summary>Σ w r² with its own gradient −2 JᵀWr, and 2 JᵀWJ in place of the Hessian.</summary>
    public IObjectiveFunction ToObjectiveFunction() => new SumOfSquares(Copy());

    private PreparedModel WithoutPoint() => new(model, observations, weights) { isFixed = isFixed };

    private PreparedModel Copy() => new(model, observations, weights)
    {
        point = point,
        isFixed = isFixed,
        values = values,
        gradient = gradient,
        hessian = hessian,
        FunctionEvaluations = FunctionEvaluations,
        JacobianEvaluations = JacobianEvaluations,
    };

    private double[] Values()
    {
        if (values is null)
        {
            double[] found = new double[observations.Count];
            model.Value(Point.AsArray(), found);
            FunctionEvaluations++;
            values = found;
        }

        return values;
    }

    private void Linearize()
    {
        if (gradient is not null)
        {
            return;
        }

        int m = observations.Count, n = Point.Count;
        double[] found = new double[m], rows = new double[m * n];
        model.Jacobian(Point.AsArray(), found, rows);
        JacobianEvaluations++;
        values ??= found;
        Matrix<double> jacobian = Matrix<double>.Build.DenseOfRowMajor(m, n, rows);
        Vector<double> residual = observations - Vector<double>.Build.DenseOfArray(values);
        for (int j = 0; j < n; j++)
        {
            if (isFixed?[j] ?? false)
            {
                jacobian.ClearColumn(j);
            }
        }

        Matrix<double> weighted = weights is null ? jacobian : Matrix<double>.Build.DiagonalOfDiagonalVector(weights) * jacobian;
        gradient = -weighted.TransposeThisAndMultiply(residual);
        hessian = jacobian.TransposeThisAndMultiply(weighted);
    }

    private sealed class SumOfSquares(PreparedModel model) : IObjectiveFunction
    {
        public Vector<double> Point => model.Point;

        public double Value => model.Value;

        public bool IsGradientSupported => true;

        public Vector<double> Gradient => 2.0 * model.Gradient;

        public bool IsHessianSupported => true;

        public Matrix<double> Hessian => 2.0 * model.Hessian;

        public void EvaluateAt(Vector<double> point) => model.EvaluateAt(point);

        /// <summary>A sum without a point, in which the same parameters are fixed: minimisers search on such copies.</summary>
        public IObjectiveFunction CreateNew() => new SumOfSquares(model.WithoutPoint());

        public IObjectiveFunction Fork() => new SumOfSquares(model.Copy());
    }
}
