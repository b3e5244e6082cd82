namespace AD.Solvers;

/// <summary>The Jacobian of the states at given times, with respect to parameters and initial state, by all tangents at once: an explicit method's steps taken again with them, or an integration of its own with an implicit one.</summary>
/// <remarks>z = (u, S), S n × c row by row, columns of the parameters before those of the initial state. The rows of a time are its z: the state, then the n rows of its Jacobian.</remarks>
internal sealed class SolutionTangents
{
    private readonly OdeProblem problem;
    private readonly TangentSystem system;
    private readonly Stepper stepper;
    private readonly Integrator? integrator;
    private readonly TimesRecorder times;
    private readonly PreparedVector? initialState;
    private readonly double[] initialStateValue;
    private readonly double[] initialStateJacobian;
    private readonly int parameterColumns;
    private readonly int columns;
    private readonly OdeSecondOrder second;

    public SolutionTangents(SolutionMap map, PreparedOde f)
    {
        problem = map.Problem;
        int n = problem.StateLength;
        parameterColumns = (map.Inputs & ActiveInputs.Parameters) != 0 ? problem.ParameterLength : 0;
        columns = map.InputLength;
        second = new OdeSecondOrder(map.Backend, problem.RightHandSide, n, problem.ParameterLength);
        system = new(f, second, new Integrands([]), parameterColumns, columns - parameterColumns);
        stepper = map.Method.CreateStepper(system);
        integrator = map.Method is ExplicitRungeKutta ? null : new Integrator(stepper, map.Options, ToleranceRange.For(map.Options, n, repeat: columns, further: 0));
        times = new TimesRecorder(map.Times.ToArray(), system.Length, stepper.InterpolantDegree);
        initialState = problem.InitialStateFunction is { } u0 && parameterColumns > 0 ? map.Backend.Prepare(u0, Shape.Vector(problem.ParameterLength, n)) : null;
        initialStateValue = new double[n];
        initialStateJacobian = new double[initialState is null ? 0 : n * parameterColumns];
    }

    private int N => problem.StateLength;

    /// <summary>The tangents from u₀; null: the problem's, which may depend on p.</summary>
    /// <returns>How it ended: always well where steps are taken again.</returns>
    public OdeOutcome Compute(ForwardSteps steps, double[]? u0, double[] p)
    {
        second.Bind(p);
        initialState?.Jacobian(p, initialStateValue, initialStateJacobian);
        if (u0 is null)
        {
            problem.WriteInitialState(p, initialStateValue);
        }

        system.WriteStart(u0 ?? initialStateValue, initialStateJacobian, hasInitialState: columns > parameterColumns, stepper.State);
        times.Start(problem.Start, stepper.State);
        if (integrator is not null)
        {
            integrator.Observer = times;
            integrator.Start(problem.Start);
            integrator.Advance(problem.End);
            return integrator.Outcome;
        }

        stepper.Begin(problem.Start);
        foreach (TakenStep step in steps.Steps)
        {
            stepper.Retake(step.Time, step.Size, step.Next, step.Mark);
            times.Accepted(stepper, step.Time, step.Size, step.Next);
            stepper.Accept();
        }

        return new OdeOutcome(Status.Success, problem.End, 0.0, -1);
    }

    /// <summary>destination = J ẋ.</summary>
    public void Pushforward(ReadOnlySpan<double> tangent, Span<double> destination)
    {
        for (int i = 0; i < destination.Length; i++)
        {
            destination[i] = Vectors.Dot(Row(i), tangent);
        }
    }

    /// <summary>destination = Jᵀ ȳ.</summary>
    public void Pullback(ReadOnlySpan<double> cotangent, Span<double> destination)
    {
        destination.Clear();
        for (int i = 0; i < cotangent.Length; i++)
        {
            Vectors.AddScaled(cotangent[i], Row(i), destination);
        }
    }

    private ReadOnlySpan<double> Row(int output)
    {
        int time = output / N, component = output % N;
        return times.States.Slice(time * N * (1 + columns) + N + component * columns, columns);
    }
}
