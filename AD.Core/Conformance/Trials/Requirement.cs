namespace AD.Conformance;

/// <summary>What a scenario or an operator needs of a backend beyond smooth functions at double.</summary>
[Flags]
internal enum Requirement
{
    None = 0,

    /// <summary>Derivatives are exact: at kinks and where the neighbourhood tells nothing.</summary>
    Exact = 1,

    /// <summary>The primitives work at any base number.</summary>
    AnyBaseNumber = 2,

    /// <summary>Branches on values are followed at every evaluation.</summary>
    Branches = 4,

    /// <summary>The function overwrites its own working arrays.</summary>
    Mutation = 8,

    /// <summary>One instance is used by several threads.</summary>
    Threads = 16,

    /// <summary>A prepared operator allocates nothing.</summary>
    NoAllocation = 32,

    /// <summary>Second derivatives are computed.</summary>
    SecondOrder = 64,
}

/// <summary>What the traits provide.</summary>
internal static class Provision
{
    public static Requirement Of(BackendTraits traits)
        => (traits.IsExact ? Requirement.Exact : 0)
        | (traits.AnyBaseNumber ? Requirement.AnyBaseNumber : 0)
        | (traits.Branches ? Requirement.Branches : 0)
        | (traits.Mutation ? Requirement.Mutation : 0)
        | (traits.ThreadSafe ? Requirement.Threads : 0)
        | (traits.SecondOrder ? Requirement.SecondOrder : 0)
        | (traits.PreparedAllocatesNothing ? Requirement.NoAllocation : 0);

    /// <summary>The names of the traits that are missing.</summary>
    public static string Text(Requirement missing)
        => string.Join(" and ", Enum.GetValues<Requirement>().Where(one => one != 0 && missing.HasFlag(one)).Select(one => one switch
        {
            Requirement.Exact => $"{nameof(BackendTraits.IsExact)} is false",
            Requirement.Threads => $"{nameof(BackendTraits.ThreadSafe)} is false",
            Requirement.NoAllocation => $"{nameof(BackendTraits.PreparedAllocatesNothing)} is false",
            _ => $"{one} is false",
        }));
}
