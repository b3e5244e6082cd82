using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using AD.Backends;
using Xunit;

namespace AD.Tests.CompiledTape;

/// <summary>Kernels for every width of lanes, whatever this machine prefers, against the graph evaluated node by node.</summary>
public sealed unsafe class LanesTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(8)]
    public void EveryWidthComputesTheGraph(int width)
    {
        AD.Backends.Lanes lanes = width == 1 ? ScalarLanes.Instance : width == 4 ? VectorLanes.Of256 : VectorLanes.Of512;
        Assert.Equal(width, lanes.Width);
        bool supported = width == 1 || Fma.IsSupported && (width == 4 ? Vector256.IsHardwareAccelerated : Vector512.IsHardwareAccelerated);
        for (int n = 2; supported && n <= 41; n++)
        {
            double[] x = [.. Enumerable.Range(0, n).Select(i => 0.5 + 0.3 * Math.Sin(0.7 * i))];
            Graph gradient = Trace.Of(new Chain(), x).Gradient(n, x);
            double[] expected = Run(new InterpretedKernel(gradient, new(n, 0, 1, n)), x), found = Run(KernelCompiler.Compile(gradient, new(n, 0, 1, n), lanes), x);
            double scale = expected.Max(Math.Abs);
            for (int i = 0; i <= n; i++)
            {
                Assert.True(Math.Abs(expected[i] - found[i]) <= 1e-14 * scale, $"n = {n}, result {i}: {found[i]:R}, {expected[i]:R} expected");
            }
        }
    }

    private static double[] Run(Kernel kernel, double[] x)
    {
        double[] results = new double[1 + x.Length];
        double* workspace = (double*)NativeMemory.AlignedAlloc((nuint)Math.Max(1, kernel.WorkspaceLength) * sizeof(double), 64);
        try
        {
            kernel.Initialize(workspace);
            fixed (double* point = x, value = results)
            {
                Assert.Equal(KernelStatus.Done, kernel.Run(point, null, value, value + 1, workspace));
            }

            return results;
        }
        finally
        {
            NativeMemory.AlignedFree(workspace);
        }
    }

    /// <summary>Neighbours, a reversed and a doubled index, a choice, a literal that varies, and a function that lanes share.</summary>
    private readonly struct Chain : IScalarFunction
    {
        public T Evaluate<T>(ReadOnlySpan<T> x)
            where T : IFloatingPointIeee754<T>
        {
            T sum = T.Zero;
            for (int i = 0; i + 1 < x.Length; i++)
            {
                T a = x[i + 1] - x[i] * x[x.Length - 1 - i];
                sum += 0.1 * (i + 1) * a * a + T.Tanh(x[2 * i % x.Length]) * T.Max(x[i], a);
            }

            return sum;
        }
    }
}
