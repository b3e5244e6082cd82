using System.Numerics;
using System.Runtime.Intrinsics;

namespace AD.Solvers;

/// <summary>The steps of several trajectories, tried together: one number of every trajectory side by side, each with a length of step of its own.</summary>
internal sealed unsafe class LaneStages
{
    private const int Narrowest = 8;
    private const int Widest = 64;
    private const int Room = 4096; // Numbers that are to stay in the first cache: 32 KiB.

    private readonly Tableau tableau;
    private readonly PreparedBatch f;
    private readonly int n;
    private readonly int k;
    private readonly int stages;
    private readonly int last;
    private readonly bool isShort;
    private readonly int sums;
    private readonly double inverseLength;
    private readonly double[] absolute;
    private readonly double[] relative;
    private readonly AlignedRows weights;
    private readonly AlignedRows memory;
    private readonly int rowCount;

    /// <summary>The state; the input of f: the state of a stage, or the next state, then p and t.</summary>
    private double* state, input;

    /// <summary>The stages, n rows each; a derivative on its way in.</summary>
    private double* slopes, derivative;

    /// <summary>Of the step: its beginning, its length, its end; the sums of squares; what is accepted, and whose derivative is to be evaluated.</summary>
    private double* start, size, end, errors, dampings, accepted, old;
    private bool anyOld;

    public LaneStages(Tableau tableau, PreparedBatch f, int stateLength, ToleranceRange tolerances, int trajectories)
    {
        this.tableau = tableau;
        this.f = f;
        n = stateLength;
        k = f.Shape.InputLength - n - 1;
        stages = tableau.Stages;
        last = tableau.FirstSameAsLast ? stages - 1 : stages;
        isShort = ShortKernels.Suits(AlignedRows.Padded(n));
        sums = isShort ? Vector256<double>.Count : Vector<double>.Count;
        inverseLength = 1.0 / n;
        absolute = [.. tolerances.Absolute.Zip(tolerances.Relative, (asked, r) => StageStepper.Scale(ToleranceProportion.Factor(r, tableau.ErrorPower, tableau.Order) * asked))];
        relative = Array.ConvertAll(tolerances.Relative, asked => ToleranceProportion.Factor(asked, tableau.ErrorPower, tableau.Order) * asked);
        weights = new AlignedRows(stages + 3, stages);
        for (int i = 0; i < stages; i++)
        {
            tableau.StageWeights(i).CopyTo(Weights(i));
        }

        tableau.Weights.CopyTo(Weights(stages));
        tableau.ErrorWeights.CopyTo(Weights(stages + 1));
        tableau.DampingWeights.CopyTo(Weights(stages + 2));
        rowCount = n + (n + k + 1) + stages * n + n + 3 + 2 * sums + 2;
        Width = WidthFor(rowCount, trajectories);
        memory = new AlignedRows(rowCount, Width);
        Lay();
    }

    /// <summary>The number of lanes.</summary>
    public int Width { get; private set; }

    /// <summary>Puts a trajectory into a lane.</summary>
    public void Enter(int lane, ReadOnlySpan<double> u, ReadOnlySpan<double> slope, ReadOnlySpan<double> p)
    {
        Write(u, state + lane);
        Write(slope, slopes + lane);
        Write(p, input + n * Width + lane);
        old[lane] = 0.0;
    }

    /// <summary>The step that a lane is to try.</summary>
    public void SetStep(int lane, double t, double h, double next) => (start[lane], size[lane], end[lane]) = (t, h, next);

    /// <summary>The stages, the next states and the errors.</summary>
    public void Try()
    {
        double* times = input + (n + k) * Width;
        if (anyOld)
        {
            Copy(state, input, n * Width);
            Copy(start, times, Width);
            Evaluate(derivative);
            for (int i = 0; i < n; i++)
            {
                LaneKernels.Select(old, derivative + i * Width, slopes + i * Width, Width);
            }

            new Span<double>(old, Width).Clear();
            anyOld = false;
        }

        for (int i = 1; i < last; i++)
        {
            Combine(i, i);
            double c = tableau.Nodes[i];
            if (c == 1.0)
            {
                Copy(end, times, Width);
            }
            else
            {
                LaneKernels.Times(start, c, size, times, Width);
            }

            Evaluate(slopes + i * n * Width);
        }

        Combine(stages, last);
        if (last < stages)
        {
            Copy(end, times, Width);
            Evaluate(slopes + last * n * Width);
        }

        Errors(stages + 1, errors);
        if (tableau.DampingOrder > 0)
        {
            Errors(stages + 2, dampings);
            LaneKernels.Damp(errors, dampings, inverseLength, Width);
        }
        else
        {
            LaneKernels.Scale(errors, inverseLength, Width);
        }
    }

    /// <summary>The squared error of a lane's step, as <see cref="RungeKuttaStepper.SquaredErrorNorm"/>.</summary>
    public double SquaredError(int lane) => errors[lane];

