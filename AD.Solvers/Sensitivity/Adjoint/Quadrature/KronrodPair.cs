namespace AD.Solvers;

/// <summary>The pair G7, K15 on [0, 1]: fifteen nodes, of which seven are those of Gauss-Legendre quadrature, so that the difference of the two estimates the error.</summary>
/// <remarks>K15 is exact for polynomials of degree 23, G7 to degree 13. Source: Piessens, de Doncker-Kapenga, Überhuber and Kahaner, QUADPACK, Springer 1983, routine QK15.</remarks>
internal static class KronrodPair
{
    // On [−1, 1], for x ≥ 0 from the outside in; every second node, beginning with the second, belongs to G7.
    private static readonly double[] Outer =
    [
        0.991455371120812639206854697526329, 0.949107912342758524526189684047851, 0.864864423359769072789712788640926, 0.741531185599394439863864773280788,
        0.586087235467691130294144838258730, 0.405845151377397166906606412076961, 0.207784955007898467600689403773245, 0.0,
    ];

    private static readonly double[] Kronrod =
    [
        0.022935322010529224963732008058970, 0.063092092629978553290700663189204, 0.104790010322250183839876322541518, 0.140653259715525918745189590510238,
        0.169004726639267902826583426598550, 0.190350578064785409913256402421014, 0.204432940075298892414161999234649, 0.209482141084727828012999174891714,
    ];

    private static readonly double[] Gauss =
    [
        0.129484966168869693270611432679082, 0.279705391489276667901467771423780, 0.381830050505118944950369775488975, 0.417959183673469387755102040816327,
    ];

    /// <summary>The number of nodes.</summary>
    public const int Count = 15;

    /// <summary>The nodes in (0, 1), increasing.</summary>
    public static double[] Nodes { get; } = [.. Enumerable.Range(0, Count).Select(i => 0.5 * (1.0 + (i < 8 ? -Outer[i] : Outer[14 - i])))];

    /// <summary>The weights of K15; they sum to 1.</summary>
    public static double[] Weights { get; } = [.. Enumerable.Range(0, Count).Select(i => 0.5 * Kronrod[Math.Min(i, 14 - i)])];

    /// <summary>The weights of G7, 0 at the nodes that it leaves out.</summary>
    public static double[] GaussWeights { get; } = [.. Enumerable.Range(0, Count).Select(i => i % 2 == 0 ? 0.0 : 0.5 * Gauss[Math.Min(i, 14 - i) / 2])];
}
