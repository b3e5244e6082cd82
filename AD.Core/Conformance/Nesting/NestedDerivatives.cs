namespace AD.Conformance;

/// <summary>Functions that contain derivatives by an inner backend: the examined one stands inside, outside, and both.</summary>
internal static class NestedDerivatives
{
    public static IEnumerable<Scenario> Of(Backend examined, IReadOnlyList<Backend> partners)
    {
        Backend reference = new ReferenceBackend();
        IEnumerable<Scenario> scenarios = Pair("itself over itself", examined, examined, []);
        foreach (Backend partner in (Backend[])[reference, .. partners])
        {
            string name = partner == reference ? "the reference" : partner.Traits.Name;
            scenarios = scenarios.Concat(Pair($"itself over {name}", examined, partner, [partner])).Concat(Pair($"{name} over itself", partner, examined, [partner]));
        }

        return scenarios;
    }

    private static Scenario[] Pair(string names, Backend outer, Backend inner, Backend[] others)
    {
        Scenario[] scenarios =
        [
            new UnivariateScenario($"x d/dy(x + y), {names}", new SumOfTwoLevels(inner), [1.0, -2.5], x => new(x, 1, 0)) { Levels = 1 },
            new UnivariateScenario($"x d/dy(x y), {names}", new ProductOfTwoLevels(inner), [3.0, -0.5], x => new(x * x, 2 * x, 2)) { Levels = 1 },
            new UnivariateScenario($"x d/dy(y²), {names}", new InnerConstant(inner), [1.0, -0.3], x => new(10 * x, 10, 0)) { Levels = 1 },
            new UnivariateScenario($"d/dy(x² y³), {names}", new MixedPartial(inner), [0.7, -1.1], x => new(4.32 * x * x, 8.64 * x, 8.64)) { Levels = 1 },
            new UnivariateScenario($"the derivative operator twice, {names}", new ShiftedTwice(inner), [0.8, -0.4], x => new(Math.Exp(x), Math.Exp(x), Math.Exp(x))) { Levels = 2 },
            new UnivariateScenario($"a pullback inside, {names}", new PullbackInside(inner), [0.7, -1.2], x => new(5 * x * x * x, 15 * x * x, 30 * x)) { Levels = 1 },
            new ScalarScenario($"|∇f|², {names}", new SquaredGradient(inner), [[0.6, -1.3], [1.1, 0.4]], SquaredGradientAt) { Levels = 1 },
            new ScalarScenario($"det J, {names}", new JacobianDeterminant(inner), [[1.7, 0.4], [0.6, -2.0]], x => new(x[0], [1, 0], new double[2, 2])) { Levels = 1 },
            new ScalarScenario($"vᵀ H v, {names}", new Curvature(inner), [[0.6, -1.3], [1.1, 0.4]], x => new(
                6 * x[0] * x[1] + 12 * x[0] * x[0], [6 * x[1] + 24 * x[0], 6 * x[0]], new double[,] { { 24, 6 }, { 6, 0 } })) { Levels = 2 },
        ];
        return [.. scenarios.Select(scenario => scenario with { Needs = Requirement.AnyBaseNumber, Others = others, Differentiator = _ => outer, Allocates = true })];
    }

    /// <summary>f = x₀² x₁: |∇f|² = 4 x₀² x₁² + x₀⁴.</summary>
    private static ScalarOracle SquaredGradientAt(double[] x)
    {
        double a = x[0], b = x[1];
        return new(4 * a * a * b * b + a * a * a * a, [8 * a * b * b + 4 * a * a * a, 8 * a * a * b], new double[,] { { 8 * b * b + 12 * a * a, 16 * a * b }, { 16 * a * b, 8 * a * a } });
    }
}
