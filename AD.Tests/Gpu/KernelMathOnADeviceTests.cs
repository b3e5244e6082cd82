using System.Globalization;
using System.Reflection.Emit;
using AD.Backends;
using AD.Tests.Accuracy;
using Xunit;

namespace AD.Tests.Gpu;

/// <summary>The functions of kernels as a device runs them: their PTX text has no unresolved symbol and, interpreted, the same results, or with sums of products rounded once nearly so.</summary>
public class KernelMathOnADeviceTests
{
    private static readonly double[] Specials = [0.0, -0.0, 1, -1, 0.5, 1e16, 1e300, 5e-324, -1e-310, double.PositiveInfinity, double.NegativeInfinity, double.NaN];

    public static TheoryData<string> Names => [.. KernelFunctions.Unary.Select(f => f.Name)];

    public static TheoryData<string> NamesOfTwo => [.. KernelFunctions.Binary.Select(f => f.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void ADeviceHasTheSameFunction(string name)
    {
        KernelFunction f = KernelFunctions.Unary.Single(one => one.Name == name);
        Check(name, x => f.Kernel(x[0]), f.Bound, [.. Specials.Select(x => new[] { x })]);
    }

    [Theory]
    [MemberData(nameof(NamesOfTwo))]
    public void ADeviceHasTheSameFunctionOfTwo(string name)
    {
        KernelFunctionOfTwo f = KernelFunctions.Binary.Single(one => one.Name == name);
        Check(name, x => f.Kernel(x[0], x[1]), f.Bound, [.. Specials.SelectMany(x => Specials.Select(y => new[] { x, y }))]);
    }

    private static void Check(string name, Func<double[], double> plain, double bound, double[][] specials)
    {
        int arguments = specials[0].Length;
        KernelBuilder builder = new();
        builder.StoreValue(0, () =>
        {
            for (int k = 0; k < arguments; k++)
            {
                builder.PushCoordinate(k);
            }

            // "RootN(7)" is the function of two arguments at a second one of 7.
            string[] parts = name.Split('(', ')');
            if (parts.Length > 1)
            {
                builder.Code.Emit(OpCodes.Ldc_R8, double.Parse(parts[1], CultureInfo.InvariantCulture));
            }

            builder.Code.Emit(OpCodes.Call, typeof(KernelMath).GetMethod(parts[0])!);
        });
        string text = DeviceText.Of(builder.Finish());
        Assert.DoesNotContain(".extern", text, StringComparison.Ordinal);

        PtxModule module = PtxModule.Parse(text);
        ReferencePoint[] points = [.. ReferenceTable.Points[name].Where((_, i) => i % 4 == 0)];
        double[][] all = [.. specials, .. points.Select(point => point.Arguments)];
        double[] computed = Run(module, Fusing.Never, all);
        for (int i = 0; i < all.Length; i++)
        {
            double expected = plain(all[i]);
            Assert.True(expected.Equals(computed[i]) && (double.IsNaN(expected) || double.IsNegative(expected) == double.IsNegative(computed[i])), $"{name}({string.Join(", ", all[i])}) is {computed[i]:R} on a device, {expected:R} here");
        }

        foreach (Fusing fusing in new[] { Fusing.LeftFirst, Fusing.RightFirst })
        {
            double[] fused = Run(module, fusing, all);
            for (int i = 0; i < points.Length; i++)
            {
                double error = points[i].Value.ErrorOf(fused[specials.Length + i]);
                Assert.True(error <= bound, $"{name}({points[i]}): {error} ulp with sums of products rounded once, {fusing}");
            }
        }
    }

    private static double[] Run(PtxModule module, Fusing fusing, double[][] points)
    {
        double[] columns = [.. Enumerable.Range(0, points[0].Length).SelectMany(k => points.Select(point => point[k]))], values = new double[points.Length];
        new PtxMachine(module, fusing).Run(points.Length, columns, values, Array.Empty<double>(), Array.Empty<int>(), points.Length);
        return values;
    }
}
