using System.Runtime.CompilerServices;

namespace AD;

/// <summary>A pushforward or a pullback of one function at <see cref="double"/>.</summary>
internal delegate void ProductPrimitive<TFunction>(TFunction f, ReadOnlySpan<double> x, ReadOnlySpan<double> seed, Span<double> value, Span<double> destination);

/// <summary>Pushforwards or pullbacks of several seeds of one function at <see cref="double"/>.</summary>
internal delegate void ProductsPrimitive<TFunction>(TFunction f, ReadOnlySpan<double> x, int count, ReadOnlySpan<double> seeds, Span<double> value, Span<double> destination);

/// <summary>The Jacobian of one function at <see cref="double"/>.</summary>
internal delegate void JacobianPrimitive<TFunction>(TFunction f, ReadOnlySpan<double> x, Span<double> value, Span<double> destination);

/// <summary>The preparation of a backend that brings none of its own: its primitives at <see cref="double"/>.</summary>
/// <remarks>A primitive is a generic virtual method, which is looked up by its types at every call; as a delegate it is looked up once.</remarks>
internal sealed class DerivedPreparedVector<TFunction>(Backend backend, TFunction f, int inputLength, int outputLength, int activeLength, ProductsOfJacobian keep)
    : PreparedVector(inputLength, outputLength, activeLength)
    where TFunction : IVectorFunction
{
    private readonly ProductPrimitive<TFunction> pushforward = backend.Pushforward<TFunction, double>;
    private readonly ProductPrimitive<TFunction> pullback = backend.Pullback<TFunction, double>;
    private readonly JacobianPrimitive<TFunction> jacobian = backend.Jacobian<TFunction, double>;
    private readonly ProductsPrimitive<TFunction> pushforwards = backend.PushforwardMany<TFunction, double>;
    private readonly ProductsPrimitive<TFunction> pullbacks = backend.PullbackMany<TFunction, double>;

    public override void Value(ReadOnlySpan<double> x, Span<double> value)
    {
        Check(x, value);
        Expect.Apart(x, value);
        Unwritten(value);
        f.Evaluate(x, value);
    }

    public override void Pushforward(ReadOnlySpan<double> x, ReadOnlySpan<double> tangent, Span<double> value, Span<double> destination)
    {
        Check(x, value);
        Expect.Length(tangent, ActiveLength);
        Expect.Length(destination, OutputLength);
        Expect.Apart(x, tangent, value, destination);
        Unwritten(value);
        pushforward(f, x, tangent, value, destination);
    }

    public override void Pullback(ReadOnlySpan<double> x, ReadOnlySpan<double> cotangent, Span<double> value, Span<double> destination)
    {
        Check(x, value);
        Expect.Length(cotangent, OutputLength);
        Expect.Length(destination, ActiveLength);
        Expect.Apart(x, cotangent, value, destination);
        Unwritten(value);
        pullback(f, x, cotangent, value, destination);
    }

    public override void Jacobian(ReadOnlySpan<double> x, Span<double> value, Span<double> destination)
    {
        Check(x, value);
        Expect.Length(destination, OutputLength * ActiveLength);
        Expect.Apart(x, value);
        Expect.Apart(x, destination);
        Unwritten(value);
        jacobian(f, x, value, destination);
    }

    public override void PushforwardMany(ReadOnlySpan<double> x, int count, ReadOnlySpan<double> tangents, Span<double> value, Span<double> destination)
    {
        CheckMany(x, count, tangents, ActiveLength, nameof(tangents), value, destination, OutputLength);
        Unwritten(value);
        pushforwards(f, x, count, tangents, value, destination);
    }

    public override void PullbackMany(ReadOnlySpan<double> x, int count, ReadOnlySpan<double> cotangents, Span<double> value, Span<double> destination)
    {
        CheckMany(x, count, cotangents, OutputLength, nameof(cotangents), value, destination, ActiveLength);
        Unwritten(value);
        pullbacks(f, x, count, cotangents, value, destination);
    }

    public override PreparedLinearization Linearize() => LinearizeByJacobian(keep);

    public override PreparedVector Clone() => new DerivedPreparedVector<TFunction>(backend, f, InputLength, OutputLength, ActiveLength, keep);

    internal override void PushforwardChecked(ReadOnlySpan<double> x, ReadOnlySpan<double> tangent, Span<double> value, Span<double> destination)
        => pushforward(f, x, tangent, value, destination);

    internal override void PullbackChecked(ReadOnlySpan<double> x, ReadOnlySpan<double> cotangent, Span<double> value, Span<double> destination)
        => pullback(f, x, cotangent, value, destination);

    internal override void JacobianChecked(ReadOnlySpan<double> x, Span<double> value, Span<double> destination)
        => jacobian(f, x, value, destination);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Check(ReadOnlySpan<double> x, Span<double> value)
    {
        Expect.Length(x, InputLength);
        Expect.Length(value, OutputLength);
    }

    /// <summary>Marks the outputs, so that one that the function leaves unwritten is seen.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Unwritten(Span<double> value)
    {
        for (int i = 0; i < value.Length; i++)
        {
            value[i] = double.NaN;
        }
    }
}
