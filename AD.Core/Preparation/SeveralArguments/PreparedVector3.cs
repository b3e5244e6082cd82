namespace AD;

/// <summary>A prepared function of three vectors, f : Rⁿ × Rᵏ × Rˡ → Rᵐ, at <see cref="double"/>.</summary>
/// <remarks>
/// Each argument is active or constant, as its shape says; a constant one has an empty span for its derivative, and its values may vary from call to call. Sizes are strict; arguments are copied before
/// anything is written, so that results may go where arguments came from. Allocates nothing once warm. Not safe for several threads at once: use <see cref="Clone"/>, one for each thread, or a pool by
/// <see cref="Shared"/>. After an exception the preparation can be used again.
/// </remarks>
public sealed class PreparedVector3
{
    private readonly ArgumentBuffer arguments;
    private readonly double[] pulled;
    private readonly double[] scratch;
    private double[]? rows;

    internal PreparedVector3(PreparedVector flat, ArgumentLength[] lengths)
    {
        Flat = flat;
        arguments = new(lengths);
        pulled = new double[flat.ActiveLength];
        scratch = new double[flat.OutputLength];
    }

    /// <summary>The same function of one flat point, the active arguments first and the constant ones after them, each group in the function's order: every other operator. It is a part of this preparation.</summary>
    public PreparedVector Flat { get; }

    /// <summary>y = f(x, p, q).</summary>
    /// <param name="x">The first argument, of the length it was prepared with.</param>
    /// <param name="p">The second argument, of the length it was prepared with.</param>
    /// <param name="q">The third argument, of the length it was prepared with.</param>
    /// <param name="value">Receives f(x, p, q), length m.</param>
    public void Value(ReadOnlySpan<double> x, ReadOnlySpan<double> p, ReadOnlySpan<double> q, Span<double> value)
    {
        arguments.Place(0, x);
        arguments.Place(1, p);
        arguments.Place(2, q);
        int begun = arguments.Uses;
        Flat.Value(arguments.Point, value);
        Expect.Alone(begun, arguments.Uses);
    }

    /// <summary>y = f(x, p, q) and the sum of the pushforwards of the active arguments' tangents.</summary>
    /// <param name="x">The first argument, of the length it was prepared with.</param>
    /// <param name="p">The second argument, of the length it was prepared with.</param>
    /// <param name="q">The third argument, of the length it was prepared with.</param>
    /// <param name="tangentX">The tangent of x, of the argument's length; empty where it is constant.</param>
    /// <param name="tangentP">The tangent of p, of the argument's length; empty where it is constant.</param>
    /// <param name="tangentQ">The tangent of q, of the argument's length; empty where it is constant.</param>
    /// <param name="value">Receives f(x, p, q), length m.</param>
    /// <param name="destination">Receives Σ J ẋ over the active arguments, length m.</param>
    public void Pushforward(ReadOnlySpan<double> x, ReadOnlySpan<double> p, ReadOnlySpan<double> q, ReadOnlySpan<double> tangentX, ReadOnlySpan<double> tangentP, ReadOnlySpan<double> tangentQ, Span<double> value, Span<double> destination)
    {
        arguments.Place(0, x);
        arguments.Place(1, p);
        arguments.Place(2, q);
        arguments.Seed(0, tangentX);
        arguments.Seed(1, tangentP);
        arguments.Seed(2, tangentQ);
        int begun = arguments.Uses;
        Flat.Pushforward(arguments.Point, arguments.Tangent, value, destination);
        Expect.Alone(begun, arguments.Uses);
    }

    /// <summary>y = f(x, p, q) and the pullbacks of a cotangent to the active arguments, from one evaluation where the backend can.</summary>
    /// <param name="x">The first argument, of the length it was prepared with.</param>
    /// <param name="p">The second argument, of the length it was prepared with.</param>
    /// <param name="q">The third argument, of the length it was prepared with.</param>
    /// <param name="cotangent">ȳ, length m.</param>
    /// <param name="value">Receives f(x, p, q), length m.</param>
    /// <param name="destinationX">Receives the pullback to x, of the argument's length; empty where it is constant.</param>
    /// <param name="destinationP">Receives the pullback to p, of the argument's length; empty where it is constant.</param>
    /// <param name="destinationQ">Receives the pullback to q, of the argument's length; empty where it is constant.</param>
    public void Pullback(ReadOnlySpan<double> x, ReadOnlySpan<double> p, ReadOnlySpan<double> q, ReadOnlySpan<double> cotangent, Span<double> value, Span<double> destinationX, Span<double> destinationP, Span<double> destinationQ)
    {
        arguments.Place(0, x);
        arguments.Place(1, p);
        arguments.Place(2, q);
        arguments.Expect(0, destinationX.Length, nameof(destinationX));
        arguments.Expect(1, destinationP.Length, nameof(destinationP));
        arguments.Expect(2, destinationQ.Length, nameof(destinationQ));
        int begun = arguments.Uses;
        Flat.Pullback(arguments.Point, cotangent, value, pulled);
        Expect.Alone(begun, arguments.Uses);
        arguments.Read(0, pulled, destinationX);
        arguments.Read(1, pulled, destinationP);
        arguments.Read(2, pulled, destinationQ);
    }

