using System.Numerics;

namespace AD.Tests.NewtonKrylov;

/// <summary>Bratu's problem −Δu = λ eᵘ on the unit square with u = 0 on its border, times h² on a grid of m × m inner points: (4 u − neighbours) − λ h² eᵘ.</summary>
internal readonly struct Bratu(int m, double lambda, Evaluations? count = null) : IVectorFunction
{
    public int OutputLength(int inputLength) => inputLength;

    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        count?.Add(typeof(T) != typeof(double));
        T source = T.CreateChecked(lambda / ((m + 1.0) * (m + 1.0))), four = T.CreateChecked(4.0);
        for (int i = 0; i < m; i++)
        {
            for (int j = 0; j < m; j++)
            {
                int at = i * m + j;
                T sum = four * x[at] - source * T.Exp(x[at]);
                sum = i > 0 ? sum - x[at - m] : sum;
                sum = i < m - 1 ? sum - x[at + m] : sum;
                sum = j > 0 ? sum - x[at - 1] : sum;
                y[at] = j < m - 1 ? sum - x[at + 1] : sum;
            }
        }
    }
}

/// <summary>How often a function was evaluated at plain numbers and at active ones.</summary>
internal sealed class Evaluations
{
    public int Plain { get; private set; }

    public int Active { get; private set; }

    public void Add(bool active)
    {
        Plain += active ? 0 : 1;
        Active += active ? 1 : 0;
    }
}

/// <summary>The inverse of the five-point Laplacian (4 u − neighbours), by its eigenvectors sin(i k π / (m + 1)) sin(j l π / (m + 1)): a preconditioner as a user writes one.</summary>
internal sealed class PoissonSolve : LinearOperator
{
    private readonly int m;
    private readonly double[] sines;
    private readonly double[] spectrum;
    private readonly double[] half;

    public PoissonSolve(int m)
        : base(m * m, m * m)
    {
        this.m = m;
        sines = new double[m * m];
        spectrum = new double[m * m];
        half = new double[m * m];
        for (int i = 0; i < m; i++)
        {
            for (int k = 0; k < m; k++)
            {
                sines[i * m + k] = Math.Sqrt(2.0 / (m + 1)) * Math.Sin(Math.PI * (i + 1) * (k + 1) / (m + 1));
                spectrum[i * m + k] = 4.0 - 2.0 * Math.Cos(Math.PI * (i + 1) / (m + 1)) - 2.0 * Math.Cos(Math.PI * (k + 1) / (m + 1));
            }
        }
    }

    protected override void ApplyCore(ReadOnlySpan<double> v, Span<double> destination)
    {
        Transform(v, half);
        Transform(half, destination);
        for (int i = 0; i < destination.Length; i++)
        {
            destination[i] /= spectrum[i];
        }

        Transform(destination, half);
        Transform(half, destination);
    }

    protected override void ApplyTransposeCore(ReadOnlySpan<double> w, Span<double> destination) => ApplyCore(w, destination);

    /// <summary>(S X)ᵀ = Xᵀ S: twice makes S X S of the rows and the columns.</summary>
    private void Transform(ReadOnlySpan<double> from, Span<double> to)
    {
        for (int i = 0; i < m; i++)
        {
            ReadOnlySpan<double> row = from.Slice(i * m, m);
            for (int k = 0; k < m; k++)
            {
                to[k * m + i] = System.Numerics.Tensors.TensorPrimitives.Dot(row, sines.AsSpan(k * m, m));
            }
        }
    }
}