    /// <summary>A lane's step is accepted; <see cref="Move"/> follows once all are judged.</summary>
    /// <param name="lane">The lane.</param>
    /// <param name="slope">The derivative at its end where it is known from elsewhere.</param>
    /// <returns>False where the derivative is to be evaluated before the next step.</returns>
    public bool Accept(int lane, ReadOnlySpan<double> slope)
    {
        accepted[lane] = BitConverter.Int64BitsToDouble(-1);
        if (last < stages)
        {
            return true;
        }

        if (!slope.IsEmpty)
        {
            Write(slope, slopes + lane);
            return true;
        }

        old[lane] = BitConverter.Int64BitsToDouble(-1);
        anyOld = true;
        return false;
    }

    /// <summary>Lanes whose step is accepted move to its end.</summary>
    public void Move()
    {
        for (int i = 0; i < n; i++)
        {
            LaneKernels.Select(accepted, input + i * Width, state + i * Width, Width);
            if (tableau.FirstSameAsLast)
            {
                LaneKernels.Select(accepted, slopes + (last * n + i) * Width, slopes + i * Width, Width);
            }
        }

        new Span<double>(accepted, Width).Clear();
    }

    /// <summary>Gives the step of a lane to a stepper.</summary>
    public void Give(int lane, RungeKuttaStepper stepper) => stepper.Take(state + lane, input + lane, slopes + lane, Width, end[lane]);

    /// <summary>Reads the state of a lane.</summary>
    public void ReadState(int lane, Span<double> destination) => Read(state + lane, destination);

    /// <summary>Reads the next state of a lane.</summary>
    public void ReadNext(int lane, Span<double> destination) => Read(input + lane, destination);

    /// <summary>Reads the parameters of a lane.</summary>
    public void ReadParameters(int lane, Span<double> destination) => Read(input + n * Width + lane, destination);

    /// <summary>Copies all that a lane holds into another one.</summary>
    public void Copy(int from, int to)
    {
        double* first = memory.Row(0);
        for (int row = 0; row < rowCount; row++)
        {
            first[row * Width + to] = first[row * Width + from];
        }
    }

    /// <summary>Leaves lanes out where less than half of them are taken.</summary>
    public void Narrow(int taken)
    {
        while (Width > Narrowest && taken <= Width / 2)
        {
            int narrow = Width / 2;
            double* first = memory.Row(0);
            for (int row = 1; row < rowCount; row++)
            {
                new ReadOnlySpan<double>(first + row * Width, narrow).CopyTo(new Span<double>(first + row * narrow, narrow));
            }

            Width = narrow;
            Lay();
        }
    }

    private static int WidthFor(int rows, int trajectories)
    {
        int width = Widest;
        while (width > Narrowest && (rows * width > Room || width / 2 >= trajectories))
        {
            width /= 2;
        }

        return width;
    }

    /// <summary>Where the rows are.</summary>
    private void Lay()
    {
        double* row = memory.Row(0);
        state = Next(n);
        input = Next(n + k + 1);
        slopes = Next(stages * n);
        derivative = Next(n);
        start = Next(1);
        size = Next(1);
        end = Next(1);
        errors = Next(sums);
        dampings = Next(sums);
        accepted = Next(1);
        old = Next(1);

        double* Next(int rows)
        {
            double* here = row;
            row += rows * Width;
            return here;
        }
    }

    private void Evaluate(double* destination) => f.Value(Width, new ReadOnlySpan<double>(input, (n + k + 1) * Width), [], new Span<double>(destination, n * Width));

    private void Combine(int row, int terms)
    {
        double* a = weights.Row(row);
        for (int i = 0; i < n; i++)
        {
            LaneKernels.Combine(state + i * Width, slopes + i * Width, n * Width, a, terms, size, input + i * Width, Width, isShort);
        }
    }

    private void Errors(int row, double* total)
    {
        new Span<double>(total, sums * Width).Clear();
        double* e = weights.Row(row);
        for (int i = 0; i < n; i++)
        {
            LaneKernels.AddSquaredError(
                state + i * Width, input + i * Width, slopes + i * Width, n * Width, e, stages, size, absolute[i], relative[i], total + i % sums * Width, Width, isShort);
        }

        // The order in which the numbers of a vector are summed: neighbours first.
        for (int count = sums; count > 1; count /= 2)
        {
            for (int i = 0; i < count / 2; i++)
            {
                LaneKernels.Add(total + 2 * i * Width, total + (2 * i + 1) * Width, total + i * Width, Width);
            }
        }
    }

    private void Read(double* column, Span<double> destination)
    {
        for (int i = 0; i < destination.Length; i++)
        {
            destination[i] = column[i * Width];
        }
    }

    private void Write(ReadOnlySpan<double> source, double* column)
    {
        for (int i = 0; i < source.Length; i++)
        {
            column[i * Width] = source[i];
        }
    }

    private Span<double> Weights(int row) => new(weights.Row(row), stages);

    private static void Copy(double* from, double* to, int length) => new ReadOnlySpan<double>(from, length).CopyTo(new Span<double>(to, length));
}
