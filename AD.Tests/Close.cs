using MathNet.Numerics.LinearAlgebra;
using Xunit;

namespace AD.Tests;

/// <summary>Comparison of numbers within a tolerance, with a message that shows both.</summary>
internal static class Close
{
    /// <summary>|actual - expected| ≤ tolerance · max(1, |expected|).</summary>
    public static void To(double expected, double actual, double tolerance, string what = "value")
    {
        double error = Math.Abs(actual - expected), allowed = tolerance * Math.Max(1.0, Math.Abs(expected));
        Assert.True(error <= allowed || expected.Equals(actual), $"{what}: expected {expected:R}, got {actual:R}, difference {error:E2}, allowed {allowed:E2}.");
    }

    /// <summary>|actual - expected| ≤ tolerance · |expected|.</summary>
    public static void Relative(double expected, double actual, double tolerance, string what = "value")
    {
        double error = Math.Abs(actual - expected), allowed = tolerance * Math.Abs(expected);
        Assert.True(error <= allowed, $"{what}: expected {expected:R}, got {actual:R}, difference {error:E2}, allowed {allowed:E2}.");
    }

    /// <summary>Every entry, against the largest one of the expected vector.</summary>
    public static void To(ReadOnlySpan<double> expected, ReadOnlySpan<double> actual, double tolerance, string what = "vector")
    {
        Assert.True(expected.Length == actual.Length, $"{what}: expected length {expected.Length}, got {actual.Length}.");
        double largest = 1.0;
        foreach (double entry in expected)
        {
            largest = Math.Max(largest, Math.Abs(entry));
        }

        for (int i = 0; i < expected.Length; i++)
        {
            double error = Math.Abs(actual[i] - expected[i]);
            Assert.True(error <= tolerance * largest, $"{what}[{i}]: expected {expected[i]:R}, got {actual[i]:R}, difference {error:E2}, allowed {tolerance * largest:E2}.");
        }
    }

    /// <summary>Every entry of a matrix.</summary>
    public static void To(Matrix<double> expected, Matrix<double> actual, double tolerance, string what = "matrix")
    {
        Assert.Equal((expected.RowCount, expected.ColumnCount), (actual.RowCount, actual.ColumnCount));
        To(expected.ToRowMajorArray(), actual.ToRowMajorArray(), tolerance, what);
    }

    /// <summary>Every entry of a matrix against a table.</summary>
    public static void To(double[,] expected, Matrix<double> actual, double tolerance, string what = "matrix") => To(Matrix<double>.Build.DenseOfArray(expected), actual, tolerance, what);
}
