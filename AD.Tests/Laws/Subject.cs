using AD.Backends;
using TinyBackends;
using Xunit;

namespace AD.Tests.Laws;

/// <summary>A backend under test with the accuracy that it owes at first and second order, relative to the largest number of an evaluation.</summary>
internal sealed record Subject(Backend Backend, double First, double Second)
{
    private static readonly Backend[] Tiny = [new TinyForwardBackend(), new TinyReverseBackend(), new TinyJacobianBackend()];

    /// <summary>The catalogue, the three tiny backends, and compositions in which one level is a finite difference.</summary>
    public static IReadOnlyList<Subject> All { get; } =
    [
        .. BackendCatalogue.All.Concat(Tiny).Select(Of),
        Of(new HigherOrderBackend(new FiniteDifferenceBackend(), new ForwardDualBackend())),
        Of(new HigherOrderBackend(new FiniteDifferenceBackend(), new ReverseTapeBackend())),
        Of(new HigherOrderBackend(new ForwardDualBackend(), new ForwardDualBackend(4))),
        Of(new HigherOrderBackend(new TinyReverseBackend(), new ReverseTapeBackend())),
        Of(new HigherOrderBackend(new ForwardDualBackend(), new TinyJacobianBackend())),
    ];

    /// <summary>The names of all, as theory data.</summary>
    public static TheoryData<string> Names => [.. All.Select(subject => subject.Name).Distinct()];

    /// <summary>The names of those that are exact.</summary>
    public static TheoryData<string> Exact => [.. All.Where(subject => subject.Backend.Traits.IsExact).Select(subject => subject.Name).Distinct()];

    public string Name => Backend.Traits.Name;

    public bool IsExact => Backend.Traits.IsExact;

    public static Subject Find(string name) => All.First(subject => subject.Name == name);

    public override string ToString() => Name;

    private static Subject Of(Backend backend)
        => backend.Traits.IsExact ? new(backend, 1e-12, 1e-11)
        : new(backend, 1e-7, 1e-4);
}
