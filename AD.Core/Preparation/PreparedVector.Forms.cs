using MathNet.Numerics.LinearAlgebra;

namespace AD;

/// <content>The operators without the value, into matrices, and added to what is there.</content>
public abstract partial class PreparedVector
{
    private double[]? values;
    private double[]? pulled;
    private double[]? rows;
    private int uses;

    private double[] Values => values ??= new double[OutputLength];

    /// <summary>ẏ = J ẋ.</summary>
    /// <param name="x">The point, length <see cref="InputLength"/>.</param>
    /// <param name="tangent">ẋ, length <see cref="ActiveLength"/>.</param>
    /// <param name="destination">Receives J ẋ, length m.</param>
    /// <remarks><see cref="Pushforward(ReadOnlySpan{double}, ReadOnlySpan{double}, Span{double}, Span{double})"/> with a value that is dropped; a backend that saves the value overrides it.</remarks>
    public virtual void Pushforward(ReadOnlySpan<double> x, ReadOnlySpan<double> tangent, Span<double> destination) => Pushforward(x, tangent, Values, destination);

    /// <summary>x̄ = Jᵀ ȳ.</summary>
    /// <param name="x">The point, length <see cref="InputLength"/>.</param>
    /// <param name="cotangent">ȳ, length m.</param>
    /// <param name="destination">Receives Jᵀ ȳ, length <see cref="ActiveLength"/>.</param>
    /// <remarks><see cref="Pullback(ReadOnlySpan{double}, ReadOnlySpan{double}, Span{double}, Span{double})"/> with a value that is dropped; a backend that saves the value overrides it.</remarks>
    public virtual void Pullback(ReadOnlySpan<double> x, ReadOnlySpan<double> cotangent, Span<double> destination) => Pullback(x, cotangent, Values, destination);

    /// <summary>y = f(x) and x̄ += Jᵀ ȳ: added to what is there, as an adjoint sums over its terms.</summary>
    /// <param name="x">The point, length <see cref="InputLength"/>.</param>
    /// <param name="cotangent">ȳ, length m.</param>
    /// <param name="value">Receives f(x), length m.</param>
    /// <param name="destination">Jᵀ ȳ is added to it, length <see cref="ActiveLength"/>; after an exception it is as it was.</param>
    public void AccumulatePullback(ReadOnlySpan<double> x, ReadOnlySpan<double> cotangent, Span<double> value, Span<double> destination)
    {
        Expect.Length(destination, ActiveLength);
        Expect.Apart(x, cotangent, value, destination);
        double[] term = pulled ??= new double[ActiveLength];
        int begun = ++uses;
        Pullback(x, cotangent, value, term);
        Expect.Alone(begun, uses);
        Add(term, destination);
    }

    /// <summary>x̄ += Jᵀ ȳ: added to what is there.</summary>
    /// <param name="x">The point, length <see cref="InputLength"/>.</param>
    /// <param name="cotangent">ȳ, length m.</param>
    /// <param name="destination">Jᵀ ȳ is added to it, length <see cref="ActiveLength"/>; after an exception it is as it was.</param>
    public void AccumulatePullback(ReadOnlySpan<double> x, ReadOnlySpan<double> cotangent, Span<double> destination)
    {
        Expect.Length(destination, ActiveLength);
        Expect.Apart(x, destination);
        Expect.Apart(cotangent, destination);
        double[] term = pulled ??= new double[ActiveLength];
        int begun = ++uses;
        Pullback(x, cotangent, term);
        Expect.Alone(begun, uses);
        Add(term, destination);
    }

    /// <summary>J[i, j] = ∂f_i/∂x_j by rows.</summary>
    /// <param name="x">The point, length <see cref="InputLength"/>.</param>
    /// <param name="destination">Receives J row by row, length m · <see cref="ActiveLength"/>.</param>
    /// <remarks><see cref="Jacobian(ReadOnlySpan{double}, Span{double}, Span{double})"/> with a value that is dropped; a backend that saves the value overrides it.</remarks>
    public virtual void Jacobian(ReadOnlySpan<double> x, Span<double> destination) => Jacobian(x, Values, destination);

    /// <summary>y = f(x) and J[i, j] = ∂f_i/∂x_j into a matrix.</summary>
    /// <param name="x">The point, length <see cref="InputLength"/>.</param>
    /// <param name="value">Receives f(x), length m.</param>
    /// <param name="destination">Receives J, m × <see cref="ActiveLength"/>.</param>
    public void Jacobian(ReadOnlySpan<double> x, Span<double> value, Matrix<double> destination)
    {
        Matrices.Expect(destination, OutputLength, ActiveLength);
        double[] entries = rows ??= new double[OutputLength * ActiveLength];
        int begun = ++uses;
        Jacobian(x, value, entries);
        Expect.Alone(begun, uses);
        Matrices.Fill(destination, entries);
    }

    /// <summary>J[i, j] = ∂f_i/∂x_j into a matrix.</summary>
    /// <param name="x">The point, length <see cref="InputLength"/>.</param>
    /// <param name="destination">Receives J, m × <see cref="ActiveLength"/>.</param>
    public void Jacobian(ReadOnlySpan<double> x, Matrix<double> destination)
    {
        Matrices.Expect(destination, OutputLength, ActiveLength);
        double[] entries = rows ??= new double[OutputLength * ActiveLength];
        int begun = ++uses;
        Jacobian(x, entries.AsSpan());
        Expect.Alone(begun, uses);
        Matrices.Fill(destination, entries);
    }

    /// <summary>The pushforward of arguments that the caller has checked, and of a function that writes every output.</summary>
    internal virtual void PushforwardChecked(ReadOnlySpan<double> x, ReadOnlySpan<double> tangent, Span<double> value, Span<double> destination) => Pushforward(x, tangent, value, destination);

    /// <summary>The pullback of arguments that the caller has checked, and of a function that writes every output.</summary>
    internal virtual void PullbackChecked(ReadOnlySpan<double> x, ReadOnlySpan<double> cotangent, Span<double> value, Span<double> destination) => Pullback(x, cotangent, value, destination);

    /// <summary>The Jacobian of arguments that the caller has checked, and of a function that writes every output.</summary>
    internal virtual void JacobianChecked(ReadOnlySpan<double> x, Span<double> value, Span<double> destination) => Jacobian(x, value, destination);

    private static void Add(double[] term, Span<double> destination)
    {
        for (int j = 0; j < destination.Length && j < term.Length; j++)
        {
            destination[j] += term[j];
        }
    }
}
