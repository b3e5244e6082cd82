using AD.Solvers;
using MathNet.Numerics.LinearAlgebra;

namespace AD.Tests;

/// <summary>A root finder as a user writes one: Newton's full steps, in one file, of public pieces.</summary>
internal sealed class PlainNewton : RootSolver
{
    protected internal override SolverRun Start(VectorProblem f, double[] x0) => new Steps(f, x0, Options);

    public sealed class Steps(VectorProblem f, double[] x0, RootOptions options) : RootRun(f, x0, options)
    {
        private readonly double[] value = new double[x0.Length];
        private readonly double[] rows = new double[x0.Length * x0.Length];

        protected override Verdict? Advance()
        {
            F.Jacobian(X, value, rows);
            Vector<double> step = Matrix<double>.Build.DenseOfRowMajor(value.Length, value.Length, rows).LU().Solve(-Vector<double>.Build.Dense(value));
            double[] next = (Vector<double>.Build.DenseOfArray(X.ToArray()) + step).ToArray();
            F.Value(next, value);
            MoveTo(next, value);
            return IsTooShort(StepNorm) && ResidualNorm > Target ? Stalled("The Newton step does not move x") : null;
        }
    }
}
