using AD.Conformance;
using Xunit;

namespace AD.Tests.Preparation;

/// <summary>Clones on several threads, and pools, give bitwise what one thread gives.</summary>
public class ThreadTests
{
    private const int Threads = 8;

    private const int Points = 25;

    public static TheoryData<string> Subjects => Subject.Names;

    public static TheoryData<string> Claiming => Subject.AllocationFree;

    [Theory]
    [MemberData(nameof(Subjects))]
    public void EightClonesAreBitwiseOne(string name)
    {
        bool second = Subject.Find(name).Backend.Traits.SecondOrder;
        PreparedScalar prepared = Subject.Find(name).Backend.Prepare(new Rosenbrock(), Shape.Scalar(4));
        PreparedVector vector = Subject.Find(name).Backend.Prepare(new SampleVector(), Shape.Vector(2, 3));
        double[][] expected = All(prepared, vector, second);
        double[][][] found = new double[Threads][][];
        Thread[] threads = [.. Enumerable.Range(0, Threads).Select(t => new Thread(() => found[t] = All(prepared.Clone(), vector.Clone(), second)))];
        foreach (Thread thread in threads)
        {
            thread.Start();
        }

        foreach (Thread thread in threads)
        {
            thread.Join();
        }

        foreach (double[][] results in found)
        {
            for (int k = 0; k < expected.Length; k++)
            {
                Assert.Equal(expected[k].Select(BitConverter.DoubleToInt64Bits), results[k].Select(BitConverter.DoubleToInt64Bits));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Subjects))]
    public void APoolIsSharedByAllThreads(string name)
    {
        bool second = Subject.Find(name).Backend.Traits.SecondOrder;
        PreparedScalar prepared = Subject.Find(name).Backend.Prepare(new Rosenbrock(), Shape.Scalar(4));
        PreparationPool<PreparedScalar> pool = prepared.Shared();
        double[][] expected = [.. Enumerable.Range(0, Points).Select(k => One(prepared, k, second))], found = new double[Points][];
        Parallel.For(0, Points, new ParallelOptions { MaxDegreeOfParallelism = Threads }, k =>
        {
            using PreparationPool<PreparedScalar>.Rented rented = pool.Rent();
            found[k] = One(rented.Operators, k, second);
        });
        for (int k = 0; k < Points; k++)
        {
            Assert.Equal(expected[k], found[k]);
        }
    }

    /// <summary>One that is nested in another, or thrown out of, works too; what has been given back refuses.</summary>
    [Fact]
    public void UsesMayNestAndFail()
    {
        PreparationPool<PreparedVector> pool = Subject.All[0].Backend.Prepare(new SampleVector(), Shape.Vector(2, 3)).Shared();
        using (PreparationPool<PreparedVector>.Rented outer = pool.Rent(), inner = pool.Rent())
        {
            Assert.NotSame(outer.Operators, inner.Operators);
        }

        Assert.Throws<ArgumentException>(() =>
        {
            using PreparationPool<PreparedVector>.Rented rented = pool.Rent();
            rented.Operators.Value([1.0], new double[3]);
        });
        PreparedVector first;
        using (PreparationPool<PreparedVector>.Rented rented = pool.Rent())
        {
            first = rented.Operators;
            rented.Operators.Value([1.0, 2.0], new double[3]);
        }

        Assert.NotNull(first);
        ObjectDisposedException refused = Assert.Throws<ObjectDisposedException>(() =>
        {
            PreparationPool<PreparedVector>.Rented rented = pool.Rent();
            rented.Dispose();
            rented.Dispose();
            _ = rented.Operators;
        });
        Assert.Contains("Rent() another one", refused.Message);
    }

    /// <summary>A pool of a right-hand side lends clones with the parameters that were bound.</summary>
    [Fact]
    public void ParametersAreBoundInThePool()
    {
        PreparedOde prepared = Subject.All[0].Backend.Prepare(new SampleOde(), Shape.Ode(2, 2));
        prepared.Bind([1.5, 0.8]);
        double[] expected = new double[2], found = new double[2];
        prepared.Value([0.4, 0.9], 0.3, expected);
        using PreparationPool<PreparedOde>.Rented rented = prepared.Shared().Rent();
        rented.Operators.Value([0.4, 0.9], 0.3, found);
        Assert.Equal(expected, found);
    }

    [Theory]
    [MemberData(nameof(Claiming))]
    public void RentingAllocatesNothing(string name)
    {
        PreparationPool<PreparedScalar> pool = Subject.Find(name).Backend.Prepare(new Rosenbrock(), Shape.Scalar(4)).Shared();
        double[] x = [0.3, -0.2, 0.5, 0.9], gradient = new double[4];
        Allocation.IsZero("rent, gradient, give back", () =>
        {
            using PreparationPool<PreparedScalar>.Rented rented = pool.Rent();
            rented.Operators.ValueAndGradient(x, gradient);
        }, 100);
    }

    private static double[][] All(PreparedScalar scalar, PreparedVector vector, bool second) => [.. Enumerable.Range(0, Points).SelectMany(k => (double[][])[One(scalar, k, second), Two(vector, k)])];

    private static double[] One(PreparedScalar prepared, int k, bool second)
    {
        double[] x = [0.3 + 0.01 * k, -0.2, 0.5 - 0.02 * k, 0.9], gradient = new double[4], product = new double[4];
        if (second)
        {
            prepared.GradientAndHessianVectorProduct(x, [1.0, 0.5, -0.5, 2.0], gradient, product);
        }

        return [prepared.ValueAndGradient(x, gradient), .. gradient, .. product];
    }

    private static double[] Two(PreparedVector prepared, int k)
    {
        double[] x = [0.3 + 0.01 * k, -0.2], value = new double[3], rows = new double[6], pulled = new double[2];
        prepared.Jacobian(x, value, rows);
        prepared.Pullback(x, [1.0, 2.0, -1.0], pulled);
        return [.. value, .. rows, .. pulled];
    }
}
