using System.Numerics;

namespace AD.Backends;

/// <summary>The q-th derivative of f along a line by a central stencil, with a step of its own for each output.</summary>
/// <typeparam name="T">The base number; steps are constants in it.</typeparam>
internal ref struct DirectionalDifference<T> : IDisposable where T : IFloatingPointIeee754<T>
{
    private const int MostSteps = 8;
    private const int MostFailures = 8;

    /// <summary>h^q is not smaller.</summary>
    private const double Tiny = 1e-303;

    /// <summary>Samples whose interpolant misses f(x) by more than this fraction of the largest value do not resolve f.</summary>
    private const double Unresolved = 0.01;

    private readonly DifferenceScheme scheme;
    private readonly ReadOnlySpan<T> x;
    private readonly ReadOnlySpan<T> value;
    private readonly double epsilon;
    private readonly Span<T> point, right, left, sum, wider, center;
    private readonly Span<StepSearch> searches;
    private Workspace<T> space;
    private Workspace<StepSearch> searchSpace;

    /// <summary>Rents the buffers for one point, to be used for any number of directions.</summary>
    /// <param name="scheme">The stencils.</param>
    /// <param name="x">The point.</param>
    /// <param name="value">f(x), already computed.</param>
    public DirectionalDifference(DifferenceScheme scheme, ReadOnlySpan<T> x, ReadOnlySpan<T> value)
    {
        int m = value.Length;
        this.scheme = scheme;
        this.x = x;
        this.value = value;
        epsilon = Magnitude.Epsilon<T>();
        space = new(x.Length + 5 * m);
        searchSpace = new(m);
        point = space.Take(x.Length);
        right = space.Take(m);
        left = space.Take(m);
        sum = space.Take(m);
        wider = space.Take(m);
        center = space.Take(m);
        searches = searchSpace.Take(m);
    }

    /// <summary>The derivative along a direction; NaN for an output that is not finite on both sides of x.</summary>
    /// <param name="f">The function.</param>
    /// <param name="direction">The direction.</param>
    /// <param name="destination">Receives the derivative of each output.</param>
    /// <param name="errors">Receives the estimated absolute error of each, or is empty.</param>
    public readonly void Differentiate<TFunction>(TFunction f, Direction<T> direction, Span<T> destination, Span<double> errors)
        where TFunction : IVectorFunction
    {
        double scale = direction.Scale;
        if (!(scale > 0.0))
        {
            destination.Fill(scale == 0.0 ? T.Zero : T.NaN);
            errors.Fill(scale == 0.0 ? 0.0 : double.NaN);
            return;
        }

        destination.Fill(T.NaN);
        x.CopyTo(point);
        bool open = Start();
        double h = scale * FirstStep(), smallest = Math.Max(16.0 * epsilon * (direction.Position > 0.0 ? direction.Position : 1e-6 * scale), Math.Pow(Tiny, 1.0 / scheme.DerivativeOrder));
        int steps = 0, failures = 0;
        while (open && steps < MostSteps && failures < MostFailures && h > smallest && T.CreateSaturating(h) > T.Zero)
        {
            h = Exactly(h);
            bool finite = Sample(f, direction, h);
            steps += finite ? 1 : 0;
            failures += finite ? 0 : 1;
            h = Judge(direction, h, failures, destination);
            open = h > 0.0;
        }

        Finish(direction, destination, errors);
    }

    /// <summary>Gives the buffers back.</summary>
    public void Dispose()
    {
        space.Dispose();
        searchSpace.Dispose();
    }

    /// <summary>A step of few bits: x + j h is then exact, or nearly so, for every j of the stencil.</summary>
    private static double Exactly(double h) => BitConverter.UInt64BitsToDouble(BitConverter.DoubleToUInt64Bits(h) & ~((1UL << 46) - 1));

    /// <summary>The first step in units of the scale: the largest allowed. With an active number no more than about ε^(1/(q + r)), since derivatives that ride along can hold truncation errors that the primals do not show.</summary>
    private readonly double FirstStep()
    {
        double largest = scheme.Reach / scheme.Offsets[^1];
        return Magnitude.IsReal<T>() ? largest : Math.Min(largest, Math.Pow(epsilon, 1.0 / (scheme.DerivativeOrder + scheme.AccuracyOrder)));
    }

    private readonly bool Start()
    {
        bool any = false;
        for (int i = 0; i < searches.Length; i++)
        {
            bool open = T.IsFinite(value[i]);
            searches[i].Start(open);
            any |= open;
        }

        return any;
    }

    /// <summary>Evaluates f on the stencil, from the outermost points inwards; ends early when no output is finite.</summary>
    private readonly bool Sample<TFunction>(TFunction f, Direction<T> direction, double h) where TFunction : IVectorFunction
    {
        for (int i = 0; i < searches.Length; i++)
        {
            searches[i].Clear(Magnitude.Of(value[i]), scheme.Weights[0]);
            sum[i] = T.Zero;
            wider[i] = T.Zero;
            center[i] = T.Zero;
        }

        bool finite = true;
        for (int j = scheme.Offsets.Length - 1; j > 0 && finite; j--)
        {
            direction.Move(x, scheme.Offsets[j] * h, point);
            right.Fill(T.NaN);
            f.Evaluate(point, right);
            direction.Move(x, -scheme.Offsets[j] * h, point);
            left.Fill(T.NaN);
            f.Evaluate(point, left);
            finite = Add(j);
        }

        return finite;
    }

    private readonly bool Add(int j)
    {
        double size = Math.Abs(scheme.Weights[j]);
        T weight = T.CreateSaturating(scheme.Weights[j]), wide = T.CreateSaturating(scheme.Wider[j]), inner = T.CreateSaturating(scheme.Interpolation[j]);
        bool any = false;
        for (int i = 0; i < searches.Length; i++)
        {
            ref StepSearch search = ref searches[i];
            if (!search.Open || !search.Finite)
            {
                continue;
            }

            double a = Magnitude.Of(right[i]), b = Magnitude.Of(left[i]);
            if (double.IsNaN(a + b))
            {
                search.Finite = false;
                continue;
            }

            any = true;
            T difference = right[i] - left[i];
            T curve = (right[i] - value[i]) + (left[i] - value[i]);
            T pair = scheme.IsEven ? curve : difference;
            sum[i] += weight * pair;
            wider[i] += wide * pair;
            center[i] += inner * curve;
            search.Weighted += size * (a + b);
            search.Size = Math.Max(search.Size, Math.Max(a, b));
            search.Moved |= right[i] != value[i] || left[i] != value[i];
            search.Change = j == 1 ? Magnitude.Of(difference) : 0.0;
        }

        return any;
    }

    /// <summary>Keeps what is better than before and returns the step that the output farthest from its goal asks for, or zero.</summary>
    private readonly double Judge(Direction<T> direction, double h, int failures, Span<T> destination)
    {
        double power = scheme.Power(h), next = 0.0, urgency = -1.0;
        T divisor = T.CreateSaturating(power);
        for (int i = 0; i < searches.Length; i++)
        {
            ref StepSearch search = ref searches[i];
            if (!search.Open)
            {
                continue;
            }

            double wish = search.Finite ? Weigh(ref search, i, direction, h, power, divisor, destination) : search.NextAfterFailure(h, Math.Max(1, failures));
            wish = search.Closer(wish, h, direction.Position);
            search.Open = wish > 0.0;
            if (search.Open && search.Urgency > urgency)
            {
                urgency = search.Urgency;
                next = wish;
            }
        }

        return next;
    }

    private readonly double Weigh(ref StepSearch search, int i, Direction<T> direction, double h, double power, T divisor, Span<T> destination)
    {
        T derivative = sum[i] / divisor;
        double truncation = Magnitude.Of((sum[i] - wider[i]) / divisor);
        double rounding = epsilon * (search.Weighted + 0.5 * direction.Position * search.Change / h) / power;
        search.Reference = Math.Max(search.Reference, search.Size);
        if (!search.Moved)
        {
            // Nothing moves: constant nearby, unless a larger step gave a derivative too small to show here.
            if (!(Accepts(search, destination[i], direction) && Magnitude.Of(derivative - destination[i]) <= 4.0 * search.Error))
            {
                destination[i] = derivative;
                search.Error = rounding;
            }

            return 0.0;
        }

        double gap = Magnitude.Of(center[i]);
        bool coarse = gap > Unresolved * search.Size;
        search.Coarse += coarse ? 1 : 0;
        double error = 2.0 * Math.Max(truncation, gap / power) + rounding;
        if (coarse || error > scheme.Refused(epsilon, Magnitude.Of(derivative), search.Reference / scheme.Power(direction.Scale)))
        {
            // The stencils agree, as all do at the centre of an even function, but the samples do not resolve f: the search goes on.
            truncation = Math.Max(truncation, gap / power);
        }

        bool contradiction = Magnitude.Of(derivative - destination[i]) > 4.0 * (error + search.Error);
        bool better = !(error >= search.Error) && !(contradiction && coarse && h > search.Step);
        if (better || (contradiction && h < search.Step))
        {
            destination[i] = derivative;
            search.Error = error;
            search.Step = h;
        }

        return search.Next(scheme, epsilon, h, direction.Scale, Magnitude.Of(derivative), truncation, rounding);
    }

    /// <summary>The estimated error is small beside the derivative or beside |f| / (scale of x)^q; false when it is NaN.</summary>
    private readonly bool Accepts(in StepSearch search, T derivative, Direction<T> direction)
        => search.Estimate(scheme) <= scheme.Refused(epsilon, Magnitude.Of(derivative), search.Reference / scheme.Power(direction.Scale));

    /// <summary>Scales by the direction, writes the estimated errors, and refuses what is not resolved.</summary>
    private readonly void Finish(Direction<T> direction, Span<T> destination, Span<double> errors)
    {
        double size = 1.0;
        T scaled = T.One;
        if (direction.Factor != T.One)
        {
            for (int k = 0; k < scheme.DerivativeOrder; k++)
            {
                scaled *= direction.Factor;
            }

            size = Magnitude.Of(scaled);
        }

        for (int i = 0; i < destination.Length; i++)
        {
            destination[i] = Accepts(searches[i], destination[i], direction) ? destination[i] * scaled : T.NaN;
            if (!errors.IsEmpty)
            {
                errors[i] = size * searches[i].Estimate(scheme);
            }
        }
    }
}
