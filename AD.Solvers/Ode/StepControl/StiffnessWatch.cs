namespace AD.Solvers;

/// <summary>Notices that an explicit method's steps are as long as its stability allows instead of as long as the error allows: the problem is stiff.</summary>
/// <remarks>
/// A step in a hundred is looked at, and then every step until the answer is clear: stiff when h ρ was at least 0.8 of the interval of stability in 15 looks, not stiff after 6 looks in a row where it was not.
/// ρ = ‖f(u₁) − f(û₁)‖ / ‖u₁ − û₁‖ with the step's two results u₁ and û₁, whose difference points where the step is unstable: one evaluation of f more. Source: Hairer and Wanner,
/// Solving Ordinary Differential Equations II, section IV.2, where two stages at the end of the step take the place of the two results.
/// </remarks>
internal struct StiffnessWatch
{
    private const int Often = 100;
    private const int Enough = 15;
    private const int Relief = 6;
    private const double Limit = 0.8;

    private int steps;
    private int stiff;
    private int calm;

    /// <summary>The problem was found to be stiff.</summary>
    public bool Found { get; private set; }

    /// <summary>Looks at an accepted step, if it is one to look at.</summary>
    public void See(Stepper stepper, double h)
    {
        if (Found || (++steps % Often != 0 && stiff == 0))
        {
            return;
        }

        if (stepper.StabilityUse(h) >= Limit)
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
