using AD.Backends;

namespace AD.Benchmarks;

/// <summary>A backend under measurement. Loops are generic over it: each backend gets machine code and a call profile of its own, as in a program that uses one backend.</summary>
internal interface ISubject
{
    /// <summary>The name in the table.</summary>
    static abstract string Name { get; }

    /// <summary>The backend.</summary>
    static abstract Backend Backend { get; }
}

internal readonly struct ForwardDual : ISubject
{
    public static string Name => Backend.Traits.Name;

    public static Backend Backend { get; } = new ForwardDualBackend();
}

internal readonly struct ReverseTape : ISubject
{
    public static string Name => Backend.Traits.Name;

    public static Backend Backend { get; } = new ReverseTapeBackend();
}

internal readonly struct ForwardOverReverse : ISubject
{
    public static string Name => Backend.Traits.Name;

    public static Backend Backend { get; } = new HigherOrderBackend(outer: new ForwardDualBackend(), inner: new ReverseTapeBackend());
}

/// <summary>The tape on a function that is written without blocks.</summary>
internal readonly struct ScalarNodes : ISubject
{
    public static string Name => $"{Backend.Traits.Name}, scalar nodes";

    public static Backend Backend => ReverseTape.Backend;
}

/// <summary>The same backend, given a delegate instead of a struct.</summary>
internal readonly struct WithDelegate<TSubject> : ISubject
    where TSubject : struct, ISubject
{
    public static string Name => $"{TSubject.Name}, delegate";

    public static Backend Backend => TSubject.Backend;
}

/// <summary>The same backend, prepared as a right-hand side f(u, p, t) with the parameters bound.</summary>
internal readonly struct AsRightHandSide<TSubject> : ISubject
    where TSubject : struct, ISubject
{
    public static string Name => $"{TSubject.Name}, f(u, p, t)";

    public static Backend Backend => TSubject.Backend;
}
