using AD.Backends;
using Xunit;

namespace AD.Tests.Problems.Solvers;

/// <summary>Every solver with every backend finds the answer of every problem that it finds with the forward duals, or the page has the reason.</summary>
public class ProductTests
{
    public static TheoryData<string, string> LeastSquares => Pairs(Methods.LeastSquares);

    public static TheoryData<string, string> Roots => Pairs(Methods.Roots);

    [Theory]
    [MemberData(nameof(LeastSquares))]
    public void LeastSquaresAreSolved(string method, string backend)
        => Check(Methods.LeastSquares.First(candidate => candidate.Name == method), backend, MoreGarbowHillstromProblems.All, problem => problem.Name, problem => problem.X0, problem => Tables.Fit(method, problem.Name, 1.0));

    [Theory]
    [MemberData(nameof(Roots))]
    public void RootsAreFound(string method, string backend)
        => Check(Methods.Roots.First(candidate => candidate.Name == method), backend, RootProblems.All, problem => problem.Name, problem => problem.X0, problem => Tables.Zero(method, problem.Name));

    private static void Check<TProblem>(Method<TProblem> method, string backend, IReadOnlyList<TProblem> problems, Func<TProblem, string> name, Func<TProblem, double[]> start, Func<TProblem, Outcome> expected)
    {
        Backend subject = BackendCatalogue.Find(backend);
        if (method.SecondOrder && !subject.Traits.SecondOrder)
        {
            Assert.Contains(backend, Assert.ThrowsAny<NotSupportedException>(() => method.Run(subject, problems[0], start(problems[0]))).Message);
            return;
        }

        Assert.All(problems.Where(problem => expected(problem).IsReached), problem =>
        {
            Outcome outcome = method.Run(subject, problem, start(problem));
            Assert.True(Exceptions.Agree(method.Name, backend, name(problem), outcome.IsReached), $"{method.Name} with {backend} on {name(problem)}: {outcome}; with forward-dual: {expected(problem)}.");
        });
    }

    private static TheoryData<string, string> Pairs<TProblem>(IReadOnlyList<Method<TProblem>> methods)
    {
        TheoryData<string, string> pairs = [];
        foreach (Method<TProblem> method in methods)
        {
            foreach (string backend in BackendCatalogue.Names.Where(backend => backend != "forward-dual"))
            {
                pairs.Add(method.Name, backend);
            }
        }

        return pairs;
    }
}
