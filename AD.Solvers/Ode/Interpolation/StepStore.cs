using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace AD.Solvers;

/// <summary>Steps with their interpolants: a time, a length and d + 1 control points each. Grows by doubling and keeps its memory when cleared.</summary>
internal sealed unsafe class StepStore(int length, int degree) : StepRecord
{
    private readonly int rowLength = length;
    private readonly int pointCount = degree + 1;
    private readonly int perStep = length * (degree + 1);
    private readonly double[] weights = new double[degree + 1];
    private double[] points = [];

    /// <summary>The number of control points of a step, d + 1.</summary>
    public int PointCount => pointCount;

    /// <summary>The memory held, in bytes.</summary>
    public override long Bytes => base.Bytes + sizeof(double) * (long)points.Length;

    /// <summary>Keeps the step that the stepper has tried.</summary>
    public void Append(Stepper stepper, double t, double h)
    {
        Append(t, h);
        fixed (double* destination = &points[(Count - 1) * (long)perStep])
        {
            stepper.WriteInterpolant(t, h, destination);
        }
    }

    /// <summary>The state at time t inside a step; <paramref name="destination"/> has room for whole vectors.</summary>
    public void Evaluate(int index, double t, Span<double> destination)
    {
        if (destination.Length < rowLength + Vector<double>.Count)
        {
            throw new ArgumentException("No room for whole vectors.", nameof(destination));
        }

        fixed (double* start = destination)
        {
            EvaluateInside(index, (t - Time(index)) / Size(index), start);
        }
    }

    /// <summary>The state at θ inside a step; <paramref name="destination"/> has room for whole vectors.</summary>
    public void EvaluateInside(int index, double theta, double* destination)
    {
        if (pointCount == 5)
        {
            EvaluateQuartic(index, theta, destination);
        }
        else
        {
            Evaluate(index, theta, weights, new Span<double>(destination, (rowLength + Vector<double>.Count - 1) / Vector<double>.Count * Vector<double>.Count));
        }
    }

    /// <summary>Σ_m w_m(θ) P_m. Rows overlap their neighbours by less than a vector, and so does the destination.</summary>
    public void Evaluate(int index, double theta, Span<double> w, Span<double> destination)
    {
        Bernstein.Weights(theta, w);
        ref double first = ref Unsafe.Add(ref points[0], index * (nint)perStep);
        for (int i = 0; i < rowLength; i += Vector<double>.Count)
        {
            ref double point = ref Unsafe.Add(ref first, i);
            Vector<double> sum = new Vector<double>(w[0]) * Vector.LoadUnsafe(ref point);
            for (int m = 1; m < pointCount; m++)
            {
                point = ref Unsafe.Add(ref point, rowLength);
                sum = Vector.MultiplyAddEstimate(new Vector<double>(w[m]), Vector.LoadUnsafe(ref point), sum);
            }

            sum.CopyTo(destination[i..]);
        }
    }

    /// <summary>Room for the state at a time, padded to whole vectors.</summary>
    public static double[] Room(int length) => new double[length + Vector<double>.Count];

    /// <summary>The case d = 4, weights in registers.</summary>
    private void EvaluateQuartic(int index, double theta, double* destination)
    {
        double rest = 1.0 - theta, theta2 = theta * theta, rest2 = rest * rest, middle = theta * rest;
        Vector<double> w0 = new(rest2 * rest2), w1 = new(4.0 * middle * rest2), w2 = new(6.0 * middle * middle), w3 = new(4.0 * middle * theta2), w4 = new(theta2 * theta2);
        ref double point = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(points), index * (nint)perStep);
        nint row = rowLength;
        for (nint i = 0; i < row; i += Vector<double>.Count)
        {
            ref double first = ref Unsafe.Add(ref point, i);
            Vector<double> low = Vector.MultiplyAddEstimate(w1, Vector.LoadUnsafe(ref Unsafe.Add(ref first, row)), w0 * Vector.LoadUnsafe(ref first));
            Vector<double> high = Vector.MultiplyAddEstimate(w3, Vector.LoadUnsafe(ref Unsafe.Add(ref first, 3 * row)), w2 * Vector.LoadUnsafe(ref Unsafe.Add(ref first, 2 * row)));
            Vector<double> sum = Vector.MultiplyAddEstimate(w4, Vector.LoadUnsafe(ref Unsafe.Add(ref first, 4 * row)), low + high);
            Vector.Store(sum, destination + i);
        }
    }

    private protected override void Resize(int steps)
    {
        base.Resize(steps);

        // A stepper writes whole vectors, so the last row needs room behind it.
        double[] larger = GC.AllocateUninitializedArray<double>(checked(steps * perStep + AlignedRows.Unit));
        points.AsSpan(0, Math.Min(points.Length, Count * perStep)).CopyTo(larger);
        points = larger;
    }
}
