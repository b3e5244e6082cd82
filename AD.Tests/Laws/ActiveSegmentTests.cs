using MathNet.Numerics.LinearAlgebra;
using Xunit;

namespace AD.Tests.Laws;

/// <summary>Trailing entries of the point are constants: every operator over the leading ones is the leading part of the whole.</summary>
public class ActiveSegmentTests
{
    public static TheoryData<string> Subjects => Subject.Names;

    [Theory]
    [MemberData(nameof(Subjects))]
    public void PrimitivesOverLeadingEntries(string name)
    {
        Subject subject = Subject.Find(name);
        Law.Holds(subject, c =>
        {
            const int m = LawCase.Length;
            Matrix<double> whole = subject.Backend.Jacobian(c.Function, c.X);
            for (int n = 0; n <= LawCase.Length; n++)
            {
                double[] value = new double[m], rows = new double[m * n], tangent = new double[m], cotangent = new double[n];
                subject.Backend.Jacobian<ExpressionVector, double>(c.Function, c.X, value, rows);
                for (int k = 0; k < rows.Length; k++)
                {
                    Close.To(whole[k / n, k % n], rows[k], subject.First * c.Magnitude, $"J[{k / n}, {k % n}] of {n} columns");
                }

                subject.Backend.Pushforward<ExpressionVector, double>(c.Function, c.X, c.V.AsSpan(0, n), value, tangent);
                subject.Backend.Pullback<ExpressionVector, double>(c.Function, c.X, c.Cotangent, value, cotangent);
                for (int i = 0; i < m; i++)
                {
                    Close.To(Enumerable.Range(0, n).Sum(j => whole[i, j] * c.V[j]), tangent[i], subject.First * c.Magnitude, $"(J v)[{i}] over {n} inputs");
                    Close.To(c.F[i].Evaluate<double>(c.X), value[i], 4e-16 * c.Magnitude, $"value[{i}] with {n} active inputs");
                }

                for (int j = 0; j < n; j++)
                {
                    Close.To(Enumerable.Range(0, m).Sum(i => whole[i, j] * c.Cotangent[i]), cotangent[j], subject.First * c.Magnitude, $"(Jᵀ c)[{j}] of {n} inputs");
                }
            }
        });
    }

    [Theory]
    [MemberData(nameof(Subjects))]
    public void PreparedOverLeadingEntries(string name)
    {
        Subject subject = Subject.Find(name);
        Law.Holds(
            subject,
            c =>
            {
                double[] full = subject.Backend.Gradient(c.Scalar, c.X), gradient = new double[2], rows = new double[4];
                PreparedScalar prepared = subject.Backend.Prepare(c.Scalar, Shape.Scalar(2, constants: 1));
                prepared.Gradient(c.X, gradient);
                Close.To(full.AsSpan(0, 2), gradient, subject.First * c.Magnitude, "gradient over two of three inputs");
                if (subject.Backend.Traits.SecondOrder)
                {
                    Matrix<double> hessian = subject.Backend.Hessian(c.Scalar, c.X);
                    prepared.ValueGradientAndHessian(c.X, gradient, rows);
                    Close.To(full.AsSpan(0, 2), gradient, subject.First * c.Magnitude, "gradient with the Hessian");
                    Close.To([hessian[0, 0], hessian[0, 1], hessian[1, 0], hessian[1, 1]], rows, subject.Second * c.Magnitude, "Hessian over two of three inputs");
                }

                PreparedVector vector = subject.Backend.Prepare(c.Function, Shape.Vector(2, LawCase.Length, constants: 1));
                double[] value = new double[LawCase.Length], jacobian = new double[LawCase.Length * 2];
                vector.Jacobian(c.X, value, jacobian);
                Matrix<double> whole = subject.Backend.Jacobian(c.Function, c.X);
                Close.To(whole.SubMatrix(0, LawCase.Length, 0, 2).ToRowMajorArray(), jacobian, subject.First * c.Magnitude, "J over two of three inputs");
            },
            count: 20);
    }
}
