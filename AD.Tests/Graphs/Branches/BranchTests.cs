using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;
using AD.Backends;
using Xunit;

namespace AD.Tests.Graphs.Branches;

/// <summary>Functions with branches by compiled code: value and gradient of the tape at every point, and the tape itself at hardly any. <c>AD_POINTS=100000</c> tries more points.</summary>
public partial class BranchTests
{
    private const string Unbounded = nameof(BranchFunctions.UnboundedEscape);

    private static readonly int Points = int.TryParse(Environment.GetEnvironmentVariable("AD_POINTS"), out int points) ? points : 3000;

    private static readonly Dictionary<string, Func<Backend, PreparedScalar>> Functions = new()
    {
        [nameof(BranchFunctions.Piecewise)] = backend => backend.Prepare(default(Piecewise), Shape.Scalar(3)),
        [nameof(BranchFunctions.WhileNotExact)] = backend => backend.Prepare(default(WhileNotExact), Shape.Scalar(3)),
        [nameof(BranchFunctions.WhileHalving)] = backend => backend.Prepare(default(WhileHalving), Shape.Scalar(3)),
        [nameof(BranchFunctions.ReluByMax)] = backend => backend.Prepare(default(ReluByMax), Shape.Scalar(3)),
        [nameof(BranchFunctions.ReluByIf)] = backend => backend.Prepare(default(ReluByIf), Shape.Scalar(3)),
        [nameof(BranchFunctions.TableLookUp)] = backend => backend.Prepare(default(TableLookUp), Shape.Scalar(3)),
        [nameof(BranchFunctions.Bisection)] = backend => backend.Prepare(default(Bisection), Shape.Scalar(3)),
        [nameof(BranchFunctions.ChainOfExtrema)] = backend => backend.Prepare(default(ChainOfExtrema), Shape.Scalar(3)),
        [nameof(BranchFunctions.EarlyReturn)] = backend => backend.Prepare(default(EarlyReturn), Shape.Scalar(3)),
        [nameof(BranchFunctions.Sorting)] = backend => backend.Prepare(default(Sorting), Shape.Scalar(3)),
        [nameof(BranchFunctions.SignsAndParities)] = backend => backend.Prepare(default(SignsAndParities), Shape.Scalar(3)),
        [Unbounded] = backend => backend.Prepare(default(UnboundedEscape), Shape.Scalar(3)),
    };

    private static readonly Dictionary<string, Func<double[], Graph>> Graphs = new()
    {
        [nameof(BranchFunctions.Piecewise)] = x => Trace.Of(default(Piecewise), x),
        [nameof(BranchFunctions.WhileNotExact)] = x => Trace.Of(default(WhileNotExact), x),
        [nameof(BranchFunctions.WhileHalving)] = x => Trace.Of(default(WhileHalving), x),
        [nameof(BranchFunctions.ReluByMax)] = x => Trace.Of(default(ReluByMax), x),
        [nameof(BranchFunctions.ReluByIf)] = x => Trace.Of(default(ReluByIf), x),
        [nameof(BranchFunctions.TableLookUp)] = x => Trace.Of(default(TableLookUp), x),
        [nameof(BranchFunctions.Bisection)] = x => Trace.Of(default(Bisection), x),
        [nameof(BranchFunctions.ChainOfExtrema)] = x => Trace.Of(default(ChainOfExtrema), x),
        [nameof(BranchFunctions.EarlyReturn)] = x => Trace.Of(default(EarlyReturn), x),
        [nameof(BranchFunctions.Sorting)] = x => Trace.Of(default(Sorting), x),
        [nameof(BranchFunctions.SignsAndParities)] = x => Trace.Of(default(SignsAndParities), x),
        [nameof(BranchFunctions.UnboundedEscape)] = x => Trace.Of(default(UnboundedEscape), x),
    };

