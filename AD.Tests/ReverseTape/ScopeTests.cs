using System.Numerics;
using AD.Backends;
using Xunit;

namespace AD.Tests.ReverseTape;

/// <summary>Which variables a tape accepts: those of its own evaluation, on its own thread.</summary>
public class ScopeTests
{
    private static readonly ReverseTapeBackend Backend = new();

    [Fact]
    public void AGradientInsideAGradientOnTheSameThread()   // f(x) = x · (d/dy y³ at 2) = 12 x
    {
        OnTape cube = new(y => y * y * y);
        Assert.Equal(12.0, Backend.Gradient(new OnTape(x => x * Backend.Gradient(cube, [2.0])[0]), [5.0])[0]);
    }

    [Fact]
    public void AGradientBetweenTwoOperationsOfAnother()    // the inner evaluation leaves the outer tape alone: x² + 12 x, 2 x + 12
    {
        OnTape cube = new(y => y * y * y);
        Assert.Equal(22.0, Backend.Gradient(new OnTape(x =>
        {
            Tracked<double> square = x * x;
            double twelve = Backend.Gradient(cube, [2.0])[0];
            return square + twelve * x;
        }), [5.0])[0]);
    }

    [Fact]
    public void AVariableOfTheOuterGradientIsRefusedInside()
    {
        OnTape outer = new(x => x * Backend.Gradient(new OnTape(y => x * y), [2.0])[0]);
        Assert.Contains("another gradient", Assert.Throws<InvalidOperationException>(() => Backend.Gradient(outer, [5.0])).Message);
        OnTape handedOut = new(x => x * Backend.Gradient(new OnTape(y => x), [2.0])[0]);
        Assert.Throws<InvalidOperationException>(() => Backend.Gradient(handedOut, [5.0]));
        Assert.Equal(12.0, Backend.Gradient(new OnTape(x => x * 12.0), [5.0])[0]);
    }

    [Fact]
    public void TheOuterVariableAsAnArgument()              // d/dx [x · d/dy (x y²)|_{y=x}] = 6 x²
    {
        static T Outer<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
        {
            static U Inner<U>(U y, U c) where U : IFloatingPointIeee754<U> => c * y * y;
            return x[0] * Backend.Derivative(Inner, x[0], Constant.Of(x[0]));
        }

        Assert.Equal(54.0, Backend.Gradient(Outer, [3.0])[0], 1e-13);
    }

    [Fact]
    public void AVariableKeptFromAnEarlierCallIsRefused()
    {
        Tracked<double> kept = default;
        Backend.Gradient(new OnTape(x => kept = x * x), [3.0]);
        Assert.Contains("earlier call", Assert.Throws<InvalidOperationException>(() => kept * kept).Message);
        Assert.Throws<InvalidOperationException>(() => Backend.Gradient(new OnTape(x => x + kept), [3.0]));
        Assert.Throws<InvalidOperationException>(() => Backend.Gradient(new OnTape(x => kept + x), [3.0]));
        Assert.Throws<InvalidOperationException>(() => Backend.Gradient(new OnTape(x => Tracked<double>.Apply<SinRule>(kept)), [3.0]));
        Assert.Throws<InvalidOperationException>(() => Backend.Gradient(new OnTape(x => kept), [3.0]));
        Assert.Throws<InvalidOperationException>(() => Backend.Gradient(new OnTape(x => Block.Dot<Tracked<double>>([x, kept], [kept, x])), [3.0]));
    }

    [Fact]
    public void ConstantsBelongEverywhere()
    {
        Tracked<double> constant = Tracked<double>.Constant(3.0) * 2.0;
        Assert.True(constant.IsConstant);
        Assert.Equal(6.0, Backend.Gradient(new OnTape(x => constant * x), [5.0])[0]);
        Assert.Equal([0.0], Backend.Gradient(new OnTape(x => constant), [5.0]));
    }

