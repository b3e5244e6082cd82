namespace AD.Solvers;

/// <summary>‖r‖ of LSMR by a further QR factorisation of its bidiagonal matrices: Fong and Saunders (2011), §3.3, with ‖r‖ = 1 at the start.</summary>
internal struct LsmrResidual
{
    // Before the first iteration: β̈₁ = 1, β̇₀ = 0, ρ̇₀ = 1, τ̃₋₁ = 0, θ̃₀ = 0, ζ₀ = 0.
    private double betaTwoDots = 1.0;
    private double betaDot;
    private double rhoDot = 1.0;
    private double tau;
    private double theta;
    private double zetaBefore;

    public LsmrResidual()
    {
    }

    /// <summary>‖r_k‖ from the k-th rotations and ζ_k.</summary>
    public double Next(double c, double s, double thetaBar, double rhoBar, double zeta)
    {
        double betaHat = c * betaTwoDots;
        betaTwoDots *= -s;
        double rhoTilde = double.Hypot(rhoDot, thetaBar), cTilde = rhoDot / rhoTilde, sTilde = thetaBar / rhoTilde, thetaBefore = theta;
        theta = sTilde * rhoBar;
        rhoDot = cTilde * rhoBar;
        betaDot = cTilde * betaHat - sTilde * betaDot;
        tau = (zetaBefore - thetaBefore * tau) / rhoTilde;
        double tauDot = (zeta - theta * tau) / rhoDot;
        zetaBefore = zeta;
        return double.Hypot(betaDot - tauDot, betaTwoDots);
    }
}
