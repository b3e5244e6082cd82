using AD.Solvers;
using Xunit;

namespace AD.Tests.Ode.Esdirk;

public class EsdirkAllocationTests
{
    public static TheoryData<string> Methods => [.. EsdirkMethods.Names.Select(row => row.Data), "Gmres", "Banded", "Diagonal"];

    [Theory]
    [MemberData(nameof(Methods))]
    public void NothingIsAllocatedPerStep(string name)
    {
        EsdirkMethod method = name switch
        {
            "Gmres" => new KenCarp4(EsdirkMethods.Backend) { LinearSolver = new Gmres() },
            "Banded" => new KenCarp4(EsdirkMethods.Backend) { LinearSolver = new Gmres(), Preconditioner = new BandedStagePreconditioner(1, 1) },
            "Diagonal" => new KenCarp4(EsdirkMethods.Backend) { LinearSolver = new Gmres(), Preconditioner = new DiagonalStagePreconditioner(1, 1) },
            _ => EsdirkMethods.Find(name),
        };
        OdeProblem brief = new(StiffProblems.VanDerPol, [2, 0], [0.01], 0, 1), lengthy = new(StiffProblems.VanDerPol, [2, 0], [0.01], 0, 12);
        long first = Allocated(brief, out OdeStatistics few), second = Allocated(lengthy, out OdeStatistics many);
        Assert.True(many.Steps > 5 * few.Steps && many.Jacobians > 3 * few.Jacobians && many.Rejected > 0);
        Assert.InRange(second - first, -1000, (many.Steps - few.Steps) / 10);

        long Allocated(OdeProblem problem, out OdeStatistics statistics)
        {
            OdeOptions options = new() { DenseOutput = false, SaveAt = [problem.End], RelativeTolerance = 1e-4, AbsoluteTolerance = 1e-4 };
            statistics = problem.Solve(method, options).Statistics;
            return Allocation.Least(() => problem.Solve(method, options), 3);
        }
    }
}
