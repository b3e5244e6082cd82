namespace AD;

/// <summary>A structure argument that is not differentiated; made by <c>Constant.Of(structure)</c>.</summary>
/// <typeparam name="TStructure">The structure.</typeparam>
/// <param name="value">Its value.</param>
public readonly struct ConstantStructure<TStructure>(TStructure value) where TStructure : struct
{
    /// <summary>The value.</summary>
    public TStructure Value { get; } = value;
}

/// <summary>Marks structures as constant.</summary>
public static class ConstantStructures
{
    extension(Constant)
    {
        /// <summary>A constant structure.</summary>
        /// <typeparam name="TStructure">The structure.</typeparam>
        /// <param name="value">Its value.</param>
        /// <returns>The argument.</returns>
        public static ConstantStructure<TStructure> Of<TStructure>(TStructure value) where TStructure : struct => new(value);
    }
}
