using AD.Solvers;

namespace AD.Benchmarks;

/// <summary>A backend under measurement, with a loop over each prepared operator; every loop writes into a result of its own.</summary>
/// <remarks>
/// Each backend and each function TFor gets machine code and a call profile of its own, as in a program that uses one backend on one function. Operators are measured in the form without
/// the value, as what is written by hand computes the derivative alone.
/// </remarks>
internal abstract class Subject(Backend backend)
{
    public Backend Backend => backend;

    public string Name => backend.Traits.Name;

    /// <summary>The name of its rows that compute many points at once.</summary>
    public string LanesName => $"{Name}-lanes";

    public bool SecondOrder => backend.Traits.SecondOrder;

    public abstract Variant Value<TFor>(PreparedVector f, double[] x) where TFor : struct;

    public abstract Variant Jacobian<TFor>(PreparedVector f, double[] x) where TFor : struct;

    public abstract Variant Pullback<TFor>(PreparedVector f, double[] x, double[] cotangent) where TFor : struct;

    public abstract Variant Pushforward<TFor>(PreparedVector f, double[] x, double[] tangent) where TFor : struct;

    /// <summary>The pullback of a right-hand side f(u, p, t) whose parameters are bound.</summary>
    public abstract Variant Pullback<TFor>(PreparedOde f, double[] u, double[] cotangent) where TFor : struct;

    public abstract Variant Value<TFor>(PreparedScalar f, double[] x) where TFor : struct;

    public abstract Variant Gradient<TFor>(PreparedScalar f, double[] x) where TFor : struct;

    public abstract Variant HessianVectorProduct<TFor>(PreparedScalar f, double[] x, double[] tangent) where TFor : struct;

    /// <summary>The gradient of a loss with respect to the parameters p.</summary>
    public abstract Variant Gradient<TFor>(PreparedSensitivity loss, double[] p) where TFor : struct;

    /// <summary>Of many equal points at once, under <see cref="LanesName"/>.</summary>
    public abstract Variant Value<TFor>(PreparedBatch f, Points at) where TFor : struct;

    public abstract Variant Jacobian<TFor>(PreparedBatch f, Points at) where TFor : struct;

    public abstract Variant Pullback<TFor>(PreparedBatch f, Points at, double[] cotangent) where TFor : struct;

    public abstract Variant Pushforward<TFor>(PreparedBatch f, Points at, double[] tangent) where TFor : struct;

    public abstract Variant Gradient<TFor>(PreparedBatch f, Points at) where TFor : struct;

    /// <summary>The variant of a first derivative.</summary>
    protected Variant Of(Batch run, double[] output) => new(Name, run, output) { Error = backend.Traits.FirstOrderError, MayAllocate = !backend.Traits.PreparedAllocatesNothing };
}
