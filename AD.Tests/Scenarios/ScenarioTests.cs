using AD.Tests.Laws;
using MathNet.Numerics.LinearAlgebra;
using Xunit;

namespace AD.Tests.Scenarios;

/// <summary>Every backend on every scenario, against derivatives by hand.</summary>
public class ScenarioTests
{
    public static TheoryData<string, string> ScalarPairs => Pairs(Catalogue.Scalars.Select(scenario => scenario.Name));

    public static TheoryData<string, string> VectorPairs => Pairs(Catalogue.Vectors.Select(scenario => scenario.Name));

    [Theory]
    [MemberData(nameof(ScalarPairs))]
    public void Scalar(string backendName, string scenarioName)
    {
        Subject subject = Subject.Find(backendName);
        ScalarScenario s = Catalogue.Scalars.First(scenario => scenario.Name == scenarioName);
        double first = 10 * subject.First, second = 10 * subject.Second;
        Close.To(s.Gradient, subject.Backend.Gradient(s.Function, s.X), first, "gradient");
        if (!subject.Backend.Traits.SecondOrder)
        {
            Assert.Contains(backendName, Assert.Throws<NotSupportedException>(() => subject.Backend.Hessian(s.Function, s.X)).Message);
            return;
        }

        (double value, double[] gradient, Matrix<double> hessian) = subject.Backend.ValueGradientAndHessian(s.Function, s.X);
        Close.To(s.Value, value, 1e-14);
        Close.To(s.Gradient, gradient, first, "gradient with the Hessian");
        Close.To(s.Hessian, hessian, second, "Hessian");
        double[] v = [.. s.X.Select((_, i) => 0.5 - 0.4 * i)];
        double[] expected = (Matrix<double>.Build.DenseOfArray(s.Hessian) * Vector<double>.Build.Dense(v)).ToArray();
        Close.To(expected, subject.Backend.HessianVectorProduct(s.Function, s.X, v), second, "H v");
    }

    [Theory]
    [MemberData(nameof(VectorPairs))]
    public void Vector(string backendName, string scenarioName)
    {
        Subject subject = Subject.Find(backendName);
        VectorScenario s = Catalogue.Vectors.First(scenario => scenario.Name == scenarioName);
        double tolerance = 10 * subject.First;
        Matrix<double> expected = Matrix<double>.Build.DenseOfArray(s.Jacobian);
        (double[] value, Matrix<double> jacobian) = subject.Backend.ValueAndJacobian(s.Function, s.X);
        Close.To(s.Value, value, 1e-14);
        Close.To(expected, jacobian, tolerance, "Jacobian");
        double[] v = [.. s.X.Select((_, i) => 0.5 - 0.1 * i)], c = [.. s.Value.Select((_, i) => 1.0 - 0.15 * i)];
        Close.To((expected * Vector<double>.Build.Dense(v)).ToArray(), subject.Backend.Pushforward(s.Function, s.X, v), tolerance, "J v");
        Close.To(expected.TransposeThisAndMultiply(Vector<double>.Build.Dense(c)).ToArray(), subject.Backend.Pullback(s.Function, s.X, c), tolerance, "Jᵀ c");
    }

    private static TheoryData<string, string> Pairs(IEnumerable<string> scenarios)
    {
        TheoryData<string, string> pairs = [];
        foreach (string scenario in scenarios)
        {
            foreach (Subject subject in Subject.All)
            {
                pairs.Add(subject.Name, scenario);
            }
        }

        return pairs;
    }
}
