namespace AD.Benchmarks;

/// <summary>What is computed, in words and as the key of a row.</summary>
/// <param name="Workload">The key of the workload: <c>W1</c> to <c>W4</c>, <c>W5ros</c>, or what else is measured.</param>
/// <param name="Operator">The key of the operator: <c>primal</c>, <c>jac</c>, <c>vjp</c>, <c>jvp</c>, <c>grad</c>, <c>hvp</c>.</param>
/// <param name="Size">The number of hidden neurons h of a network, the number of variables n of the others; of an initial value problem, that of its right-hand side.</param>
/// <param name="Heading">The workload in words.</param>
/// <param name="Name">What is computed of it, with its size, in words.</param>
internal sealed record Operation(string Workload, string Operator, int Size, string Heading, string Name)
{
    /// <summary>Workload and operation, in words.</summary>
    public string Title => $"{Heading} {Name}";
}
