using AD.Backends;
using AD.Tests.FSharpModels;
using MathNet.Numerics.LinearAlgebra;
using Xunit;

namespace AD.Tests;

/// <summary>Struct records, struct tuples and matrices as F# users differentiate by them; derivatives by hand.</summary>
public sealed class FSharpStructuresTests
{
    public static TheoryData<string> Backends => [.. BackendCatalogue.Names];

    [Theory]
    [MemberData(nameof(Backends))]
    public void Calls(string name)
    {
        Backend backend = BackendCatalogue.Find(name);
        Check(FSharpModels.Structures.gradient(backend));
        (double value, FSharpModels.Structures.Rates<double> gradient) = FSharpModels.Structures.valueAndGradient(backend);
        Close.To(6 + Math.Sin(0.4), value, 1e-14);
        Check(gradient);
        Check(FSharpModels.Structures.prepared(backend));
        if (backend.Traits.SecondOrder)
        {
            Close.To(new double[,] { { 0, 1, 0 }, { 1, 0, 0 }, { 0, 0, -Math.Sin(0.4) } }, FSharpModels.Structures.hessian(backend), 1e-7);
        }

        Assert.Equal((3.0, 2.0), Rounded(FSharpModels.Structures.tupleGradient(backend)));
        FSharpModels.Structures.Rates<double> pullback = FSharpModels.Structures.pullback(backend);
        Close.To([6.0, 4.0, 4.0], [pullback.Alpha, pullback.Beta, pullback.Gamma], 1e-9);
        Matrix<double> a = Matrix<double>.Build.Dense(2, 3, (i, j) => 1 + i - 0.7 * j);
        Close.To(2 * a, FSharpModels.Structures.matrixGradient(backend, a), 1e-9);

        static void Check(FSharpModels.Structures.Rates<double> d) => Close.To([3.0, 2.0, Math.Cos(0.4)], [d.Alpha, d.Beta, d.Gamma], 1e-9);
    }

    [Theory]
    [MemberData(nameof(Backends))]
    public void RefusalNamesTheField(string name)
        => Assert.Contains("Labelled<Double>.Label is a String", Assert.Throws<ArgumentException>(() => FSharpModels.Structures.refused(BackendCatalogue.Find(name))).Message);

    private static (double First, double Second) Rounded((double, double) pair) => (Math.Round(pair.Item1, 9), Math.Round(pair.Item2, 9));
}
