using AD.Tests.Architecture;
using Xunit;

namespace AD.Tests.Problems.Solvers;

/// <summary>docs/solver-problems.md shows what the solvers do. After a wanted change run <c>UPDATE_TEXTS=1 dotnet test</c> and review the difference.</summary>
public class PageTests
{
    [Theory]
    [InlineData("start", 1.0)]
    [InlineData("ten-times", 10.0)]
    [InlineData("hundred-times", 100.0)]
    public void LeastSquaresAreThoseOfThePage(string part, double factor) => Compare(part, Tables.LeastSquares(factor));

    [Fact]
    public void RootsAreThoseOfThePage() => Compare("roots", Tables.Roots());

    [Fact]
    public void RegressionsAreThoseOfThePage() => Compare("nist", Tables.Regression());

    [Fact]
    public void ExceptionsAreThoseOfThePage() => Compare("exceptions", Exceptions.Table());

    private static void Compare(string part, string table)
    {
        if (Repository.TextsAreUpdated)
        {
            Page.SetPart(part, table);
        }

        Assert.Equal(table, Page.Part(part));
    }
}
