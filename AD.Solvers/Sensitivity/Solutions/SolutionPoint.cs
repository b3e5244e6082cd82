using System.Runtime.InteropServices;

namespace AD.Solvers;

/// <summary>The solution at one point, with the buffers of one thread: values by an integration whose steps are kept, the Jacobian by those steps again with tangents, pullbacks by it or by an adjoint.</summary>
internal sealed class SolutionPoint
{
    /// <summary>Up to so many inputs a pullback comes from the Jacobian, whose tangents are pushed through the steps all at once.</summary>
    private const int FewInputs = 32;

    /// <summary>So many tangents are taken to cost what one adjoint does: from then on pullbacks at one point have paid for the Jacobian.</summary>
    private const int TangentsPerAdjoint = 24;

    private readonly SolutionMap map;
    private readonly PreparedOde f;
    private readonly Integrator integrator;
    private readonly ForwardSteps steps;
    private readonly double[] x;
    private readonly double[] p;
    private readonly double[] u0;
    private SolutionTangents? tangents;
    private PreparedSensitivity? adjoint;
    private double[] weights = [];
    private double[] parameterGradient = [];
    private double[] initialStateGradient = [];
    private OdeOutcome outcome;
    private bool isPlaced;
    private bool hasValue;
    private bool hasJacobian;
    private int pullbacks;

    public SolutionPoint(SolutionMap map)
    {
        this.map = map;
        OdeProblem problem = map.Problem;
        int n = problem.StateLength;
        f = map.Backend.Prepare(problem.RightHandSide, Shape.Ode(n, problem.ParameterLength));
        integrator = new Integrator(map.Method, new PreparedSystem(f), map.Options, ToleranceRange.For(map.Options, n));
        steps = new ForwardSteps(new TimesRecorder(map.Times.ToArray(), n, integrator.Stepper.InterpolantDegree));
        integrator.Observer = steps;
        p = problem.Parameters.ToArray();
        u0 = problem.InitialState.ToArray();
        x = new double[map.InputLength];
    }

    private bool HasParameters => (map.Inputs & ActiveInputs.Parameters) != 0;

    private bool HasInitialState => (map.Inputs & ActiveInputs.InitialState) != 0;

    /// <summary>Moves to a point; what is known of it is kept where it is the same.</summary>
    public void MoveTo(ReadOnlySpan<double> point)
    {
        if (isPlaced && MemoryMarshal.AsBytes(point).SequenceEqual(MemoryMarshal.AsBytes(x.AsSpan())))
        {
            return;
        }

        isPlaced = true;
        hasValue = hasJacobian = false;
        pullbacks = 0;
        point.CopyTo(x);
        point[..(HasParameters ? p.Length : 0)].CopyTo(p);
        if (HasInitialState)
        {
            point[^u0.Length..].CopyTo(u0);
        }
    }

    /// <summary>The states at the times.</summary>
    public ReadOnlySpan<double> Values()
    {
        Integrate();
        if (outcome.Status == Status.Success)
        {
            return steps.Times.States;
        }

        Fail(new SolutionException(outcome));
        double[] none = new double[steps.Times.States.Length];
        Array.Fill(none, double.NaN);
        return none;
    }

    /// <summary>J ẋ.</summary>
    public void Pushforward(ReadOnlySpan<double> tangent, Span<double> destination)
    {
        if (!Linearize())
        {
            destination.Fill(double.NaN);
            return;
        }

        tangents!.Pushforward(tangent, destination);
    }

    /// <summary>Jᵀ ȳ.</summary>
    public void Pullback(ReadOnlySpan<double> cotangent, Span<double> destination)
    {
        bool byJacobian = map.Choices.Reverse is null && (hasJacobian || x.Length <= FewInputs || ++pullbacks * TangentsPerAdjoint > x.Length);
        if (!byJacobian)
        {
            ByAdjoint(cotangent, destination);
        }
        else if (Linearize())
        {
            tangents!.Pullback(cotangent, destination);
        }
        else
        {
            destination.Fill(double.NaN);
        }
    }

    private void Integrate()
    {
        if (hasValue)
        {
            return;
        }

        OdeProblem problem = map.Problem;
        f.Bind(p);
        Span<double> state = integrator.Stepper.State;
        if (HasInitialState)
        {
            u0.CopyTo(state);
        }
        else
        {
            problem.WriteInitialState(p, state);
        }

        steps.Start(problem.Start, state);
        integrator.Progress = ProgressMeter.Of(map.Options.Progress, problem.Start, problem.End);
        integrator.Start(problem.Start);
        integrator.Advance(problem.End);
        outcome = integrator.Outcome;
        ThrowIfCancelled(outcome);
        hasValue = true;
    }

    /// <returns>False where there is no solution, and NaN is asked for.</returns>
    private bool Linearize()
    {
        Integrate();
        if (outcome.Status != Status.Success)
        {
            Fail(new SolutionException(outcome));
            return false;
        }

        if (!hasJacobian)
        {
            tangents ??= new SolutionTangents(map, f);
            OdeOutcome linearized = tangents.Compute(steps, HasInitialState ? u0 : null, p);
            ThrowIfCancelled(linearized);
            if (linearized.Status != Status.Success)
            {
                Fail(new SolutionException(linearized));
                return false;
            }

            hasJacobian = true;
        }

        return true;
    }

    private void ByAdjoint(ReadOnlySpan<double> cotangent, Span<double> destination)
    {
        if (hasValue && outcome.Status != Status.Success)
        {
            Fail(new SolutionException(outcome));
            destination.Fill(double.NaN);
            return;
        }

        // The adjoint of the very steps gives the numbers that the Jacobian gives, which nothing confirms either.
        SensitivityMethod method = map.Choices.Reverse
            ?? (map.Method is ExplicitRungeKutta ? new DiscreteAdjoint(map.Backend) { Active = map.Inputs, Confirmation = Confirmation.Never } : new InterpolatingAdjoint(map.Backend) { Active = map.Inputs });
        if (adjoint is null)
        {
            weights = new double[cotangent.Length];
            adjoint = method.Prepare(map.Problem, Cost.Weighted(map.Times, weights), map.Method, map.Options);
            parameterGradient = new double[(method.Active & ActiveInputs.Parameters) != 0 ? p.Length : 0];
            initialStateGradient = new double[(method.Active & ActiveInputs.InitialState) != 0 ? u0.Length : 0];
        }

        cotangent.CopyTo(weights);
        try
        {
            _ = map.Problem.InitialStateFunction is null
                ? adjoint.Gradient(p, u0, parameterGradient, initialStateGradient)
                : adjoint.Gradient(p, parameterGradient, initialStateGradient);
        }
        catch (SensitivityException reason)
        {
            Fail(new SolutionException(reason));
            destination.Fill(double.NaN);
            return;
        }

        parameterGradient.AsSpan(0, HasParameters ? p.Length : 0).CopyTo(destination);
        if (HasInitialState)
        {
            initialStateGradient.CopyTo(destination[^u0.Length..]);
        }
    }

    private void ThrowIfCancelled(OdeOutcome how)
    {
        if (how.Status == Status.Cancelled)
        {
            throw new OperationCanceledException(how.ToString(), map.Options.CancellationToken);
        }
    }

    private void Fail(SolutionException failure)
    {
        // Too little memory is not a property of the point, and no optimiser can step back from it.
        if (map.Choices.OnFailure == FailedSolve.Throw || failure.Outcome.Status == Status.MemoryExceeded)
        {
            throw failure;
        }
    }
}
