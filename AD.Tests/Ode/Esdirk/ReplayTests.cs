using AD.Solvers;
using Xunit;

namespace AD.Tests.Ode.Esdirk;

/// <summary>From the state and the memory at some step, every accepted step from there on is taken again bit for bit.</summary>
public class ReplayTests
{
    public static TheoryData<string, bool, bool> Cases
    {
        get
        {
            TheoryData<string, bool, bool> cases = [];
            foreach (string name in EsdirkMethods.Names.Select(row => row.Data))
            {
                cases.Add(name, false, false);
                cases.Add(name, false, true);
                cases.Add(name, true, false);
                cases.Add(name, true, true);
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void StepsAreTakenAgainBitForBit(string name, bool krylov, bool integrals)
    {
        OdeMethod method = krylov ? Krylov(name) : EsdirkMethods.Find(name);
        OdeProblem problem = StiffProblems.OregonatorProblem.Problem;
        DifferentiableSystem system = (DifferentiableSystem)method.CreateSystem(problem);
        if (integrals)
        {
            system = new IntegralSystem(system);
        }

        Integrator integrator = new(method, system, new OdeOptions(), ToleranceRange.For(new OdeOptions { RelativeTolerance = 1e-4, AbsoluteTolerance = 1e-7 }, system.Length));
        Recorder recorder = new(integrator.Stepper);
        integrator.Observer = recorder;
        problem.InitialState.CopyTo(integrator.Stepper.State);
        integrator.Start(0.0);
        Assert.True(integrator.Advance(60.0));

        // Steps were rejected, J was kept over steps and it was not: otherwise there is nothing to see.
        Assert.True(integrator.Rejected > 5, $"{integrator.Rejected} rejected");
        int evaluated = recorder.Marks.Count(mark => mark < 0.0);
        Assert.InRange(evaluated, 5, recorder.Marks.Count);
        Assert.True(recorder.Marks.Count - evaluated > 20 || (krylov && name == "Kvaerno5"), $"{evaluated} Jacobians in {recorder.Marks.Count} steps");
        Random random = new(1);
        for (int trial = 0; trial < 12; trial++)
        {
            int first = trial == 0 ? 0 : trial == 1 ? recorder.Count - 1 : random.Next(recorder.Count);
            Replay(integrator.Stepper, recorder, first, Math.Min(first + 25, recorder.Count));
        }

        Replay(method.CreateStepper(system), recorder, recorder.Count / 3, recorder.Count, integrator.Stepper);
    }

    [Fact]
    public void AStepThatCannotBeTakenAgainSaysSo()
    {
        EsdirkMethod method = EsdirkMethods.Find("KenCarp4");
        bool broken = false;
        PrimalStub stub = new(() => broken);
        Stepper stepper = method.CreateStepper(stub);
        stepper.SetTolerances([1e-6], [1e-6]);
        stepper.State[0] = 1.0;
        stepper.Reset();
        stepper.Begin(0.0);
        Assert.True(stepper.Try(0.0, 0.1, 0.1));
        double mark = stepper.Mark;
        broken = true;
        Assert.Contains("t = 0", Assert.Throws<InvalidOperationException>(() => stepper.Retake(0.0, 0.1, 0.1, mark)).Message, StringComparison.Ordinal);
    }

    private static EsdirkMethod Krylov(string name) => name switch
    {
        "TrBdf2" => new TrBdf2(EsdirkMethods.Backend) { LinearSolver = new Gmres(), Preconditioner = new BandedStagePreconditioner(1, 1) },
        "KenCarp4" => new KenCarp4(EsdirkMethods.Backend) { LinearSolver = new Gmres(), Preconditioner = new DiagonalStagePreconditioner(2, 2) },
        _ => new Kvaerno5(EsdirkMethods.Backend) { LinearSolver = new Gmres() },
    };

    private static void Replay(Stepper stepper, Recorder recorder, int first, int beyond, Stepper? tolerances = null)
    {
        if (tolerances is not null)
        {
            double[] relative = new double[stepper.Length], absolute = new double[stepper.Length];
            Array.Fill(relative, 1e-4);
            Array.Fill(absolute, 1e-7);
            stepper.SetTolerances(absolute, relative);
        }

        recorder.States[first].CopyTo(stepper.State);
        stepper.RestoreMemory(recorder.Memories[first]);
        stepper.Begin(recorder.Times[first]);
        StepStore store = new(stepper.Length, stepper.InterpolantDegree);
        double[] inside = StepStore.Room(stepper.Length);
        for (int i = first; i < beyond; i++)
        {
            Assert.Equal(recorder.States[i], stepper.State.ToArray());
            stepper.Retake(recorder.Times[i], recorder.Sizes[i], recorder.Ends[i], recorder.Marks[i]);
            Assert.Equal(recorder.Nexts[i], stepper.Next.ToArray());
            store.Append(stepper, recorder.Times[i], recorder.Sizes[i]);
            store.Evaluate(i - first, 0.37, new double[store.PointCount], inside);
            Assert.Equal(recorder.Insides[i], inside[..stepper.Length]);
            stepper.Accept();
        }
    }

    /// <summary>u' = −u, until it is broken.</summary>
    private sealed unsafe class PrimalStub(Func<bool> broken) : DifferentiableSystem(1)
    {
        public override void Evaluate(double* u, double t, double* du) => *du = broken() ? double.NaN : -*u;

        public override void JacobianProduct(double* u, double t, double* v, double* product) => *product = -*v;

        public override void TimeDerivative(double* u, double t, double* destination) => *destination = 0.0;

        public override StageMatrix CreateStageMatrix() => CreateStageMatrix(new Gmres(), null);
    }

    private sealed class Recorder(Stepper stepper) : StepObserver
    {
        private readonly StepStore store = new(stepper.Length, stepper.InterpolantDegree);
        private readonly double[] inside = StepStore.Room(stepper.Length);

        public List<double> Times { get; } = [];

        public List<double> Sizes { get; } = [];

        public List<double> Ends { get; } = [];

        public List<double> Marks { get; } = [];

        public List<double[]> States { get; } = [];

        public List<double[]> Nexts { get; } = [];

        public List<double[]> Insides { get; } = [];

        public List<double[]> Memories { get; } = [];

        public int Count => Times.Count;

        public override void Accepted(Stepper stepper, double t, double h, double next)
        {
            Times.Add(t);
            Sizes.Add(h);
            Ends.Add(next);
            Marks.Add(stepper.Mark);
            States.Add(stepper.State.ToArray());
            Nexts.Add(stepper.Next.ToArray());
            double[] memory = new double[stepper.MemoryLength];
            stepper.SaveMemory(memory);
            Memories.Add(memory);
            store.Clear();
            store.Append(stepper, t, h);
            store.Evaluate(0, 0.37, new double[store.PointCount], inside);
            Insides.Add(inside[..stepper.Length]);
        }
    }
}
