using AD.Backends;
using Xunit;

namespace AD.Tests.Batch;

/// <summary>Batches that are asked for what they cannot do say what was given, what was expected, and the way out; and nothing is written.</summary>
public class MisuseTests
{
    private const int Count = 3;

    private readonly double[] u = new double[2 * Count], p = new double[2], v = new double[3 * Count], w = new double[2 * Count], values = new double[2 * Count], pushed = new double[2 * Count], pulled = new double[3 * Count], rows = new double[6 * Count];

    /// <summary>Four inputs: two vary and two are shared; three are active; two outputs.</summary>
    private readonly PreparedBatch batch = new ReverseTapeBackend().PrepareBatch(new Both(), Shape.Vector(3, 2, constants: 1), 1..3);

    [Fact]
    public void WrongLengths()
    {
        foreach (PreparedBatch one in BatchTests.Both(batch))
        {
            Refusal.Refused(() => one.Value(Count, new double[5], p, values), "varying", "5", "6", "the varying inputs times count");
            Refusal.Refused(() => one.Value(Count, u, new double[3], values), "shared", "3", "2", "the inputs that all points share");
            Refusal.Refused(() => one.Value(Count, u, p, new double[7]), "values", "7", "6", "the outputs times count");
            Refusal.Refused(() => one.Pushforward(Count, u, p, new double[8], values, pushed), "tangents", "8", "9", "the active inputs times count");
            Refusal.Refused(() => one.Pushforward(Count, u, p, v, values, new double[5]), "destination", "5", "6", "the outputs times count");
            Refusal.Refused(() => one.Pushforward(Count, u, p, v, new double[5], pushed), "values", "5", "6");
            Refusal.Refused(() => one.Pushforward(Count, u, p, v, new double[5]), "destination", "5", "6");
            Refusal.Refused(() => one.Pullback(Count, u, p, new double[9], values, pulled), "cotangents", "9", "6", "the outputs times count");
            Refusal.Refused(() => one.Pullback(Count, u, p, w, values, new double[6]), "destination", "6", "9", "the active inputs times count");
            Refusal.Refused(() => one.Pullback(Count, u, p, w, [], pulled), "values", "0", "6");
            Refusal.Refused(() => one.Jacobian(Count, u, p, values, new double[6]), "destination", "6", "18", "outputs times active inputs times count");
            Refusal.Refused(() => one.Jacobian(Count, u, p, new double[3], rows), "values", "3", "6");
            Refusal.Refused(() => one.Value(-1, u, p, values), "count", "-1", "non-negative");
            Refusal.Refused(() => one.Value(2, u, p, values), "values", "6", "4");
        }

        Assert.All([.. values, .. pushed, .. pulled, .. rows], entry => Assert.Equal(0.0, entry));
    }

    [Fact]
    public void ResultsOverArguments()
    {
        double[] all = new double[40];
        foreach (PreparedBatch one in BatchTests.Both(batch))
        {
            Refusal.Refused(() => one.Value(Count, all.AsSpan(0, 6), p, all.AsSpan(5, 6)), "values overlaps varying", "different memory");
            Refusal.Refused(() => one.Value(Count, u, all.AsSpan(0, 2), all.AsSpan(1, 6)), "values overlaps shared");
            Refusal.Refused(() => one.Pushforward(Count, u, p, all.AsSpan(0, 9), all.AsSpan(3, 6)), "destination overlaps tangents");
            Refusal.Refused(() => one.Pushforward(Count, u, p, all.AsSpan(0, 9), all.AsSpan(8, 6), pushed), "values overlaps tangents");
            Refusal.Refused(() => one.Pullback(Count, all.AsSpan(0, 6), p, w, all.AsSpan(0, 9)), "destination overlaps varying");
            Refusal.Refused(() => one.Pullback(Count, u, p, all.AsSpan(0, 6), all.AsSpan(2, 9)), "destination overlaps cotangents");
            Refusal.Refused(() => one.Pullback(Count, u, p, all.AsSpan(0, 6), all.AsSpan(1, 6), pulled), "values overlaps cotangents");
            Refusal.Refused(() => one.Pullback(Count, u, p, w, all.AsSpan(0, 6), all.AsSpan(5, 9)), "destination overlaps values");
            Refusal.Refused(() => one.Jacobian(Count, u, all.AsSpan(10, 2), all.AsSpan(0, 18)), "destination overlaps shared");
        }

        Assert.All(all, entry => Assert.Equal(0.0, entry));
    }

