namespace AD.Solvers;

/// <summary>
/// dG/dt₀ and dG/dt₁: with G = Σ g(u(t_i), p, t_i) + h(u(t₁), p, t₁) + ∫ q(u, p, t) dt,
/// dG/dt₁ = h_u f + h_t + q at t₁, and dG/dt₀ = −λ(t₀)ᵀ f − q at t₀.
/// </summary>
/// <remarks>The times t_i of the cost do not move, also where they equal t₀ or t₁. λ(t₀) = dG/du₀ includes the cost at t₀: moving t₀ alone moves u(t_i) by −Φ(t_i, t₀) f, at t_i = t₀ too.</remarks>
internal sealed class TimeGradients(OdeProblem problem, PreparedOde f, PreparedCosts costs, ActiveInputs active)
{
    private readonly double[] slope = new double[problem.StateLength];

    /// <summary>dG/dt₀; NaN where it is not asked for or not there yet.</summary>
    public double Start { get; private set; }

    /// <summary>dG/dt₁; NaN where it is not asked for or not there yet.</summary>
    public double End { get; private set; }

    /// <summary>How many times f was evaluated since the last <see cref="Clear"/>.</summary>
    public int Evaluations { get; private set; }

    /// <summary>dG/dt₀ is asked for.</summary>
    public bool WantsStart => (active & ActiveInputs.StartTime) != 0;

    /// <summary>dG/dt₁ is asked for.</summary>
    public bool WantsEnd => (active & ActiveInputs.EndTime) != 0;

    /// <summary>What was asked for is finite.</summary>
    public bool AreFinite => !(WantsStart && !double.IsFinite(Start)) && !(WantsEnd && !double.IsFinite(End));

    /// <summary>Forgets the last gradient.</summary>
    public void Clear()
    {
        Start = double.NaN;
        End = double.NaN;
        Evaluations = 0;
    }

    /// <summary>The state has reached t₁: dG/dt₁, if it is asked for.</summary>
    public void AtEnd(ReadOnlySpan<double> u)
    {
        if (!WantsEnd)
        {
            return;
        }

        Slope(u, problem.End);
        double sum = costs.Integrands.Value(u, problem.End);
        foreach (PreparedCost g in costs.Terminals)
        {
            g.Evaluate(u, problem.End);
            sum += Vectors.Dot(g.StateGradient, slope) + g.TimeDerivative;
        }

        End = sum;
    }

    /// <summary>dG/dt₀ from λ(t₀) = dG/du₀, if it is asked for.</summary>
    public void AtStart(ReadOnlySpan<double> u0, ReadOnlySpan<double> lambda)
    {
        if (WantsStart)
        {
            Slope(u0, problem.Start);
            Start = -Vectors.Dot(lambda, slope) - costs.Integrands.Value(u0, problem.Start);
        }
    }

    /// <summary>dG/dt₀ from the derivative of G along the tangent that <see cref="WriteTangent"/> gives.</summary>
    public void AtStartAlong(ReadOnlySpan<double> u0, double derivative) => Start = derivative - costs.Integrands.Value(u0, problem.Start);

    /// <summary>du(t₀)/dt₀ = −f(u₀, p, t₀) as a column of a matrix with rows of the given length.</summary>
    public void WriteTangent(ReadOnlySpan<double> u0, Span<double> destination, int rowLength)
    {
        Slope(u0, problem.Start);
        for (int i = 0; i < slope.Length; i++)
        {
            destination[i * rowLength] = -slope[i];
        }
    }

    private void Slope(ReadOnlySpan<double> u, double t)
    {
        slope.AsSpan().Fill(double.NaN);
        f.Value(u, t, slope);
        Evaluations++;
    }
}
