using MathNet.Numerics.LinearAlgebra;

namespace AD;

/// <summary>A matrix argument that is not differentiated; made by <c>Constant.Of(matrix)</c>.</summary>
/// <param name="value">Its value; not copied.</param>
public readonly struct ConstantMatrix(Matrix<double> value)
{
    /// <summary>The value.</summary>
    public Matrix<double> Value { get; } = value ?? throw new ArgumentNullException(nameof(value));
}

/// <summary>Marks matrices as constant.</summary>
public static class ConstantMatrices
{
    extension(Constant)
    {
        /// <summary>A constant matrix.</summary>
        /// <param name="value">Its value; not copied.</param>
        /// <returns>The argument.</returns>
        public static ConstantMatrix Of(Matrix<double> value) => new(value);
    }
}
