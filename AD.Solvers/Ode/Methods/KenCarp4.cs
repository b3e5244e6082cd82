namespace AD.Solvers;

/// <summary>Kennedy and Carpenter's ESDIRK 4(3) with six stages, the implicit half of ARK4(3)6L[2]SA, with their cubic interpolant; L-stable, the method to begin with for stiff problems.</summary>
/// <remarks>
/// Source: C. A. Kennedy and M. H. Carpenter, Additive Runge-Kutta schemes for convection-diffusion-reaction equations, Appl. Numer. Math. 44 (2003) 139-181, doi:10.1016/S0168-9274(02)00138-1.
/// Predictors: as in SciML's OrdinaryDiffEq.jl.
/// Cost: 5 implicit stages a step. Immutable; safe to share between threads as far as the backend is.
/// </remarks>
/// <param name="backend">The backend that Jacobians come from.</param>
public sealed class KenCarp4(Backend backend) : EsdirkMethod(Table, backend)
{
    // The norm of the error terms of the step's next order is 3.4e-3, that of the estimate 8.2e-4: of pairs with a margin the first is the smaller one, of Dopri5 a third of the other.
    private static readonly EsdirkTableau Table = new(
        "KenCarp4",
        order: 4,
        embeddedOrder: 3,
        c: [0.0, 0.5, 0.332, 0.62, 0.85, 1.0],
        a:
        [
            [0.0],
            [0.25, 0.25],
            [0.137776, -0.055776, 0.25],
            [5012029.0 / 34652500.0, -654441.0 / 2922500.0, 174375.0 / 388108.0, 0.25],
            [15267082809.0 / 155376265600.0, -71443401.0 / 120774400.0, 730878875.0 / 902184768.0, 2285395.0 / 8070912.0, 0.25],
            [82889.0 / 524892.0, 0.0, 15625.0 / 83664.0, 69875.0 / 102672.0, -2260.0 / 8211.0, 0.25],
        ],
        e:
        [
            0.003204494398459176353105548608850203,
            0.0,
            -0.002446251136679457611912644507613619,
            -0.021480075919587268414591023048285781,
            0.043946868068572422194644577870561946,
            -0.023225035410764872521246458923512748,
        ],
        interpolant:
        [
            [0.0, 0.320584466750962349761447141227112228, 0.053106420105131286048752703209291857, 0.157916295161671353345069080877590057],
            [0.0, 0.0, 0.0, 0.0],
            [0.0, 0.262468531728785320378602629275880039, 0.26676884040573381370620707543302677, 0.186758940524000764964620386307133295],
            [0.0, -0.91514730695544480163137683250305696, 1.383117334226751751007058741633885504, 0.680565295309334580021817048465014804],
            [0.0, 1.234505760204076094526018857889230711, -1.712617283348847593247875721699005239, -0.275240530995006698331506515649738156],
            [0.0, -0.569078118395045629701358469319451342, 0.676291355277897409152523854562230461, 0.25],
        ],
        predictors:
        [
            [],
            [1.0],
            [0.336, 0.664],
            [-0.24, 1.24, 0.0],
            [914470432.0 / 2064665255.0, 798813.0 / 724780.0, -824765625.0 / 372971788.0, 49640.0 / 29791.0],
            [288521442795.0 / 954204491116.0, 2224881.0 / 2566456.0, -1074821875.0 / 905317354.0, -3360875.0 / 8098936.0, 7040.0 / 4913.0],
        ])
    {
        Caution = 4.0,
    };
}
