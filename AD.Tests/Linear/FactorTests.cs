using AD.Solvers;
using MathNet.Numerics.LinearAlgebra;
using Xunit;

namespace AD.Tests.Linear;

/// <summary>The factorisations of our own: dense and banded LU.</summary>
public class FactorTests
{
    [Fact]
    public void DenseFactorsSolveBothWays() => LinearCase.Holds(one =>
    {
        // With zeros on the diagonal, so that rows are exchanged.
        Matrix<double> a = one.Nonsymmetric;
        a = Matrix<double>.Build.Dense(one.Order, one.Order, (i, j) => a[(i + 1) % one.Order, j]);
        DenseLu lu = new(one.Order);
        Assert.True(lu.Factor(a.ToRowMajorArray()));
        double[] x = new double[one.Order];
        lu.Solve(one.Right, x);
        Close.To(a.Solve(one.B).ToArray(), x, 1e-12);
        lu.SolveTransposed(one.Right, x);
        Close.To(a.Transpose().Solve(one.B).ToArray(), x, 1e-12);
        one.Right.CopyTo(x, 0);
        lu.Solve(x, x);
        Close.To(a.Solve(one.B).ToArray(), x, 1e-12);
    });

    /// <summary>Higham's estimate is a bound from one side, and close: within a factor of 3 on all but the most unlucky matrices.</summary>
    [Fact]
    public void TheConditionIsEstimated() => LinearCase.Holds(one =>
    {
        Matrix<double> a = one.Nonsymmetric;
        DenseLu lu = new(one.Order);
        lu.Factor(a.ToRowMajorArray());
        double exact = 1.0 / (a.L1Norm() * a.Inverse().L1Norm()), estimate = lu.ReciprocalCondition(new double[2 * one.Order]);
        Assert.InRange(estimate, exact * (1.0 - 1e-12), 3.0 * exact);
        Close.Relative(a.L1Norm(), lu.OneNorm, 1e-15);
    });

    [Fact]
    public void TheConditionOfHilbertsMatrix()
    {
        // κ₁ of order 6 is 29070279.00 (Higham (2002), table 28.1, gives 2.9e7).
        double[] rows = [.. from i in Enumerable.Range(0, 6) from j in Enumerable.Range(0, 6) select 1.0 / (i + j + 1)];
        DenseLu lu = new(6);
        lu.Factor(rows);
        Close.Relative(1.0 / 29070279.0, lu.ReciprocalCondition(new double[12]), 1e-6);
    }

    [Fact]
    public void ASingularMatrixIsSaidWithItsColumn()
    {
        DenseLu lu = new(3);
        Assert.False(lu.Factor([1.0, 2.0, 3.0, 2.0, 4.0, 1.0, 3.0, 6.0, 5.0]));
        Assert.Equal(1, lu.SingularColumn);
        Assert.Equal(0.0, lu.ReciprocalCondition(new double[6]));
        Assert.Contains("column 1", Assert.Throws<InvalidOperationException>(() => lu.Solve(new double[3], new double[3])).Message);
        Assert.False(lu.Factor([1.0, double.NaN, 3.0, 2.0, 4.0, 1.0, 3.0, 6.0, 5.0]));
        Assert.True(lu.Factor([1.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 1.0]));
        Assert.Equal(1.0, lu.ReciprocalCondition(new double[6]));
        Assert.Contains("Factor first", Assert.Throws<InvalidOperationException>(() => new DenseLu(2).Solve(new double[2], new double[2])).Message);
        Refusal.Refused(() => lu.Factor(new double[8]), "length 8", "9");
        Refusal.Refused(() => lu.ReciprocalCondition(new double[5]), "length 5", "at least 6");
    }

