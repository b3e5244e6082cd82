using System.Numerics;

namespace AD;

/// <summary>Derivatives of a function inside of a trace: the function is traced by itself, its graph is differentiated, and the derivative becomes part of the trace around it. Any composition of such derivatives is one graph.</summary>
/// <remarks>Each method returns false, having changed nothing, where the function cannot be traced by itself: it captures a number of the trace around it, or no trace is under way. A derivative by recorded operations still works there.</remarks>
public static class InnerTrace
{
    /// <summary>y = f(x) and x̄ = Jᵀ ȳ.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function.</param>
    /// <param name="x">The point; its first <paramref name="destination"/>.Length entries are active, the rest constant.</param>
    /// <param name="cotangent">ȳ, length m.</param>
    /// <param name="value">Receives f(x), length m.</param>
    /// <param name="destination">Receives Jᵀ ȳ.</param>
    /// <returns>Whether the function could be traced by itself.</returns>
    public static bool TryPullback<TFunction>(TFunction f, ReadOnlySpan<Traced> x, ReadOnlySpan<Traced> cotangent, Span<Traced> value, Span<Traced> destination)
        where TFunction : IVectorFunction
    {
        Expect.Length(cotangent, value.Length);
        if (!TryTrace(f, x, value.Length, out GraphBuilder? builder, out Graph? graph))
        {
            return false;
        }

        Traced[] inputs = [.. x, .. cotangent];
        Write(builder, graph.Pullback(destination.Length, Values(inputs)), inputs, value, destination);
        return true;
    }

    /// <summary>y = f(x) and ẏ = J ẋ.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function.</param>
    /// <param name="x">The point; its first <paramref name="tangent"/>.Length entries are active, the rest constant.</param>
    /// <param name="tangent">ẋ.</param>
    /// <param name="value">Receives f(x), length m.</param>
    /// <param name="destination">Receives J ẋ, length m.</param>
    /// <returns>Whether the function could be traced by itself.</returns>
    public static bool TryPushforward<TFunction>(TFunction f, ReadOnlySpan<Traced> x, ReadOnlySpan<Traced> tangent, Span<Traced> value, Span<Traced> destination)
        where TFunction : IVectorFunction
    {
        Expect.Length(destination, value.Length);
        if (!TryTrace(f, x, value.Length, out GraphBuilder? builder, out Graph? graph))
        {
            return false;
        }

        Traced[] inputs = [.. x, .. tangent];
        Write(builder, graph.Pushforward(tangent.Length, 1, Values(inputs)), inputs, value, destination);
        return true;
    }

    /// <summary>y = f(x) and J[i, j] = ∂f_i/∂x_j.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function.</param>
    /// <param name="x">The point; its first <paramref name="destination"/>.Length / m entries are active, the rest constant.</param>
    /// <param name="value">Receives f(x), length m.</param>
    /// <param name="destination">Receives J row by row.</param>
    /// <returns>Whether the function could be traced by itself.</returns>
    public static bool TryJacobian<TFunction>(TFunction f, ReadOnlySpan<Traced> x, Span<Traced> value, Span<Traced> destination)
        where TFunction : IVectorFunction
    {
        if (!TryTrace(f, x, value.Length, out GraphBuilder? builder, out Graph? graph))
        {
            return false;
        }

        int active = value.IsEmpty ? 0 : destination.Length / value.Length;
        double[] point = Values(x);
        Write(builder, active < value.Length ? graph.ForwardJacobian(active, point) : graph.Jacobian(active, point), x, value, destination);
        return true;
    }

    private static bool TryTrace<TFunction>(
        TFunction f, ReadOnlySpan<Traced> x, int outputLength,
        [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out GraphBuilder? builder, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Graph? graph)
        where TFunction : IVectorFunction
    {
        builder = TraceScope.Current;
        graph = null;
        if (builder is null || builder.IsScripted)
        {
            return false;
        }

        try
        {
            graph = Trace.Of(f, Values(x), outputLength);
            return true;
        }
        catch (ForeignNumberException)
        {
            return false; // Numbers around it are lifted by a number type of another level, which the caller goes on with.
        }
    }

    private static double[] Values(ReadOnlySpan<Traced> x)
    {
        double[] values = new double[x.Length];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = x[i].Value;
        }

        return values;
    }

    /// <summary>The derivative as part of the trace around it.</summary>
    private static void Write(GraphBuilder builder, Graph derivative, ReadOnlySpan<Traced> inputs, Span<Traced> value, Span<Traced> destination)
    {
        int[] nodes = new int[inputs.Length];
        for (int i = 0; i < nodes.Length; i++)
        {
            nodes[i] = builder.NodeOf(inputs[i]);
        }

        int[] place = builder.Append(derivative, nodes);
        for (int i = 0; i < value.Length; i++)
        {
            value[i] = builder.Number(place[derivative.Outputs[i]]);
        }

        for (int i = 0; i < destination.Length; i++)
        {
            destination[i] = builder.Number(place[derivative.Outputs[value.Length + i]]);
        }
    }
}
