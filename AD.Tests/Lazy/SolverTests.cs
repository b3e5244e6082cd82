using System.Numerics;
using MathNet.Numerics.LinearAlgebra.Double.Solvers;
using MathNet.Numerics.LinearAlgebra.Solvers;
using Xunit;
using Matrix = MathNet.Numerics.LinearAlgebra.Matrix<double>;
using Vector = MathNet.Numerics.LinearAlgebra.Vector<double>;

namespace AD.Tests.Lazy;

/// <summary>MathNet's iterative solvers take a MathNet matrix: <see cref="LinearOperator.ToMatrix"/> gives it.</summary>
public class SolverTests
{
    public static TheoryData<string> Subjects => Subject.Names;

    /// <summary>(I - h J) d = b, the linear system of an implicit Euler step, with J lazy: d is checked by a product of the operator.</summary>
    [Theory]
    [MemberData(nameof(Subjects))]
    public void MatrixOfALazyJacobianSolves(string name)
    {
        Subject subject = Subject.Find(name);
        double[] x = [.. Enumerable.Range(0, 6).Select(i => 0.3 * i - 0.7)];
        LinearOperator system = LinearOperator.Identity(6) - 0.1 * subject.Backend.LazyJacobian(new Chain(), x);
        Vector b = Vector.Build.Dense(6, i => 1.0 / (i + 1));
        Iterator<double> iterator = new(new IterationCountStopCriterion<double>(200), new ResidualStopCriterion<double>(1e-12));
        Matrix matrix = system.ToMatrix();
        Vector solution = matrix.SolveIterative(b, new BiCgStab(), iterator, new DiagonalPreconditioner());
        Assert.Equal(IterationStatus.Converged, iterator.Status);
        Close.To(b.ToArray(), (system * solution).ToArray(), Math.Max(1e-10, 4.0 * subject.First), "A d");
        Close.To(matrix.Solve(b).ToArray(), solution.ToArray(), 1e-9, "d");
        Assert.True((solution - b).L2Norm() > 0.05);
    }

    /// <summary>The same system without a matrix: the solver sees products only, and entries are formed only when somebody reads one.</summary>
    [Theory]
    [MemberData(nameof(Subjects))]
    public void MatrixFreeViewOfALazyJacobianSolves(string name)
    {
        Subject subject = Subject.Find(name);
        double[] x = [.. Enumerable.Range(0, 6).Select(i => 0.3 * i - 0.7)];
        LinearOperator system = LinearOperator.Identity(6) - 0.1 * subject.Backend.LazyJacobian(new Chain(), x);
        Counted counted = new(system);
        Vector b = Vector.Build.Dense(6, i => 1.0 / (i + 1));
        Iterator<double> iterator = new(new IterationCountStopCriterion<double>(200), new ResidualStopCriterion<double>(1e-12));
        Matrix matrix = counted.AsMatrix();
        Vector solution = matrix.SolveIterative(b, new BiCgStab(), iterator);
        Assert.Equal(IterationStatus.Converged, iterator.Status);
        Close.To(system.ToMatrix().Solve(b).ToArray(), solution.ToArray(), 1e-9, "d");
        Assert.True(counted.Products > 0);
        Assert.Equal(0, counted.Formed);

        Close.To((system.ToMatrix().Transpose() * b).ToArray(), matrix.TransposeThisAndMultiply(b).ToArray(), Math.Max(1e-12, 4.0 * subject.First), "Aᵀ b");
        Close.To(system.ToMatrix(), matrix, Math.Max(1e-12, 4.0 * subject.First), "entries");
        Assert.Equal(1, counted.Formed);
        Assert.Contains("ToMatrix()", Assert.Throws<NotSupportedException>(() => matrix[0, 0] = 1.0).Message);
    }

    private sealed class Counted(LinearOperator map) : LinearOperator(map.RowCount, map.ColumnCount)
    {
        public int Products { get; private set; }

        public int Formed { get; private set; }

        protected override void ApplyCore(ReadOnlySpan<double> v, Span<double> destination)
        {
            Products++;
            map.Apply(v, destination);
        }

        protected override void ApplyTransposeCore(ReadOnlySpan<double> w, Span<double> destination) => map.ApplyTranspose(w, destination);

        protected override void FillCore(Span<double> rows)
        {
            Formed++;
            base.FillCore(rows);
        }
    }

    /// <summary>y_i = sin(x_{i-1}) - 2 x_i + x_{i+1}².</summary>
    private readonly struct Chain : IVectorFunction
    {
        public int OutputLength(int inputLength) => inputLength;

        public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
        {
            for (int i = 0; i < x.Length; i++)
            {
                y[i] = -2.0 * x[i];
                if (i > 0)
                {
                    y[i] += T.Sin(x[i - 1]);
                }

                if (i + 1 < x.Length)
                {
                    y[i] += x[i + 1] * x[i + 1];
                }
            }
        }
    }
}
