using System.Numerics;

namespace AD.Solvers;

/// <summary>Steps with their interpolants: a time, a length and d + 1 control points each. Grows by doubling and keeps its memory when cleared.</summary>
/// <param name="length">The length of the state.</param>
/// <param name="degree">The degree d of the interpolant.</param>
/// <param name="room">How many steps there is room for at first.</param>
internal sealed unsafe class StepStore(int length, int degree, int room = 16)
{
    private readonly int rowLength = length;
    private readonly int pointCount = degree + 1;
    private readonly int perStep = checked(length * (degree + 1));
    private readonly double[] weights = new double[degree + 1];
    private double[] times = [];
    private double[] sizes = [];
    private double[] points = [];

    /// <summary>The number of steps.</summary>
    public int Count { get; private set; }

    /// <summary>The number of control points of a step, d + 1.</summary>
    public int PointCount => pointCount;

    /// <summary>The beginning of a step.</summary>
    public double Time(int index) => times[index];

    /// <summary>The signed length of a step.</summary>
    public double Size(int index) => sizes[index];

    /// <summary>Forgets the steps and keeps the memory.</summary>
    public void Clear() => Count = 0;

    /// <summary>Keeps the step that the stepper has tried.</summary>
    public void Append(Stepper stepper, double t, double h)
    {
        if (Count == times.Length)
        {
            Resize(Capacity.Doubled(Count, room, perStep, AlignedRows.Unit));
        }

        times[Count] = t;
        sizes[Count] = h;
        Count++;
        fixed (double* destination = &points[(Count - 1) * (long)perStep])
        {
            stepper.WriteInterpolant(t, h, destination);
        }
    }

    /// <summary>The state at θ inside a step; <paramref name="destination"/> has room for whole vectors.</summary>
    public void EvaluateInside(int index, double theta, double* destination)
    {
        fixed (double* row = &points[index * (long)perStep])
        {
            if (pointCount == 5)
            {
                ControlPoints.EvaluateQuartic(row, rowLength, theta, destination);
            }
            else
            {
                Bernstein.Weights(theta, weights);
                ControlPoints.Combine(row, rowLength, weights, destination);
            }
        }
    }

    /// <summary>The same with weights that are given room from outside, so that several threads may ask: <paramref name="w"/> has d + 1 numbers, <paramref name="destination"/> room for whole vectors.</summary>
    public void Evaluate(int index, double theta, Span<double> w, Span<double> destination)
    {
        if (destination.Length < rowLength + Vector<double>.Count)
        {
            throw new ArgumentException("No room for whole vectors.", nameof(destination));
        }

        Bernstein.Weights(theta, w);
        fixed (double* row = &points[index * (long)perStep], place = destination)
        {
            ControlPoints.Combine(row, rowLength, w, place);
        }
    }

    /// <summary>Room for the state at a time, padded to whole vectors.</summary>
    public static double[] Room(int length) => new double[length + Vector<double>.Count];

    private void Resize(int steps)
    {
        Array.Resize(ref times, steps);
        Array.Resize(ref sizes, steps);

        // A stepper writes whole vectors, so the last row needs room behind it.
        double[] larger = GC.AllocateUninitializedArray<double>(steps * perStep + AlignedRows.Unit);
        points.AsSpan(0, Math.Min(points.Length, Count * perStep)).CopyTo(larger);
        points = larger;
    }
}
