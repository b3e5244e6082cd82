using AD.Backends;
using AD.Tests.FSharpModels;
using Xunit;

namespace AD.Tests.Guide;

/// <summary>The F# code of docs/guide/pitfalls.md.</summary>
public class FSharpPitfalls
{
    [Fact]
    public void NumbersAndBranches() => Close.To([3.5], new ReverseTapeBackend().Gradient(FSharpModels.Pitfalls.sample, [2.0]), 1e-15);

    [Fact]
    public void Loops() => Close.To([2.0, -4.0], new ReverseTapeBackend().Gradient(FSharpModels.Pitfalls.sumOfSquares, [1.0, -2.0]), 1e-15);

    [Fact]
    public void GenericFunctions() => Close.To([5.0, 4.0], FSharpModels.Pitfalls.gradient(new ForwardDualBackend(), [4.0, 5.0]), 1e-15);
}
