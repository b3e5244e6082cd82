using System.Runtime.CompilerServices;

namespace AD.Backends;

/// <summary>A right-hand side prepared for the tape: parameters are lifted once when they are bound; what is not asked for stays constant and records nothing.</summary>
internal sealed class TapePreparedOde<TFunction> : PreparedOde
    where TFunction : IOdeFunction
{
    private readonly TFunction f;
    private readonly double[] parameters;
    private readonly Tracked<double>[] constants;
    private readonly Tracked<double>[] variables;
    private readonly Tracked<double>[] state;
    private bool bound;

    public TapePreparedOde(TFunction f, int stateLength, int parameterLength)
        : base(stateLength, parameterLength)
    {
        this.f = f;
        parameters = new double[parameterLength];
        constants = new Tracked<double>[parameterLength];
        variables = new Tracked<double>[parameterLength];
        state = new Tracked<double>[stateLength];
        bound = parameterLength == 0;
    }

    public override void Bind(ReadOnlySpan<double> p)
    {
        Expected.Length(p.Length, ParameterLength, nameof(p));
        p.CopyTo(parameters);
        for (int i = 0; i < p.Length; i++)
        {
            constants[i] = p[i];
        }

        bound = true;
    }

    public override void Value(ReadOnlySpan<double> u, double t, Span<double> du)
    {
        Check(u, du);
        Expected.Apart(u, du);
        f.Evaluate(u, parameters, t, du);
    }

    public override void Pullback(ReadOnlySpan<double> u, double t, ReadOnlySpan<double> cotangent, Span<double> du, Span<double> stateDestination, Span<double> parameterDestination)
    {
        bool all = !parameterDestination.IsEmpty;
        Check(u, du);
        Expected.Length(cotangent.Length, StateLength, nameof(cotangent));
        Expected.Length(stateDestination.Length, StateLength, nameof(stateDestination));
        Expected.Length(parameterDestination.Length, all ? ParameterLength : 0, nameof(parameterDestination));
        Expected.Apart(du, stateDestination);
        Expected.Apart(du, parameterDestination);
        Expected.Apart(stateDestination, parameterDestination);
        using TapeScope<double> scope = new();
        ReadOnlySpan<Tracked<double>> y = Evaluate(scope.Tape, u, t, all);
        ReadOnlySpan<double> pulled = scope.Tape.ReverseSweep(y, cotangent);
        pulled[..StateLength].CopyTo(stateDestination);
        pulled[StateLength..].CopyTo(parameterDestination);
        Tape<double>.Primals(y, du);
    }

    public override void Pushforward(ReadOnlySpan<double> u, double t, int count, ReadOnlySpan<double> stateTangents, ReadOnlySpan<double> parameterTangents, Span<double> du, Span<double> destination)
    {
        bool all = !parameterTangents.IsEmpty;
        Check(u, du);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        Expected.Length(stateTangents.Length, StateLength * count, nameof(stateTangents));
        Expected.Length(parameterTangents.Length, all ? ParameterLength * count : 0, nameof(parameterTangents));
        Expected.Length(destination.Length, StateLength * count, nameof(destination));
        Expected.Apart(du, destination);
        using TapeScope<double> scope = new();
        ReadOnlySpan<Tracked<double>> y = Evaluate(scope.Tape, u, t, all);
        Span<double> seeds = scope.Tape.BeginForward(count);
        stateTangents.CopyTo(seeds);
        parameterTangents.CopyTo(seeds[stateTangents.Length..]);
        scope.Tape.ForwardSweep(y, destination);
        Tape<double>.Primals(y, du);
    }

    public override void StateJacobian(ReadOnlySpan<double> u, double t, Span<double> du, Span<double> destination)
    {
        Check(u, du);
        Expected.Length(destination.Length, StateLength * StateLength, nameof(destination));
        Expected.Apart(du, destination);
        using TapeScope<double> scope = new();
        ReadOnlySpan<Tracked<double>> y = Evaluate(scope.Tape, u, t, false);
        scope.Tape.Jacobian(y, destination);
        Tape<double>.Primals(y, du);
    }

    public override void TimeDerivative(ReadOnlySpan<double> u, double t, Span<double> du, Span<double> destination)
    {
        Check(u, du);
        Expected.Length(destination.Length, StateLength, nameof(destination));
        Expected.Apart(du, destination);
        using TapeScope<double> scope = new();
        Tracked<double> time = default;
        scope.Tape.Activate(new ReadOnlySpan<double>(in t), new Span<Tracked<double>>(ref time));
        for (int i = 0; i < u.Length; i++)
        {
            state[i] = u[i];
        }

        Span<Tracked<double>> y = scope.Tape.Outputs(StateLength);
        Call(f, state, constants, time, y);
        scope.Tape.Check(y);
        scope.Tape.BeginForward(1)[0] = 1.0;
        scope.Tape.ForwardSweep(y, destination);
        Tape<double>.Primals(y, du);
    }

    public override PreparedOde Clone()
    {
        TapePreparedOde<TFunction> clone = new(f, StateLength, ParameterLength);
        if (bound)
        {
            clone.Bind(parameters);
        }

        return clone;
    }

    /// <summary>The recorded right-hand side with an active state, and active parameters where they are asked for.</summary>
    private ReadOnlySpan<Tracked<double>> Evaluate(Tape<double> tape, ReadOnlySpan<double> u, double t, bool withParameters)
    {
        tape.Activate(u, state);
        if (withParameters)
        {
            tape.Activate(parameters, variables);
        }

        Span<Tracked<double>> y = tape.Outputs(StateLength);
        Call(f, state, withParameters ? variables : constants, t, y);
        tape.Check(y);
        return y;
    }

    /// <summary>The user's function. Not optimized, so that the function is compiled on its own: inlined into a small method, it would find its operators' budget for inlining used up.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.NoOptimization)]
    private static void Call(TFunction f, ReadOnlySpan<Tracked<double>> u, ReadOnlySpan<Tracked<double>> p, Tracked<double> t, Span<Tracked<double>> du)
        => f.Evaluate(u, p, t, du);

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
