using System.Globalization;

namespace AD.Solvers;

/// <content>One gradient at a time: what is checked before it and after it.</content>
public abstract partial class PreparedSensitivity
{
    private int busy;

    /// <summary>A use begins; <see cref="Leave"/> follows, whatever happens.</summary>
    private void Enter()
    {
        if (Interlocked.Exchange(ref busy, 1) != 0)
        {
            throw new InvalidOperationException(
                "The prepared gradient was used again before its last use had ended, inside its own functions or its Progress, or by another thread: prepare one for each thread, and one for each gradient inside a gradient (SensitivityMethod.Prepare).");
        }
    }

    private void Leave() => Volatile.Write(ref busy, 0);

    /// <summary>From the problem's initial state.</summary>
    private double GradientFromProblem(ReadOnlySpan<double> p, Span<double> parameterGradient, Span<double> initialStateGradient)
    {
        CheckParameters(p);
        Problem.WriteInitialState(p, start);
        Check.Finite(start, "u0(p)");
        return Run(p, parameterGradient, initialStateGradient);
    }

    /// <summary>From another initial state.</summary>
    private double GradientFrom(ReadOnlySpan<double> u0, ReadOnlySpan<double> p, Span<double> parameterGradient, Span<double> initialStateGradient)
    {
        CheckParameters(p);
        Check.Length(u0.Length, Problem.StateLength, nameof(u0), "the length of the state");
        Check.Finite(u0);
        if (InitialStateDepends)
        {
            throw new ArgumentException("The problem's initial state is a function of the parameters: call Gradient(p), or take a problem without InitialStateFunction.", nameof(u0));
        }

        u0.CopyTo(start);
        return Run(p, parameterGradient, initialStateGradient);
    }

    private double Run(ReadOnlySpan<double> p, Span<double> parameterGradient, Span<double> initialStateGradient)
    {
        Check.Length(parameterGradient.Length, WantsParameters ? Problem.ParameterLength : 0, nameof(parameterGradient), WantsParameters ? "the number of parameters" : "because the parameters are not active");
        Check.Length(initialStateGradient.Length, WantsInitialState ? Problem.StateLength : 0, nameof(initialStateGradient), WantsInitialState ? "the length of the state" : "because the initial state is not active");
        if (p.Overlaps(parameterGradient) || p.Overlaps(initialStateGradient))
        {
            throw new ArgumentException("A gradient overlaps p: it is written while p is still read, so that they are to be different memory.", nameof(parameterGradient));
        }

        if (parameterGradient.Overlaps(initialStateGradient))
        {
            throw new ArgumentException("The two gradients overlap: one is written over the other, so that they are to be different memory.", nameof(initialStateGradient));
        }

        Bind(p);
        Times.Clear();
        bool complete = false;
        try
        {
            double value = Compute(start, p, parameterGradient, initialStateGradient);
            RequireFinite(value, parameterGradient, initialStateGradient);
            Statistics = Statistics with { RhsCalls = Statistics.RhsCalls + Times.Evaluations };
            complete = true;
            return value;
        }
        finally
        {
            if (!complete)
            {
                Times.Clear();
                parameterGradient.Fill(double.NaN);
                initialStateGradient.Fill(double.NaN);
            }
        }
    }

    /// <summary>Hands the parameters to everything that depends on them.</summary>
    private protected void Bind(ReadOnlySpan<double> p)
    {
        System.Bind(p);
        SecondOrder.Bind(p);
        Costs.Bind(p);
    }

    /// <summary>A cost or a derivative that is NaN or infinite makes no gradient, wherever it entered.</summary>
    private void RequireFinite(double value, ReadOnlySpan<double> parameterGradient, ReadOnlySpan<double> initialStateGradient)
    {
        double sum = value;
        foreach (double entry in parameterGradient)
        {
            sum += entry * 0.0;
        }

        foreach (double entry in initialStateGradient)
        {
            sum += entry * 0.0;
        }

        if (!double.IsFinite(sum) || !Times.AreFinite)
        {
            Fail(value, parameterGradient, initialStateGradient);
        }
    }

    /// <summary>Every step and every cost at a time was finite: it is a sum that overflows, what the ends of the span make of f, or du₀/dp.</summary>
    private void Fail(double value, ReadOnlySpan<double> parameterGradient, ReadOnlySpan<double> initialStateGradient)
    {
        int parameter = Vectors.FirstNotFinite(parameterGradient), component = Vectors.FirstNotFinite(initialStateGradient);
        (double t, string what, double it) = !double.IsFinite(value) ? (Problem.End, "cost", value)
            : Times.WantsEnd && !double.IsFinite(Times.End) ? (Problem.End, "derivative by the end of the span", Times.End)
            : component >= 0 ? (Problem.Start, $"derivative by component {component} of the initial state", initialStateGradient[component])
            : parameter >= 0 ? (Problem.Start, $"derivative by parameter {parameter}", parameterGradient[parameter])
            : (Problem.Start, "derivative by the start of the span", Times.Start);
        throw new SensitivityException(
            new OdeOutcome(Status.NotFinite, t, 0.0, component),
            "last",
            string.Create(CultureInfo.InvariantCulture, $"the {what} is {it}, although every step and every cost on the way was finite; it became so at t = {t:R}."));
    }

    private void CheckParameters(ReadOnlySpan<double> p)
    {
        Check.Length(p.Length, Problem.ParameterLength, nameof(p), "the number of parameters");
        Check.Finite(p);
    }
}
