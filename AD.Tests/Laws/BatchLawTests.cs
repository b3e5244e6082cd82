using Xunit;

namespace AD.Tests.Laws;

/// <summary>Laws of batches on random expressions: each point as the prepared function has it, ȳᵀ(J ẋ) = (Jᵀ ȳ)ᵀẋ at each point.</summary>
public class BatchLawTests
{
    private const int N = LawCase.Length;

    private const int Copies = 9;

    public static TheoryData<string> Subjects => Subject.Names;

    public static TheoryData<string> Exact => Subject.Exact;

    /// <summary>The point of the case, at every place of a batch whose seeds differ, with the first input varying and the others shared.</summary>
    [Theory]
    [MemberData(nameof(Subjects))]
    public void EveryPlaceIsThePreparedFunction(string name)
    {
        Subject subject = Subject.Find(name);
        Law.Holds(subject, c =>
        {
            PreparedVector prepared = subject.Backend.Prepare(c.Function, Shape.Vector(N, N));
            PreparedBatch batch = subject.Backend.PrepareBatch(c.Function, Shape.Vector(N, N), ..1);
            double[][] along = [.. Enumerable.Range(0, Copies).Select(k => Mixed(c.V, c.W, k))], back = [.. Enumerable.Range(0, Copies).Select(k => Mixed(c.Cotangent, c.Other, k))];
            double[] x = [.. Enumerable.Repeat(c.X[0], Copies)], shared = c.X[1..], values = new double[N * Copies], pushed = new double[N * Copies], pulled = new double[N * Copies], rows = new double[N * N * Copies];
            batch.Pushforward(Copies, x, shared, Columns(along), values, pushed);
            batch.Pullback(Copies, x, shared, Columns(back), pulled);
            batch.Jacobian(Copies, x, shared, rows);
            double tolerance = batch.Lanes == 1 ? 0.0 : 2 * subject.First * c.Magnitude;
            double[] value = new double[N], product = new double[N], jacobian = new double[N * N];
            prepared.Jacobian(c.X, value, jacobian);
            for (int k = 0; k < Copies; k++)
            {
                Close.To(jacobian, Column(rows, k), tolerance, "J");
                prepared.Pushforward(c.X, along[k], value, product);
                Close.To(value, Column(values, k), tolerance, "value");
                Close.To(product, Column(pushed, k), 10 * tolerance, "J v");
                prepared.Pullback(c.X, back[k], value, product);
                Close.To(product, Column(pulled, k), 10 * tolerance, "Jᵀ w");
            }
        }, count: 20);
    }

    /// <summary>Products of a random batch of the exact backends are adjoint to each other at each point.</summary>
    [Theory]
    [MemberData(nameof(Exact))]
    public void ProductsAreAdjoint(string name)
    {
        Subject subject = Subject.Find(name);
        Law.Holds(subject, c =>
        {
            PreparedBatch batch = subject.Backend.PrepareBatch(c.Function, Shape.Vector(N, N), 1..);
            double[][] along = [.. Enumerable.Range(0, Copies).Select(k => Mixed(c.V, c.W, k))], back = [.. Enumerable.Range(0, Copies).Select(k => Mixed(c.Cotangent, c.Other, k))];
            double[] x = Columns([.. Enumerable.Repeat(c.X[1..], Copies)]), pushed = new double[N * Copies], pulled = new double[N * Copies];
            batch.Pushforward(Copies, x, c.X[..1], Columns(along), pushed);
            batch.Pullback(Copies, x, c.X[..1], Columns(back), pulled);
            for (int k = 0; k < Copies; k++)
            {
                double[] forward = Column(pushed, k), reverse = Column(pulled, k);
                double terms = back[k].Zip(forward, (a, b) => Math.Abs(a * b)).Sum() + reverse.Zip(along[k], (a, b) => Math.Abs(a * b)).Sum();
                double largest = Math.Max(1.0, Math.Max(terms, c.Magnitude)), difference = Dot(back[k], forward) - Dot(reverse, along[k]);
                Assert.True(Math.Abs(difference) <= 1e-11 * largest * largest, $"point {k}: ȳᵀ(J ẋ) − (Jᵀ ȳ)ᵀẋ = {difference}");
            }
        }, count: 20);
    }

    private static double[] Mixed(double[] a, double[] b, int k) => [.. a.Zip(b, (first, second) => first + 0.25 * k * second)];

    private static double[] Columns(double[][] vectors) => [.. Enumerable.Range(0, vectors[0].Length).SelectMany(i => vectors.Select(v => v[i]))];

    private static double[] Column(double[] rows, int k) => [.. Enumerable.Range(0, rows.Length / Copies).Select(i => rows[i * Copies + k])];

    private static double Dot(double[] a, double[] b) => a.Zip(b, (x, y) => x * y).Sum();
}
