namespace AD.Solvers;

/// <summary>Times in the order of an integration, each of which is visited once, when a step reaches it: steps are not shortened for them.</summary>
/// <param name="times">The times; not copied.</param>
internal struct TimeCursor(double[] times)
{
    /// <summary>How many times were visited: the index of the next one.</summary>
    public int Index { get; private set; }

    /// <summary>The next time.</summary>
    public readonly double Time => times[Index];

    /// <summary>An integration begins.</summary>
    public void Start() => Index = 0;

    /// <summary>The next time was visited.</summary>
    public void MoveOn() => Index++;

    /// <summary>Whether there is a next time, and it is t.</summary>
    public readonly bool IsAt(double t) => Index < times.Length && times[Index] == t;

    /// <summary>Whether there is a next time, and the step of size h to <paramref name="next"/> has reached it.</summary>
    public readonly bool IsReached(double h, double next) => Index < times.Length && StepObserver.Reaches(next, h, times[Index]);

    /// <summary>The place θ of the next time in the step of size h from t to <paramref name="next"/>.</summary>
    public readonly double Place(double t, double h, double next) => StepObserver.Place(t, h, next, times[Index]);
}
