using System.Globalization;

namespace AD.Solvers;

/// <summary>A cost and its gradient, each number with an estimate of its error.</summary>
/// <remarks>
/// Made of two gradients g and g', the second at a tenth of the tolerances: ‖g − g'‖ · 10/9 is the error of g where errors are in proportion to tolerances. Effectivity, that is estimated / true error of the norm, as
/// measured: 0.69 to 3.2, median 1.03, in 321 cases of explicit methods (Bs3, Tsit5, Dopri5, Vern7, Dop853; Lotka-Volterra, spiral, oscillator, Van der Pol; forward, interpolating, Gauss, backsolve and discrete;
/// tolerances 1e-4 to 1e-10); 0.28 to 4.8, median 1.01, in 113 of 114 cases of stiff methods (Rodas5P, KenCarp4, Kvaerno5, Rosenbrock23; Van der Pol with 100, Robertson to 400; forward, interpolating, Gauss; 1e-4 to
/// 1e-8), and 0.06 in one, where the error at a tenth of the tolerance happened to be the same. Single components: in 0.2 of 100 (stiff: 1.0) less than a tenth of the error, in 0.5 of 100 more than ten times. An estimate is
/// at least a tenth of the whole gradient's relative error, so that a component that two gradients share by accident is not taken for exact.
/// Where the numbers of steps do not follow the tolerance (steps cut at the times of a cost, by MaxStep or by the span) the second gradient is taken once more with steps half as long.
/// It does not see: an error that does not move with the tolerance, such as that of data, of a backend that approximates (its stated first-order error is added) or of a feature that all steps of both
/// integrations pass by; and where both gradients are at rounding it says rounding. Derivatives by the ends of the span have no estimate.
/// Source of the idea: tolerance proportionality, Shampine, Error estimation and control for ODEs, J. Sci. Comput. 25 (2005) 3-16.
/// </remarks>
public sealed class GradientEstimate
{
    internal GradientEstimate(Sensitivities gradient, Sensitivities refined, double[] parameterErrors, double[] initialStateErrors, double valueError, double normError)
    {
        Gradient = gradient;
        Refined = refined;
        ParameterErrors = parameterErrors;
        InitialStateErrors = initialStateErrors;
        ValueError = valueError;
        NormError = normError;
    }

    /// <summary>The cost and its gradient at the tolerances that were asked for.</summary>
    public Sensitivities Gradient { get; }

    /// <summary>The gradient that it was compared with: at a tenth of the tolerances, so that it is about ten times as accurate; of itself it knows no error.</summary>
    public Sensitivities Refined { get; }

    /// <summary>The cost G.</summary>
    public double Value => Gradient.Value;

    /// <summary>dG/dp, length k; empty when it was not asked for.</summary>
    public double[] ParameterGradient => Gradient.ParameterGradient;

    /// <summary>dG/du₀, length n; empty when it was not asked for.</summary>
    public double[] InitialStateGradient => Gradient.InitialStateGradient;

    /// <summary>The estimated error of the cost, not negative.</summary>
    public double ValueError { get; }

    /// <summary>The estimated errors of dG/dp, one of each component, not negative.</summary>
    public double[] ParameterErrors { get; }

    /// <summary>The estimated errors of dG/du₀, one of each component, not negative.</summary>
    public double[] InitialStateErrors { get; }

    /// <summary>The estimated error of the whole gradient (dG/dp, dG/du₀) in the Euclidean norm.</summary>
    public double NormError { get; }

    /// <summary><see cref="NormError"/> in units of the gradient's norm.</summary>
    public double RelativeError => NormError / ErrorEstimation.Norm(ParameterGradient, InitialStateGradient);

    /// <summary>The estimate in a sentence.</summary>
    /// <returns>A sentence with the cost, the norm of the gradient, and their errors.</returns>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"G = {Value:G10} ± {ValueError:G2}, gradient of length {ErrorEstimation.Norm(ParameterGradient, InitialStateGradient):G10} ± {NormError:G2} (relative {RelativeError:G2}).");
}
