using AD.Solvers;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Optimization;

namespace AD.Benchmarks;

/// <summary>A whole fit by Levenberg-Marquardt against MathNet's, which differentiates by differences of its own.</summary>
internal static class LeastSquaresComparisons
{
    /// <summary>At least five times as fast.</summary>
    private const double OfMathNet = 0.2;

    public static IEnumerable<Comparison> All() =>
    [
        new(new("Fit", "thurber", Thurber.Unknowns, "Thurber", "fit by Levenberg-Marquardt, to MathNet's"), ByMathNet(), () => [.. Subjects.All.SelectMany(subject => new[] { Prepared(subject), Unprepared(subject) })])
        {
            Tolerance = 1e-5,
            Reference = Thurber.Certified,
            RatioBound = OfMathNet,
        },
    ];

    private static Variant ByMathNet()
    {
        double[] result = new double[Thurber.Unknowns];
        Vector<double> x = Vector<double>.Build.Dense(Thurber.X), y = Vector<double>.Build.Dense(Thurber.Y), start = Vector<double>.Build.Dense(Thurber.Start);
        return new("MathNet", Run, result);

        void Run(int count)
        {
            for (int i = 0; i < count; i++)
            {
                IObjectiveModel model = ObjectiveFunction.NonlinearModel(Model, x, y);
                new LevenbergMarquardtMinimizer().FindMinimum(model, start).MinimizingPoint.AsArray().CopyTo(result, 0);
            }
        }

        static Vector<double> Model(Vector<double> b, Vector<double> x)
        {
            double[] parameters = b.AsArray(), values = new double[x.Count];
            for (int i = 0; i < values.Length; i++)
            {
                values[i] = Thurber.Curve<double>(x[i], parameters);
            }

            return Vector<double>.Build.Dense(values);
        }
    }

    private static Variant Prepared(Subject subject)
    {
        PreparedVector f = subject.Backend.Prepare(new Thurber(), Shape.Vector(Thurber.Unknowns, Thurber.Y.Length));
        return Fit(subject, solver => solver.Solve(f, Thurber.Start));
    }

    private static Variant Unprepared(Subject subject) => Fit(subject, solver => solver.Solve(subject.Backend, new Thurber(), Thurber.Start)) with { Manner = "preparation included" };

    /// <summary>Every fit allocates its buffers and its report.</summary>
    private static Variant Fit(Subject subject, Func<LevenbergMarquardt, Solution> solve)
    {
        double[] result = new double[Thurber.Unknowns];
        LevenbergMarquardt solver = new();
        return new(subject.Name, Run, result) { MayAllocate = true };

        void Run(int count)
        {
            for (int i = 0; i < count; i++)
            {
                solve(solver).X.CopyTo(result, 0);
            }
        }
    }
}