    /// <summary>Every bandwidth, pivoting included, against the dense matrix.</summary>
    [Fact]
    public void BandedFactorsSolveBothWays() => LinearCase.Holds(one =>
    {
        for (int lower = 0; lower < Math.Min(4, one.Order + 1); lower++)
        {
            for (int upper = 0; upper < Math.Min(4, one.Order + 1); upper++)
            {
                BandedMatrix matrix = new(one.Order, lower, upper);
                for (int i = 0; i < one.Order; i++)
                {
                    for (int j = Math.Max(0, i - lower); j <= Math.Min(one.Order - 1, i + upper); j++)
                    {
                        matrix[i, j] = one.Entries[i * one.Order + j] + (i == j ? 0.3 : 0.0);
                    }
                }

                Matrix<double> dense = matrix.ToMatrix();
                BandedLu lu = new(matrix);
                if (lu.SingularColumn >= 0 || dense.ConditionNumber() > 1e6)
                {
                    continue;
                }

                double[] x = new double[one.Order];
                lu.Solve(one.Right, x);
                Close.To(dense.Solve(one.B).ToArray(), x, 1e-8, $"bandwidths {lower}, {upper}");
                lu.SolveTransposed(one.Right, x);
                Close.To(dense.Transpose().Solve(one.B).ToArray(), x, 1e-8, $"bandwidths {lower}, {upper}, transposed");
                Close.To((dense * one.B).ToArray(), matrix.Apply(one.Right), 1e-13, "product");
                Close.To((one.B * dense).ToArray(), matrix.ApplyTranspose(one.Right), 1e-13, "transposed product");
            }
        }
    });

    /// <summary>lower + upper + 1 products read a banded matrix of any size.</summary>
    [Fact]
    public void ABandIsReadFromProducts()
    {
        Products products = Products.Of(Matrix<double>.Build.Dense(9, 9, (i, j) => j - i is >= -2 and <= 1 ? 10.0 * i + j + 1.0 : 0.0));
        BandedMatrix matrix = BandedMatrix.Of(products, 2, 1);
        Assert.Equal(4, products.Count);
        Close.To(products.ToMatrix(), matrix.ToMatrix(), 0.0);
        Close.To(Products.Diagonal(7.0).ToMatrix(), BandedMatrix.Of(Products.Diagonal(7.0), 3, 2).ToMatrix(), 0.0);
        Assert.Equal(0.0, matrix[0, 5]);
        Assert.Contains("wider band", Assert.Throws<ArgumentOutOfRangeException>(() => matrix[0, 5] = 1.0).Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => matrix[9, 0]);
        Refusal.Refused(() => BandedMatrix.Of(new Products(new double[2, 3]), 1, 1), "2 × 3", "order 3");
    }

    [Fact]
    public void ASingularBandIsSaidWithItsColumn()
    {
        BandedMatrix matrix = new(3, 1, 1);
        (matrix[0, 0], matrix[2, 2]) = (1.0, 1.0);
        BandedLu lu = new(matrix);
        Assert.Equal(1, lu.SingularColumn);
        Assert.Contains("column 1", Assert.Throws<InvalidOperationException>(() => lu.Solve(new double[3], new double[3])).Message);
        Assert.Contains("Factor first", Assert.Throws<InvalidOperationException>(() => new BandedLu(3, 1, 1).Solve(new double[3], new double[3])).Message);
        Refusal.Refused(() => lu.Factor(new BandedMatrix(3, 1, 0)), "bandwidths 1 and 0", "3, 1 and 1");
    }

    [Fact]
    public void FactoringAndSolvingAllocateNothing()
    {
        double[] rows = Products.Laplacian(20).ToMatrix().ToRowMajorArray(), x = new double[20], b = [.. Enumerable.Repeat(1.0, 20)], workspace = new double[40];
        DenseLu dense = new(20);
        BandedMatrix matrix = BandedMatrix.Of(Products.Laplacian(20), 1, 1);
        BandedLu banded = new(20, 1, 1);
        Allocation.IsZero("factors", () =>
        {
            dense.Factor(rows);
            dense.Solve(b, x);
            dense.SolveTransposed(b, x);
            dense.ReciprocalCondition(workspace);
            banded.Factor(matrix);
            banded.Solve(b, x);
            banded.SolveTransposed(b, x);
        });
    }
}
