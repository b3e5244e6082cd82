namespace AD.Solvers;

/// <summary>Weights of the control points of a polynomial on [0, 1].</summary>
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

    /// <summary>L_j'(θ) of the polynomial of degree d that is 1 at j / d and 0 at the other multiples of 1 / d up to 1.</summary>
    public static double SlopeOfLagrange(double theta, int j, int degree)
    {
        double slope = 0.0;
        for (int m = 0; m <= degree; m++)
        {
            if (m == j)
            {
                continue;
            }

            double product = (double)degree / (j - m);
            for (int l = 0; l <= degree; l++)
            {
                product *= l == j || l == m ? 1.0 : (degree * theta - l) / (j - l);
            }

            slope += product;
        }

        return slope;
    }
}
