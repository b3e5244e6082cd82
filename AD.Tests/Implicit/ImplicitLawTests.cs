using System.Numerics;
using AD.Backends;
using AD.Solvers;
using AD.Tests.Laws;
using MathNet.Numerics.LinearAlgebra;
using Xunit;

namespace AD.Tests;

/// <summary>Random systems: the implicit function theorem, the unrolled iteration and differences of solves say the same.</summary>
public sealed class ImplicitLawTests
{
    private static readonly Backend[] Around = [.. BackendCatalogue.All.Where(b => b.Traits.IsExact)];

    [Fact]
    public void ImplicitUnrolledAndDifferencesAgree()
        => Law.HoldsForSeeds(
            seed =>
            {
                Random random = new(seed);
                int n = random.Next(1, 5), k = random.Next(1, 4);
                Mild system = new(n, k, seed);
                double[] p = [.. Enumerable.Range(0, k).Select(_ => 2.0 * random.NextDouble() - 1.0)], start = new double[n];
                Backend inner = Around[random.Next(Around.Length)], outer = Around[random.Next(Around.Length)];
                ImplicitFunction solution = Implicit.Root(new PlainNewton(), inner, system, start);
                Matrix<double> jacobian = outer.Jacobian(solution, p);
                Matrix<double> differences = new FiniteDifferenceBackend().Jacobian(solution, p);
                Close.To(differences, jacobian, 1e-8, "differences of solves");
                if (outer.Traits.AnyBaseNumber && inner.Traits.AnyBaseNumber)
                {
                    Matrix<double> unrolled = outer.Jacobian(Unrolled.Newton(inner, system, start, 12), p);
                    Close.To(unrolled, jacobian, 1e-11, "unrolled");
                    Matrix<double> iterated = outer.Jacobian(Unrolled.FixedPoint(new Relaxed(system), start, 400), p);
                    Close.To(iterated, jacobian, 1e-10, "fixed point");
                }

            },
            count: 40);

    [Fact]
    public void SecondDerivativesAgree()
        => Law.HoldsForSeeds(
            seed =>
            {
                Random random = new(seed);
                int n = random.Next(1, 4), k = random.Next(1, 3);
                Mild system = new(n, k, seed);
                double[] p = [.. Enumerable.Range(0, k).Select(_ => 2.0 * random.NextDouble() - 1.0)], start = new double[n];
                Backend backend = Around.Where(b => b.Traits is { AnyBaseNumber: true, SecondOrder: true }).ElementAt(random.Next(3));
                Matrix<double> direct = backend.Hessian(new Energy(Implicit.Root(new PlainNewton(), backend, system, start)), p);
                Matrix<double> unrolled = backend.Hessian(new Energy(Unrolled.Newton(backend, system, start, 12)), p);
                Close.To(unrolled, direct, 1e-10, backend.Traits.Name);
                Close.To(direct.Transpose(), direct, 1e-11, "symmetry");
            },
            count: 15);

    /// <summary>x_i + 0.2 sin(x_{i+1} p₀) + 0.1 tanh(x_i) = Σ b_ij p_j + 0.3 p₀²: a contraction perturbed, with one root for every p.</summary>
    private readonly struct Mild(int n, int k, int seed) : IVectorFunction2
    {
        public int OutputLength(int firstLength, int secondLength) => n;

        public void Evaluate<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> p, Span<T> y)
            where T : IFloatingPointIeee754<T>
        {
            for (int i = 0; i < n; i++)
            {
                y[i] = x[i] + 0.2 * T.Sin(x[(i + 1) % n] * p[0]) + 0.1 * T.Tanh(x[i]) - 0.3 * p[0] * p[0];
                for (int j = 0; j < k; j++)
                {
                    y[i] -= Math.Sin(seed % 1000 + 3 * i + 5 * j) * p[j];
                }
            }
        }
    }

    /// <summary>x ↦ x − f(x, p), which contracts to the root.</summary>
    private readonly struct Relaxed(Mild system) : IVectorFunction2
    {
        public int OutputLength(int firstLength, int secondLength) => firstLength;

        public void Evaluate<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> p, Span<T> y)
            where T : IFloatingPointIeee754<T>
        {
            system.Evaluate(x, p, y);
            for (int i = 0; i < y.Length; i++)
            {
                y[i] = x[i] - y[i];
            }
        }
    }

    private readonly struct Energy(IVectorFunction solution) : IScalarFunction
    {
        public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
        {
            T[] y = new T[solution.OutputLength(x.Length)];
            solution.Evaluate<T>(x, y);
            T sum = x[0] * y[0];
            foreach (T entry in y)
            {
                sum += entry * entry;
            }

            return sum;
        }
    }
}
