using AD.Backends;
using AD.Tests.Laws;
using Xunit;

namespace AD.Tests.Blocks;

/// <summary>Every block against loops over scalars: first and second derivatives by every backend, third derivatives by every nesting.</summary>
public class ExactnessTests
{
    private static readonly Backend Reference = new ForwardDualBackend();

    private static readonly Backend[] Levels = [Reference, new ReverseTapeBackend()];

    private static readonly Subject[] Catalogue = [.. Subject.All.Where(subject => BackendCatalogue.Names.Contains(subject.Name))];

    public static TheoryData<string> Names => Pairs.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void FirstDerivativesAreThoseOfTheLoops(string name)
    {
        Pair pair = Pairs.Find(name);
        Version blocked = new(pair, true), plain = new(pair, false);
        foreach (double[] x in new[] { pair.Point, pair.Nearby })
        {
            double[] v = pair.Direction(0.3), w = pair.Weights, expected = new double[pair.Outputs], actual = new double[pair.Outputs];
            plain.Evaluate<double>(x, expected);
            blocked.Evaluate<double>(x, actual);
            Close.To(expected, actual, 1e-14, "value");
            foreach (Subject subject in Catalogue)
            {
                double tolerance = Math.Max(1e-13, subject.First);
                (double[] value, double[] pushed) = subject.Backend.ValueAndPushforward(blocked, x, v);
                double[] pulled = subject.Backend.Pullback(blocked, x, w);
                Close.To(expected, value, 1e-14, $"value by {subject}");
                Close.To(Reference.Pushforward(plain, x, v), pushed, tolerance, $"pushforward by {subject}");
                Close.To(Reference.Pullback(plain, x, w), pulled, tolerance, $"pullback by {subject}");
                Close.To(Reference.Jacobian(plain, x), subject.Backend.Jacobian(blocked, x), tolerance, $"Jacobian by {subject}");
                Close.To(Inner(w, pushed), Inner(pulled, v), 10 * tolerance, $"adjointness by {subject}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void SecondDerivativesAreThoseOfTheLoops(string name)
    {
        Pair pair = Pairs.Find(name);
        double[] v = pair.Direction(0.3);
        Weighted plain = new(pair, false), blocked = new(pair, true);
        foreach (Subject subject in Catalogue.Where(one => one.Backend.Traits.SecondOrder))
        {
            double tolerance = Math.Max(1e-12, subject.Second);
            Close.To(Reference.Hessian(plain, pair.Point), subject.Backend.Hessian(blocked, pair.Point), tolerance, $"Hessian by {subject}");
            Close.To(Reference.HessianVectorProduct(plain, pair.Point, v), subject.Backend.HessianVectorProduct(blocked, pair.Point, v), tolerance, $"H v by {subject}");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void ThirdDerivativesAreThoseOfTheLoops(string name)
    {
        Pair pair = Pairs.Find(name);
        double[] expected = Third(new Weighted(pair, false), pair, Reference, Reference, Reference);
        foreach (Backend a in Levels)
        {
            foreach (Backend b in Levels)
            {
                foreach (Backend c in Levels)
                {
                    double[] actual = Third(new Weighted(pair, true), pair, a, b, c);
                    Tests.Close.To(expected, actual, 1e-11, $"third derivatives by {a.Traits.Name} over {b.Traits.Name} over {c.Traits.Name}");
                }
            }
        }
    }

    private static double[] Third(IScalarFunction f, Pair pair, Backend a, Backend b, Backend c)
        => a.Gradient(new DirectionalDerivative(new DirectionalDerivative(f, c, pair.Direction(0.3)), b, pair.Direction(1.1)), pair.Point);

    private static double Inner(double[] a, double[] b) => a.Zip(b, (p, q) => p * q).Sum();
}
