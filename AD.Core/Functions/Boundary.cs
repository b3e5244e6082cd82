using System.Runtime.CompilerServices;

namespace AD;

/// <summary>How an adapter calls the user's function.</summary>
internal static class Boundary
{
    /// <summary>
    /// The adapter is compiled as it stands. The compiler would inline the user's function into the adapter and then stop inlining the number's operators there, because what a method
    /// may inline is measured by its own size: two to thirteen times slower for anything but a few operations. On its own the function has its own budget.
    /// </summary>
    public const MethodImplOptions OwnBudget = MethodImplOptions.NoInlining | MethodImplOptions.NoOptimization;
}
