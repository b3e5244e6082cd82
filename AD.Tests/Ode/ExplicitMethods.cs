using AD.Solvers;
using Xunit;

namespace AD.Tests.Ode;

/// <summary>The explicit methods by name: a new one enters every test here.</summary>
internal static class ExplicitMethods
{
    public static IReadOnlyList<ExplicitRungeKutta> All { get; } = [new Bs3(), new Dopri5(), new Tsit5(), new Vern7(), new Dop853()];

    public static TheoryData<string> Names => [.. All.Select(method => method.Name)];

    public static ExplicitRungeKutta Find(string name) => All.Single(method => method.Name == name);
}
