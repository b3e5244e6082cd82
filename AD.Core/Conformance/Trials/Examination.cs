namespace AD.Conformance;

/// <summary>Tries one scenario with one operator and says how it went.</summary>
internal static class Examination
{
    /// <summary>What a backend owes only where its traits say so, and which is wrong, not refused, where they do not.</summary>
    private const Requirement NotTried = Requirement.Exact | Requirement.Branches | Requirement.Mutation | Requirement.Threads | Requirement.NoAllocation;

    public static ConformanceRow Of(Backend backend, Scenario scenario, Operator operation, ConformanceOptions options)
    {
        ConformanceRow Row(Verdict verdict, string reason, ConformanceMismatch? mismatch = null) => new(scenario.Name, operation.Name, verdict, reason) { Mismatch = mismatch };
        BackendTraits[] traits = [backend.Traits, .. scenario.Others.Select(other => other.Traits)];
        Requirement missing = (scenario.Needs | operation.Needs) & ~traits.Select(Provision.Of).Aggregate((a, b) => a & b);
        if ((missing & NotTried) != 0)
        {
            return Row(Verdict.Refused, $"not owed: {Provision.Text(missing & NotTried)}.");
        }

        try
        {
            ConformanceTolerance tolerance = options.Tolerance ?? ConformanceTolerance.Of(traits);
            Trial trial = new(scenario.Differentiator(backend), tolerance, traits.Any(one => !one.IsExact), scenario.Levels, options.Seed, options.Threads);
            Check(trial, scenario, operation);
            return Row(Verdict.Passed, "");
        }
        catch (MismatchException e)
        {
            return Row(Verdict.Failed, e.Message, e.Mismatch);
        }
        catch (UnresolvedException e)
        {
            return Row(Verdict.Refused, e.Message);
        }
        catch (Exception e) when (missing != 0 && IsRefusal(e))
        {
            return Row(Verdict.Refused, $"{Provision.Text(missing)}: {e.Message}");
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return Row(Verdict.Failed, $"{e.GetType().Name}: {e.Message}{(missing == 0 ? "" : $" ({Provision.Text(missing)}: to be refused by an {nameof(ArgumentException)} or a {nameof(NotSupportedException)} with a message)")}");
        }
    }

    /// <summary>Where a result is wrong, memory that was written to is the better reason.</summary>
    private static void Check(Trial trial, Scenario scenario, Operator operation)
    {
        try
        {
            operation.Check(trial, scenario);
        }
        catch (MismatchException)
        {
            trial.CheckMemory();
            throw;
        }
    }

    private static bool IsRefusal(Exception e) => e is ArgumentException or NotSupportedException && e.Message.Length > 0;
}
