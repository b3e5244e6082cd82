using System.Runtime.CompilerServices;
using MathNet.Numerics.LinearAlgebra;

namespace AD.Tests.SeveralArguments;

/// <summary>A call of one overload at the oracle's point, and every number of its result in order.</summary>
/// <param name="Name">The operator.</param>
/// <param name="Active">The names of the active arguments.</param>
/// <param name="Arity">How many arguments the function has.</param>
/// <param name="Into">Whether results go into destinations.</param>
/// <param name="Run">The call.</param>
internal sealed record Call(string Name, string Active, int Arity, bool Into, Func<Backend, double[]> Run)
{
    /// <summary>Every number in tuples, vectors and matrices, in order.</summary>
    public static double[] Flat(params object[] results) => [.. results.SelectMany(Of)];

    private static IEnumerable<double> Of(object? result) => result switch
    {
        double number => [number],
        double[] vector => vector,
        double[,] table => table.Cast<double>(),
        Matrix<double> matrix => matrix.ToRowMajorArray(),
        ITuple tuple => Enumerable.Range(0, tuple.Length).SelectMany(i => Of(tuple[i])),
        _ => throw new ArgumentException($"{result} holds no numbers."),
    };
}
