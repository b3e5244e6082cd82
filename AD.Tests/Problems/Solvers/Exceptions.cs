namespace AD.Tests.Problems.Solvers;

/// <summary>The cells of the product solver × backend × problem that end otherwise than with exact derivatives, each with its reason; docs/solver-problems.md shows them.</summary>
internal static class Exceptions
{
    private const string
        Singular = "the Jacobian is singular at the start: rounding of the differences decides the direction",
        Smallest = "rates and parameters of 1/300 and less: MathNet's one step for all functions, 2⁻¹⁰, does not resolve them",
        Few = "after one step a row of the Jacobian has nine entries of 10⁻²⁰ beside values of 10: no difference shows them, and it is singular",
        Second = "near a minimum of zero differences of values show rounding alone, and are refused; whether the iterates meet such a point rounding decides",
        Noise = "along a direction of the Krylov space linear equations do not change: differences of values show rounding alone, and are refused";

    /// <summary>Method, backend, problem, reason.</summary>
    public static IReadOnlyList<(string Method, string Backend, string Problem, string Reason)> All { get; } =
    [
        ("LevenbergMarquardt", "mathnet-finite-difference", "Beale", Singular),
        ("LevenbergMarquardt, geodesic", "finite-difference", "Powell singular", Second),
        ("LevenbergMarquardt, geodesic", "finite-difference", "Extended Powell singular", Second),
        ("LevenbergMarquardt, geodesic", "finite-difference", "Brown almost linear", Second),
        ("LevenbergMarquardt, geodesic", "mathnet-finite-difference", "Beale", Singular),
        ("NewtonTrustRegion", "mathnet-finite-difference", "Osborne 1", Smallest),
        ("Bfgs", "mathnet-finite-difference", "Osborne 1", Smallest),
        ("Lbfgs", "mathnet-finite-difference", "Osborne 1", Smallest),
        ("NewtonRaphson", "finite-difference", "Brown almost linear", Few),
        ("Broyden", "finite-difference", "Brown almost linear", Few),
        ("JacobianFreeNewtonKrylov", "finite-difference", "Powell singular", Noise),
        ("JacobianFreeNewtonKrylov", "finite-difference", "Brown almost linear", Noise),
        ("JacobianFreeNewtonKrylov", "finite-difference", "Chebyquad", Noise),
        ("JacobianFreeNewtonKrylov", "finite-difference", "Dennis and Schnabel", Noise),
    ];

    /// <summary>Whether the outcome of a cell is as listed: reached where there is no exception, not reached where there is one, either where rounding decides.</summary>
    public static bool Agree(string method, string backend, string problem, bool reached)
    {
        string? reason = All.FirstOrDefault(cell => cell.Method == method && cell.Backend == backend && cell.Problem == problem).Reason;
        return reason is Singular or Second or Noise || reached == reason is null;
    }

    /// <summary>The table of the page.</summary>
    public static string Table() => "| Solver | Backend | Problem | Why |\n|---|---|---|---|\n" + string.Concat(All.Select(cell => $"| `{cell.Method}` | `{cell.Backend}` | {cell.Problem} | {cell.Reason} |\n"));
}