    /// <summary>The pullbacks of a cotangent to the active arguments.</summary>
    /// <param name="x">The first argument, of the length it was prepared with.</param>
    /// <param name="p">The second argument, of the length it was prepared with.</param>
    /// <param name="q">The third argument, of the length it was prepared with.</param>
    /// <param name="cotangent">ȳ, length m.</param>
    /// <param name="destinationX">Receives the pullback to x, of the argument's length; empty where it is constant.</param>
    /// <param name="destinationP">Receives the pullback to p, of the argument's length; empty where it is constant.</param>
    /// <param name="destinationQ">Receives the pullback to q, of the argument's length; empty where it is constant.</param>
    public void Pullback(ReadOnlySpan<double> x, ReadOnlySpan<double> p, ReadOnlySpan<double> q, ReadOnlySpan<double> cotangent, Span<double> destinationX, Span<double> destinationP, Span<double> destinationQ) => Pullback(x, p, q, cotangent, scratch, destinationX, destinationP, destinationQ);

    /// <summary>y = f(x, p, q), and the pullbacks of a cotangent added to what is there.</summary>
    /// <param name="x">The first argument, of the length it was prepared with.</param>
    /// <param name="p">The second argument, of the length it was prepared with.</param>
    /// <param name="q">The third argument, of the length it was prepared with.</param>
    /// <param name="cotangent">ȳ, length m.</param>
    /// <param name="value">Receives f(x, p, q), length m.</param>
    /// <param name="destinationX">What the pullback to x is added to, of the argument's length; empty where it is constant.</param>
    /// <param name="destinationP">What the pullback to p is added to, of the argument's length; empty where it is constant.</param>
    /// <param name="destinationQ">What the pullback to q is added to, of the argument's length; empty where it is constant.</param>
    public void AccumulatePullback(ReadOnlySpan<double> x, ReadOnlySpan<double> p, ReadOnlySpan<double> q, ReadOnlySpan<double> cotangent, Span<double> value, Span<double> destinationX, Span<double> destinationP, Span<double> destinationQ)
    {
        arguments.Place(0, x);
        arguments.Place(1, p);
        arguments.Place(2, q);
        arguments.Expect(0, destinationX.Length, nameof(destinationX));
        arguments.Expect(1, destinationP.Length, nameof(destinationP));
        arguments.Expect(2, destinationQ.Length, nameof(destinationQ));
        int begun = arguments.Uses;
        Flat.Pullback(arguments.Point, cotangent, value, pulled);
        Expect.Alone(begun, arguments.Uses);
        arguments.Accumulate(0, pulled, destinationX);
        arguments.Accumulate(1, pulled, destinationP);
        arguments.Accumulate(2, pulled, destinationQ);
    }

    /// <summary>y = f(x, p, q) and the Jacobians with respect to the active arguments, by rows.</summary>
    /// <param name="x">The first argument, of the length it was prepared with.</param>
    /// <param name="p">The second argument, of the length it was prepared with.</param>
    /// <param name="q">The third argument, of the length it was prepared with.</param>
    /// <param name="value">Receives f(x, p, q), length m.</param>
    /// <param name="rowsX">Receives ∂f/∂x row by row, m × (the argument's length); empty where it is constant.</param>
    /// <param name="rowsP">Receives ∂f/∂p row by row, m × (the argument's length); empty where it is constant.</param>
    /// <param name="rowsQ">Receives ∂f/∂q row by row, m × (the argument's length); empty where it is constant.</param>
    public void Jacobian(ReadOnlySpan<double> x, ReadOnlySpan<double> p, ReadOnlySpan<double> q, Span<double> value, Span<double> rowsX, Span<double> rowsP, Span<double> rowsQ)
    {
        arguments.Place(0, x);
        arguments.Place(1, p);
        arguments.Place(2, q);
        arguments.Expect(0, rowsX.Length, nameof(rowsX), Flat.OutputLength);
        arguments.Expect(1, rowsP.Length, nameof(rowsP), Flat.OutputLength);
        arguments.Expect(2, rowsQ.Length, nameof(rowsQ), Flat.OutputLength);
        double[] all = rows ??= new double[Flat.OutputLength * Flat.ActiveLength];
        int begun = arguments.Uses;
        Flat.Jacobian(arguments.Point, value, all);
        Expect.Alone(begun, arguments.Uses);
        arguments.ReadColumns(0, all, rowsX);
        arguments.ReadColumns(1, all, rowsP);
        arguments.ReadColumns(2, all, rowsQ);
    }

    /// <summary>A preparation of the same function with buffers of its own, for another thread.</summary>
    /// <returns>The clone.</returns>
    public PreparedVector3 Clone() => new(Flat.Clone(), arguments.Lengths);

    /// <summary>The prepared function in a form that is safe to share between threads.</summary>
    /// <returns>A pool that lends a clone to each use.</returns>
    public PreparationPool<PreparedVector3> Shared() => new(Clone().Clone);
}
