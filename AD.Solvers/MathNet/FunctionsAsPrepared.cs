using MathNet.Numerics.LinearAlgebra;

namespace AD.Solvers;

/// <summary>Residuals and Jacobian as MathNet's users write them, as a prepared function.</summary>
internal sealed class FunctionsAsPrepared(Func<Vector<double>, Vector<double>> residuals, Func<Vector<double>, Matrix<double>> jacobian, int n, int m) : PreparedVector(n, m, n)
{
    public override void Value(ReadOnlySpan<double> x, Span<double> value)
    {
        Check.Length(value.Length, OutputLength, nameof(value), "one entry for each residual");
        Copy(residuals(Point(x)), value);
    }

    public override void Pushforward(ReadOnlySpan<double> x, ReadOnlySpan<double> tangent, Span<double> value, Span<double> destination)
    {
        Check.Length(tangent.Length, ActiveLength, nameof(tangent), "one entry for each unknown");
        Check.Length(destination.Length, OutputLength, nameof(destination), "one entry for each residual");
        Vector<double> product = Linear(x, value) * Vector<double>.Build.Dense(tangent.ToArray());
        Copy(product, destination);
    }

    public override void Pullback(ReadOnlySpan<double> x, ReadOnlySpan<double> cotangent, Span<double> value, Span<double> destination)
    {
        Check.Length(cotangent.Length, OutputLength, nameof(cotangent), "one entry for each residual");
        Check.Length(destination.Length, ActiveLength, nameof(destination), "one entry for each unknown");
        Vector<double> product = Linear(x, value).TransposeThisAndMultiply(Vector<double>.Build.Dense(cotangent.ToArray()));
        for (int i = 0; i < destination.Length; i++)
        {
            destination[i] = product[i];
        }
    }

    public override void Jacobian(ReadOnlySpan<double> x, Span<double> value, Span<double> destination)
    {
        Check.Length(destination.Length, OutputLength * ActiveLength, nameof(destination), "m × n, row by row");
        Matrix<double> found = Linear(x, value);
        for (int i = 0; i < destination.Length; i++)
        {
            destination[i] = found[i / ActiveLength, i % ActiveLength];
        }
    }

    public override bool LinearizesInOneEvaluation => true;

    public override PreparedLinearization Linearize() => LinearizeByJacobian(ProductsOfJacobian.Both);

    public override PreparedVector Clone() => new FunctionsAsPrepared(residuals, jacobian, ActiveLength, OutputLength);

    private Vector<double> Point(ReadOnlySpan<double> x)
    {
        Check.Length(x.Length, ActiveLength, nameof(x), "the number of unknowns of the preparation");
        return Vector<double>.Build.Dense(x.ToArray());
    }

    private Matrix<double> Linear(ReadOnlySpan<double> x, Span<double> value)
    {
        Value(x, value);
        Matrix<double> found = jacobian(Point(x));
        return found.RowCount == OutputLength && found.ColumnCount == ActiveLength ? found
            : throw new ArgumentException($"The Jacobian is {found.RowCount} × {found.ColumnCount}; {OutputLength} × {ActiveLength} is expected (residuals by unknowns).", nameof(jacobian));
    }

    private void Copy(Vector<double> from, Span<double> to)
    {
        Check.Length(from.Count, OutputLength, "What the residuals returned", "one entry for each residual");
        for (int i = 0; i < to.Length; i++)
        {
            to[i] = from[i];
        }
    }
}
