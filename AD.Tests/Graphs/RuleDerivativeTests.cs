using System.Reflection;
using AD.Backends;
using Xunit;

namespace AD.Tests.Graphs;

/// <summary>Every rule of the library in a graph: value, gradient by either mode and second derivatives are those of dual numbers and of the tape, at every special value.</summary>
public class RuleDerivativeTests
{
    private static readonly Backend Dual = new ForwardDualBackend(), Tape = new ReverseTapeBackend(), Twice = new HigherOrderBackend(Dual, Tape);

    public static TheoryData<string> Unary => Names(typeof(IUnaryRule));

    public static TheoryData<string> Binary => Names(typeof(IBinaryRule));

    [Theory]
    [MemberData(nameof(Unary))]
    public void UnaryRules(string name) => Call(nameof(CheckUnary), name);

    [Theory]
    [MemberData(nameof(Binary))]
    public void BinaryRules(string name) => Call(nameof(CheckBinary), name);

    /// <summary>One operand a literal: its slope may be a formula of its own.</summary>
    [Theory]
    [MemberData(nameof(Binary))]
    public void BinaryRulesWithAConstant(string name) => Call(nameof(CheckConstants), name);

    private static void CheckUnary<TRule>()
        where TRule : struct, IUnaryRule
        => Check(default(OfUnary<TRule>), typeof(TRule).Name, 1);

    private static void CheckBinary<TRule>()
        where TRule : struct, IBinaryRule
    {
        if (!IsWhole(typeof(TRule)))
        {
            Check(default(OfItself<TRule>), typeof(TRule).Name + " of (x, x)", 1);
            Check(default(OfBinary<TRule>), typeof(TRule).Name, 2);
        }
    }

    private static void CheckConstants<TRule>()
        where TRule : struct, IBinaryRule
    {
        foreach (double c in IsWhole(typeof(TRule)) ? (double[])[1.0, 2.0, 3.0, -1.0, -2.0] : Bits.Special)
        {
            Check(new WithRight<TRule>(c), $"{typeof(TRule).Name} of (x, {c:R})", 1, IsOrdinary(c));
            if (!IsWhole(typeof(TRule)))
            {
                Check(new WithLeft<TRule>(c), $"{typeof(TRule).Name} of ({c:R}, x)", 1, IsOrdinary(c));
            }
        }
    }

    private static void Check<TFunction>(TFunction f, string what, int n, bool secondOrder = true)
        where TFunction : struct, IScalarFunction
    {
        double[] origin = ((double[])[0.375, 1.625])[..n];
        Graph graph = Trace.Of(f, origin), reverse = graph.Gradient(n, origin), forward = graph.ForwardJacobian(n, origin), second = reverse.Outputs(1, n).Jacobian(n, origin);
        Assert.Empty(second.Guards.ToArray());
        foreach (double[] x in Points(n, Bits.Special))
        {
            Bits.Equal(f.Evaluate<double>(x), graph.At(x)![0], $"{what} at ({string.Join(", ", x)})");
        }

        foreach (double[] x in Points(n, [.. Bits.Special.Where(double.IsFinite)]))
        {
            string here = $"{what} at ({string.Join(", ", x)})";
            double[] y = reverse.At(x)!, columns = forward.At(x)!, hessian = second.At(x)![n..];
            double[] gradient = Dual.Gradient(f, x), byTape = Tape.Gradient(f, x), twice = Twice.Hessian(f, x).ToRowMajorArray();
            for (int j = 0; j < n; j++)
            {
                // At first order alone the lanes of a dual number whose value is NaN are NaN.
                Close(double.IsNaN(y[0]) ? byTape[j] : gradient[j], y[1 + j], 1e-14, $"{here}, ∂/∂{"xy"[j]}, reverse and dual");
                Close(byTape[j], y[1 + j], 1e-14, $"{here}, ∂/∂{"xy"[j]}, reverse and tape");
                Close(byTape[j], columns[1 + j], 1e-14, $"{here}, ∂/∂{"xy"[j]}, forward");
            }

            for (int k = 0; k < n * n; k++)
            {
                // Near the ends of the range the formulas overflow in different places. A NaN is a zero that met an infinity, or a difference of infinities, on one of two ways to the same second derivative.
                if (secondOrder && x.All(IsOrdinary) && double.IsFinite(twice[k]) && !double.IsNaN(hessian[k]))
                {
                    Close(twice[k], hessian[k], 1e-11, $"{here}, second derivative {k}");
                }
            }
        }
    }

    private static IEnumerable<double[]> Points(int n, double[] entries) => n == 1 ? entries.Select(x => (double[])[x]) : entries.SelectMany(x => entries.Select(y => (double[])[x, y]));

    private static bool IsOrdinary(double x) => x == 0.0 || Math.Abs(x) is > 0.1 and < 10.0;

    /// <summary>Equal but for rounding. The squares in the slope of an angle vanish at the smallest numbers, where the graph says NaN for an infinity, and a compiled kernel leaves it to the tape.</summary>
    private static void Close(double expected, double actual, double tolerance, string what)
        => Assert.True(expected == actual || (double.IsNaN(actual) && (double.IsNaN(expected) || (double.IsInfinity(expected) && what.StartsWith("AngleSlopeRule", StringComparison.Ordinal)))) || Math.Abs(expected - actual) <= tolerance * Math.Abs(expected) + 2e-15, $"{what}: expected {expected:R}, got {actual:R}.");

    /// <summary>Rules whose second operand is a whole number and a constant.</summary>
    private static bool IsWhole(Type rule) => rule.Name is nameof(RootNRule) or "RootNSlopeRule" or nameof(ScaleBRule);

    private static void Call(string method, string name)
    {
        try
        {
            typeof(RuleDerivativeTests).GetMethod(method, BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(Rules().Single(type => type.Name == name)).Invoke(null, null);
        }
        catch (TargetInvocationException failure)
        {
            throw failure.InnerException!;
        }
    }

    private static TheoryData<string> Names(Type kind) => [.. Rules().Where(kind.IsAssignableFrom).Select(type => type.Name)];

    private static IEnumerable<Type> Rules() => typeof(Rule).Assembly.GetTypes().Where(type => type is { IsValueType: true, IsGenericType: false } && (typeof(IUnaryRule).IsAssignableFrom(type) || typeof(IBinaryRule).IsAssignableFrom(type)));
}
