using System.Numerics;
using AD.Backends;
using AD.Solvers;
using Xunit;

namespace AD.Tests.Sensitivity;

/// <summary>The discrete map: the steps that a method took, taken again by an independent solver at any number.</summary>
/// <remarks>The states that the steps began with are those recorded, with the tangents that come to them: otherwise rounding that grows along the trajectory would be compared, and not derivatives.</remarks>
internal sealed class DiscreteOracle
{
    private readonly OdeProblem problem;
    private readonly OracleCost cost;
    private readonly StepOracle step;
    private readonly List<RecordedStep> steps;

    public DiscreteOracle(OdeProblem problem, OracleCost cost, OdeMethod method, OdeOptions options, StepOracle step)
    {
        this.problem = problem;
        this.cost = cost;
        this.step = step;
        steps = StepList.Of(problem, cost, method, options);
    }

    public static StepOracle StepOf(OdeMethod method) => method switch
    {
        ExplicitRungeKutta explicitMethod => new RungeKuttaOracle(explicitMethod.Tableau),
        EsdirkMethod esdirk => new EsdirkOracle(esdirk.Tableau),
        RosenbrockMethod rosenbrock => new RosenbrockOracle(rosenbrock.Tableau),
        _ => throw new ArgumentException(method.Name),
    };

    /// <summary>The number of steps.</summary>
    public int Steps => steps.Count;

    /// <summary>The cost and its gradient with respect to (p, u₀), by dual numbers, one direction after another.</summary>
    public (double Value, double[] Gradient) ValueAndGradient()
    {
        double[] x = Point();
        double[] gradient = new double[x.Length];
        double value = 0.0;
        for (int d = 0; d < x.Length; d++)
        {
            Dual<double> g = Value<Dual<double>>([.. x.Select((entry, i) => new Dual<double>(entry, i == d ? 1.0 : 0.0))]);
            value = g.Primal;
            gradient[d] = g.Tangent;
        }

        return (value, gradient);
    }

    /// <summary>(p, u₀).</summary>
    public double[] Point() => [.. problem.Parameters, .. problem.InitialState];

    /// <summary>The cost at (p, u₀), over the steps that were taken.</summary>
    public T Value<T>(T[] x, bool follow = true) where T : IFloatingPointIeee754<T>
    {
        int k = problem.ParameterLength;
        T[] p = x[..k], z = [.. x[k..], T.Zero];
        if (problem.InitialStateFunction is { } start)
        {
            start.Evaluate(p, z.AsSpan(0, z.Length - 1));
        }

        WithIntegral f = new(problem.Function, cost.Integrands);
        T sum = At(problem.Start, z);
        foreach ((double t, double h, double next, double[] state) in steps)
        {
            // Rounding, and what an iteration leaves, belong to the steps that were taken.
            for (int i = 0; follow && i < state.Length; i++)
            {
                z[i] += T.CreateChecked(state[i] - Special.PrimalOf(z[i]));
            }

            (T[] end, Func<double, T[]> inside) = step.Take(f, p, t, h, next, z);
            foreach (double time in Times().Where(time => (time - t) * h > 0.0 && (time - next) * h < 0.0))
            {
                sum += At(time, inside((time - t) / h));
            }

            sum += At(next, end);
            z = end;
        }

        return sum + z[^1];

        T At(double time, T[] state)
        {
            T part = T.Zero;
            foreach (OracleTerm term in cost.Terms.Where(term => !term.IsIntegral))
            {
                int count = term.Times is null ? (time == problem.End ? 1 : 0) : term.Times.Count(other => other == time);
                part += count == 0 ? T.Zero : T.CreateChecked(count) * term.Function.Evaluate<T>(state.AsSpan(0, state.Length - 1), p, T.CreateChecked(time));
            }

            return part;
        }
    }

    /// <summary>Checks value and gradient to a tolerance relative to the gradient's length.</summary>
    public void Check(Sensitivities actual, double tolerance)
    {
        (double value, double[] gradient) = ValueAndGradient();
        Assert.Equal(value, actual.Value, tolerance * Math.Max(1.0, Math.Abs(value)));
        if (problem.InitialStateFunction is not null)
        {
            gradient = [.. gradient[..problem.ParameterLength], .. actual.InitialStateGradient];
        }

        double[] all = [.. actual.ParameterGradient, .. actual.InitialStateGradient];
        Assert.Equal(gradient.Length, all.Length);
        double length = Math.Sqrt(gradient.Sum(entry => entry * entry));
        double error = Math.Sqrt(gradient.Zip(all, (x, y) => (x - y) * (x - y)).Sum());
        Assert.True(error <= tolerance * length, $"{error / length:E2} of the gradient's length is off; {tolerance:E0} is allowed over {Steps} steps.");
    }

    private IEnumerable<double> Times() => cost.Terms.Where(term => term.Times is not null).SelectMany(term => term.Times!).Distinct();
}

/// <summary>A step from t to next = t + h, and the state that it began with.</summary>
internal sealed record RecordedStep(double Time, double Size, double Next, double[] State);

/// <summary>The accepted steps of an integration of the state with the integral of the cost.</summary>
internal sealed class StepList : StepObserver
{
    private readonly List<RecordedStep> steps = [];

    public static List<RecordedStep> Of(OdeProblem problem, OracleCost cost, OdeMethod method, OdeOptions options)
    {
        int n = problem.StateLength;
        StepList list = new();
        Backend backend = new ForwardDualBackend();
        PreparedOde f = backend.Prepare(problem.RightHandSide, Shape.Ode(n, problem.ParameterLength));
        f.Bind(problem.Parameters);
        PreparedCosts costs = new(backend, cost.Cost, problem, endIsActive: false);
        costs.Bind(problem.Parameters);
        OdeSecondOrder second = new(backend, problem.RightHandSide, n, problem.ParameterLength);
        second.Bind(problem.Parameters);
        OdeSystem system = costs.Integrands.Length > 0 ? new TangentSystem(f, second, costs.Integrands, 0, 0) : new PreparedSystem(f);
        Integrator integrator = new(method, system, options, ToleranceRange.For(options, n, repeat: 0, further: system.Length - n)) { Observer = list };
        problem.WriteInitialState(problem.Parameters, integrator.Stepper.State);
        integrator.Start(problem.Start);
        Assert.True(integrator.Advance(problem.End));
        return list.steps;
    }

    public override void Accepted(Stepper stepper, double t, double h, double next) => steps.Add(new(t, h, next, stepper.State.ToArray()));
}
