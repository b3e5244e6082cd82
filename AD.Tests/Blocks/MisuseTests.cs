using AD.Backends;
using Xunit;
using static AD.Tests.Refusal;

namespace AD.Tests.Blocks;

/// <summary>Wrong sizes, and matrices that have no solution: the message says what was given and what is needed.</summary>
public class MisuseTests
{
    private static readonly double[] Three = new double[3];

    [Fact]
    public void WrongSizes()
    {
        Refused(() => Block.MatVec<double>(new double[5], Three, new double[2]), "2 x 3 = 6 entries", "has 5");
        Refused(() => Block.MatVecTransposed<double>(new double[5], Three, new double[2]), "3 x 2 = 6 entries", "has 5");
        Refused(() => Block.MatMul<double>(new double[6], new double[6], new double[5], 3), "inner = 3", "a has 6 entries, b has 6 and c has 5");
        Refused(() => Block.MatMul<double>(new double[6], new double[6], new double[4], -1), "inner = -1");
        Refused(() => Block.Axpy<double>(1, Three, new double[2]), "x has 3 entries and y has 2");
        Refused(() => Block.SoftMax<double>(Three, new double[2]), "y has 2 entries and x has 3");
        Refused(() => Block.Solve<double>(new double[5], Three, Three), "square matrix", "5 entries", "between 4 and 9");
        Refused(() => Block.Solve<double>(new double[9], new double[4], new double[4]), "3 x 3", "b has 4 entries");
        Refused(() => Block.CholeskySolve<double>(new double[9], Three, new double[2]), "3 x 3", "x has 2");
        Refused(() => Block.Inverse<double>(new double[9], Three), "y has 3 entries and a has 9");
        Refused(() => Block.Determinant<double>(Three), "square matrix", "3 entries");
        Refused(() => Block.LogDeterminant<double>(Three), "square matrix", "3 entries");
        Refused(() => Block.Dense<TanhRule, double>(new double[5], Three, new double[2], new double[2]), "2 x 3 = 6 entries", "has 5");
        Refused(() => Block.Dense<TanhRule, double>(new double[6], Three, new double[1], new double[2]), "b has 1 entries and y has 2");
        Refused(() => new FixedMatrix(2, 3, new double[5]), "2 x 3 matrix has 6 entries", "5 are given");
        Refused(() => Block.MatVec<double>(new FixedMatrix(2, 3, new double[6]), Three, Three), "2 x 3 matrix", "y of 2", "y has 3");
        Refused(() => new FixedFactors(3, new double[6]), "3 x 3 matrix has 9 entries", "6 are given");
        Refused(() => new FixedFactors(2, [1, double.NaN, 0, 1]), "row 0 and column 1 is NaN");
        Refused(() => new FixedFactors(3, [1, 2, 3, 2, 4, 6, 1, 1, 1]), "Column 2 of the 3 x 3 matrix", "singular");
        Refused(() => new FixedFactors(MathNet.Numerics.LinearAlgebra.Matrix<double>.Build.Dense(2, 3)), "2 x 3", "square");
        Refused(() => Block.Solve<double>(new FixedFactors(2, [1, 0, 0, 1]), Three, Three), "2 x 2 matrix", "b has 3");
    }

    [Fact]
    public void MatricesWithoutASolution()
    {
        double[] singular = [1, 2, 3, 2, 4, 6, 1, 1, 1], x = new double[3];
        Assert.Contains("column 2 of the 3 x 3 matrix", Assert.Throws<ArithmeticException>(() => Block.Solve<double>(singular, Three, x)).Message);
        Assert.StartsWith("Inverse needs", Assert.Throws<ArithmeticException>(() => Block.Inverse<double>(singular, new double[9])).Message);
        Assert.Contains("pivot 1 of the 2 x 2 matrix is -3", Assert.Throws<ArithmeticException>(() => Block.CholeskySolve<double>([1, 2, 2, 1], [1, 1], new double[2])).Message);
        Assert.Equal(double.NegativeInfinity, Block.LogDeterminant<double>(singular, out int sign));
        Assert.Equal(0, sign);
        foreach (Backend backend in new Backend[] { new ForwardDualBackend(), new ReverseTapeBackend() })
        {
            Assert.Throws<ArithmeticException>(() => backend.Gradient(Block.LogDeterminant, singular));
            Assert.Equal([2, 2], backend.Gradient(Block.Dot, [1.0, 1.0], Constant.Of([2.0, 2.0])));       // and can be used again
        }
    }
}
