using System.Numerics;
using AD.Backends;
using MathNet.Numerics.LinearAlgebra.Double.Solvers;
using MathNet.Numerics.LinearAlgebra.Solvers;
using Xunit;
// usings:
using Matrix = MathNet.Numerics.LinearAlgebra.Matrix<double>;
using Vector = MathNet.Numerics.LinearAlgebra.Vector<double>;      // System.Numerics has a Vector<T> too
// :usings

namespace AD.Tests.Guide;

/// <summary>The code of docs/guide/lazy-operators.md.</summary>
public class LazyOperators
{
    // chain:
    private static void Chain<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        for (int i = 0; i < x.Length; i++)
        {
            y[i] = -2.0 * x[i] + (i > 0 ? T.Sin(x[i - 1]) : T.Zero);
        }
    }
    // :chain

    [Fact]
    public void ProductsWithoutAMatrix()
    {
        double[] x = [0.5, 1.0, 1.5], v = [1.0, 2.0, 3.0], w = [1.0, 0.0, -1.0];
        Backend backend = new ReverseTapeBackend();
        // products:
        LazyJacobian jacobian = backend.LazyJacobian(Chain, x, outputLength: 3);
        double[] forward = jacobian.Apply(v);                   // J v
        double[] back = jacobian.ApplyTranspose(w);             // Jᵀ w
        Vector product = jacobian * Vector.Build.Dense(v);
        Matrix matrix = jacobian.ToMatrix();            // formed only here
        // :products

        Close.To([-2.0, Math.Cos(0.5) - 4.0, 2.0 * Math.Cos(1.0) - 6.0], forward, 1e-14);
        Close.To([-2.0, -Math.Cos(1.0), 2.0], back, 1e-14);
        Close.To(forward, product.ToArray(), 1e-15);
        Close.To(forward, (matrix * Vector.Build.Dense(v)).ToArray(), 1e-14);
    }

    [Fact]
    public void Algebra()
    {
        double[] x = [0.5, 1.0, 1.5];
        Backend backend = new ForwardDualBackend();
        // algebra:
        LinearOperator j = backend.LazyJacobian(Chain, x, outputLength: 3);
        LinearOperator system = LinearOperator.Identity(3) - 0.1 * j;         // I - h J, an implicit Euler step
        LinearOperator normal = j.Transpose() * j;                            // Jᵀ J, Gauss-Newton
        LinearOperator damped = LinearOperator.StackVertically(j, 0.01 * LinearOperator.Identity(3));
        // :algebra

        Matrix expected = j.ToMatrix();
        Close.To(Matrix.Build.DenseIdentity(3) - 0.1 * expected, system.ToMatrix(), 1e-14);
        Close.To(expected.TransposeThisAndMultiply(expected), normal.ToMatrix(), 1e-14);
        Assert.Equal((6, 3), (damped.RowCount, damped.ColumnCount));
    }

    [Fact]
    public void MathNetSolvesWithoutAMatrix()
    {
        double[] x = [0.5, 1.0, 1.5];
        Backend backend = new ReverseTapeBackend();
        // solve:
        LinearOperator system = LinearOperator.Identity(3) - 0.1 * backend.LazyJacobian(Chain, x, outputLength: 3);
        Vector b = Vector.Build.Dense([1.0, 2.0, 3.0]);
        Iterator<double> until = new(new IterationCountStopCriterion<double>(100), new ResidualStopCriterion<double>(1e-12));
        Vector d = system.AsMatrix().SolveIterative(b, new BiCgStab(), until);    // products only
        // :solve

        Close.To(b.ToArray(), (system * d).ToArray(), 1e-10);
    }

    [Fact]
    public void Linearization()
    {
        double[] x = [0.5, 1.0, 1.5];
        Backend backend = new ReverseTapeBackend();
        // linearize:
        (double[] value, LinearOperator map) = backend.Linearize(Chain, x, outputLength: 3);
        double[] first = map.Apply([1.0, 0.0, 0.0]), second = map.Apply([0.0, 1.0, 0.0]);
        // :linearize

        Close.To([-1.0, Math.Sin(0.5) - 2.0, Math.Sin(1.0) - 3.0], value, 1e-14);
        Close.To([-2.0, Math.Cos(0.5), 0.0], first, 1e-14);
        Close.To([0.0, -2.0, Math.Cos(1.0)], second, 1e-14);
    }

    // force:
    private static void Force<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> p, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        y[0] = p[0] * x[0] * x[1];
        y[1] = p[1] * x[1] * x[1];
    }
    // :force

    [Fact]
    public void SeveralArguments()
    {
        Backend backend = new ReverseTapeBackend();
        // several:
        double[] x = [1.0, 2.0], p = [3.0, 4.0];
        LazyJacobian inX = backend.LazyJacobian(Force, x, Constant.Of(p), outputLength: 2);     // 2 × 2
        LazyJacobian inBoth = backend.LazyJacobian(Force, x, p, outputLength: 2);               // 2 × 4: the columns of x, then those of p
        // :several

        Close.To([6.0, 0.0], inX.Apply([1.0, 0.0]), 1e-14);
        Close.To([2.0, 0.0], inBoth.Apply([0.0, 0.0, 1.0, 0.0]), 1e-14);
    }
}
