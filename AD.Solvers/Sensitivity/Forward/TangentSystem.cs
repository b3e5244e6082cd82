using System.Runtime.CompilerServices;

namespace AD.Solvers;

/// <summary>The state with its tangents, z = (u, S, q, Q): u' = f, S' = f_u S + f_p P, q' = g, Q' = g_u S + g_p P, S stored n × c row by row.</summary>
/// <remarks>
/// Its Jacobian couples u to S by second derivatives: the derivative of f_u S_c + f_p P_c along U is f''[U, (S_c, P_c)], that of g_u S_c + g_p P_c is (g_uu U)ᵀ S_c + (g_pu U)ᵀ P_c. They are asked for by implicit
/// methods alone, and prepared then.
/// </remarks>
internal sealed unsafe partial class TangentSystem : DifferentiableSystem
{
    private readonly PreparedOde f;
    private readonly Integrands integrands;
    private readonly int n;
    private readonly int c;
    private readonly int parameterColumns;
    private readonly AlignedRows? parameterTangents;
    private readonly double* p;
    private readonly bool isAlong;

    public TangentSystem(PreparedOde f, OdeSecondOrder second, Integrands integrands, int parameterColumns, int stateColumns)
        : base(f.StateLength * (1 + parameterColumns + stateColumns) + (integrands.Length > 0 ? 1 + parameterColumns + stateColumns : 0))
    {
        this.f = f;
        this.second = second;
        this.integrands = integrands;
        this.parameterColumns = parameterColumns;
        n = f.StateLength;
        c = parameterColumns + stateColumns;

        // P: the identity in the columns of the parameters, zero in those of the initial state.
        if (parameterColumns > 0)
        {
            parameterTangents = new AlignedRows(1, f.ParameterLength * c);
            p = parameterTangents.Row(0);
            for (int i = 0; i < parameterColumns; i++)
            {
                p[i * c + i] = 1.0;
            }
        }
    }

    /// <summary>The state with one tangent along a direction of parameters and initial state, P being <see cref="Direction"/>.</summary>
    public TangentSystem(PreparedOde f, OdeSecondOrder second, Integrands integrands)
        : this(f, second, integrands, parameterColumns: 0, stateColumns: 1)
    {
        isAlong = true;
        if (f.ParameterLength > 0)
        {
            parameterTangents = new AlignedRows(1, f.ParameterLength);
            p = parameterTangents.Row(0);
        }
    }

    /// <summary>P where there is one tangent along a direction, k numbers, to be written before the integration.</summary>
    public Span<double> Direction => new(p, f.ParameterLength);

    /// <summary>u and S: nothing depends on q and Q.</summary>
    public override int ReadLength => n * (1 + c);

    /// <summary>z = (u₀, (du₀/dp, I), 0): where tangents with respect to the parameters, and to the initial state, begin.</summary>
    /// <param name="u0">u₀, length n.</param>
    /// <param name="ofParameters">du₀/dp, row by row, n × k; empty where u₀ does not depend on the parameters.</param>
    /// <param name="hasInitialState">Whether there are tangents with respect to the initial state; columns that are not filled here stay 0.</param>
    /// <param name="z">Receives the start, of the system's length.</param>
    public void WriteStart(ReadOnlySpan<double> u0, ReadOnlySpan<double> ofParameters, bool hasInitialState, Span<double> z)
    {
        z.Clear();
        u0.CopyTo(z);
        for (int i = 0; i < n; i++)
        {
            Span<double> row = z.Slice(n + i * c, c);
            if (!ofParameters.IsEmpty)
            {
                ofParameters.Slice(i * parameterColumns, parameterColumns).CopyTo(row);
            }

            if (hasInitialState)
            {
                row[parameterColumns + i] = 1.0;
            }
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public override void Evaluate(double* z, double t, double* dz)
    {
        if (c == 0)
        {
            Primal(z, t, dz);
            return;
        }

        f.Pushforward(z, t, c, p, dz);
        if (integrands.Length > 0)
        {
            EvaluateIntegrals(new(z, Length), t, new(dz + n * (1 + c), 1 + c));
        }
    }

    public override void EvaluateRead(double* z, double t, double* dz)
    {
        if (c == 0)
        {
            f.Value(z, t, dz);
        }
        else
        {
            f.Pushforward(z, t, c, p, dz);
        }
    }

    /// <summary>The state with the integral of the cost and without tangents.</summary>
    private void Primal(double* z, double t, double* dz)
    {
        f.Value(z, t, dz);
        if (integrands.Length > 0)
        {
            dz[n] = integrands.Value(new(z, n), t);
        }
    }

    private void EvaluateIntegrals(ReadOnlySpan<double> z, double t, Span<double> dq)
    {
        dq.Clear();
        foreach (PreparedCost g in integrands.Each)
        {
            dq[0] += g.Evaluate(z[..n], t);
            AddTangents(g, z.Slice(n, n * c), dq.Slice(1, c));
        }
    }

    /// <summary>destination += g_u S + g_p P.</summary>
    public void AddTangents(PreparedCost g, ReadOnlySpan<double> s, Span<double> destination)
    {
        ReadOnlySpan<double> stateGradient = g.StateGradient;
        for (int i = 0; i < n; i++)
        {
            Vectors.AddScaled(stateGradient[i], s.Slice(i * c, c), destination);
        }

        AddParameters(g.ParameterGradient, destination);
    }

    /// <summary>destination += w P.</summary>
    private void AddParameters(ReadOnlySpan<double> w, Span<double> destination)
    {
        if (isAlong)
        {
            destination[0] += Vectors.Dot(w, Direction[..w.Length]);
        }
        else if (parameterColumns > 0)
        {
            Vectors.Add(w, destination);
        }
    }
}
