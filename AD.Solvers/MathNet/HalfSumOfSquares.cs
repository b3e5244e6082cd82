using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Optimization;

namespace AD.Solvers;

/// <summary>Half of a model's sum of squares: what the gradient and the Hessian of MathNet's models belong to.</summary>
internal sealed class HalfSumOfSquares(IObjectiveModel model) : IObjectiveFunction
{
    public Vector<double> Point => model.Point;

    public double Value => 0.5 * model.Value;

    public bool IsGradientSupported => model.IsGradientSupported;

    public Vector<double> Gradient => model.Gradient;

    public bool IsHessianSupported => model.IsHessianSupported;

    public Matrix<double> Hessian => model.Hessian;

    public void EvaluateAt(Vector<double> point) => model.EvaluateAt(point);

    /// <summary>The model itself: MathNet's copies of weighted models cannot be evaluated.</summary>
    public IObjectiveFunction CreateNew() => new HalfSumOfSquares(model);

    public IObjectiveFunction Fork() => new HalfSumOfSquares(model);
}
