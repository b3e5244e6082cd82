using System.Numerics;

namespace AD.Solvers;

/// <summary>The vector loops of Newton's iteration, over exactly the numbers that are iterated on.</summary>
internal static unsafe class NewtonKernels
{
    /// <summary>y = u + a x.</summary>
    public static void Move(double* u, double a, double* x, double* y, int length)
    {
        Vector<double> factor = new(a);
        int i = 0;
        for (; i <= length - Vector<double>.Count; i += Vector<double>.Count)
        {
            Vector.Store(Vector.Load(u + i) + factor * Vector.Load(x + i), y + i);
        }

        for (; i < length; i++)
        {
            y[i] = u[i] + a * x[i];
        }
    }

    /// <summary>x += a y, and Σ (a y_i w_i)².</summary>
    public static double Correct(double* x, double a, double* y, double* w, int length)
    {
        Vector<double> factor = new(a), squares = Vector<double>.Zero;
        int i = 0;
        for (; i <= length - Vector<double>.Count; i += Vector<double>.Count)
        {
            Vector<double> correction = factor * Vector.Load(y + i), scaled = correction * Vector.Load(w + i);
            Vector.Store(Vector.Load(x + i) + correction, x + i);
            squares += scaled * scaled;
        }

        double sum = Vector.Sum(squares);
        for (; i < length; i++)
        {
            double correction = a * y[i], scaled = correction * w[i];
            x[i] += correction;
            sum += scaled * scaled;
        }

        return sum;
    }

    /// <summary>w_i = 1 / (atol_i + rtol_i |u_i|), and Σ (u_i w_i)².</summary>
    public static double WriteUnits(double* u, double* absolute, double* relative, double* w, int length)
    {
        Vector<double> squares = Vector<double>.Zero;
        int i = 0;
        for (; i <= length - Vector<double>.Count; i += Vector<double>.Count)
        {
            Vector<double> state = Vector.Load(u + i), unit = Vector<double>.One / (Vector.Load(absolute + i) + Vector.Load(relative + i) * Vector.Abs(state)), scaled = state * unit;
            Vector.Store(unit, w + i);
            squares += scaled * scaled;
        }

        double sum = Vector.Sum(squares);
        for (; i < length; i++)
        {
            w[i] = 1.0 / (absolute[i] + relative[i] * Math.Abs(u[i]));
            sum += u[i] * w[i] * (u[i] * w[i]);
        }

        return sum;
    }
}
