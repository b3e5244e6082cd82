namespace AD.Solvers;

/// <content>What implicit methods ask of the state with its tangents.</content>
internal sealed unsafe partial class TangentSystem
{
    private readonly OdeSecondOrder second;
    private PushforwardDerivative? pushforward;
    private double[]? value;
    private double[]? room;
    private double[]? noDirection;

    /// <summary>P, k × c, row by row; empty where no parameter is active.</summary>
    public ReadOnlySpan<double> ParameterTangents => new(p, p == null ? 0 : f.ParameterLength * c);

    /// <summary>The number c of tangents.</summary>
    public int Columns => c;

    /// <summary>(J v, f''[v_u, (S, P)] + J v_S, g_u v_u, (g_uu v_u)ᵀ S + (g_pu v_u)ᵀ P + g_u v_S).</summary>
    public override void JacobianProduct(double* z, double t, double* v, double* product)
    {
        double[] room = this.room ??= new double[n * Math.Max(1, c)];
        Span<double> ofTangents = new(product + n, n * c);
        Couple(z, t, v, 0.0, product, ofTangents);
        f.Pushforward(new(z, n), t, c, new(v + n, n * c), [], value ??= new double[n], room.AsSpan(0, n * c));
        Vectors.Add(room.AsSpan(0, n * c), ofTangents);
        if (integrands.Length > 0)
        {
            Span<double> ofIntegrals = new(product + ReadLength, 1 + c);
            ofIntegrals.Clear();
            CoupleIntegrals(z, t, v, 0.0, v + n, ofIntegrals);
        }
    }

    /// <summary>(f_t, f_tu S + f_tp P, g_t, g_tu S + g_tp P).</summary>
    public override void TimeDerivative(double* z, double t, double* destination)
    {
        fixed (double* zero = noDirection ??= new double[n])
        {
            Couple(z, t, zero, 1.0, destination, new(destination + n, n * c));
            if (integrands.Length > 0)
            {
                Span<double> ofIntegrals = new(destination + ReadLength, 1 + c);
                ofIntegrals.Clear();
                CoupleIntegrals(z, t, zero, 1.0, null, ofIntegrals);
            }
        }
    }

    public override StageMatrix CreateStageMatrix() => new TangentStageMatrix(this, new DenseStageMatrix(f), n);

    public override StageMatrix CreateStageMatrix(LinearSolver solver, StagePreconditioner? preconditioner)
        => new TangentStageMatrix(this, new KrylovStageMatrix(new PreparedSystem(f), solver, preconditioner), n);

    /// <summary>f_u U + f_t τ, and f''[(U, τ), (S, P)] for every tangent.</summary>
    public void Couple(double* z, double t, double* u, double tau, double* product, Span<double> destination)
    {
        if (c == 0)
        {
            CoupleNone(z, t, u, tau, product);
            return;
        }

        pushforward ??= second.Pushforward(p != null);
        pushforward.Evaluate(new(z, n), t, new(u, n), tau, c, new(z + n, n * c), ParameterTangents, new(product, n), destination);
    }

    /// <summary>destination += (g_u U + g_t τ, the derivative of g_u S + g_p P along (U, τ) + g_u V); no V means 0.</summary>
    public void CoupleIntegrals(double* z, double t, double* u, double tau, double* v, Span<double> destination)
    {
        Span<double> ofTangents = destination.Slice(1, c);
        foreach (PreparedCost function in integrands.Each)
        {
            CostDerivative g = function.Differentiate();
            destination[0] += g.Evaluate(new(z, n), t, new(u, n), tau);
            for (int i = 0; i < n; i++)
            {
                Vectors.AddScaled(g.StateProduct[i], new(z + n + i * c, c), ofTangents);
                if (v != null)
                {
                    Vectors.AddScaled(g.StateGradient[i], new(v + i * c, c), ofTangents);
                }
            }

            AddParameters(g.ParameterProduct, ofTangents);
        }
    }

    private void CoupleNone(double* z, double t, double* u, double tau, double* product)
    {
        Span<double> result = new(product, n);
        f.Pushforward(new(z, n), t, 1, new(u, n), [], value ??= new double[n], result);
        if (tau != 0.0)
        {
            double[] room = this.room ??= new double[n];
            f.TimeDerivative(new(z, n), t, value, room.AsSpan(0, n));
            Vectors.AddScaled(tau, room.AsSpan(0, n), result);
        }
    }
}
