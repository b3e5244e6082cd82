using System.Runtime.CompilerServices;

namespace AD;

/// <summary>A prepared function held at a point: f(x + v) = f(x) + J v + o(|v|), where J is this operator, applied forward and transposed as often as wanted and moved from point to point.</summary>
/// <remarks>
/// Made by <see cref="PreparedVector.Linearize"/>. J is m × (active inputs). Nothing is evaluated before the value or a product is asked for; what is evaluated once is kept until the next <see cref="MoveTo"/>.
/// Cost at one point, whatever the number of products: where <see cref="EvaluatesOnce"/>, one evaluation of f. Otherwise a product in the backend's native mode evaluates f each time, and the first
/// product in the other mode forms J, which serves all further products of that mode. Allocates nothing once warm. Not safe for several threads at once: make one for each thread.
/// </remarks>
public abstract class PreparedLinearization : LinearOperator
{
    private readonly double[] point;
    private readonly double[] value;
    private readonly double[] scratch;
    private bool placed;
    private bool evaluated;
    private bool busy;

    /// <summary>Stores the shape.</summary>
    /// <param name="inputLength">The length of the point, active inputs and constants together.</param>
    /// <param name="outputLength">The number of outputs m: rows.</param>
    /// <param name="activeLength">How many leading inputs are active: columns.</param>
    /// <param name="evaluatesOnce">Every product is preceded by <see cref="Evaluate"/> at the point, and evaluates nothing itself.</param>
    protected PreparedLinearization(int inputLength, int outputLength, int activeLength, bool evaluatesOnce)
        : base(outputLength, activeLength)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(activeLength, inputLength);
        EvaluatesOnce = evaluatesOnce;
        point = new double[inputLength];
        value = new double[outputLength];
        scratch = evaluatesOnce ? value : new double[outputLength];
    }

    /// <summary>The length of the point: active inputs and constants together.</summary>
    public int InputLength => point.Length;

    /// <summary>The number of evaluations of f at a point is one, whatever the number of products.</summary>
    public bool EvaluatesOnce { get; }

    /// <summary>f(x), length m, to be read before the next <see cref="MoveTo"/>. Evaluated at most once: taken from the first product where there was one.</summary>
    /// <exception cref="InvalidOperationException">There is no point yet.</exception>
    public ReadOnlySpan<double> Value
    {
        get
        {
            Begin();
            try
            {
                EnsureEvaluated();
            }
            finally
            {
                busy = false;
            }

            return value;
        }
    }

    /// <summary>Takes another point; it is copied. What was known at the point before is forgotten.</summary>
    /// <param name="x">The point, length <see cref="InputLength"/>.</param>
    /// <exception cref="ArgumentException">The length does not match.</exception>
    /// <exception cref="InvalidOperationException">Called inside the function's own evaluation.</exception>
    public void MoveTo(ReadOnlySpan<double> x)
    {
        Expect.Length(x, InputLength);
        if (busy)
        {
            ThrowBusy();
        }

        x.CopyTo(point);
        placed = true;
        evaluated = false;
        Moved();
    }

    /// <summary>Forgets what was kept for the point before.</summary>
    protected virtual void Moved()
    {
    }

    /// <summary>f(x) and, where <see cref="EvaluatesOnce"/>, what the products need.</summary>
    /// <param name="x">The point.</param>
    /// <param name="value">Receives f(x), length m.</param>
    protected abstract void Evaluate(ReadOnlySpan<double> x, Span<double> value);

    /// <summary>J ẋ.</summary>
    /// <param name="x">The point.</param>
    /// <param name="tangent">ẋ, one entry for each active input.</param>
    /// <param name="value">Receives f(x), length m; to be left alone where <see cref="EvaluatesOnce"/>.</param>
    /// <param name="destination">Receives J ẋ, length m.</param>
    protected abstract void Pushforward(ReadOnlySpan<double> x, ReadOnlySpan<double> tangent, Span<double> value, Span<double> destination);

    /// <summary>Jᵀ ȳ.</summary>
    /// <param name="x">The point.</param>
    /// <param name="cotangent">ȳ, length m.</param>
    /// <param name="value">Receives f(x), length m; to be left alone where <see cref="EvaluatesOnce"/>.</param>
    /// <param name="destination">Receives Jᵀ ȳ, one entry for each active input.</param>
    protected abstract void Pullback(ReadOnlySpan<double> x, ReadOnlySpan<double> cotangent, Span<double> value, Span<double> destination);

    /// <summary>J.</summary>
    /// <param name="x">The point.</param>
    /// <param name="value">Receives f(x), length m; to be left alone where <see cref="EvaluatesOnce"/>.</param>
    /// <param name="rows">Receives J row by row.</param>
    protected abstract void Jacobian(ReadOnlySpan<double> x, Span<double> value, Span<double> rows);

    /// <inheritdoc/>
    protected sealed override void ApplyCore(ReadOnlySpan<double> v, Span<double> destination)
    {
        BeginProduct();
        try
        {
            Pushforward(point, v, scratch, destination);
            Keep();
        }
        finally
        {
            busy = false;
        }
    }

    /// <inheritdoc/>
    protected sealed override void ApplyTransposeCore(ReadOnlySpan<double> w, Span<double> destination)
    {
        BeginProduct();
        try
        {
            Pullback(point, w, scratch, destination);
            Keep();
        }
        finally
        {
            busy = false;
        }
    }

    /// <inheritdoc/>
    protected sealed override void FillCore(Span<double> rows)
    {
        BeginProduct();
        try
        {
            Jacobian(point, scratch, rows);
            Keep();
        }
        finally
        {
            busy = false;
        }
    }

    /// <summary>All entries, row by row.</summary>
    internal void Fill(Span<double> rows) => FillCore(rows);

    private void BeginProduct()
    {
        Begin();
        if (EvaluatesOnce && !evaluated)
        {
            try
            {
                EnsureEvaluated();
            }
            catch
            {
                busy = false;
                throw;
            }
        }
    }

    /// <summary>Takes the value over from the first product; a product that fails later leaves it alone.</summary>
    private void Keep()
    {
        if (!evaluated)
        {
            scratch.CopyTo(value, 0);
            evaluated = true;
        }
    }

    private void EnsureEvaluated()
    {
        if (!evaluated)
        {
            value.AsSpan().Fill(double.NaN);
            Evaluate(point, value);
            evaluated = true;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Begin()
    {
        if (busy || !placed)
        {
            ThrowBusy();
        }

        busy = true;
    }

    private void ThrowBusy() => throw new InvalidOperationException(busy
        ? "The linearization was used again before its evaluation had ended, inside its own function or by another thread: make one for each use by Linearize()."
        : $"The linearization has no point: call MoveTo(x) with {InputLength} numbers first.");
}
