namespace AD;

/// <summary>A function along a line, sampled at an offset from the point.</summary>
/// <param name="offset">The distance from the point; 0 is the point itself.</param>
/// <param name="y">Receives the outputs.</param>
internal delegate void Sampled(double offset, Span<double> y);

/// <summary>A derivative by extrapolated differences and a bound on its error; the error is infinite where the samples do not show a derivative.</summary>
internal readonly record struct SlopeEstimate(double Value, double Error);

/// <summary>Central differences at halved steps, extrapolated to step 0 for each output apart: (f(h) - f(-h)) / 2h is a series in h², so that a difference of level j leaves an error of order h²ʲ⁺².</summary>
/// <remarks>
/// The estimate is the one that differs least from its two predecessors, that difference and the rounding of the samples being its error; where two smaller steps contradict it, a jump lies between
/// the samples of the larger one, and the smaller one holds. Source: Ridders (1982), "Accurate computation of F'(x) and
/// F'(x)F''(x)", Advances in Engineering Software 4, 75-76. A kink, which a central difference cannot see, shows in the gap between the slopes on both sides: it does not shrink with the step.
/// </remarks>
internal static class ExtrapolatedSlope
{
    private const int Halvings = 48, Depth = 5, Fewest = 12;

    /// <summary>A gap that shrinks by less than this at a halving, so many times on end, is a kink; it halves where there is a second derivative.</summary>
    private const double Lasting = 0.75;

    private const int OnEnd = 8;

    /// <summary>Four units of the last place of a sample.</summary>
    private const double Rounding = 8.9e-16;

    /// <summary>The derivatives at offset 0.</summary>
    /// <param name="f">The function along the line.</param>
    /// <param name="outputs">The number of its outputs.</param>
    /// <param name="reach">The first step.</param>
    public static SlopeEstimate[] Of(Sampled f, int outputs, double reach)
    {
        double[] middle = new double[outputs], above = new double[outputs], below = new double[outputs];
        Column[] columns = [.. Enumerable.Range(0, outputs).Select(_ => new Column())];
        f(0.0, middle);
        double h = reach;
        for (int k = 0; k < Halvings; k++, h /= 2)
        {
            f(h, above);
            f(-h, below);
            bool open = k < Fewest;
            for (int i = 0; i < outputs; i++)
            {
                open |= columns[i].Add(below[i], middle[i], above[i], h);
            }

            if (!open)
            {
                break;
            }
        }

        return [.. columns.Select(column => column.Best)];
    }

    /// <summary>The table of one output.</summary>
    private sealed class Column
    {
        private readonly double[] row = new double[Depth];
        private int depth;
        private double gap = double.PositiveInfinity;
        private int lasting;
        private double kink;
        private int against;
        private SlopeEstimate best = new(double.NaN, double.PositiveInfinity);

        public SlopeEstimate Best => best with { Error = Math.Max(best.Error, kink) };

        /// <summary>Takes the samples at one step; false when smaller steps can only be worse.</summary>
        public bool Add(double below, double middle, double above, double h)
        {
            double slope = (above - below) / (2 * h);
            if (!double.IsFinite(slope) || !double.IsFinite(middle))
            {
                depth = lasting = 0;
                gap = double.PositiveInfinity;
                return true;
            }

            double noise = Rounding * Math.Max(Math.Abs(middle), Math.Max(Math.Abs(above), Math.Abs(below))) / h;
            Watch(Math.Abs(above - middle - (middle - below)) / h, noise);
            SlopeEstimate here = new(double.NaN, double.PositiveInfinity);
            double current = slope, power = 1.0;
            for (int j = 0; j < Depth && j <= depth; j++)
            {
                (double old, row[j]) = (row[j], current);
                if (j == depth || j == Depth - 1)
                {
                    break;
                }

                power *= 4.0;
                double next = current + (current - old) / (power - 1.0);
                double error = Math.Max(Math.Abs(next - current), Math.Abs(next - old)) + noise;
                if (error < here.Error)
                {
                    here = new(next, error);
                }

                current = next;
            }

            depth = Math.Min(depth + 1, Depth);
            against = Math.Abs(here.Value - best.Value) > 8 * (here.Error + best.Error) ? against + 1 : 0;
            if (here.Error < best.Error || against == 2)
            {
                (best, against) = (here, 0);
            }

            return noise < 10 * best.Error;
        }

        private void Watch(double now, double noise)
        {
            if (now <= 64 * noise)
            {
                return;
            }

            lasting = now > Lasting * gap ? lasting + 1 : 0;
            gap = now;
            kink = lasting >= OnEnd ? now : 0.0;
        }
    }
}
