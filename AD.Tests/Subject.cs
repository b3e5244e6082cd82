using AD.Backends;
using TinyBackends;
using Xunit;

namespace AD.Tests;

/// <summary>A backend under test with the accuracy that it owes at first and second order, relative to the largest number of an evaluation, on expressions of a depth and a largest slope.</summary>
internal sealed record Subject(Backend Backend, double First, double Second, int Depth, double Steepest = double.PositiveInfinity)
{
    /// <summary>The catalogue, the three tiny backends, and compositions in which one level is a finite difference.</summary>
    public static IReadOnlyList<Subject> All { get; } =
    [
        .. BackendCatalogue.All.Select(Of),
        Of(new TinyForwardBackend()),
        Of(new TinyReverseBackend()),
        Of(new TinyJacobianBackend()),
        Of(new HigherOrderBackend(new ForwardDualBackend(), new ForwardDualBackend(4))),
        Of(new HigherOrderBackend(new ComplexStepBackend(), new ForwardDualBackend())),
        Of(new HigherOrderBackend(new ComplexStepBackend(), new ReverseTapeBackend())),
        Of(new HigherOrderBackend(new FiniteDifferenceBackend(), new ForwardDualBackend())),
        Of(new HigherOrderBackend(new FiniteDifferenceBackend(), new ReverseTapeBackend())),
        Of(new HigherOrderBackend(new FiniteDifferenceBackend(), new ComplexStepBackend())),
        Of(new HigherOrderBackend(new TinyReverseBackend(), new ReverseTapeBackend())),
        Of(new HigherOrderBackend(new ForwardDualBackend(), new TinyJacobianBackend())),
    ];

    /// <summary>The names of all, as theory data.</summary>
    public static TheoryData<string> Names => [.. All.Select(subject => subject.Name)];

    /// <summary>The names of those that are exact.</summary>
    public static TheoryData<string> Exact => [.. All.Where(subject => subject.IsExact).Select(subject => subject.Name)];

    /// <summary>The names of those that are exact and compute second derivatives.</summary>
    public static TheoryData<string> ExactTwice => [.. All.Where(subject => subject.IsExact && subject.Backend.Traits.SecondOrder).Select(subject => subject.Name)];

    /// <summary>The names of those that are exact at any base number, and so at any order.</summary>
    public static TheoryData<string> ExactAtAnyOrder => [.. All.Where(subject => subject.IsExact && subject.Backend.Traits is { AnyBaseNumber: true, SecondOrder: true }).Select(subject => subject.Name)];

    /// <summary>The names of those that compute second derivatives.</summary>
    public static TheoryData<string> SecondOrder => [.. All.Where(subject => subject.Backend.Traits.SecondOrder).Select(subject => subject.Name)];

    /// <summary>The names of those whose prepared operators claim to allocate nothing.</summary>
    public static TheoryData<string> AllocationFree => [.. All.Where(subject => subject.Backend.Traits.PreparedAllocatesNothing).Select(subject => subject.Name)];

    public string Name => Backend.Traits.Name;

    public bool IsExact => Backend.Traits.IsExact;

    public static Subject Find(string name) => All.First(subject => subject.Name == name);

    public override string ToString() => Name;

    /// <summary>What the traits promise, and rounding. An error above 1e-8 is that of one step for every function, which grows with the higher derivatives: slopes are then moderate.</summary>
    private static Subject Of(Backend backend)
    {
        BackendTraits traits = backend.Traits;
        double first = Math.Max(1e-13, traits.FirstOrderError), second = Math.Max(1e-12, traits.SecondOrderError);
        return traits.IsExact ? new(backend, first, second, 5) : second < 1e-5 ? new(backend, first, second, 3) : new(backend, first, second, 2, Steepest: 8.0);
    }
}