    public static TheoryData<string> Names => [.. Functions.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void ValueAndGradientAreThoseOfTheTape(string name)
    {
        PreparedScalar compiled = Functions[name](new CompiledTapeBackend(new() { MaximumPaths = name == Unbounded ? 8 : 64 })), tape = Functions[name](new ReverseTapeBackend());
        System.Random random = new(name.Length);
        double[] x = new double[3], gradient = new double[3], expected = new double[3];
        for (int i = 0; i < Points; i++)
        {
            for (int j = 0; j < x.Length; j++)
            {
                x[j] = random.NextDouble() * 4.0 - 2.0;
            }

            double value = tape.ValueAndGradient(x, expected), actual = compiled.ValueAndGradient(x, gradient);
            double error = Math.Abs(value - actual), largest = Math.Max(Math.Max(1.0, Math.Abs(value)), expected.Max(Math.Abs));
            for (int j = 0; j < x.Length; j++)
            {
                error = Math.Max(error, Math.Abs(expected[j] - gradient[j]));
            }

            // The results are intermediate numbers too; only where their size does not say it, all are looked at.
            largest = error <= 1e-14 * largest ? largest : Graphs[name](x).Gradient(3, x).ValuesAt(x).Max(Math.Abs);
            Assert.True(
                error <= 1e-14 * largest,
                $"{name} at ({x[0]:R}, {x[1]:R}, {x[2]:R}): {value:R} and [{string.Join(", ", expected)}] by the tape, {actual:R} and [{string.Join(", ", gradient)}] compiled.");
        }

        string explanation = compiled.Explain();
        long recorded = Recorded().Matches(explanation).Sum(match => long.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture));
        TestContext.Current.TestOutputHelper?.WriteLine($"{name}: {recorded} of {Points} points by the tape. {explanation}");
        if (name == Unbounded)
        {
            Assert.True(recorded > 0, explanation);
        }
        else
        {
            Assert.Equal(0, recorded);
        }
    }

    [GeneratedRegex(@"(\d+) evaluations? (?:recorded|repeated) by reverse-tape")]
    private static partial Regex Recorded();

    private readonly struct Piecewise : IScalarFunction
    {
        public T Evaluate<T>(ReadOnlySpan<T> x)
            where T : IFloatingPointIeee754<T>
            => BranchFunctions.Piecewise(x);
    }

    private readonly struct WhileNotExact : IScalarFunction
    {
        public T Evaluate<T>(ReadOnlySpan<T> x)
            where T : IFloatingPointIeee754<T>
            => BranchFunctions.WhileNotExact(x);
    }

    private readonly struct WhileHalving : IScalarFunction
    {
        public T Evaluate<T>(ReadOnlySpan<T> x)
            where T : IFloatingPointIeee754<T>
            => BranchFunctions.WhileHalving(x);
    }

    private readonly struct ReluByMax : IScalarFunction
    {
        public T Evaluate<T>(ReadOnlySpan<T> x)
            where T : IFloatingPointIeee754<T>
            => BranchFunctions.ReluByMax(x);
    }

    private readonly struct ReluByIf : IScalarFunction
    {
        public T Evaluate<T>(ReadOnlySpan<T> x)
            where T : IFloatingPointIeee754<T>
            => BranchFunctions.ReluByIf(x);
    }

    private readonly struct TableLookUp : IScalarFunction
    {
        public T Evaluate<T>(ReadOnlySpan<T> x)
            where T : IFloatingPointIeee754<T>
            => BranchFunctions.TableLookUp(x);
    }

    private readonly struct Bisection : IScalarFunction
    {
        public T Evaluate<T>(ReadOnlySpan<T> x)
            where T : IFloatingPointIeee754<T>
            => BranchFunctions.Bisection(x);
    }

    private readonly struct ChainOfExtrema : IScalarFunction
    {
        public T Evaluate<T>(ReadOnlySpan<T> x)
            where T : IFloatingPointIeee754<T>
            => BranchFunctions.ChainOfExtrema(x);
    }

    private readonly struct EarlyReturn : IScalarFunction
    {
        public T Evaluate<T>(ReadOnlySpan<T> x)
            where T : IFloatingPointIeee754<T>
            => BranchFunctions.EarlyReturn(x);
    }

    private readonly struct Sorting : IScalarFunction
    {
        public T Evaluate<T>(ReadOnlySpan<T> x)
            where T : IFloatingPointIeee754<T>
            => BranchFunctions.Sorting(x);
    }

    private readonly struct SignsAndParities : IScalarFunction
    {
        public T Evaluate<T>(ReadOnlySpan<T> x)
            where T : IFloatingPointIeee754<T>
            => BranchFunctions.SignsAndParities(x);
    }

    private readonly struct UnboundedEscape : IScalarFunction
    {
        public T Evaluate<T>(ReadOnlySpan<T> x)
            where T : IFloatingPointIeee754<T>
            => BranchFunctions.UnboundedEscape(x);
    }
}
