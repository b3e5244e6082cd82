using AD.Backends;
using TinyBackends;
using Xunit;

namespace AD.Tests.Laws;

/// <summary>A backend under test with the accuracy that it owes at first and second order, relative to the largest number of an evaluation, on expressions of a depth and a largest slope.</summary>
internal sealed record Subject(Backend Backend, double First, double Second, int Depth, double Steepest = double.PositiveInfinity)
{
    /// <summary>The catalogue, the three tiny backends, and compositions in which one level is a finite difference.</summary>
    public static IReadOnlyList<Subject> All { get; } =
    [
        .. BackendCatalogue.All.Select(backend => backend.Traits.IsExact ? Rounding(backend) : Adaptive(backend)),
        FixedStep(new TinyForwardBackend()),
        FixedStep(new TinyReverseBackend()),
        FixedStep(new TinyJacobianBackend()),
        Rounding(new HigherOrderBackend(new ForwardDualBackend(), new ForwardDualBackend(4))),
        Adaptive(new HigherOrderBackend(new FiniteDifferenceBackend(), new ForwardDualBackend())),
        Adaptive(new HigherOrderBackend(new FiniteDifferenceBackend(), new ReverseTapeBackend())),
        FixedStep(new HigherOrderBackend(new TinyReverseBackend(), new ReverseTapeBackend())),
        FixedStep(new HigherOrderBackend(new ForwardDualBackend(), new TinyJacobianBackend())),
    ];

    /// <summary>The names of all, as theory data.</summary>
    public static TheoryData<string> Names => [.. All.Select(subject => subject.Name)];

    /// <summary>The names of those that are exact.</summary>
    public static TheoryData<string> Exact => [.. All.Where(subject => subject.IsExact).Select(subject => subject.Name)];

    public string Name => Backend.Traits.Name;

    public bool IsExact => Backend.Traits.IsExact;

    public static Subject Find(string name) => All.First(subject => subject.Name == name);

    public override string ToString() => Name;

    private static Subject Rounding(Backend backend) => new(backend, 1e-13, 1e-12, 5);

    private static Subject Adaptive(Backend backend) => new(backend, 1e-9, 1e-6, 3);

    /// <summary>A five-point stencil with one step of 1e-3 for every function: its truncation error grows with the fifth derivative.</summary>
    private static Subject FixedStep(Backend backend) => new(backend, 1e-5, 1e-4, 2, Steepest: 8.0);
}
