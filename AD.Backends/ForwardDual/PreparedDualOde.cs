using System.Runtime.CompilerServices;

namespace AD.Backends;

/// <summary>A right-hand side prepared for dual numbers: one pass object for each way of seeding, made when it is first asked for.</summary>
internal sealed class PreparedDualOde<TFunction>(ForwardDualBackend backend, TFunction f, int stateLength, int parameterLength) : PreparedOde(stateLength, parameterLength)
    where TFunction : IOdeFunction
{
    private readonly double[] parameters = new double[parameterLength];
    private readonly DualOdePass?[] tangentPasses = new DualOdePass?[Seeds.MaxWidth + 1];
    private DualOdePass? all;
    private DualOdePass? state;
    private Dual<double>[]? timeline;
    private int evaluations;
    private bool bound = parameterLength == 0;

    public override void Bind(ReadOnlySpan<double> p)
    {
        Expected.Length(p.Length, ParameterLength, nameof(p));
        p.CopyTo(parameters);
        bound = true;
        all?.Bind(p);
        state?.Bind(p);
        foreach (DualOdePass? pass in tangentPasses)
        {
            pass?.Bind(p);
        }
    }

    public override void Value(ReadOnlySpan<double> u, double t, Span<double> du)
    {
        Check(u, du);
        Expected.Apart(u, du);
        f.Evaluate(u, parameters, t, du);
    }

    public override void Pullback(ReadOnlySpan<double> u, double t, ReadOnlySpan<double> cotangent, Span<double> du, Span<double> stateDestination, Span<double> parameterDestination)
    {
        Check(u, du);
        Expected.Length(cotangent.Length, StateLength, nameof(cotangent));
        Expected.Length(stateDestination.Length, StateLength, nameof(stateDestination));
        Expected.Length(parameterDestination.Length, parameterDestination.IsEmpty ? 0 : ParameterLength, nameof(parameterDestination));
        Apart(u, cotangent, stateDestination);
        Apart(u, cotangent, parameterDestination);
        Apart(u, cotangent, du);
        Expected.Apart(du, stateDestination);
        Expected.Apart(du, parameterDestination);
        Expected.Apart(stateDestination, parameterDestination);
        DualOdePass pass;
        if (parameterDestination.IsEmpty)
        {
            pass = state ??= Pass(backend.Chunk(StateLength), StateLength);
        }
        else
        {
            pass = all ??= Pass(backend.Chunk(StateLength + ParameterLength), StateLength + ParameterLength);
        }

        pass.Pullback(u, t, cotangent, du, stateDestination, parameterDestination);
    }

    public override void Pushforward(ReadOnlySpan<double> u, double t, int count, ReadOnlySpan<double> stateTangents, ReadOnlySpan<double> parameterTangents, Span<double> du, Span<double> destination)
    {
        Check(u, du);
        Expected.Length(stateTangents.Length, StateLength * count, nameof(stateTangents));
        Expected.Length(destination.Length, StateLength * count, nameof(destination));
        if (!parameterTangents.IsEmpty)
        {
            Expected.Length(parameterTangents.Length, ParameterLength * count, nameof(parameterTangents));
        }

        Apart(u, stateTangents, du);
        Apart(u, stateTangents, destination);
        Apart(u, parameterTangents, du);
        Apart(u, parameterTangents, destination);
        Expected.Apart(du, destination);
        if (count == 0)
        {
            f.Evaluate(u, parameters, t, du);
            return;
        }

        int width = backend.Chunk(count);
        // Passes that leave the parameters constant are kept apart from those that load tangents into them.
        int slot = parameterTangents.IsEmpty ? width - 1 : width;
        (tangentPasses[slot] ??= Pass(width, 0)).Pushforward(u, t, count, stateTangents, parameterTangents, du, destination);
    }

    public override void StateJacobian(ReadOnlySpan<double> u, double t, Span<double> du, Span<double> destination)
    {
        Check(u, du);
        Expected.Length(destination.Length, StateLength * StateLength, nameof(destination));
        Apart(u, du, destination);
        Expected.Apart(u, du);
        (state ??= Pass(backend.Chunk(StateLength), StateLength)).Jacobian(u, t, du, destination);
    }

    public override void TimeDerivative(ReadOnlySpan<double> u, double t, Span<double> du, Span<double> destination)
    {
        Check(u, du);
        Expected.Length(destination.Length, StateLength, nameof(destination));
        Expected.Apart(du, destination);
        Dual<double>[] space = timeline ??= new Dual<double>[2 * StateLength + ParameterLength];
        Span<Dual<double>> state = space.AsSpan(0, StateLength), p = space.AsSpan(StateLength, ParameterLength), result = space.AsSpan(StateLength + ParameterLength);
        for (int i = 0; i < u.Length; i++)
        {
            state[i] = u[i];
        }

        for (int i = 0; i < p.Length; i++)
        {
            p[i] = parameters[i];
        }

        result.Fill(new(double.NaN, double.NaN));
        int begun = ++evaluations;
        f.Evaluate<Dual<double>>(state, p, new(t, 1.0), result);
        Expected.Alone(begun, evaluations);
        for (int i = 0; i < result.Length; i++)
        {
            du[i] = result[i].Primal;
            destination[i] = result[i].Tangent;
        }
    }

    public override PreparedOde Clone()
    {
        PreparedDualOde<TFunction> clone = new(backend, f, StateLength, ParameterLength);
        if (bound)
        {
            clone.Bind(parameters);
        }

        return clone;
    }

    private DualOdePass Pass(int width, int active)
    {
        DualOdePass pass = width switch
        {
            2 => new DualOdePass<TFunction, Dual2>(f, StateLength, ParameterLength, active),
            4 => new DualOdePass<TFunction, Dual4>(f, StateLength, ParameterLength, active),
            8 => new DualOdePass<TFunction, Dual8>(f, StateLength, ParameterLength, active),
            _ => new DualOdePass<TFunction, Dual16>(f, StateLength, ParameterLength, active),
        };
        pass.Bind(parameters);
        return pass;
    }

    /// <summary>The state and the seeds are read again for every chunk of directions.</summary>
    private static void Apart(ReadOnlySpan<double> u, ReadOnlySpan<double> seed, Span<double> destination, [CallerArgumentExpression(nameof(seed))] string seedName = "", [CallerArgumentExpression(nameof(destination))] string name = "")
    {
        Expected.Apart(u, destination, nameof(u), name);
        Expected.Apart(seed, destination, seedName, name);
    }

    private void Check(ReadOnlySpan<double> u, Span<double> du)
    {
        Expected.Length(u.Length, StateLength, nameof(u));
        Expected.Length(du.Length, StateLength, nameof(du));
        if (!bound)
        {
            throw new InvalidOperationException($"The right-hand side has {ParameterLength} parameters and none are bound: call Bind(p) before the first evaluation.");
        }
    }
}
