using System.Numerics.Tensors;
using AD.Backends;
using MathNet.Numerics.LinearAlgebra;
using Xunit;

namespace AD.Tests.Calling;

/// <summary>Functions of System.Numerics.Tensors, which know nothing of derivatives, differentiated unmodified against values by hand.</summary>
public class TensorPrimitivesTests
{
    private static readonly double[] X = [0.7, 1.3];

    private static readonly double[] P = [2, 3];

    public static TheoryData<string> Backends => [.. BackendCatalogue.Names];

    /// <summary>∇|x| = x / |x|; H = (I - x xᵀ / |x|²) / |x|.</summary>
    [Theory]
    [MemberData(nameof(Backends))]
    public void Norm(string name)
    {
        Backend backend = BackendCatalogue.Find(name);
        double norm = Math.Sqrt(0.49 + 1.69), cube = norm * norm * norm;
        Close.To([0.7 / norm, 1.3 / norm], backend.Gradient(TensorPrimitives.Norm, X), 1e-10, "∇|x|");
        if (backend.Traits.SecondOrder)
        {
            Close.To(new double[,] { { 1.69 / cube, -0.91 / cube }, { -0.91 / cube, 0.49 / cube } }, backend.Hessian(TensorPrimitives.Norm, X), 1e-8, "Hessian of |x|");
        }
    }

    /// <summary>The Jacobian of the softmax s is diag(s) - s sᵀ.</summary>
    [Theory]
    [MemberData(nameof(Backends))]
    public void SoftMax(string name)
    {
        Backend backend = BackendCatalogue.Find(name);
        double s = 1 / (1 + Math.Exp(0.6)), t = 1 - s;
        (double[] value, Matrix<double> jacobian) = backend.ValueAndJacobian(TensorPrimitives.SoftMax, X, 2);
        Close.To([s, t], value, 1e-15, "softmax");
        Close.To(new double[,] { { s * t, -s * t }, { -s * t, s * t } }, jacobian, 1e-10, "Jacobian of the softmax");
        Close.To(jacobian, backend.Jacobian(TensorPrimitives.SoftMax, X, 2), 0.0);
        Close.To([s * t * 1.5, -s * t * 1.5], backend.Pushforward(TensorPrimitives.SoftMax, X, [2.0, 0.5], 2), 1e-10, "J v");
        Close.To([s * t * 1.5, -s * t * 1.5], backend.Pullback(TensorPrimitives.SoftMax, X, [2.0, 0.5]), 1e-10, "Jᵀ c");
    }

    /// <summary>c = xᵀp / (|x| |p|); ∇ₓc = p / (|x| |p|) - c x / |x|².</summary>
    [Theory]
    [MemberData(nameof(Backends))]
    public void CosineSimilarity(string name)
    {
        Backend backend = BackendCatalogue.Find(name);
        double nx = Math.Sqrt(0.49 + 1.69), np = Math.Sqrt(13), c = 5.3 / (nx * np);
        double[] byX = [2 / (nx * np) - c * 0.7 / (nx * nx), 3 / (nx * np) - c * 1.3 / (nx * nx)];
        double[] byP = [0.7 / (nx * np) - c * 2 / (np * np), 1.3 / (nx * np) - c * 3 / (np * np)];
        (double[] gx, double[] gp) = backend.Gradient(TensorPrimitives.CosineSimilarity, X, P);
        Close.To(byX, gx, 1e-10, "∇ₓ");
        Close.To(byP, gp, 1e-10, "∇ₚ");
        Close.To(byX, backend.Gradient(TensorPrimitives.CosineSimilarity, X, Constant.Of(P)), 1e-10, "∇ₓ, p constant");
    }

    [Theory]
    [MemberData(nameof(Backends))]
    public void Dot(string name)
    {
        Backend backend = BackendCatalogue.Find(name);
        (double[] gx, double[] gp) = backend.Gradient(TensorPrimitives.Dot, X, P);
        Close.To(P, gx, 1e-10, "∇ₓ xᵀp");
        Close.To(X, gp, 1e-10, "∇ₚ xᵀp");
        (double value, double[] gradient) = backend.ValueAndGradient(TensorPrimitives.Dot, X, Constant.Of(P));
        Close.To(5.3, value, 1e-15);
        Close.To(P, gradient, 1e-10);
    }

    /// <summary>Long enough for vectorised loops and their remainders.</summary>
    [Theory]
    [MemberData(nameof(Backends))]
    public void LongVectors(string name)
    {
        Backend backend = BackendCatalogue.Find(name);
        double[] x = [.. Enumerable.Range(1, 37).Select(i => Math.Sin(i))];
        double norm = Math.Sqrt(x.Sum(entry => entry * entry));
        Close.To([.. x.Select(entry => entry / norm)], backend.Gradient(TensorPrimitives.Norm, x), 1e-10, "∇|x|");
        Close.To([.. x.Select(entry => 2 * entry)], backend.Gradient(TensorPrimitives.SumOfSquares, x), 1e-10, "∇ Σ x²");
        Close.To([.. x.Select(_ => 1.0)], backend.Gradient(TensorPrimitives.Sum, x), 1e-10, "∇ Σ x");
        Close.To([.. x.Select(Math.Exp)], backend.Jacobian(TensorPrimitives.Exp, x, 37).Diagonal().ToArray(), 1e-10, "diagonal of the Jacobian of exp");
    }
}
