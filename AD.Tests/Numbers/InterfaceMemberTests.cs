using System.Numerics;
using System.Reflection;
using System.Runtime.CompilerServices;
using AD.Backends;
using Xunit;

namespace AD.Tests.Numbers;

/// <summary>Every member that the BCL asks of a floating-point number works on an active one, with the primal of a double.</summary>
public class InterfaceMemberTests
{
    private const double A = 0.375, B = 1.625;

    [Fact]
    public void NoMemberIsLeftOut()
    {
        Type number = typeof(IFloatingPointIeee754<double>);
        IEnumerable<string> signatures = number.GetInterfaces().Append(number)
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(method => !method.Name.Contains('.'))
            .Select(method => $"{method.Name}({string.Join(", ", method.GetParameters().Select(parameter => Name(parameter.ParameterType)))})");
        Assert.Empty(signatures.Distinct().Except(InterfaceMembers.Of(A, B).Keys));
    }

    [Fact]
    public void EveryMemberOfADualNumberHasThePrimalOfADouble() => Compare(InterfaceMembers.Of(new Dual<double>(A, 1), new Dual<double>(B, 1)));

    [Fact]
    public void EveryMemberOfANestedDualNumberHasThePrimalOfADouble() => Compare(InterfaceMembers.Of<Dual<Dual<double>>>(new(new(A, 1), new(1)), new(new(B, 1), new(1))));

    private static void Compare(Dictionary<string, Func<object?>> members)
    {
        foreach ((string name, Func<object?> expected) in InterfaceMembers.Of(A, B))
        {
            Assert.True(Same(expected(), members[name]()), $"{name}: expected {expected()}, got {members[name]()}");
        }
    }

    private static bool Same(object? expected, object? actual) => expected switch
    {
        ITuple tuple => actual is ITuple other && Enumerable.Range(0, tuple.Length).All(i => Same(tuple[i], other[i])),
        double x => Primal(actual) is double y && (x.Equals(y) || Math.Abs(x - y) <= 1e-15 * Math.Abs(x)),
        _ => Equals(expected, actual),
    };

    private static double? Primal(object? number) => number switch
    {
        double x => x,
        Dual<double> x => x.Primal,
        Dual<Dual<double>> x => x.Primal.Primal,
        _ => null,
    };

    private static string Name(Type type)
        => type.IsByRef ? Name(type.GetElementType()!) + "&" : type == typeof(double) ? "T" : type.Name;
}
