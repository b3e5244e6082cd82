using AD.Backends;
using Xunit;

namespace AD.Tests.Laws;

/// <summary>All backends, and all nestings of them, give the same derivatives of random functions.</summary>
public class AgreementTests
{
    private static readonly Backend Reference = new ForwardDualBackend();

    private static readonly Backend[] Levels = [new ForwardDualBackend(), new ReverseTapeBackend()];

    public static TheoryData<string> Subjects => Subject.Names;

    public static TheoryData<string> SecondOrderSubjects => Subject.SecondOrder;

    /// <summary>All words of length 3 over F (forward) and R (reverse), outermost first.</summary>
    public static TheoryData<string> Depth3 => [.. from a in "FR" from b in "FR" from c in "FR" select $"{a}{b}{c}"];

    [Theory]
    [MemberData(nameof(Subjects))]
    public void FirstDerivativesAgree(string name)
    {
        Subject subject = Subject.Find(name);
        Law.Holds(subject, c =>
        {
            Close.To(Reference.Gradient(c.Scalar, c.X), subject.Backend.Gradient(c.Scalar, c.X), subject.First * c.Magnitude, "gradient");
            Close.To(Reference.Jacobian(c.Function, c.X), subject.Backend.Jacobian(c.Function, c.X), subject.First * c.Magnitude, "Jacobian");
            Close.To(Reference.Pullback(c.Function, c.X, c.Cotangent), subject.Backend.Pullback(c.Function, c.X, c.Cotangent), subject.First * c.Magnitude, "pullback");
        });
    }

    [Theory]
    [MemberData(nameof(SecondOrderSubjects))]
    public void SecondDerivativesAgree(string name)
    {
        Subject subject = Subject.Find(name);
        Law.Holds(subject, c =>
        {
            Close.To(Reference.Hessian(c.Scalar, c.X), subject.Backend.Hessian(c.Scalar, c.X), subject.Second * c.Magnitude, "Hessian");
            Close.To(Reference.HessianVectorProduct(c.Scalar, c.X, c.V), subject.Backend.HessianVectorProduct(c.Scalar, c.X, c.V), subject.Second * c.Magnitude, "H v");
        });
    }

    [Theory]
    [MemberData(nameof(Depth3))]
    public void ThirdDerivativesAgree(string word)
    {
        Backend[] levels = [.. word.Select(letter => Levels[letter == 'F' ? 0 : 1])];
        Subject exact = Subject.Find("forward-dual");
        Law.Holds(
            exact,
            c =>
            {
                double[] expected = Reference.Gradient(new DirectionalDerivative(new DirectionalDerivative(c.Scalar, Reference, c.V), Reference, c.W), c.X);
                double[] actual = levels[0].Gradient(new DirectionalDerivative(new DirectionalDerivative(c.Scalar, levels[2], c.V), levels[1], c.W), c.X);
                Close.To(expected, actual, 1e-9 * c.Magnitude, "∇(wᵀ ∇(vᵀ ∇f))");
            },
            count: 15);
    }

    /// <summary>Third derivatives by exact nestings against a difference quotient of exact second derivatives.</summary>
    [Fact]
    public void ThirdDerivativesAreThoseOfTheFunction()
        => Law.Holds(
            Subject.Find("finite-difference"),
            c =>
            {
                ExpressionScalar f = c.Scalar;
                double[] exact = Reference.Gradient(new DirectionalDerivative(new DirectionalDerivative(f, Levels[1], c.V), Reference, c.W), c.X);
                double[] difference = new FiniteDifferenceBackend().Gradient(new DirectionalDerivative(new DirectionalDerivative(f, Reference, c.V), Reference, c.W), c.X);
                Close.To(exact, difference, 1e-6 * c.Magnitude, "third derivatives");
            },
            count: 15);
}
