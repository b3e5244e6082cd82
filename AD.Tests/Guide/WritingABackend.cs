using System.Numerics;
using AD.Backends;
using AD.Conformance;
using Xunit;
using Kit = AD.Conformance.Conformance;

namespace AD.Tests.Guide;

/// <summary>The code of docs/guide/writing-a-backend.md.</summary>
public class WritingABackend
{
    // backend:
    public sealed class CentralDifference : ForwardBackend
    {
        public override BackendTraits Traits { get; } = new()
        {
            Name = "central-difference",
            Mode = DerivativeMode.FiniteDifference,
            IsExact = false,
            FirstOrderError = 1e-4,
            SecondOrderError = 1e-3,
            NativePushforward = true,
            PlainDelegates = true,
            ScalarRules = false,
            BlockRules = false,
        };

        public override void Pushforward<TFunction, T>(TFunction f, ReadOnlySpan<T> x, ReadOnlySpan<T> tangent, Span<T> value, Span<T> destination)
        {
            const double h = 1e-3;
            T[] ahead = x.ToArray(), behind = x.ToArray(), back = new T[value.Length];
            for (int j = 0; j < tangent.Length; j++)        // the entries after these are constants
            {
                ahead[j] += h * tangent[j];
                behind[j] -= h * tangent[j];
            }

            f.Evaluate(ahead, destination);
            f.Evaluate(behind, back);
            for (int i = 0; i < destination.Length; i++)
            {
                destination[i] = (destination[i] - back[i]) / (2.0 * h);
            }

            f.Evaluate(x, value);
        }
    }
    // :backend

    [Fact]
    public void EveryOperator()
    {
        // operators:
        static T Paraboloid<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => x[0] * x[0] + 3.0 * x[1];

        Backend mine = new CentralDifference();
        double[] gradient = mine.Gradient(Paraboloid, [1.0, 2.0]);
        LinearOperator jacobian = mine.LazyGradient(Paraboloid, [1.0, 2.0]);
        PreparedScalar prepared = mine.Prepare(Paraboloid, Shape.Scalar(2));
        Backend second = new HigherOrderBackend(mine, new ReverseTapeBackend());
        // :operators

        Close.To([2.0, 3.0], gradient, 1e-11);
        Close.To([5.0], jacobian.Apply([1.0, 1.0]), 1e-9);
        Assert.Equal(7.0, prepared.Value([1.0, 2.0]));
        Close.To(2.0, second.Hessian(Paraboloid, [1.0, 2.0])[0, 0], 1e-9);
    }

    [Fact]
    public void Conforms()
    {
        // conformance:
        ConformanceReport report = Kit.Run(new CentralDifference());
        string table = report.ToString();       // scenarios by operators: passed, refused as the traits say, or failed and why
        report.ThrowIfFailed();
        // :conformance

        Assert.Contains("central-difference", table);
    }
}
