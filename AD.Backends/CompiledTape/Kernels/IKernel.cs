namespace AD.Backends;

/// <summary>y = f(x) lane by lane, without branches, wherever it covers x; elsewhere a function of one number.</summary>
internal interface IKernel
{
    /// <summary>Whether <see cref="Value"/> holds for all lanes.</summary>
    static abstract bool Covers<V>(V x)
        where V : struct, ILanes<V>;

    static abstract V Value<V>(V x)
        where V : struct, ILanes<V>;

    /// <summary>f where it is not covered.</summary>
    static abstract double Elsewhere(double x);
}

/// <summary>z = f(x, y) lane by lane, as <see cref="IKernel"/>.</summary>
internal interface IBinaryKernel
{
    static abstract bool Covers<V>(V x, V y)
        where V : struct, ILanes<V>;

    static abstract V Value<V>(V x, V y)
        where V : struct, ILanes<V>;

    static abstract double Elsewhere(double x, double y);
}

/// <summary>Two functions of x that share most of their work, for all x.</summary>
internal interface IPairKernel
{
    static abstract V Value<V>(V x, out V second)
        where V : struct, ILanes<V>;
}
