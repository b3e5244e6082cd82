using MathNet.Numerics.LinearAlgebra;

namespace AD;

/// <content>Several seeds at once.</content>
public abstract partial class PreparedVector
{
    private double[]? seed;
    private double[]? product;
    private double[]? seedRows;
    private double[]? productRows;
    private int matrixUses;

    /// <summary>y = f(x) and c pushforwards at once, Ẏ = J Ẋ.</summary>
    /// <remarks>Derived here from one <see cref="Pushforward(ReadOnlySpan{double}, ReadOnlySpan{double}, Span{double}, Span{double})"/> for each tangent; a backend that takes several at once overrides it.</remarks>
    /// <param name="x">The point, length <see cref="InputLength"/>.</param>
    /// <param name="count">The number c of tangents; none evaluates the value alone.</param>
    /// <param name="tangents">Ẋ, <see cref="ActiveLength"/> × c, row by row (the c tangents of one input together).</param>
    /// <param name="value">Receives f(x), length m.</param>
    /// <param name="destination">Receives J Ẋ, m × c, row by row.</param>
    public virtual void PushforwardMany(ReadOnlySpan<double> x, int count, ReadOnlySpan<double> tangents, Span<double> value, Span<double> destination)
    {
        CheckMany(x, count, tangents, ActiveLength, nameof(tangents), value, destination, OutputLength);
        double[] tangent = seed ??= new double[Math.Max(ActiveLength, OutputLength)], column = product ??= new double[tangent.Length];
        if (count == 0)
        {
            Value(x, value);
        }

        int begun = ++uses;
        for (int c = 0; c < count; c++)
        {
            Strided.Gather(tangents, c, count, tangent.AsSpan(0, ActiveLength));
            Pushforward(x, tangent.AsSpan(0, ActiveLength), value, column.AsSpan(0, OutputLength));
            Expect.Alone(begun, uses);
            Strided.Scatter(column.AsSpan(0, OutputLength), destination, c, count);
        }
    }

    /// <summary>y = f(x) and c pullbacks at once, X̄ = Jᵀ Ȳ.</summary>
    /// <remarks>Derived here from one <see cref="Pullback(ReadOnlySpan{double}, ReadOnlySpan{double}, Span{double}, Span{double})"/> for each cotangent; a backend that takes several at once overrides it.</remarks>
    /// <param name="x">The point, length <see cref="InputLength"/>.</param>
    /// <param name="count">The number c of cotangents; none evaluates the value alone.</param>
    /// <param name="cotangents">Ȳ, m × c, row by row (the c cotangents of one output together).</param>
    /// <param name="value">Receives f(x), length m.</param>
    /// <param name="destination">Receives Jᵀ Ȳ, <see cref="ActiveLength"/> × c, row by row.</param>
    public virtual void PullbackMany(ReadOnlySpan<double> x, int count, ReadOnlySpan<double> cotangents, Span<double> value, Span<double> destination)
    {
        CheckMany(x, count, cotangents, OutputLength, nameof(cotangents), value, destination, ActiveLength);
        double[] cotangent = seed ??= new double[Math.Max(ActiveLength, OutputLength)], column = product ??= new double[cotangent.Length];
        if (count == 0)
        {
            Value(x, value);
        }

        int begun = ++uses;
        for (int c = 0; c < count; c++)
        {
            Strided.Gather(cotangents, c, count, cotangent.AsSpan(0, OutputLength));
            Pullback(x, cotangent.AsSpan(0, OutputLength), value, column.AsSpan(0, ActiveLength));
            Expect.Alone(begun, uses);
            Strided.Scatter(column.AsSpan(0, ActiveLength), destination, c, count);
        }
    }

    /// <summary>y = f(x) and the pushforwards of the columns of a matrix.</summary>
    /// <param name="x">The point, length <see cref="InputLength"/>.</param>
    /// <param name="tangents">Ẋ, <see cref="ActiveLength"/> × c.</param>
    /// <param name="value">Receives f(x), length m.</param>
    /// <param name="destination">Receives J Ẋ, m × c.</param>
    public void Pushforward(ReadOnlySpan<double> x, Matrix<double> tangents, Span<double> value, Matrix<double> destination)
    {
        int count = Matrices.Seeds(tangents, ActiveLength, "active inputs");
        Matrices.Expect(destination, OutputLength, count);
        Span<double> from = Take(ref seedRows, ActiveLength * count), to = Take(ref productRows, OutputLength * count);
        int begun = ++matrixUses;
        Matrices.Read(tangents, from);
        PushforwardMany(x, count, from, value, to);
        Expect.Alone(begun, matrixUses);
        Matrices.Fill(destination, to);
    }

    /// <summary>y = f(x) and the pullbacks of the columns of a matrix.</summary>
    /// <param name="x">The point, length <see cref="InputLength"/>.</param>
    /// <param name="cotangents">Ȳ, m × c.</param>
    /// <param name="value">Receives f(x), length m.</param>
    /// <param name="destination">Receives Jᵀ Ȳ, <see cref="ActiveLength"/> × c.</param>
    public void Pullback(ReadOnlySpan<double> x, Matrix<double> cotangents, Span<double> value, Matrix<double> destination)
    {
        int count = Matrices.Seeds(cotangents, OutputLength, "outputs");
        Matrices.Expect(destination, ActiveLength, count);
        Span<double> from = Take(ref seedRows, OutputLength * count), to = Take(ref productRows, ActiveLength * count);
        int begun = ++matrixUses;
        Matrices.Read(cotangents, from);
        PullbackMany(x, count, from, value, to);
        Expect.Alone(begun, matrixUses);
        Matrices.Fill(destination, to);
    }

    /// <summary>Checks the sizes of a call with several seeds.</summary>
    /// <param name="x">The point.</param>
    /// <param name="count">The number of seeds.</param>
    /// <param name="seeds">The seeds.</param>
    /// <param name="seedLength">The length of one seed.</param>
    /// <param name="seedsName">What the seeds are called.</param>
    /// <param name="value">The value.</param>
    /// <param name="destination">The products.</param>
    /// <param name="productLength">The length of one product.</param>
    protected void CheckMany(ReadOnlySpan<double> x, int count, ReadOnlySpan<double> seeds, int seedLength, string seedsName, Span<double> value, Span<double> destination, int productLength)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        Expect.Length(x, InputLength);
        Expect.Length(seeds, seedLength * count, "that of one seed times count", seedsName);
        Expect.Length(value, OutputLength);
        Expect.Length(destination, productLength * count, "that of one product times count");
        Expect.Apart(x, value);
        Expect.Apart(x, destination);
        Expect.Apart(seeds, value, seedsName);
        Expect.Apart(seeds, destination, seedsName);
    }

    private static Span<double> Take(ref double[]? buffer, int length)
    {
        if (buffer is null || buffer.Length < length)
        {
            buffer = new double[length];
        }

        return buffer.AsSpan(0, length);
    }
}
