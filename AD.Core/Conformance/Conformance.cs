using System.Diagnostics.CodeAnalysis;

namespace AD.Conformance;

/// <summary>The conformance kit: whether a backend gives every operator of every scenario as derived by hand, and is what its traits say.</summary>
/// <remarks>
/// For authors of backends. It needs no test framework: <c>Conformance.Run(new MyBackend()).ThrowIfFailed()</c> in any test, or <c>Console.WriteLine(Conformance.Run(new MyBackend()))</c> in a program.
/// The kit is the product of scenarios (functions with value, gradient or Jacobian, and Hessian derived by hand) with operators (each public way to ask for a derivative), behaviours
/// (a second call, threads, an exception, a gradient inside the function) and claims (the traits). Not known to it: performance, and what only a larger problem shows.
/// </remarks>
public static class Conformance
{
    /// <summary>Runs every scenario with every operator that it has the shape for.</summary>
    /// <remarks>A failure, an exception included, is a row of the report; the run goes on. Deterministic for a seed, up to the order of threads. Takes seconds, mostly for compilation of the number types.</remarks>
    /// <param name="backend">The backend; a composition such as <see cref="HigherOrderBackend"/> is one too.</param>
    /// <param name="options">Tolerance, seed, filter, partners, progress, cancellation; the defaults when omitted.</param>
    /// <returns>One row for each scenario and operator.</returns>
    /// <exception cref="OperationCanceledException">The cancellation token of the options was cancelled.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public static ConformanceReport Run(Backend backend, ConformanceOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(backend);
        options ??= new();
        List<ConformanceRow> rows = [];
        foreach (Scenario scenario in Catalogue.Scenarios(backend, options.Partners))
        {
            foreach (Operator operation in Catalogue.Operators)
            {
                if (operation.Accepts(scenario) && (options.Filter is null || options.Filter(scenario.Name, operation.Name)))
                {
                    options.CancellationToken.ThrowIfCancellationRequested();
                    ConformanceRow row = Examination.Of(backend, scenario, operation, options);
                    rows.Add(row);
                    options.Progress?.Report(row);
                }
            }
        }

        return new(backend.Traits.Name, rows);
    }
}
