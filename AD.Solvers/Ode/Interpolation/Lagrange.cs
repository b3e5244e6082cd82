namespace AD.Solvers;

/// <summary>A polynomial of degree d on [0, 1] by its values at the multiples of 1 / d.</summary>
internal static class Lagrange
{
    /// <summary>L_j'(θ), where L_j is 1 at j / d and 0 at the other multiples.</summary>
    public static double Slope(double theta, int j, int degree)
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
