namespace AD.Solvers;

/// <summary>Weights of the control points of a polynomial on [0, 1], and the control points from its powers.</summary>
internal static class Bernstein
{
    /// <summary>w_m = C(d, m) θᵐ (1 − θ)^{d−m}, m = 0 .. d.</summary>
    public static void Weights(double theta, Span<double> w)
    {
        double rest = 1.0 - theta;
        if (w.Length == 5)
        {
            double theta2 = theta * theta, rest2 = rest * rest;
            w[4] = theta2 * theta2;
            w[3] = 4.0 * theta2 * theta * rest;
            w[2] = 6.0 * theta2 * rest2;
            w[1] = 4.0 * theta * rest2 * rest;
            w[0] = rest2 * rest2;
            return;
        }

        int degree = w.Length - 1;
        double power = 1.0, binomial = 1.0;
        for (int m = 0; m <= degree; m++)
        {
            w[m] = binomial * power;
            power *= theta;
            binomial = binomial * (degree - m) / (m + 1);
        }

        power = 1.0;
        for (int m = degree; m >= 0; m--)
        {
            w[m] *= power;
            power *= rest;
        }
    }

    /// <summary>The Bernstein coefficients of Σ_j w_j θʲ, j = 1 .. d: β_k = Σ_{j ≤ k} w_j C(k, j) / C(d, j).</summary>
    /// <param name="powers">w_1 .. w_d.</param>
    /// <param name="end">The value at θ = 1, which is the last coefficient.</param>
    /// <returns>d + 1 coefficients.</returns>
    public static double[] FromPowers(double[] powers, double end)
    {
        int degree = powers.Length;
        double[] coefficients = new double[degree + 1];
        for (int k = 1; k < degree; k++)
        {
            double ratio = 1.0;
            for (int j = 1; j <= k; j++)
            {
                ratio *= (k - j + 1.0) / (degree - j + 1.0);
                coefficients[k] += powers[j - 1] * ratio;
            }
        }

        coefficients[degree] = end;
        return coefficients;
    }
}
