using System.Numerics;
using AD.Backends;
using Xunit;

namespace AD.Tests.Rules;

/// <summary>Where the value is NaN, a gradient that is asked for alone does not pass for a number.</summary>
public class OutsideTheDomainTests
{
    private static readonly (string Name, double X)[] Points =
    [
        ("log", -1.0), ("log2", -1.0), ("log10", -1.0), ("logP1", -2.0), ("log2P1", -2.0), ("log10P1", -2.0), ("log base", -1.0), ("acosh", -2.0), ("acosh", 0.5), ("atanh", 2.0), ("atanh", -2.0),
        ("asin", 1.5), ("acos", -1.5), ("asinPi", 1.5), ("acosPi", -1.5), ("sqrt", -1.0), ("rootN", -1.0), ("pow", -1.0), ("xlogy", -1.0), ("remainder", 1.0), ("ieee754Remainder", 1.0),
    ];

    public static TheoryData<string, string, double> Cases
    {
        get
        {
            TheoryData<string, string, double> cases = [];
            foreach (Backend backend in BackendCatalogue.All.Where(backend => backend.Traits.IsExact))
            {
                foreach ((string name, double x) in Points)
                {
                    cases.Add(backend.Traits.Name, name, x);
                }
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void ValueAndDerivativesAreNaN(string backendName, string function, double x)
    {
        Backend backend = BackendCatalogue.Find(backendName);
        Named f = new(function);
        Assert.True(double.IsNaN(f.Evaluate(x)), "the value");
        Assert.True(double.IsNaN(backend.Derivative(f, x)), "the derivative");
        if (backend.Traits.SecondOrder)
        {
            (_, double first, double second) = backend.ValueDerivativeAndSecondDerivative(f, x);
            Assert.True(double.IsNaN(first) && double.IsNaN(second), $"{first}, {second}");
        }
    }

    private readonly struct Named(string name) : IUnivariateFunction
    {
        public T Evaluate<T>(T x) where T : IFloatingPointIeee754<T> => name switch
        {
            "log" => T.Log(x),
            "log2" => T.Log2(x),
            "log10" => T.Log10(x),
            "logP1" => T.LogP1(x),
            "log2P1" => T.Log2P1(x),
            "log10P1" => T.Log10P1(x),
            "log base" => T.Log(x, T.CreateSaturating(3.0)),
            "acosh" => T.Acosh(x),
            "atanh" => T.Atanh(x),
            "asin" => T.Asin(x),
            "acos" => T.Acos(x),
            "asinPi" => T.AsinPi(x),
            "acosPi" => T.AcosPi(x),
            "sqrt" => T.Sqrt(x),
            "rootN" => T.RootN(x, 4),
            "pow" => Math.Pow(x, 0.5),
            "xlogy" => Special.XLogY(T.One, x),
            "remainder" => x % T.Zero,
            "ieee754Remainder" => T.Ieee754Remainder(x, T.Zero),
            _ => throw new ArgumentOutOfRangeException(nameof(x), name, "No such function."),
        };
    }
}
