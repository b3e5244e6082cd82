using AD.Backends;

namespace AD.Benchmarks;

/// <summary>The backends under measurement: the whole catalogue.</summary>
internal static class Subjects
{
    /// <summary>The catalogue, in its order.</summary>
    public static IReadOnlyList<Subject> All { get; } = [.. From<First>([.. BackendCatalogue.All])];

    /// <summary>Those that compute second derivatives.</summary>
    public static IEnumerable<Subject> OfSecondOrder => All.Where(subject => subject.SecondOrder);

    /// <summary>Those that compute several points at once, in lanes; of the others a batch is a loop.</summary>
    public static IEnumerable<Subject> InLanes => All.Where(subject => subject.Name == "compiled-tape");

    public static Subject ForwardDual { get; } = Find("forward-dual");

    public static Subject ReverseTape { get; } = Find("reverse-tape");

    public static Subject ForwardOverReverse { get; } = Find("forward-over-reverse");

    public static Subject ReverseOverForward { get; } = Find("reverse-over-forward");

    /// <summary>The subject of a backend's name.</summary>
    public static Subject Find(string name) => All.First(subject => subject.Name == name);

    /// <summary>Gives each backend loops of its own, by types that are made as they are needed: First, Next of First, Next of Next of First...</summary>
    private static IEnumerable<Subject> From<TMark>(Backend[] backends)
        where TMark : struct
        => backends is [Backend first, .. Backend[] others] ? [new Loops<TMark>(first), .. From<Next<TMark>>(others)] : [];

    private readonly struct First;

    private readonly struct Next<TMark>
        where TMark : struct;
}

/// <summary>In place of a function, marks the loops over functions that exist as delegates.</summary>
internal readonly struct Delegates;

/// <summary>In place of a function, marks the loops over losses by an adjoint.</summary>
internal readonly struct ByAdjoint;

/// <summary>In place of a function, marks the loops over losses by the discrete adjoint.</summary>
internal readonly struct ByDiscreteAdjoint;

/// <summary>In place of a function, marks the loops over losses by forward sensitivities.</summary>
internal readonly struct BySensitivities;
