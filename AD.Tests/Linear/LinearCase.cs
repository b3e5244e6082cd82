using FsCheck;
using FsCheck.Fluent;
using MathNet.Numerics.LinearAlgebra;
using Microsoft.FSharp.Core;

namespace AD.Tests.Linear;

/// <summary>A random square matrix of entries in [−1, 1], of order 1 to 12, and a right-hand side; the kinds of system are made of it.</summary>
internal sealed record LinearCase(double[] Entries, double[] Right)
{
    private static readonly ulong Seed = ulong.TryParse(Environment.GetEnvironmentVariable("AD_SEED"), out ulong seed) ? seed : 20260101;

    public int Order => Right.Length;

    public Vector<double> B => Vector<double>.Build.Dense(Right);

    private Matrix<double> Square => Matrix<double>.Build.Dense(Order, Order, Entries);

    private Matrix<double> Identity => Matrix<double>.Build.DenseIdentity(Order);

    /// <summary>Eigenvalues in [1, 1 + n²].</summary>
    public Matrix<double> Definite => Square * Square.Transpose() + Identity;

    /// <summary>Symmetric with eigenvalues in [−2, −1] and [1, 2], both signs where n > 1.</summary>
    public Matrix<double> Indefinite
    {
        get
        {
            Matrix<double> q = (Square + 3.0 * Identity).QR().Q;
            return q * Matrix<double>.Build.DenseOfDiagonalArray([.. Enumerable.Range(0, Order).Select(i => (i % 2 == 0 ? 1.0 : -1.0) * (1.0 + (double)i / Order))]) * q.Transpose();
        }
    }

    /// <summary>Not symmetric, eigenvalues around n.</summary>
    public Matrix<double> Nonsymmetric => Square + (Order + 1.0) * Identity;

    /// <summary>The first k columns of a nonsingular matrix: full rank.</summary>
    public Matrix<double> Tall => Nonsymmetric.SubMatrix(0, Order, 0, (Order + 1) / 2);

    /// <summary>Tries a law on random cases; the seed is fixed, and printed when the law fails.</summary>
    public static void Holds(Action<LinearCase> law, int count = 60)
    {
        Gen<LinearCase> cases =
            from n in Gen.Choose(1, 12)
            from entries in Gen.ArrayOf(Gen.Choose(-100, 100).Select(i => i / 100.0), n * n)
            from right in Gen.ArrayOf(Gen.Choose(-100, 100).Select(i => i / 100.0), n)
            where right.Any(entry => entry != 0.0)
            select new LinearCase(entries, right);
        Config config = Config.QuickThrowOnFailure
            .WithMaxTest(count)
            .WithQuietOnSuccess(true)
            .WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd(Seed, 0x9E3779B97F4A7C15UL), FSharpOption<int>.None)));
        Prop.ForAll(Arb.From(cases), law).Check(config);
    }

    public override string ToString() => $"n = {Order}, entries {string.Join(", ", Entries)}, right-hand side {string.Join(", ", Right)}";
}
