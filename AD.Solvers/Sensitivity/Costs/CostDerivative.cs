namespace AD.Solvers;

/// <summary>How a cost g(u, p, t) and its gradients g_u and g_p change along a direction (U, τ) of (u, t): what the Jacobians of systems that integrate a cost along are made of.</summary>
/// <remarks>
/// A product with the Hessian of g, exact where the backend is and computes second derivatives; for others a difference of gradients, see <see cref="DifferenceAlong"/>. Nothing is allocated once warm.
/// For one thread at a time.
/// </remarks>
internal sealed class CostDerivative
{
    private readonly PreparedScalar g;
    private readonly bool byDifferences;
    private readonly DifferenceAlong difference;
    private readonly int stateLength;
    private readonly int parameterLength;
    private readonly double[] point;
    private readonly double[] moved;
    private readonly double[] direction;
    private readonly double[] gradient;
    private readonly double[] movedGradient;
    private readonly double[] product;

    /// <param name="backend">The backend that the derivatives come from.</param>
    /// <param name="function">A <see cref="BoundCost"/> or a <see cref="BoundScalar"/>.</param>
    /// <param name="stateLength">The length n of u.</param>
    /// <param name="parameterLength">The length k of p.</param>
    public CostDerivative(Backend backend, BoundFunction function, int stateLength, int parameterLength)
    {
        byDifferences = backend.Traits is not { IsExact: true, SecondOrder: true };
        difference = new(backend);
        this.stateLength = stateLength;
        bool ofState = function is BoundScalar;
        this.parameterLength = ofState ? 0 : parameterLength;
        int length = ofState ? stateLength : stateLength + parameterLength + 1;
        g = ofState
            ? backend.Prepare(new CostOfState((BoundScalar)function), Shape.Scalar(length))
            : backend.Prepare(new CostOfPoint((BoundCost)function, stateLength, parameterLength), Shape.Scalar(length));
        point = new double[length];
        moved = new double[length];
        direction = new double[length];
        gradient = new double[length];
        movedGradient = new double[length];
        product = new double[length];
    }

    /// <summary>g_u after <see cref="Evaluate"/>.</summary>
    public ReadOnlySpan<double> StateGradient => gradient.AsSpan(0, stateLength);

    /// <summary>The derivative of g_u along the direction after <see cref="Evaluate"/>: g_uu U + g_ut τ.</summary>
    public ReadOnlySpan<double> StateProduct => product.AsSpan(0, stateLength);

    /// <summary>The derivative of g_p along the direction after <see cref="Evaluate"/>: g_pu U + g_pt τ; empty when g is a function of the state alone.</summary>
    public ReadOnlySpan<double> ParameterProduct => product.AsSpan(stateLength, parameterLength);

    /// <summary>Stores the parameters.</summary>
    public void Bind(ReadOnlySpan<double> p) => p[..parameterLength].CopyTo(point.AsSpan(stateLength));

    /// <summary>g_u U + g_t τ; the derivatives of the gradients are then in the properties.</summary>
    /// <param name="u">The state, length n.</param>
    /// <param name="t">The time.</param>
    /// <param name="along">U, length n.</param>
    /// <param name="timeAlong">τ.</param>
    public double Evaluate(ReadOnlySpan<double> u, double t, ReadOnlySpan<double> along, double timeAlong)
    {
        u.CopyTo(point);
        along.CopyTo(direction);
        if (point.Length > stateLength)
        {
            point[^1] = t;
            direction[^1] = timeAlong;
        }

        if (byDifferences)
        {
            g.ValueAndGradient(point, gradient);
            Difference();
        }
        else
        {
            g.GradientAndHessianVectorProduct(point, direction, gradient, product);
        }

        return Vectors.Dot(gradient, direction);
    }

    private void Difference()
    {
        product.AsSpan().Clear();
        double step = difference.Step(DifferenceAlong.Extent(point, direction));
        for (int j = 0; j < DifferenceAlong.Places.Length && step != 0.0; j++)
        {
            for (int i = 0; i < point.Length; i++)
            {
                moved[i] = point[i] + step * DifferenceAlong.Places[j] * direction[i];
            }

            g.ValueAndGradient(moved, movedGradient);
            Vectors.AddScaled(DifferenceAlong.Weights[j] / step, movedGradient, product);
        }
    }
}
