using System.Numerics;

namespace AD.Solvers;

/// <summary>The cubic with given values and slopes at both ends of a step, order 3: for methods whose stages make up no interpolant.</summary>
/// <remarks>Its slope at the end is f there: in a component much faster than the step, where f amplifies the step's error, it is not to be trusted between the ends unless the method damps that error.</remarks>
internal static unsafe class CubicHermite
{
    public const int Degree = 3;

    /// <summary>The control points u₀, u₀ + h f₀ / 3, u₁ − h f₁ / 3, u₁, row by row; rows are whole vectors, and up to a vector's length beyond the last control point is overwritten.</summary>
    public static void Write(double* u0, double* f0, double* u1, double* f1, double h, double* destination, int length, nint stride)
    {
        Vector<double> third = new(h / 3.0);
        StageKernels.Copy(u0, destination, stride);
        for (nint i = 0; i < stride; i += Vector<double>.Count)
        {
            Vector.Store(Vector.MultiplyAddEstimate(third, Vector.Load(f0 + i), Vector.Load(u0 + i)), destination + length + i);
        }

        for (nint i = 0; i < stride; i += Vector<double>.Count)
        {
            Vector.Store(Vector.MultiplyAddEstimate(-third, Vector.Load(f1 + i), Vector.Load(u1 + i)), destination + 2 * length + i);
        }

        StageKernels.Copy(u1, destination + 3 * length, stride);
    }
}
