using MathNet.Numerics.LinearAlgebra;

namespace AD.Solvers;

/// <summary>What a least-squares fit says about its parameters, from the Jacobian at the last iterate: rank, covariance, standard errors.</summary>
/// <remarks>
/// <para>With s² = ‖f‖² / (m − r) and r the rank, the covariance is s² (JᵀJ)⁻¹, computed from the R of J = Q R: the usual estimate of linear theory, exact for linear models with independent errors of one
/// variance. Where J has linearly dependent columns the parameters are not determined: the covariance is then not a number. Unknowns that bounds hold take no part: their columns are left out of J, and
/// their variances and standard errors are 0.</para>
/// <para>With weights, f and J are the weighted ones. With a robust loss, J is that of the weighted residuals and s² Huber's estimate (Robust Statistics, 1981, section 7.6), which a loss wide against the residuals makes the one above.
/// Parameters that are held at a bound count as given: they have no part in the rank, and zeros in the covariance.</para>
/// </remarks>
public sealed class FitReport
{
    internal FitReport(int rank, int degreesOfFreedom, double variance, Matrix<double> covariance)
    {
        Rank = rank;
        DegreesOfFreedom = degreesOfFreedom;
        ResidualVariance = variance;
        Covariance = covariance;
        StandardErrors = [.. Enumerable.Range(0, covariance.RowCount).Select(i => Math.Sqrt(covariance[i, i]))];
    }

    /// <summary>The number r of linearly independent columns of the Jacobian, to the rank tolerance.</summary>
    public int Rank { get; }

    /// <summary>m − r: residuals beyond those that the parameters can always fit.</summary>
    public int DegreesOfFreedom { get; }

    /// <summary>s² = ‖f‖² / (m − r), in the squared units of the residuals; NaN where m = r.</summary>
    public double ResidualVariance { get; }

    /// <summary>The covariance s² (JᵀJ)⁻¹ of the parameters, n × n; NaN where r is less than the number of unknowns that no bound holds.</summary>
    public Matrix<double> Covariance { get; }

    /// <summary>The standard errors of the parameters, length n: square roots of the covariance's diagonal, in the parameters' units.</summary>
    public double[] StandardErrors { get; }
}
