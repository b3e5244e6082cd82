namespace AD.Conformance;

/// <summary>Several threads at once, with the one backend and with a clone each, every clone one of the clone before it: bit for bit what one thread gives.</summary>
internal sealed class ThreadsCheck : VectorOperator
{
    private const int Repeats = 5;

    public override string Name => "Threads";

    public override Requirement Needs => Requirement.Threads;

    protected override bool Fits(VectorScenario scenario) => scenario.Points.Length > 1;

    protected override Visit<VectorOracle> Begin(Trial trial, VectorScenario scenario)
    {
        int n = scenario.Points[0].Length, m = scenario.Function.OutputLength(n);
        double[] v = trial.Direction(n), w = trial.Direction(m);
        PreparedVector prepared = trial.Backend.Prepare(scenario.Function, Shape.Vector(n, m));
        bool done = false;
        return (_, _) =>
        {
            if (!done)
            {
                double[][] points = [.. Enumerable.Range(0, trial.Threads).Select(i => scenario.Points[i % scenario.Points.Length])];
                Together.Run(trial, points, (x, clone) => Results(trial.Backend, clone, scenario.Function, x, v, w), prepared.Clone);
                done = true;
            }
        };
    }

    private static double[] Results(Backend backend, PreparedVector clone, IVectorFunction f, double[] x, double[] v, double[] w)
    {
        double[] value = new double[w.Length], pushed = new double[w.Length], pulled = new double[v.Length], rows = new double[v.Length * w.Length];
        clone.Pushforward(x, v, value, pushed);
        clone.Pullback(x, w, value, pulled);
        clone.Jacobian(x, value, rows);
        return [.. value, .. pushed, .. pulled, .. rows, .. backend.Pushforward(f, x, v), .. backend.Pullback(f, x, w)];
    }

    /// <summary>The same work on several threads that start together.</summary>
    private static class Together
    {
        public static void Run(Trial trial, double[][] points, Func<double[], PreparedVector, double[]> work, Func<PreparedVector> clone)
        {
            double[][] alone = [.. points.Select(x => work(x, clone()))];
            PreparedVector[] clones = [clone()];
            while (clones.Length < points.Length)
            {
                clones = [.. clones, clones[^1].Clone()];
            }

            using Barrier start = new(points.Length);
            Exception?[] failures = new Exception?[points.Length];
            Thread[] threads = [.. points.Select((x, index) => new Thread(() => failures[index] = Repeat(index)))];
            Array.ForEach(threads, thread => thread.Start());
            Array.ForEach(threads, thread => thread.Join());
            if (failures.FirstOrDefault(failure => failure is not null) is { } first)
            {
                throw first as MismatchException ?? new MismatchException($"on one of {points.Length} threads{trial.Place}: {first.GetType().Name}: {first.Message}");
            }

            Exception? Repeat(int index)
            {
                try
                {
                    start.SignalAndWait();
                    for (int i = 0; i < Repeats; i++)
                    {
                        trial.Within(0.0, $"result on thread {index + 1} of {points.Length}", alone[index], work(points[index], clones[index]));
                    }

                    return null;
                }
                catch (Exception failure)
                {
                    return failure;
                }
            }
        }
    }
}
