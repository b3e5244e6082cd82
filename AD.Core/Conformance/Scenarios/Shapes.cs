using System.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace AD.Conformance;

/// <summary>f : R → R with f, f' and f'' at each point.</summary>
internal sealed record UnivariateScenario(string Name, IUnivariateFunction Function, double[] Points, Func<double, Jet> Oracle) : Scenario(Name)
{
    /// <inheritdoc/>
    public override TScenario? As<TScenario>()
        where TScenario : class
        => this as TScenario ?? new ScalarScenario(Name, new FirstEntry(Function), [.. Points.Select(x => (double[])[x])], AsScalar)
        { Needs = Needs, Levels = Levels, Others = Others, Differentiator = Differentiator, Allocates = Allocates }.As<TScenario>();

    private ScalarOracle AsScalar(double[] x)
    {
        Jet jet = Oracle(x[0]);
        return new(jet.Value, [jet.First], new double[,] { { jet.Second } });
    }

    private sealed class FirstEntry(IUnivariateFunction f) : IScalarFunction
    {
        public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => f.Evaluate(x[0]);
    }
}

/// <summary>f(x), f'(x) and f''(x).</summary>
internal readonly record struct Jet(double Value, double First, double Second);

/// <summary>f : Rⁿ → R with value, gradient and Hessian at each point.</summary>
internal sealed record ScalarScenario(string Name, IScalarFunction Function, double[][] Points, Func<double[], ScalarOracle> Oracle) : Scenario(Name)
{
    /// <inheritdoc/>
    public override TScenario? As<TScenario>()
        where TScenario : class
        => this as TScenario ?? new VectorScenario(Name, new ScalarAsVector<IScalarFunction>(Function), Points, AsRow)
        { Needs = Needs, Levels = Levels, Others = Others, Differentiator = Differentiator, Allocates = Allocates } as TScenario;

    private VectorOracle AsRow(double[] x)
    {
        ScalarOracle oracle = Oracle(x);
        return new([oracle.Value], Rows.Row(oracle.Gradient));
    }
}

/// <summary>f(x), ∇f(x) and the Hessian.</summary>
internal sealed record ScalarOracle(double Value, double[] Gradient, double[,] Hessian);

/// <summary>f : Rⁿ → Rᵐ with value and Jacobian at each point.</summary>
internal sealed record VectorScenario(string Name, IVectorFunction Function, double[][] Points, Func<double[], VectorOracle> Oracle) : Scenario(Name);

/// <summary>f(x) and the Jacobian, m × n.</summary>
internal sealed record VectorOracle(double[] Value, double[,] Jacobian);

/// <summary>f : Rⁿ × Rᵏ → R with value and both gradients at each pair of points.</summary>
internal sealed record TwoArgumentScenario(string Name, IScalarFunction2 Function, (double[] X, double[] P)[] Points, Func<double[], double[], TwoArgumentOracle> Oracle) : Scenario(Name);

/// <summary>f(x, p) with its gradients and the Hessian in x.</summary>
internal sealed record TwoArgumentOracle(double Value, double[] GradientX, double[] GradientP, double[,] HessianX);

/// <summary>f : Rⁿ × Rᵏ → Rᵐ with value and both Jacobians at each pair of points.</summary>
internal sealed record TwoArgumentMapScenario(string Name, IVectorFunction2 Function, (double[] X, double[] P)[] Points, Func<double[], double[], TwoArgumentMapOracle> Oracle) : Scenario(Name);

/// <summary>f(x, p) with its Jacobians.</summary>
internal sealed record TwoArgumentMapOracle(double[] Value, double[,] JacobianX, double[,] JacobianP);

/// <summary>A right-hand side f(u, p, t) with value and partial derivatives at each point.</summary>
internal sealed record RightHandSideScenario(string Name, IOdeFunction Function, (double[] U, double[] P, double T)[] Points, Func<double[], double[], double, RightHandSideOracle> Oracle) : Scenario(Name);

/// <summary>f(u, p, t), f_u, f_p and f_t.</summary>
internal sealed record RightHandSideOracle(double[] Value, double[,] StateJacobian, double[,] ParameterJacobian, double[] TimeDerivative);

/// <summary>A trait that a backend claims to have or not to have.</summary>
internal sealed record ClaimScenario(string Name, Action<Trial> Examine) : Scenario(Name);

/// <summary>f : Rⁿ × Rᵏ × Rˡ → R with value and the three gradients at each point.</summary>
internal sealed record ThreeArgumentScenario(string Name, IScalarFunction3 Function, (double[] X, double[] P, double[] Q)[] Points, Func<double[], double[], double[], ThreeArgumentOracle> Oracle) : Scenario(Name);

/// <summary>f(x, p, q) with its gradients.</summary>
internal sealed record ThreeArgumentOracle(double Value, double[] X, double[] P, double[] Q);

/// <summary>A function of the entries of a structure, with value, gradient and Hessian at each point.</summary>
internal sealed record StructureScenario(string Name, IScalarFunction Function, Rates<double>[] Points, Func<Rates<double>, ScalarOracle> Oracle) : Scenario(Name);

/// <summary>A function of a matrix and a map of a matrix, with their differentials as formulas.</summary>
internal sealed record MatrixScenario(string Name, IMatrixFunction Function, IMatrixMap Map, double[][,] Points) : Scenario(Name)
{
    public required Func<Matrix<double>, double> Value { get; init; }

    public required Func<Matrix<double>, Matrix<double>> Gradient { get; init; }

    public required Func<Matrix<double>, Matrix<double>> Image { get; init; }

    public required Func<Matrix<double>, Matrix<double>, Matrix<double>> Pushforward { get; init; }

    public required Func<Matrix<double>, Matrix<double>, Matrix<double>> Pullback { get; init; }
}

/// <summary>f : Rⁿ → R with Σ_jk ∂³f/∂x_i∂x_j∂x_k u_j v_k as a function of the point, u and v.</summary>
internal sealed record ThirdOrderScenario(string Name, IScalarFunction Function, double[][] Points, Func<double[], double[], double[], double[]> Contraction) : Scenario(Name);
