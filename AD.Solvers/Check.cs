using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace AD.Solvers;

/// <summary>Checks of arguments; each message names what was given and what was expected.</summary>
internal static class Check
{
    public static void Finite(double value, [CallerArgumentExpression(nameof(value))] string name = "")
    {
        if (!double.IsFinite(value))
        {
            throw new ArgumentException($"{name} is {value}; a finite number is expected.", name);
        }
    }

    public static void Finite(ReadOnlySpan<double> values, [CallerArgumentExpression(nameof(values))] string name = "")
    {
        for (int i = 0; i < values.Length; i++)
        {
            if (!double.IsFinite(values[i]))
            {
                throw new ArgumentException($"{name}[{i}] is {values[i]}; every entry is to be finite.", name);
            }
        }
    }

    /// <summary>The start of an iteration, and the backend that differentiates it.</summary>
    public static void Start(Backend backend, double[] x0)
    {
        ArgumentNullException.ThrowIfNull(backend);
        Start(x0);
    }

    /// <summary>The start of an iteration: finite, with at least one unknown.</summary>
    public static void Start(double[] x0)
    {
        ArgumentNullException.ThrowIfNull(x0);
        Finite(x0);
        if (x0.Length == 0)
        {
            throw new ArgumentException("The start is empty; at least one unknown is expected.", nameof(x0));
        }
    }

    /// <summary>Refuses a plain delegate that the backend cannot take.</summary>
    public static void Accepts(Backend backend, object f)
    {
        if (f is BoundFunction bound)
        {
            backend.Accept(bound);
        }
    }

    /// <summary>The number of diagonals on one side of the main one.</summary>
    public static int Bandwidth(int value, string name)
        => value >= 0 ? value : throw new ArgumentException($"{name} is {value}; a number of diagonals is expected, 0 or more.", name);

    public static void Length(int given, int expected, string name, string reason)
    {
        if (given != expected)
        {
            throw new ArgumentException($"{name} has length {given}; the expected length is {expected}, {reason}.", name);
        }
    }

    /// <summary>Times to visit: finite, inside the span (a rounding error beyond its end counts as the end), in the order of the integration.</summary>
    /// <returns>The times, those a rounding error outside moved to the end that they mean.</returns>
    public static double[] Times(IReadOnlyList<double> times, double start, double end, string name)
    {
        double[] result = new double[times.Count];
        double direction = Math.Sign(end - start), slack = 1e-14 * Math.Max(Math.Abs(start), Math.Abs(end));
        for (int i = 0; i < result.Length; i++)
        {
            double t = times[i];
            if (!double.IsFinite(t))
            {
                throw new ArgumentException($"{name}[{i}] is {t}; a finite time is expected.", name);
            }

            if ((t - start) * direction < -slack || (t - end) * direction > slack)
            {
                throw new ArgumentException($"{name}[{i}] is {t}; it lies outside the span from {start} to {end}.", name);
            }

            if (i > 0 && (t - times[i - 1]) * direction < 0.0)
            {
                throw new ArgumentException($"{name}[{i}] is {t} and comes after {times[i - 1]}; times are to be in the order of the integration, from {start} to {end}.", name);
            }

            result[i] = (t - start) * direction < 0.0 ? start : (t - end) * direction > 0.0 ? end : t;
        }

        return result;
    }

    public static void Options(OdeOptions options, int stateLength)
    {
        ArgumentNullException.ThrowIfNull(options);
        Tolerance(options.RelativeTolerance, nameof(options.RelativeTolerance));
        Tolerance(options.AbsoluteTolerance, nameof(options.AbsoluteTolerance));
        Tolerances(options.RelativeTolerances, stateLength, nameof(options.RelativeTolerances));
        Tolerances(options.AbsoluteTolerances, stateLength, nameof(options.AbsoluteTolerances));
        for (int i = 0; i < stateLength; i++)
        {
            double relative = options.RelativeTolerances?[i] ?? options.RelativeTolerance, absolute = options.AbsoluteTolerances?[i] ?? options.AbsoluteTolerance;
            if (relative == 0.0 && absolute == 0.0)
            {
                Throw($"The relative and the absolute tolerance of component {i} are both 0; one of them is to be positive.", nameof(options));
            }
        }

        if (!(options.MaxStep > 0.0))
        {
            Throw($"MaxStep is {options.MaxStep}; a positive length is expected.", nameof(options));
        }

        if (options.InitialStep is { } first && !(first > 0.0 && double.IsFinite(first)))
        {
            Throw($"InitialStep is {first}; a positive length is expected, whatever the direction of the integration.", nameof(options));
        }

        if (options.MaxSteps < 1)
        {
            Throw($"MaxSteps is {options.MaxSteps}; at least 1 is expected.", nameof(options));
        }
    }

    private static void Tolerances(IReadOnlyList<double>? tolerances, int stateLength, string name)
    {
        if (tolerances is null)
        {
            return;
        }

        Length(tolerances.Count, stateLength, name, "one tolerance for each component of the state");
        for (int i = 0; i < tolerances.Count; i++)
        {
            Tolerance(tolerances[i], $"{name}[{i}]");
        }
    }

    /// <summary>Memory for a forward trajectory, in bytes; null: as much as it takes.</summary>
    public static long? MemoryBudget(long? value)
        => value is null or >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(MemoryBudget), value, "A positive number of bytes is expected; leave MemoryBudget null to keep the whole trajectory.");

    public static void Tolerance(double value, [CallerArgumentExpression(nameof(value))] string name = "")
    {
        if (!(value >= 0.0 && double.IsFinite(value)))
        {
            Throw($"{name} is {value}; a finite number that is not negative is expected.", name);
        }
    }

    public static void Count(int value, [CallerArgumentExpression(nameof(value))] string name = "")
    {
        if (value < 0)
        {
            Throw($"{name} is {value}; a number that is not negative is expected.", name);
        }
    }

    [DoesNotReturn]
    private static void Throw(string message, string name) => throw new ArgumentException(message, name);
}
