using System.CommandLine;
using System.Text.Json;
using AD.Solvers;

namespace AD.Benchmarks.WorkPrecision;

/// <summary>Work-precision diagrams of every integration method on three problems: docs/work-precision.md and its pictures, or lines of JSON.</summary>
internal static class WorkPrecisionCommand
{
    private static readonly double[] Tolerances = [1e-3, 1e-4, 1e-5, 1e-6, 1e-7, 1e-8, 1e-9, 1e-10];

    public static Command Create()
    {
        string[] names = [.. TestProblem.All.Select(problem => problem.Name)];
        Option<string[]> problems = new("--problem") { Description = $"{string.Join(", ", names)}; all without.", AllowMultipleArgumentsPerToken = true };
        Option<string[]> methods = new("--method") { Description = "Names of integration methods, such as Tsit5; all without.", AllowMultipleArgumentsPerToken = true };
        Option<string> folder = new("--docs") { Description = "The folder that work-precision.md and images/ go to.", DefaultValueFactory = _ => "docs", HelpName = "DIR" };
        Option<string> machine = new("--machine") { Description = "The name of the processor in the page.", DefaultValueFactory = _ => "this machine" };
        Option<double> pace = new("--pace") { Description = "Seconds to warm up, and to measure, for each solution.", DefaultValueFactory = _ => 0.1 };
        Option<bool> json = new("--json") { Description = "One JSON object a line and no page." };
        problems.AcceptOnlyFromAmong(names);
        methods.AcceptOnlyFromAmong([.. Methods.All.Select(method => method.Name)]);
        Command command = new("work-precision", "Error against time of every integration method on three problems (a few minutes): writes docs/work-precision.md and its pictures.") { problems, methods, folder, machine, pace, json };
        pace.Validators.Add(result =>
        {
            if (!(result.GetValueOrDefault<double>() >= 0.0 && result.GetValueOrDefault<double>() <= 10.0))
            {
                result.AddError($"--pace is {result.GetValueOrDefault<double>()}; seconds from 0 to 10 are expected.");
            }
        });
        command.SetAction(result =>
        {
            string[] asked = result.GetValue(problems) ?? [], named = result.GetValue(methods) ?? [];
            TestProblem[] chosen = [.. TestProblem.All.Where(problem => asked.Length == 0 || asked.Contains(problem.Name))];
            OdeMethod[] compared = [.. Methods.All.Where(method => named.Length == 0 || named.Contains(method.Name))];
            TimeSpan each = TimeSpan.FromSeconds(result.GetValue(pace));
            if (result.GetValue(json))
            {
                foreach (TestProblem problem in chosen)
                {
                    Measure(problem, compared, each, work => Console.WriteLine(Line(problem, work)));
                }

                return;
            }

            Write(result.GetValue(folder)!, result.GetValue(machine)!, [.. chosen.Select(problem => (problem, Measure(problem, compared, each, work => Tell(problem, work))))]);
        });
        return command;
    }

    /// <summary>Every method at every tolerance; a method that did not arrive for want of steps is not asked for more.</summary>
    private static IReadOnlyList<Work> Measure(TestProblem problem, OdeMethod[] methods, TimeSpan pace, Action<Work> tell)
    {
        List<Work> works = [];
        foreach (OdeMethod method in methods)
        {
            // Dropped: until the just-in-time compiler has finished with a method, its times are too long.
            _ = Work.Measure(problem, method, Tolerances[0], 4 * pace);
            foreach (double tolerance in Tolerances)
            {
                Work work = Work.Measure(problem, method, tolerance, pace);
                works.Add(work);
                tell(work);
                if (work.Outcome.Status == Status.MaxSteps)
                {
                    break;
                }
            }
        }

        return works;
    }

    private static void Write(string folder, string machine, IReadOnlyList<(TestProblem Problem, IReadOnlyList<Work> Works)> results)
    {
        string images = Path.Combine(folder, "images");
        Directory.CreateDirectory(images);
        foreach (var (problem, works) in results)
        {
            Diagram.Write(Path.Combine(images, $"work-precision-{problem.Name}.svg"), problem, works);
        }

        string page = Path.Combine(folder, "work-precision.md");
        File.WriteAllText(page, Page.Text(machine, results, Tolerances));
        Console.WriteLine(page);
    }

    private static void Tell(TestProblem problem, Work work)
        => Console.Error.WriteLine(FormattableString.Invariant($"{problem.Title}, {work.Method}, {work.Tolerance:0e-0}: {(work.Arrived ? $"error {work.Error:0.0e-0}, {work.Seconds * 1e3:0.###} ms" : work.Outcome)}"));

    private static string Line(TestProblem problem, Work work) => JsonSerializer.Serialize(new
    {
        problem = problem.Name,
        method = work.Method,
        tolerance = work.Tolerance,
        status = work.Outcome.Status.ToString(),
        error = work.Arrived ? (double?)work.Error : null,
        seconds = work.Arrived ? (double?)work.Seconds : null,
        steps = work.Statistics.Steps,
        rejected = work.Statistics.Rejected,
    });
}
