using AD.Solvers;
using Xunit;

namespace AD.Tests.Sensitivity;

/// <summary>A system at a point, with its derivatives by differences of its right-hand side: what its own are checked against.</summary>
internal sealed unsafe class SystemUnderTest(DifferentiableSystem system, double[] z, double t)
{
    private static readonly (double Place, double Weight)[] Stencil = [(-2.0, 1.0 / 12.0), (-1.0, -8.0 / 12.0), (1.0, 8.0 / 12.0), (2.0, -1.0 / 12.0)];

    public int Length => system.Length;

    public DifferentiableSystem System => system;

    /// <summary>J v by differences.</summary>
    public double[] Difference(double[] v)
    {
        double step = 1e-3 / Math.Max(1e-300, v.Max(Math.Abs));
        double[] result = new double[Length];
        foreach ((double place, double weight) in Stencil)
        {
            double[] value = Value([.. z.Zip(v, (a, b) => a + place * step * b)], t);
            Add(weight / step, value, result);
        }

        return result;
    }

    /// <summary>f_t by differences.</summary>
    public double[] TimeDifference(double step = 1e-3)
    {
        double[] result = new double[Length];
        foreach ((double place, double weight) in Stencil)
        {
            Add(weight / step, Value(z, t + place * step), result);
        }

        return result;
    }

    public double[] Value(double[] z, double t) => Call((at, to) => system.Evaluate(at, t, to), z);

    public double[] Product(double[] v)
    {
        AlignedRows point = new(1, Length);
        z.CopyTo(new Span<double>(point.Row(0), Length));
        return Call((from, to) => system.JacobianProduct(point.Row(0), t, from, to), v);
    }

    public double[] TimeDerivative() => Call((at, to) => system.TimeDerivative(at, t, to), z);

    /// <summary>A stage matrix at the point.</summary>
    public StageMatrix Matrix(double hGamma)
    {
        StageMatrix matrix = system.CreateStageMatrix();
        Call((at, _) => matrix.Linearize(at, t), z);
        Assert.True(matrix.Factor(hGamma));
        return matrix;
    }

    public double[] Solve(StageMatrix matrix, double[] right) => Call((from, to) => Assert.True(Copied(from, to) && matrix.Solve(to)), right);

    public double[] Correct(StageMatrix matrix, double[] right) => Call((from, to) => Assert.True(Copied(from, to) && matrix.Correct(to)), right);

    private bool Copied(double* from, double* to)
    {
        new ReadOnlySpan<double>(from, Length).CopyTo(new(to, Length));
        return true;
    }

    private double[] Call(Operation operation, double[] argument)
    {
        AlignedRows rows = new(2, Length);
        argument.CopyTo(new Span<double>(rows.Row(0), Length));
        new Span<double>(rows.Row(1), Length).Fill(double.NaN);
        operation(rows.Row(0), rows.Row(1));
        return new ReadOnlySpan<double>(rows.Row(1), Length).ToArray();
    }

    private static void Add(double a, double[] x, double[] y)
    {
        for (int i = 0; i < y.Length; i++)
        {
            y[i] += a * x[i];
        }
    }

    private unsafe delegate void Operation(double* from, double* to);
}
