using System.Globalization;
using AD.Backends;
using AD.Tests.Architecture;
using Xunit;

namespace AD.Tests.Accuracy;

public class AtlasTests
{
    public static TheoryData<string> Names => [.. Atlas.Functions.Select(function => function.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void ErrorsStayWithinTheirBounds(string name)
    {
        AtlasFunction function = Atlas.Find(name);
        Assert.NotEmpty(Atlas.Backends);
        foreach ((Backend backend, Measurement errors) in Atlas.Measure(function))
        {
            Within(function.Bounds.First, errors.First, $"the first derivative of {name} by {backend.Traits.Name}");
            Within(function.Bounds.Second, errors.Second, $"the second derivative of {name} by {backend.Traits.Name}");
            Within(function.Bounds.Value ?? double.PositiveInfinity, errors.Value, $"the value of {name} by {backend.Traits.Name}");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void TheValueIsThatOfThePlainNumber(string name)
    {
        AtlasFunction function = Atlas.Find(name);
        foreach (ReferencePoint point in function.Points)
        {
            double plain = function.Plain(point);
            Assert.All(Atlas.Backends, backend => Assert.Equal(plain, function.FirstOrder(backend, point).Value));
        }
    }

    [Fact]
    public void EveryFunctionOfTheTableAndEveryRuleIsMeasured()
    {
        Assert.Equal(ReferenceTable.Points.Keys.Order(), Atlas.Functions.Select(function => function.Name).Order());
        string[] rules =
        [
            .. typeof(IUnaryRule).Assembly.GetTypes()
                .Where(type => type.IsPublic && type.IsValueType && (type.IsAssignableTo(typeof(IUnaryRule)) || type.IsAssignableTo(typeof(IBinaryRule))))
                .Select(type => type.Name[..^"Rule".Length]),
        ];
        Assert.NotEmpty(rules);
        Assert.Empty(rules.Except(Atlas.Functions.Select(function => function.Name.Split('(')[0])));
    }

    /// <summary>What was measured differs between machines, so that only its bounds are compared; <c>UPDATE_TEXTS=1 dotnet test</c> writes what this machine measures.</summary>
    [Theory]
    [InlineData("first", 4)]
    [InlineData("second", 1)]
    public void ThePageStatesTheBounds(string order, int leading)
    {
        if (Repository.TextsAreUpdated)
        {
            AccuracyTable.Store(order, order == "first" ? AccuracyTable.First() : AccuracyTable.Second());
        }

        string[][] lines = [.. AccuracyTable.Stored(order).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('|', StringSplitOptions.TrimEntries)[1..^1])];
        string[][] rows = lines[2..];
        Assert.Equal(Atlas.Backends.Select(backend => backend.Traits.Name), lines[0][leading..^2]);
        Assert.Equal(Atlas.Functions.Select(function => function.Name), rows.Select(row => row[0]));
        foreach ((AtlasFunction function, string[] row) in Atlas.Functions.Zip(rows))
        {
            double bound = double.Parse(row[^1], CultureInfo.InvariantCulture);
            Assert.Equal(order == "first" ? function.Bounds.First : function.Bounds.Second, bound);
            Assert.All(row[leading..^2], cell => Assert.InRange(double.Parse(cell, CultureInfo.InvariantCulture), 0, bound));
        }
    }

    private static void Within(double bound, Largest found, string what)
        => Assert.True(found.Error <= bound, $"The error of {what} is {found.Error:G4} ulp at ({found.Point}); its bound is {bound} ulp.");
}
