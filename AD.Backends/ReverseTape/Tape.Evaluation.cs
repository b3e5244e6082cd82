using System.Runtime.CompilerServices;

namespace AD.Backends;

/// <content>Evaluating a function on tracked numbers: inputs in, outputs out.</content>
internal sealed partial class Tape<T>
{
    private Tracked<T>[] point = new Tracked<T>[16];
    private Tracked<T>[] result = new Tracked<T>[16];

    /// <summary>The recorded outputs of the function at x, whose first <paramref name="active"/> entries are variables.</summary>
    public ReadOnlySpan<Tracked<T>> Evaluate<TFunction>(TFunction f, ReadOnlySpan<T> x, int active, int outputs)
        where TFunction : IVectorFunction
    {
        ReadOnlySpan<Tracked<T>> variables = Point(x, active);
        Span<Tracked<T>> y = Outputs(outputs);
        Call(f, variables, y);
        Check(y);
        return y;
    }

    /// <summary>The recorded value of a scalar function at x, whose first <paramref name="active"/> entries are variables.</summary>
    public ReadOnlySpan<Tracked<T>> EvaluateScalar<TFunction>(TFunction f, ReadOnlySpan<T> x, int active)
        where TFunction : IScalarFunction
    {
        ReadOnlySpan<Tracked<T>> variables = Point(x, active);
        Span<Tracked<T>> y = Outputs(1);
        y[0] = CallScalar(f, variables);
        Check(y);
        return y;
    }

    /// <summary>The point as tracked numbers: variables first, then constants.</summary>
    public Span<Tracked<T>> Point(ReadOnlySpan<T> x, int active)
    {
        Span<Tracked<T>> variables = Buffers.Take(ref point, x.Length);
        Activate(x[..active], variables);
        for (int i = active; i < x.Length; i++)
        {
            variables[i] = new(x[i]);
        }

        return variables;
    }

    /// <summary>Makes the next variables; before the first operation only.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Activate(ReadOnlySpan<T> values, Span<Tracked<T>> variables)
    {
        int start = count, id = scope;
        variables = variables[..values.Length];
        for (int i = TrackedPairs.AreSupported<T>() ? TrackedPairs.Activate(values, variables, start, id) : 0; i < values.Length; i++)
        {
            variables[i] = new(values[i], start + i, id);
        }

        inputs += values.Length;
        count = start + values.Length;
        if (count > nodes.Length)
        {
            Buffers.Grow(ref nodes, count);
        }
    }

    /// <summary>Room for the outputs, each marked as not written.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Span<Tracked<T>> Outputs(int length)
    {
        Span<Tracked<T>> y = Buffers.Take(ref result, length);
        for (int i = 0; i < y.Length; i++)
        {
            y[i] = new(T.NaN, 0, TapeSlots.Unwritten);
        }

        return y;
    }

    /// <summary>Every output is written, and by this evaluation.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Check(ReadOnlySpan<Tracked<T>> y)
    {
        for (int i = 0; i < y.Length; i++)
        {
            if (y[i].Scope != scope && y[i].Scope != TapeSlots.Constant)
            {
                RefuseOutput(y[i], i, y.Length);
            }
        }
    }

    /// <summary>The primals of the outputs.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Primals(ReadOnlySpan<Tracked<T>> y, Span<T> value)
    {
        value = value[..y.Length];
        for (int i = 0; i < y.Length; i++)
        {
            value[i] = y[i].Primal;
        }
    }

    /// <summary>The user's function. Not optimized, so that the function is compiled on its own: inlined into a small method, it would find its operators' budget for inlining used up.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.NoOptimization)]
    private static void Call<TFunction>(TFunction f, ReadOnlySpan<Tracked<T>> x, Span<Tracked<T>> y)
        where TFunction : IVectorFunction
        => f.Evaluate(x, y);

    /// <inheritdoc cref="Call{TFunction}"/>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.NoOptimization)]
    private static Tracked<T> CallScalar<TFunction>(TFunction f, ReadOnlySpan<Tracked<T>> x)
        where TFunction : IScalarFunction
        => f.Evaluate(x);

    private static void RefuseOutput(Tracked<T> y, int i, int outputs)
    {
        if (y.Scope == TapeSlots.Unwritten)
        {
            throw new InvalidOperationException($"The function did not write entry {i} of its {outputs} outputs: assign every entry of the destination.");
        }

        throw Foreign(y.Scope, TapeSlots.Constant);
    }
}
