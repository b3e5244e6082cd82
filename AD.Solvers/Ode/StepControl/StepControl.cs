using System.Collections.Concurrent;

namespace AD.Solvers;

/// <summary>Proportional-integral control of the step: h ← h · clamp(0.9 err^(−β₁) err_prev^(β₂), 1/5, 10).</summary>
/// <remarks>
/// β₁ = 1/q − 0.03 and β₂ = 0.04 with q the power of h in the error estimate; err_prev at least 1e-4; after a rejection the next step does not grow, and a rejected step
/// shrinks by err alone. Source: Hairer, Nørsett and Wanner, Solving Ordinary Differential Equations I, section IV.2 (2nd ed. of II), as in their DOPRI5.
/// Compared on Lotka-Volterra at tolerances 1e-6 to 1e-10 with β₁ = 0.7/q, β₂ = 0.4/q and with β₂ = 0: for the same error the three take the same number of attempts within 10 %; this one
/// takes 15 to 20 % fewer steps than the first at the same tolerance and rejects half as many as the second. Errors come squared, so that no step waits for a square root.
/// </remarks>
internal struct StepControl
{
    private const double Safety = 0.9;
    private const double Smallest = 0.2;
    private const double Largest = 10.0;
    private const double Integral = 0.04;
    private const double PreviousFloor = 1e-8;

    private static readonly ConcurrentDictionary<int, PowerTable> Tables = [];

    /// <summary>err^(−β₁) and err^(β₂), of squares.</summary>
    private readonly PowerTable proportional;
    private readonly PowerTable integral;

    /// <summary>0.9 err_prev^(β₂).</summary>
    private double previous;
    private bool rejected;

    public StepControl(int errorPower)
    {
        proportional = Tables.GetOrAdd(errorPower, static q => new PowerTable(-0.5 * (1.0 / q - 0.75 * Integral)));
        integral = Tables.GetOrAdd(0, static _ => new PowerTable(0.5 * Integral));
        Reset();
    }

    /// <summary>Forgets the errors seen so far.</summary>
    public void Reset()
    {
        previous = Safety * integral.At(PreviousFloor);
        rejected = false;
    }

    /// <summary>The factor for the step after an accepted one; the error of a step that was cut short at a stop is not remembered, as it says nothing about the control.</summary>
    public double AfterAccepted(double squaredError, bool cut)
    {
        double factor = Math.Clamp(previous * proportional.At(squaredError), Smallest, rejected ? 1.0 : Largest);
        previous = cut ? previous : Safety * integral.At(Math.Max(squaredError, PreviousFloor));
        rejected = false;
        return factor;
    }

    /// <summary>The factor for trying a step again whose stages could not be solved.</summary>
    public double AfterFailure()
    {
        rejected = true;
        return 0.25;
    }

    /// <summary>The factor for trying a rejected step again.</summary>
    public double AfterRejected(double squaredError)
    {
        rejected = true;
        return double.IsFinite(squaredError) ? Math.Max(Smallest, Safety * proportional.At(squaredError)) : 0.1;
    }
}
