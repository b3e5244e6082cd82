namespace AD.Solvers;

/// <summary>TR-BDF2, of order 2(3): half of the step, about, by the trapezoidal rule and the rest by BDF2, with a quadratic interpolant; L-stable, for rough tolerances.</summary>
/// <remarks>
/// Source: R. E. Bank et al., Transient simulation of silicon devices and circuits, IEEE Trans. Electron Devices 32 (1985) 1992-2007; as a Runge-Kutta pair with predictors and error estimate: M. E. Hosea and
/// L. F. Shampine, Analysis and implementation of TR-BDF2, Appl. Numer. Math. 20 (1996) 21-37, doi:10.1016/0168-9274(95)00115-8. The interpolant is the quadratic through the three stage values.
/// The step goes on with the result whose error is estimated. So that errors are in proportion to tolerances all the same, a relative tolerance r below 1e-3, and the absolute one with it, is taken as (r / 1e-3)^(1/2) of it: at
/// 1e-6, 3 times the steps that the tolerance itself would need.
/// Cost: 2 implicit stages a step. Immutable; safe to share between threads as far as the backend is.
/// </remarks>
/// <param name="backend">The backend that Jacobians come from.</param>
public sealed class TrBdf2(Backend backend) : EsdirkMethod(Table, backend)
{
    // The step is the less accurate of the pair, and its error is what is estimated: where other pairs estimate more than the error of their steps, there is no margin in it.
    private static readonly EsdirkTableau Table = new(
        "TrBdf2",
        order: 2,
        embeddedOrder: 3,
        c: [0.0, 0.585786437626904951198311275790301921, 1.0],
        a:
        [
            [0.0],
            [0.292893218813452475599155637895150961, 0.292893218813452475599155637895150961],
            [0.35355339059327376220042218105242452, 0.35355339059327376220042218105242452, 0.292893218813452475599155637895150961],
        ],
        e: [0.13807118745769834960056290806989936, -0.333333333333333333333333333333333333, 0.195262145875634983732770425263433974],
        interpolant:
        [
            [0.0, 0.35355339059327376220042218105242452, 0.35355339059327376220042218105242452],
            [0.0, 0.35355339059327376220042218105242452, 0.35355339059327376220042218105242452],
            [0.0, -0.207106781186547524400844362104849039, 0.292893218813452475599155637895150961],
        ],
        predictors:
        [
            [],
            [1.0],
            [-0.707106781186547524400844362104849039, 1.707106781186547524400844362104849039],
        ])
    {
        Caution = 2.0,
    };
}
