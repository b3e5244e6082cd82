namespace AD.Tests.Ode;

/// <summary>Polynomials as the tables hold them.</summary>
internal static class BernsteinForm
{
    /// <summary>Σ_m β_m C(d, m) θᵐ (1 − θ)^{d−m}.</summary>
    public static double At(ReadOnlySpan<double> coefficients, double theta)
    {
        int d = coefficients.Length - 1;
        double sum = 0.0, binomial = 1.0;
        for (int m = 0; m <= d; m++)
        {
            sum += coefficients[m] * binomial * Math.Pow(theta, m) * Math.Pow(1.0 - theta, d - m);
            binomial = binomial * (d - m) / (m + 1);
        }

        return sum;
    }
}
