namespace AD.Solvers;

/// <summary>Which derivative a method's steps have.</summary>
internal static class StepDerivatives
{
    /// <summary>The derivative of the method's steps.</summary>
    /// <param name="method">The method.</param>
    /// <param name="system">The state.</param>
    /// <param name="f">The pullback of a stage.</param>
    /// <param name="second">The second derivatives of the right-hand side.</param>
    /// <exception cref="ArgumentException">The method has none.</exception>
    public static StepDerivative For(OdeMethod method, PreparedSystem system, StagePullback f, OdeSecondOrder second) => method switch
    {
        ExplicitRungeKutta explicitMethod => new RungeKuttaDerivative(explicitMethod.Tableau, f),
        EsdirkMethod esdirk => new EsdirkDerivative(esdirk.Tableau, f, Matrix(esdirk, system)),
        RosenbrockMethod rosenbrock => new RosenbrockDerivative(rosenbrock.Tableau, f, system.CreateStageMatrix(), second.Pullback(f.ParameterLength > 0)),
        _ => throw Refused(method),
    };

    /// <summary>A second stepper whose steps on the tangent system are the derivatives of the method's steps.</summary>
    /// <param name="method">The method.</param>
    /// <param name="followed">The stepper of the state.</param>
    /// <param name="system">The state.</param>
    /// <param name="tangents">The state with its tangents.</param>
    /// <exception cref="ArgumentException">The method has none.</exception>
    public static Stepper Tangents(OdeMethod method, Stepper followed, PreparedSystem system, TangentSystem tangents) => method switch
    {
        ExplicitRungeKutta => method.CreateStepper(tangents),
        EsdirkMethod esdirk => new EsdirkTangentStepper(esdirk.Tableau, tangents, (StageStepper)followed, Matrix(esdirk, system), system.Length),
        RosenbrockMethod => method.CreateStepper(tangents),
        _ => throw Refused(method),
    };

    private static TransposableStageMatrix Matrix(EsdirkMethod method, PreparedSystem system)
        => method.LinearSolver is null ? system.CreateStageMatrix() : system.CreateStageMatrix(method.LinearSolver, method.Preconditioner);

    private static ArgumentException Refused(OdeMethod method) => new(
        $"The steps of {method.Name} have no discrete derivative here; those of explicit Runge-Kutta methods, ESDIRK methods and Rosenbrock methods with factors have. Take one of them, or a continuous method such as InterpolatingAdjoint or ForwardSensitivity.",
        nameof(method));
}
