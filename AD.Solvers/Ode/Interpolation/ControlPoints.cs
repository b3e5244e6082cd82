using System.Numerics;
using System.Runtime.CompilerServices;

namespace AD.Solvers;

/// <summary>Evaluates polynomials that are given by d + 1 Bernstein control points in rows of n numbers.</summary>
/// <remarks>Rows overlap their neighbours by less than a vector, and so does the destination.</remarks>
internal sealed unsafe class ControlPoints(int length, int degree)
{
    private readonly nint row = length;
    private readonly int count = degree + 1;
    private readonly double[] weights = new double[degree + 1];

    /// <summary>destination = Σ_m w_m(θ) P_m.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Evaluate(double* points, double theta, double* destination)
    {
        if (count == 5)
        {
            EvaluateQuartic(points, row, theta, destination);
        }
        else
        {
            EvaluateAny(points, theta, destination);
        }
    }

    /// <summary>destination = a dp/dθ, by p'(θ) = d Σ_m w_m(θ) (P_{m+1} − P_m) with the weights of degree d − 1.</summary>
    public void Slope(double* points, double theta, double a, Span<double> destination)
    {
        Span<double> lower = weights.AsSpan(0, count - 1);
        Bernstein.Weights(theta, lower);
        destination.Clear();
        for (int m = 0; m < lower.Length; m++)
        {
            double* point = points + m * row;
            double weight = a * lower.Length * lower[m];
            for (int i = 0; i < destination.Length; i++)
            {
                destination[i] += weight * (point[row + i] - point[i]);
            }
        }
    }

    /// <summary>The case d = 4, weights in registers.</summary>
    public static void EvaluateQuartic(double* points, nint row, double theta, double* destination)
    {
        double rest = 1.0 - theta, theta2 = theta * theta, rest2 = rest * rest, middle = theta * rest;
        Vector<double> w0 = new(rest2 * rest2), w1 = new(4.0 * middle * rest2), w2 = new(6.0 * middle * middle), w3 = new(4.0 * middle * theta2), w4 = new(theta2 * theta2);
        for (nint i = 0; i < row; i += Vector<double>.Count)
        {
            double* first = points + i;
            Vector<double> low = Vector.MultiplyAddEstimate(w1, Vector.Load(first + row), w0 * Vector.Load(first));
            Vector<double> high = Vector.MultiplyAddEstimate(w3, Vector.Load(first + 3 * row), w2 * Vector.Load(first + 2 * row));
            Vector<double> sum = Vector.MultiplyAddEstimate(w4, Vector.Load(first + 4 * row), low + high);
            Vector.Store(sum, destination + i);
        }
    }

    /// <summary>destination = Σ_m w_m P_m, whole vectors of the row length.</summary>
    public static void Combine(double* points, nint row, ReadOnlySpan<double> weights, double* destination)
    {
        for (nint i = 0; i < row; i += Vector<double>.Count)
        {
            double* point = points + i;
            Vector<double> sum = new Vector<double>(weights[0]) * Vector.Load(point);
            for (int m = 1; m < weights.Length; m++)
            {
                point += row;
                sum = Vector.MultiplyAddEstimate(new Vector<double>(weights[m]), Vector.Load(point), sum);
            }

            Vector.Store(sum, destination + i);
        }
    }

    private void EvaluateAny(double* points, double theta, double* destination)
    {
        Bernstein.Weights(theta, weights);
        Combine(points, row, weights, destination);
    }
}