    [Fact]
    public void ParallelForInsideTheFunctionIsRefused()
    {
        OnTape f = new(x =>
        {
            Tracked<double>[] parts = new Tracked<double>[64];
            using Barrier both = new(2);
            Parallel.For(0, 2, new ParallelOptions { MaxDegreeOfParallelism = 2 }, i =>
            {
                both.SignalAndWait(TimeSpan.FromSeconds(20));
                for (int k = 0; k < 32; k++)
                {
                    parts[32 * i + k] = x * (32 * i + k);
                }
            });
            return parts.Aggregate((a, b) => a + b);
        });
        AggregateException thrown = Assert.Throws<AggregateException>(() => Backend.Gradient(f, [1.0]));
        Assert.All(thrown.InnerExceptions, inner => Assert.Contains("Parallel.For", Assert.IsType<InvalidOperationException>(inner).Message));
        Assert.Equal(12.0, Backend.Gradient(new OnTape(x => x * 12.0), [5.0])[0]);
    }

    [Fact]
    public void AVariableOnAThreadWithAGradientOfItsOwnIsRefused()
    {
        Exception? seen = null;
        Backend.Gradient(new OnTape(x =>
        {
            Thread other = new(() => seen = Record.Exception(() => Backend.Gradient(new OnTape(y => x * y), [2.0])));
            other.Start();
            other.Join();
            return x;
        }), [5.0]);
        Assert.IsType<InvalidOperationException>(seen);
    }

    [Fact]
    public void GradientsOfTheirOwnInParallelInsideTheFunction()
    {
        OnTape f = new(x =>
        {
            double[] inner = new double[8];
            Parallel.For(0, 8, i => inner[i] = Backend.Gradient(new OnTape(y => y * y), [(double)i])[0]);
            return x * inner.Sum();
        });
        Assert.Equal(56.0, Backend.Gradient(f, [5.0])[0]);
    }

    [Fact]
    public void AnExceptionReachesTheUserAndTheNextCallWorks()
    {
        OnTape failing = new(x => (x * x).Primal > 0 ? throw new FormatException("mine") : x);
        for (int i = 0; i < 3; i++)
        {
            Assert.Equal("mine", Assert.Throws<FormatException>(() => Backend.Gradient(failing, [3.0])).Message);
            Assert.Equal([6.0], Backend.Gradient(new OnTape(x => x * x), [3.0]));
        }

        OnTape recovering = new(x =>
        {
            Tracked<double> square = x * x;
            Assert.Throws<FormatException>(() => Backend.Gradient(failing, [3.0]));
            return square * x;
        });
        Assert.Equal([27.0], Backend.Gradient(recovering, [3.0]));
    }

    [Fact]
    public void EightThreadsAtOnce()
    {
        double[][] expected = [.. Enumerable.Range(0, 8).Select(i => Gradient(i))];
        double[][] found = new double[8][];
        Thread[] threads = [.. Enumerable.Range(0, 8).Select(i => new Thread(() =>
        {
            for (int k = 0; k < 500; k++)
            {
                found[i] = Gradient(i);
                if (!found[i].SequenceEqual(expected[i]))
                {
                    return;
                }
            }
        }))];
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());
        Assert.Equal(expected, found);

        static double[] Gradient(int i) => Backend.Gradient(new Rosenbrock(), [.. Enumerable.Range(0, 20).Select(j => Math.Sin(i + 8 * j))]);
    }

    [Fact]
    public void MoreThreadsThanSlotsOneAfterTheOther()      // threads that are gone give their slots back
    {
        int wrong = 0;
        for (int round = 0; round < 5000; round++)
        {
            Thread thread = new(() => wrong += Backend.Gradient(new Chain(3), [1.0])[0] == 4.0 ? 0 : 1, 128 * 1024);
            thread.Start();
            thread.Join();
        }

        Assert.Equal(0, wrong);
    }

    [Fact]
    public void AnOutputThatIsNotWrittenIsAnError()
    {
        static void Forgetful<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T> => y[0] = x[0];
        static void Reader<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T> => y[0] += x[0];
        Assert.Contains("entry 1 of its 2 outputs", Assert.Throws<InvalidOperationException>(() => Backend.Pullback(Forgetful, [1.0], [1.0, 1.0])).Message);
        Assert.Contains("before writing", Assert.Throws<InvalidOperationException>(() => Backend.Pullback(Reader, [1.0], [1.0])).Message);
    }

    [Fact]
    public void ConvertingAVariableToDoubleThrows()
        => Assert.Throws<InvalidOperationException>(() => Backend.Gradient(new OnTape(x => double.CreateChecked(x) * x), [1.0]));
}
