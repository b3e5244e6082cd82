using MathNet.Numerics.LinearAlgebra;

namespace AD;

/// <summary>Jacobians and Hessians of several arguments into matrices that the caller gives.</summary>
internal static class MatrixDestinations
{
    /// <summary>The Jacobian into one matrix for each active argument.</summary>
    public static void JacobianInto<TFunction>(this VectorAt<TFunction, double> at, Matrix<double> first, Matrix<double>? second = null, Matrix<double>? third = null)
        where TFunction : IVectorFunction
    {
        Check(at, first, second, third);
        Fill(at, at.Jacobian(), first, second, third);
    }

    /// <summary>The value and the Jacobian, into one matrix for each active argument.</summary>
    public static void JacobianInto<TFunction>(this VectorAt<TFunction, double> at, Span<double> value, Matrix<double> first, Matrix<double>? second = null, Matrix<double>? third = null)
        where TFunction : IVectorFunction
    {
        Check(at, first, second, third);
        Fill(at, at.Jacobian(value), first, second, third);
    }

    /// <summary>The Hessian with respect to the one active argument into a matrix.</summary>
    public static void HessianInto<TFunction>(this SecondOrderAt<TFunction, double> at, Matrix<double> destination)
        where TFunction : IScalarFunction
    {
        int n = at.At.Layout.ActiveLength;
        Matrices.Expect(destination, n, n);
        Matrices.Fill(destination, at.Hessian().Rows);
    }

    /// <summary>The value; the gradient and the Hessian with respect to the one active argument into a span and a matrix.</summary>
    public static double HessianInto<TFunction>(this SecondOrderAt<TFunction, double> at, Span<double> gradient, Matrix<double> destination)
        where TFunction : IScalarFunction
    {
        int n = at.At.Layout.ActiveLength;
        Expect.Length(gradient, n, $"that of {at.At.Layout.Name(0)}");
        Matrices.Expect(destination, n, n);
        at.At.ApartFrom(gradient, nameof(gradient));
        SecondOrder<double> result = at.Hessian();
        result.Gradient1().CopyTo(gradient);
        Matrices.Fill(destination, result.Rows);
        return result.Value;
    }

    private static void Check<TFunction>(in VectorAt<TFunction, double> at, Matrix<double> first, Matrix<double>? second, Matrix<double>? third)
        where TFunction : IVectorFunction
    {
        Layout layout = at.At.Layout;
        for (int i = 0; i < layout.ActiveCount; i++)
        {
            Matrix<double> destination = Pick(i, first, second, third)!;
            Matrices.Expect(destination, at.Outputs, layout.Active(i).Length, layout.Name("destination", i));
            for (int j = 0; j < i; j++)
            {
                if (ReferenceEquals(destination, Pick(j, first, second, third)))
                {
                    throw new ArgumentException($"{layout.Name("destination", i)} is the same matrix as {layout.Name("destination", j)}: give each Jacobian a matrix of its own.");
                }
            }
        }
    }

    private static void Fill<TFunction>(in VectorAt<TFunction, double> at, FirstOrder<double> result, Matrix<double> first, Matrix<double>? second, Matrix<double>? third)
        where TFunction : IVectorFunction
    {
        Layout layout = at.At.Layout;
        for (int i = 0; i < layout.ActiveCount; i++)
        {
            Segment columns = layout.Active(i);
            using Workspace<double> space = new(at.Outputs * columns.Length);
            Span<double> block = space.Take(at.Outputs * columns.Length);
            Blocks.Copy(result.Rows, layout.ActiveLength, new(0, at.Outputs), columns, block);
            Matrices.Fill(Pick(i, first, second, third)!, block);
        }
    }

    private static Matrix<double>? Pick(int i, Matrix<double> first, Matrix<double>? second, Matrix<double>? third) => i switch { 0 => first, 1 => second, _ => third };
}
