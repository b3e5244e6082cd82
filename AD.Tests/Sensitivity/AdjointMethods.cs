using AD.Solvers;

namespace AD.Tests.Sensitivity;

/// <summary>The continuous adjoints, by name: those that read the forward trajectory whole and by checkpoints.</summary>
internal static class AdjointMethods
{
    public static readonly string[] Names = ["interpolating", "interpolating, checkpoints", "backsolve", "quadrature", "quadrature, checkpoints", "gauss", "gauss, checkpoints"];

    /// <summary>Those, and forward sensitivities.</summary>
    public static readonly string[] AndForward = [.. Names, "forward"];

    public static SensitivityMethod Create(string name, Backend backend, ActiveInputs active = ActiveInputs.All, int checkpoints = 7) => name switch
    {
        "interpolating" => new InterpolatingAdjoint(backend) { Active = active },
        "interpolating, checkpoints" => new InterpolatingAdjoint(backend) { Active = active, Checkpoints = checkpoints },
        "backsolve" => new BacksolveAdjoint(backend) { Active = active },
        "quadrature" => new QuadratureAdjoint(backend) { Active = active },
        "quadrature, checkpoints" => new QuadratureAdjoint(backend) { Active = active, Checkpoints = checkpoints },
        "gauss" => new GaussAdjoint(backend) { Active = active },
        "gauss, checkpoints" => new GaussAdjoint(backend) { Active = active, Checkpoints = checkpoints },
        "forward" => new ForwardSensitivity(backend) { Active = active },
        _ => throw new ArgumentException($"There is no method '{name}'.", nameof(name)),
    };
}
