using MathNet.Numerics.LinearAlgebra;

namespace AD.Solvers;

/// <summary>Looks for a direction v with vᵀHv &lt; 0 by Lanczos steps with full reorthogonalisation from a fixed pseudo-random vector. Runs at stationary points alone, and allocates there.</summary>
internal sealed class NegativeCurvature(int mostSteps)
{
    /// <summary>Curvature above this times the largest one in size is rounding, or the error of differences.</summary>
    private const double Threshold = 1e-7;

    private double[] direction = [];

    /// <summary>v, of length 1.</summary>
    public ReadOnlySpan<double> Direction => direction;

    /// <summary>vᵀHv.</summary>
    public double Value { get; private set; }

    /// <summary>The number of products that the last search took.</summary>
    public int Steps { get; private set; }

    public bool Find(LinearOperator hessian)
    {
        int n = hessian.ColumnCount, most = Math.Min(mostSteps, n);
        Steps = 0;
        if (most == 0)
        {
            return false;
        }

        List<double[]> basis = [Start(n)];
        Matrix<double> projected = Matrix<double>.Build.Dense(most, most);
        double[] image = new double[n];
        while (true)
        {
            int k = Steps++;
            hessian.Apply(basis[k], image);
            if (!double.IsFinite(Vectors.Norm(image)))
            {
                return false;
            }

            double size = Vectors.Norm(image);
            projected[k, k] = Vectors.Dot(basis[k], image);
            for (int pass = 0; pass < 2; pass++)
            {
                foreach (double[] earlier in basis)
                {
                    Vectors.AddScaled(-Vectors.Dot(earlier, image), earlier, image);
                }
            }

            double rest = Vectors.Norm(image);
            if (Steps == most || rest <= 1e-12 * size)
            {
                return Decide(projected.SubMatrix(0, Steps, 0, Steps), basis, n);
            }

            projected[k, k + 1] = projected[k + 1, k] = rest;
            basis.Add([.. image.Select(entry => entry / rest)]);
        }
    }

    private bool Decide(Matrix<double> projected, List<double[]> basis, int n)
    {
        var spectrum = projected.Evd(Symmetricity.Symmetric);
        double largest = spectrum.EigenValues.Max(value => Math.Abs(value.Real));
        Value = spectrum.EigenValues[0].Real;
        if (!(Value < -Threshold * largest))
        {
            return false;
        }

        direction = new double[n];
        for (int j = 0; j < basis.Count; j++)
        {
            Vectors.AddScaled(spectrum.EigenVectors[j, 0], basis[j], direction);
        }

        double length = Vectors.Norm(direction);
        for (int i = 0; i < n; i++)
        {
            direction[i] /= length;
        }

        return true;
    }

    /// <summary>Entries between −1 and 1 of the sequence i ↦ frac(i φ), φ the golden ratio, which no model has by design.</summary>
    private static double[] Start(int n)
    {
        double[] start = new double[n];
        for (int i = 0; i < n; i++)
        {
            double turns = (i + 1) * 0.6180339887498949;
            start[i] = 2.0 * (turns - Math.Floor(turns)) - 1.0;
        }

        double length = Vectors.Norm(start);
        for (int i = 0; i < n; i++)
        {
            start[i] /= length;
        }

        return start;
    }
}
