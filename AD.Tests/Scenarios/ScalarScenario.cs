namespace AD.Tests.Scenarios;

/// <summary>A function Rⁿ → R with its value, gradient and Hessian derived by hand at a point.</summary>
internal sealed record ScalarScenario(string Name, IScalarFunction Function, double[] X, double Value, double[] Gradient, double[,] Hessian);

/// <summary>A function Rⁿ → Rᵐ with its value and Jacobian derived by hand at a point.</summary>
internal sealed record VectorScenario(string Name, IVectorFunction Function, double[] X, double[] Value, double[,] Jacobian);
