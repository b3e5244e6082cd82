using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using AD.Backends;
using Xunit;

namespace AD.Tests.CompiledTape;

/// <summary>Kernels with points in their lanes: loops that are joined with the functions between them, and results that do not begin where a cache line does.</summary>
public sealed unsafe class BatchKernelTests
{
    [Theory]
    [InlineData(4)]
    [InlineData(8)]
    public void EveryWidthComputesTheGraph(int width)
    {
        AD.Backends.Lanes lanes = width == 4 ? VectorLanes.Of256 : VectorLanes.Of512;
        bool supported = Fma.IsSupported && (width == 4 ? Vector256.IsHardwareAccelerated : Vector512.IsHardwareAccelerated);
        for (int neurons = 7; supported && neurons <= 21; neurons++)
        {
            int n = 2 + 3 * neurons, groups = 3, count = groups * width;
            double[] x = [.. Enumerable.Range(0, n * count).Select(i => Math.Sin(0.7 * i + 0.1 * neurons))], results = new double[(1 + n) * count];
            Graph gradient = Trace.Of(new Layer(neurons), [.. Enumerable.Range(0, n).Select(i => x[i * count])]).Gradient(n, [.. Enumerable.Range(0, n).Select(i => x[i * count])]);
            BatchKernel kernel = KernelCompiler.CompileBatch(gradient, new(n, 0, 1, n) { Batch = new(n, 1, n, 0, n) }, lanes)!;
            Assert.Equal(groups, Run(kernel, x, results, count, groups));
            for (int k = 0; k < count; k++)
            {
                double[] expected = Expected(gradient, [.. Enumerable.Range(0, n).Select(i => x[i * count + k])]);
                double scale = expected.Max(Math.Abs);
                for (int i = 0; i <= n; i++)
                {
                    Assert.True(Math.Abs(expected[i] - results[i * count + k]) <= 1e-14 * scale, $"{neurons} neurons, point {k}, result {i}: {results[i * count + k]:R}, {expected[i]:R} expected");
                }
            }
        }
    }

    [Theory]
    [InlineData(64)]
    [InlineData(71)]
    [InlineData(72)]
    [InlineData(104)]
    public void APlaceInMemoryChangesNoBit(int count)
    {
        PreparedBatch batch = new CompiledTapeBackend().PrepareBatch(new Bend(), Shape.Vector(2, 2));
        double[] memory = new double[4 * count + 8];
        for (int negative = -1; negative < count; negative += 5)
        {
            double[] x = [.. Enumerable.Range(0, 2 * count).Select(i => (i == negative ? -1.0 : 1.0) * (1.5 + Math.Sin(i)))], expected = new double[4 * count], one = new double[4];
            for (int k = 0; k < count; k++)
            {
                batch.Jacobian(1, [x[k], x[count + k]], [], one);
                for (int i = 0; i < 4; i++)
                {
                    expected[i * count + k] = one[i];
                }
            }

            for (int offset = 0; offset < 8; offset++)
            {
                Array.Fill(memory, 7.0);
                batch.Jacobian(count, x, [], memory.AsSpan(offset, 4 * count));
                Assert.Equal(expected, memory.AsSpan(offset, 4 * count).ToArray());
                Assert.All(memory[..offset], entry => Assert.Equal(7.0, entry));
                Assert.All(memory[(offset + 4 * count)..], entry => Assert.Equal(7.0, entry));
            }
        }
    }

    [Theory]
    [InlineData(8)]
    [InlineData(13)]
    [InlineData(130)]
    public void ASumIsWholeBeforeALoopReadsIt(int length)
    {
        const int Count = 17;
        PreparedBatch batch = new CompiledTapeBackend().PrepareBatch(new Shares(), Shape.Vector(length, length)), tape = new ReverseTapeBackend().PrepareBatch(new Shares(), Shape.Vector(length, length));
        double[] x = [.. Enumerable.Range(0, length * Count).Select(i => Math.Sin(i))], seeds = [.. Enumerable.Range(0, length * Count).Select(i => Math.Cos(1.3 * i))];
        double[] computed = new double[length * Count], expected = new double[length * Count];
        batch.Pushforward(Count, x, [], seeds, computed);
        tape.Pushforward(Count, x, [], seeds, expected);
        Close.To(expected, computed, 1e-15);
        batch.Pullback(Count, x, [], seeds, computed);
        tape.Pullback(Count, x, [], seeds, expected);
        Close.To(expected, computed, 1e-15);
    }

    private static int Run(BatchKernel kernel, double[] x, double[] results, int count, int groups)
    {
        double* workspace = (double*)NativeMemory.AlignedAlloc((nuint)Math.Max(1, kernel.WorkspaceLength) * sizeof(double), 64);
        try
        {
            kernel.Initialize(workspace);
            fixed (double* point = x, value = results)
            {
                return kernel.RunGroups(point, null, null, value, value + count, count, workspace, groups);
            }
        }
        finally
        {
            NativeMemory.AlignedFree(workspace);
        }
    }

    private static double[] Expected(Graph gradient, double[] x)
    {
        int n = x.Length;
        double[] results = new double[1 + n];
        InterpretedKernel kernel = new(gradient, new(n, 0, 1, n));
        double[] workspace = new double[Math.Max(1, kernel.WorkspaceLength)];
        fixed (double* point = x, value = results, room = workspace)
        {
            kernel.Initialize(room);
            Assert.Equal(KernelStatus.Done, kernel.Run(point, null, value, value + 1, room));
        }

        return results;
    }

    /// <summary>Σ w tanh(a u + b v) + a exp(-tanh(w u)) σ(b), with a truth that is a number.</summary>
    private readonly struct Layer(int neurons) : IScalarFunction
    {
        public T Evaluate<T>(ReadOnlySpan<T> x)
            where T : IFloatingPointIeee754<T>
        {
            T sum = T.Zero;
            for (int j = 0; j < neurons; j++)
            {
                T a = x[2 + j], b = x[2 + neurons + j], w = x[2 + 2 * neurons + j];
                sum += w * T.Tanh(a * x[0] + b * x[1]) + a * T.Exp(-T.Tanh(w * x[0])) * Special.Sigmoid(T.Max(b, a));
            }

            return sum;
        }
    }

    /// <summary>eˣ over the sum of all eˣ.</summary>
    private readonly struct Shares : IVectorFunction
    {
        public int OutputLength(int inputLength) => inputLength;

        public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y)
            where T : IFloatingPointIeee754<T>
        {
            T sum = T.Zero;
            for (int i = 0; i < x.Length; i++)
            {
                y[i] = T.Exp(x[i]);
                sum += y[i];
            }

            for (int i = 0; i < x.Length; i++)
            {
                y[i] /= sum;
            }
        }
    }

    /// <summary>A function that takes another path where an entry is negative.</summary>
    private readonly struct Bend : IVectorFunction
    {
        public int OutputLength(int inputLength) => 2;

        public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y)
            where T : IFloatingPointIeee754<T>
        {
            y[0] = x[0] < T.Zero ? x[0] * x[1] : x[0] * x[0] * x[1];
            y[1] = x[1] < T.Zero ? x[1] - x[0] : x[1] * x[1] + x[0];
        }
    }
}
