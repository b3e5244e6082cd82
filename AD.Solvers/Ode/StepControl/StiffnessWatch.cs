using System.Runtime.CompilerServices;

namespace AD.Solvers;

/// <summary>Notices that an explicit method's steps are as long as stability allows, or as a fast component that has died out allows, instead of as long as the solution would: the problem is stiff.</summary>
/// <remarks>
/// A step in a hundred is looked at, in two ways. Steps at the border: then every step is, until the answer is clear: stiff when h ρ was at least 0.8 of the interval of stability in 15 looks, not stiff after 6 looks in a
/// row where it was not. ρ = ‖f(u₁) − f(û₁)‖ / ‖u₁ − û₁‖ with the step's two results u₁ and û₁, whose difference points where the step is unstable: one evaluation of f more. Source: Hairer and Wanner,
/// Solving Ordinary Differential Equations II, section IV.2, where two stages at the end of the step take the place of the two results.
/// Long runs below the border: at a tight tolerance the error of a fast component, like h² (h ρ)^(p−1), holds the steps down before stability does. Such steps are stiff when h ρ is at least a thirtieth of the interval,
/// f(u₁) − f(û₁) points against u₁ − û₁ (damping, no rotation and no growth), and ρ is 50 times the rate at which f changes along the solution, at 15 looks, each that does not show it undoing three that do: 1500 steps at least.
/// </remarks>
internal struct StiffnessWatch
{
    private const int Often = 100;
    private const int Enough = 15;
    private const int Relief = 6;
    private const int Setback = 3;
    private const double Limit = 0.8;
    private const double Noticeable = 0.03;

    private int steps;
    private int stiff;
    private int calm;
    private int overdamped;

    /// <summary>The problem was found to be stiff.</summary>
    public bool Found { get; private set; }

    /// <summary>Looks at an accepted step, if it is one to look at.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void See(Stepper stepper, double h)
    {
        if (++steps == Often || stiff > 0)
        {
            Look(stepper, h);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Look(Stepper stepper, double h)
    {
        bool isDue = steps == Often;
        steps = isDue ? 0 : steps;
        if (Found)
        {
            return;
        }

        StabilityLook look = stepper.LookAtStability(h);
        if (isDue)
        {
            overdamped = look.IsOverdamped && look.Use >= Noticeable ? overdamped + 1 : Math.Max(0, overdamped - Setback);
            Found = overdamped >= Enough;
        }

        if (look.Use >= Limit)
        {
            stiff++;
            calm = 0;
            Found |= stiff >= Enough;
        }
        else if (stiff > 0 && ++calm == Relief)
        {
            stiff = 0;
            calm = 0;
        }
    }
}
