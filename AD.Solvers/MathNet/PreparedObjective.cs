using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Optimization;

namespace AD.Solvers;

/// <summary>A prepared function as MathNet's objective function: each quantity is evaluated when it is first asked for at a point, into memory of its own, which minimisers keep.</summary>
internal sealed class PreparedObjective(SharedScalar f) : IObjectiveFunction
{
    private Vector<double>? point;
    private double? value;
    private Vector<double>? gradient;
    private Matrix<double>? hessian;

    public Vector<double> Point => point ?? throw new InvalidOperationException("The objective function has no point: call EvaluateAt(point) first.");

    public bool IsGradientSupported => true;

    public bool IsHessianSupported => f.SecondOrder;

    public double Value => value ??= f.Value(Point.AsArray());

    public Vector<double> Gradient
    {
        get
        {
            if (gradient is null)
            {
                double[] entries = new double[Point.Count];
                value = f.Gradient(Point.AsArray(), entries);
                gradient = Vector<double>.Build.Dense(entries);
            }

            return gradient;
        }
    }

    public Matrix<double> Hessian
    {
        get
        {
            if (hessian is null)
            {
                int n = Point.Count;
                double[] entries = new double[n], rows = new double[n * n];
                value = f.Hessian(Point.AsArray(), entries, rows);
                gradient ??= Vector<double>.Build.Dense(entries);
                hessian = Matrix<double>.Build.DenseOfRowMajor(n, n, rows);
            }

            return hessian;
        }
    }

    public void EvaluateAt(Vector<double> point)
    {
        ArgumentNullException.ThrowIfNull(point);
        this.point = Vector<double>.Build.Dense(point.ToArray());
        (value, gradient, hessian) = (null, null, null);
    }

    public IObjectiveFunction CreateNew() => new PreparedObjective(f);

    public IObjectiveFunction Fork() => new PreparedObjective(f) { point = point, value = value, gradient = gradient, hessian = hessian };
}