    [Fact]
    public void WhatVariesIsPartOfThePoint()
    {
        Backend backend = new ForwardDualBackend();
        Refusal.Refused(() => backend.PrepareBatch(new Both(), Shape.Vector(3, 2, constants: 1), 1..5), "1..5", "it has 4", "0..4");
        Refusal.Refused(() => backend.PrepareBatch(new Both(), Shape.Vector(3, 2, constants: 1), ^6..), "it has 4", "0..4");
        Refusal.Refused(() => backend.PrepareBatch(new Both(), Shape.Vector(3, 2, constants: 1), 3..1), "3..1");
        Refusal.Refused(() => backend.PrepareBatch(new Both(), Shape.Vector(3, 4, constants: 1)), "2 outputs", "the shape says 4");
        Assert.Equal(new BatchShape(4, 2, 3, 2, 2), backend.PrepareBatch(new Both(), Shape.Vector(3, 2, constants: 1), ^2..).Shape);
        Assert.Equal(new BatchShape(4, 2, 3, 0, 4), backend.PrepareBatch(new Both(), Shape.Vector(3, 2, constants: 1)).Shape);
    }

    [Fact]
    public void GradientsAreOfOneOutput()
    {
        string message = Assert.Throws<InvalidOperationException>(() => batch.Gradient(Count, u, p, pulled)).Message;
        Assert.Contains("this one has 2", message);
        Assert.Contains("Jacobian", message);
        Assert.Throws<InvalidOperationException>(() => batch.ValueAndGradient(Count, u, p, values, pulled));
    }

    [Fact]
    public void MoreThanASpanHolds() => Refusal.Refused(() => batch.Jacobian(int.MaxValue / 2, u, p, rows), "count", "6 entries", "several calls");

    [Theory]
    [InlineData(0)]
    [InlineData(-2)]
    public void PartsArePositive(int degree) => Refusal.Refused(() => batch.Parallel(degree), "degree", degree.ToString());

    [Fact]
    public void ShapesOfImplementationsAreChecked()
    {
        foreach (BatchShape shape in (BatchShape[])[new(-1, 1, 0, 0, 0), new(2, -1, 0, 0, 0), new(2, 1, 3, 0, 0), new(2, 1, -1, 0, 0), new(2, 1, 1, -1, 1), new(2, 1, 1, 1, 2), new(2, 1, 1, 0, -1)])
        {
            Refusal.Refused(() => new LaneBatch(shape, []), "shape");
        }
    }

    /// <summary>Used inside its own function: refused, and the next call is right.</summary>
    [Fact]
    public void InsideItself()
    {
        Watched f = new();
        PreparedBatch batch = new ForwardDualBackend().PrepareBatch(f, Shape.Vector(2, 1));
        foreach (PreparedBatch one in BatchTests.Both(batch))
        {
            double[] x = [1.0, 2.0, 3.0, 5.0, 7.0, 11.0], y = new double[3], gradient = new double[6];
            f.ActAt = f.Evaluations + 2;
            f.Act = () => one.Value(1, [9.0, 9.0], [], new double[1]);
            Assert.Contains("Clone()", Assert.Throws<InvalidOperationException>(() => one.Gradient(3, x, [], gradient)).Message);
            f.ActAt = 0;
            one.ValueAndGradient(3, x, [], y, gradient);
            Assert.Equal([5.0, 28.0, 99.0], y);
            Assert.Equal([10.0, 28.0, 66.0, 1.0, 4.0, 9.0], gradient);
        }
    }

    private readonly struct Both : IVectorFunction
    {
        public int OutputLength(int inputLength) => 2;

        public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : System.Numerics.IFloatingPointIeee754<T>
        {
            y[0] = x[0] * x[1];
            y[1] = x[2] * x[3];
        }
    }
}
