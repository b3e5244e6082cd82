using System.Numerics;
using AD.Backends;
using Xunit;

namespace AD.Tests.Numbers;

/// <summary>Nested derivatives do not confuse their perturbations. Sources: Siskind and Pearlmutter (2005, 2008); Manzyuk, Pearlmutter, Radul, Rush and Siskind (2019), section 1.</summary>
public class PerturbationConfusionTests
{
    [Fact]
    public void ProductWithTheDerivativeOfASum()            // d/dx [x · d/dy (x + y)] at 1 is 1
        => Assert.Equal(1, Forward.Derivative(x => x * Forward.Derivative(y => x + y, new Dual<double>(1)), 1));

    [Fact]
    public void TheSameInsideAGenericFunction()
    {
        static T Outer<T>(T x) where T : IFloatingPointIeee754<T> => x * Forward.Derivative(y => x + y, x);
        Assert.Equal(1, Forward.Derivative(Outer, 1.0));
        Assert.Equal(7.0, Outer(7.0));
    }

    [Fact]
    public void ProductWithTheDerivativeOfAProduct()        // d/dx [x · d/dy (x y)] = 2x
        => Assert.Equal(6, Forward.Derivative(x => x * Forward.Derivative(y => x * y, new Dual<double>(2)), 3));

    [Fact]
    public void InnerPointDependsOnTheOuterVariable()       // d/dx [x · d/dy (x y²)|_{y=x}] = d/dx 2x³ = 6x²
        => Assert.Equal(54, Forward.Derivative(x => x * Forward.Derivative(y => x * y * y, x), 3));

    [Fact]
    public void ThreeLevels()                               // d/dx [x · d/dy (y · d/dz (x y z))] = d/dx [x · d/dy (x y²)] = d/dx 2x²y = 4xy, at x = 2, y = 5
        => Assert.Equal(40, Forward.Derivative(x => x * Forward.Derivative(y => y * Forward.Derivative(z => x * y * z, new Dual<Dual<double>>(7)), new Dual<double>(5)), 2));

    [Fact]
    public void AShiftedDerivativeOperator()                // D (x ↦ D (y ↦ f(x + y)) 0) = f'' for f = sin
        => Assert.Equal(-Math.Sin(0.4), Forward.Derivative(x => Forward.Derivative(y => Math.Sin(y + x), Dual<double>.Zero), 0.4), 1e-15);

    [Fact]
    public void SecondAndThirdDerivativesByNestingLambdas()
    {
        Assert.Equal(6 * 2.0, Forward.Derivative(x => Forward.Derivative(y => y * y * y, x), 2));
        Assert.Equal(6.0, Forward.Derivative(x => Forward.Derivative(y => Forward.Derivative(z => z * z * z, y), x), 2));
    }

    [Fact]
    public void AtSinglePrecision() => Assert.Equal(12f, Forward.Derivative(x => x * x * x, 2f));

    [Fact]
    public void AnOuterVariableAtTheInnerLevelIsRefusedNotConfused()
    {
        Dual<double>[] captured = [new(1, 1)];
        Assert.Contains("enclosing derivative", Assert.Throws<InvalidOperationException>(() => Forward.Derivative(x => x * Forward.Derivative(y => x + y, 1.0), 1.0)).Message);
        Assert.Throws<InvalidOperationException>(() => Forward.Derivative(x => x * Forward.Derivative(y => x * y, 0.0), 1.0));
        Assert.Throws<InvalidOperationException>(() => Forward.Derivative(y => captured[0] * y, 1.0));
        Assert.Throws<InvalidOperationException>(() => Forward.Derivative(x =>
        {
            Func<Dual<double>, Dual<double>> inner = y => x * y;
            return Forward.Derivative(y => inner(y) * 2.0, 1.0);
        }, 1.0));
    }

    [Fact]
    public void AnOuterVariableInAListATupleOrAnObjectIsRefusedToo()
    {
        Model model = new() { Rate = 2 };
        List<Dual<double>> list = [new(1, 1)];
        (double Plain, Dual<double> Active) pair = (1, new(1, 1));
        Assert.Throws<InvalidOperationException>(() => Forward.Derivative(y => list[0] * y, 1.0));
        Assert.Throws<InvalidOperationException>(() => Forward.Derivative(y => pair.Active * y, 1.0));
        Assert.Equal(2, Forward.Derivative(model.Evaluate, 1.0));
        model.Rate = new(2, 1);
        Assert.Throws<InvalidOperationException>(() => Forward.Derivative(model.Evaluate, 1.0));
    }

    [Fact]
    public void LambdasOnTheBackendRefuseTheSame()
    {
        ForwardDualBackend backend = new();
        Assert.Throws<InvalidOperationException>(() => backend.Derivative(x => x * backend.Derivative(y => x + y, 1.0), 1.0));
        Assert.Throws<InvalidOperationException>(() => backend.Derivative(x => x * backend.Gradient(v => x + v[0], [1.0])[0], 1.0));
        Assert.Equal(1, backend.Derivative(x => x * Forward.Derivative(y => x + y, x), 1.0));
    }

    private sealed class Model
    {
        public Dual<double> Rate { get; set; }

        public Dual<double> Evaluate(Dual<double> y) => Rate * y;
    }

    [Fact]
    public void AnIndependentInnerDerivativeIsAConstant()
    {
        double a = 3;
        Assert.Equal(2 * a, Forward.Derivative(x => x * Forward.Derivative(y => y * y, a), 5));
        Assert.Equal(5, Forward.Derivative(x =>
        {
            double c = Special.PrimalOf(x);
            return x * Forward.Derivative(y => y * c, a);
        }, 5));
    }
}
