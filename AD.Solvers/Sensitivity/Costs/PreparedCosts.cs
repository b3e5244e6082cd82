namespace AD.Solvers;

/// <summary>All terms of a cost, prepared: integrands, and the discrete terms in the order in which the integration meets them.</summary>
internal sealed class PreparedCosts
{
    private readonly PreparedCost[] all;
    private readonly double[] times;
    private readonly PreparedCost[] atTimes;

    /// <param name="backend">The backend that the derivatives come from.</param>
    /// <param name="cost">The cost.</param>
    /// <param name="problem">The problem.</param>
    /// <param name="endIsActive">The derivative with respect to the end of the span is wanted.</param>
    public PreparedCosts(Backend backend, Cost cost, OdeProblem problem, bool endIsActive)
    {
        List<PreparedCost> functions = [], integrands = [], terminals = [];
        List<(double Time, PreparedCost Cost)> visits = [];
        foreach (CostTerm term in cost.Terms)
        {
            PreparedCost prepared = term is WeightTerm weighted
                ? new(weighted.Weights)
                : new(backend, term.Function, problem.StateLength, problem.ParameterLength, timeIsActive: term.AtEnd && endIsActive);
            functions.Add(prepared);
            if (term.AtEnd)
            {
                terminals.Add(prepared);
                visits.Add((problem.End, prepared));
                continue;
            }

            if (term.Times is null)
            {
                integrands.Add(prepared);
                continue;
            }

            foreach (double t in Check.Times(term.Times, problem.Start, problem.End, "times"))
            {
                visits.Add((t, prepared));
            }
        }

        double direction = Math.Sign(problem.End - problem.Start);
        (double Time, PreparedCost Cost)[] ordered = [.. visits.OrderBy(visit => visit.Time * direction)];
        all = [.. functions];
        Integrands = new Integrands([.. integrands]);
        Terminals = [.. terminals];
        times = Array.ConvertAll(ordered, visit => visit.Time);
        atTimes = Array.ConvertAll(ordered, visit => visit.Cost);
    }

    /// <summary>The functions whose integral counts.</summary>
    public Integrands Integrands { get; }

    /// <summary>The functions that count at the end of the span and move with it; they are among the discrete terms too.</summary>
    public PreparedCost[] Terminals { get; }

    /// <summary>How many discrete terms there are, times counted as often as they occur.</summary>
    public int Count => times.Length;

    /// <summary>The times of the discrete terms, to be visited by an integration.</summary>
    public TimeCursor Visits() => new(times);

    /// <summary>The time of a discrete term.</summary>
    public double Time(int index) => times[index];

    /// <summary>The function of a discrete term.</summary>
    public PreparedCost At(int index) => atTimes[index];

    /// <summary>Stores the parameters.</summary>
    public void Bind(ReadOnlySpan<double> p)
    {
        foreach (PreparedCost cost in all)
        {
            cost.Bind(p);
        }
    }
}
