namespace AD.Solvers;

/// <summary>Which derivative a method's steps have.</summary>
internal static class StepDerivatives
{
    /// <summary>The derivative of the method's steps.</summary>
    /// <exception cref="ArgumentException">The method has none.</exception>
    public static StepDerivative For(OdeMethod method, StagePullback f) => method switch
    {
        ExplicitRungeKutta explicitMethod => new RungeKuttaDerivative(explicitMethod.Tableau, f),
        _ => throw Refused(method),
    };

    /// <summary>A second stepper whose steps on the tangent system are the derivatives of the method's steps.</summary>
    /// <exception cref="ArgumentException">The method has none.</exception>
    public static Stepper Tangents(OdeMethod method, TangentSystem system) => method switch
    {
        ExplicitRungeKutta explicitMethod => explicitMethod.CreateStepper(system),
        _ => throw Refused(method),
    };

    private static ArgumentException Refused(OdeMethod method) => new(
        $"The steps of {method.Name} have no discrete derivative here: explicit Runge-Kutta methods do. Take one of them, or a continuous method such as InterpolatingAdjoint or ForwardSensitivity.",
        nameof(method));
}
