using System.Numerics;
using System.Runtime.CompilerServices;

namespace AD.Solvers;

/// <summary>The vector loop of a Rosenbrock stage; the rest are those of <see cref="StageKernels"/>.</summary>
internal static unsafe class RosenbrockKernels
{
    /// <summary>y = a f + b f_t + Σ_{j &lt; terms} c_j U_j, whole vectors of the row length.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void RightSide(double* f, double a, double* timeDerivative, double b, double* u, nint stride, double* c, int terms, double* y)
    {
        for (nint i = 0; i < stride; i += Vector<double>.Count)
        {
            double* row = u + i;
            Vector<double> sum = new Vector<double>(b) * Vector.Load(timeDerivative + i);
            for (int j = 0; j < terms; j++)
            {
                sum = Vector.MultiplyAddEstimate(new Vector<double>(c[j]), Vector.Load(row), sum);
                row += stride;
            }

            Vector.Store(Vector.MultiplyAddEstimate(new Vector<double>(a), Vector.Load(f + i), sum), y + i);
        }
    }
}
