using AD.Backends;
using AD.Solvers;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace AD.Tests.Optimization;

public class LineSearchTests
{
    public static TheoryData<string> Searches => ["StrongWolfe", "HagerZhang"];

    private static LineSearch Find(string name) => name == "StrongWolfe" ? new StrongWolfe() : new HagerZhang();

    /// <summary>φ(α) = ½ c (α − a)² + b sin(ω α), of any scale, bounded below; its slope at 0 is made negative by the choice of a.</summary>
    private static Line Wavy(double scale, double minimum, double wave, double frequency)
        => new(
            α => scale * (0.5 * (α - minimum) * (α - minimum) + wave * minimum / frequency * Math.Sin(frequency * α)),
            α => scale * (α - minimum + wave * minimum * Math.Cos(frequency * α)));

    private static bool IsWolfe(double value, double slope, double step, double there, double slopeThere, double c1, double c2) => there <= value + c1 * step * slope && Math.Abs(slopeThere) <= -c2 * slope;

    /// <summary>Random draws, the same at every run.</summary>
    private static void ForAll(Action<(int A, int B, int C, int D)> law)
    {
        Config config = Config.QuickThrowOnFailure.WithReplay(20, 7).WithMaxTest(300).WithQuietOnSuccess(true);
        Prop.ForAll(Arb.From(Gen.Choose(-60, 60).Four().Select(draw => (draw.Item1, draw.Item2, draw.Item3, draw.Item4))), law).Check(config);
    }

    [Fact]
    public void StrongWolfeConditionsHoldForEveryFunction()
        => ForAll(
            draw =>
            {
                double minimum = Math.Pow(10.0, draw.Item2 / 15.0), wave = draw.Item3 / 70.0, frequency = Math.Pow(10.0, draw.Item4 / 60.0) / minimum;
                Line line = Wavy(Math.Pow(10.0, draw.Item1 / 10.0), minimum, wave, frequency);
                double value = line.ValueAndSlope(0.0, out double slope);
                foreach (double c2 in (double[])[0.9, 0.1])
                {
                    LineSearchResult result = new StrongWolfe { Curvature = c2 }.Search(line, value, slope, 1.0);
                    Assert.Equal(line.Trials[^1], result.Step);
                    double there = line.ValueAndSlope(result.Step, out double slopeThere);
                    Assert.True(result.Found && IsWolfe(value, slope, result.Step, there, slopeThere, 1e-4, c2), $"{draw}: {result}, slopes {slope}, {slopeThere}");
                }
            });

    [Fact]
    public void HagerZhangsConditionsHoldForEveryFunction()
        => ForAll(
            draw =>
            {
                double minimum = Math.Pow(10.0, draw.Item2 / 15.0), wave = draw.Item3 / 70.0, frequency = Math.Pow(10.0, draw.Item4 / 60.0) / minimum;
                Line line = Wavy(Math.Pow(10.0, draw.Item1 / 10.0), minimum, wave, frequency);
                double value = line.ValueAndSlope(0.0, out double slope);
                LineSearchResult result = new HagerZhang().Search(line, value, slope, 1.0);
                Assert.Equal(line.Trials[^1], result.Step);
                double there = line.ValueAndSlope(result.Step, out double slopeThere);
                bool wolfe = there <= value + 0.1 * result.Step * slope && slopeThere >= 0.9 * slope;
                bool approximate = there <= value + 1e-10 * Math.Abs(value) && slopeThere >= 0.9 * slope && slopeThere <= -0.8 * slope;
                Assert.True(result.Found && (wolfe || approximate), $"{draw}: {result}, slopes {slope}, {slopeThere}");
            });

    /// <summary>Every step that the optimisers took, in the middle of real runs.</summary>
    [Fact]
    public void WolfeConditionsHoldAtEveryStepOfARun()
    {
        List<(double Value, double Slope, LineSearchResult Result, double SlopeThere)> notes = [];
        foreach (int n in (int[])[2, 7, 30])
        {
            new Bfgs { Search = new Watched(new StrongWolfe(), notes), Options = new() { GradientTolerance = 1e-6 } }.Solve(new ReverseTapeBackend(), Objectives.Rosenbrock, Objectives.RosenbrockStart(n));
            new Lbfgs { Search = new Watched(new StrongWolfe(), notes), Options = new() { GradientTolerance = 1e-6 } }.Solve(new ReverseTapeBackend(), Objectives.Rosenbrock, Objectives.RosenbrockStart(n));
        }

        Assert.True(notes.Count > 200);
        Assert.All(notes, note => Assert.True(note.Result.Found && IsWolfe(note.Value, note.Slope, note.Result.Step, note.Result.Value, note.SlopeThere, 1e-4, 0.9), note.ToString()));
    }

    /// <summary>On ½ (α − 1)² the unit step is the minimum, and is taken at once.</summary>
    [Theory]
    [MemberData(nameof(Searches))]
    public void AGoodFirstStepCostsOneTrial(string search)
    {
        Line line = Wavy(1.0, 1.0, 0.0, 1.0);
        Assert.Equal(new LineSearchResult(true, 1.0, 0.0), Find(search).Search(line, 0.5, -1.0, 1.0));
        Assert.Single(line.Trials);
    }

    /// <summary>−log(1 − (1 − α)) + α, only defined for α &lt; 1: trials beyond are not numbers.</summary>
    [Theory]
    [MemberData(nameof(Searches))]
    public void ATrialThatIsNotFiniteBoundsTheStep(string search)
    {
        Line line = new(α => -Math.Log(1.0 - α) - 5.0 * α, α => 1.0 / (1.0 - α) - 5.0);
        LineSearchResult result = Find(search).Search(line, 0.0, -4.0, 3.0);
        Assert.True(result.Found && result.Step is > 0.0 and < 1.0, result.ToString());
        Assert.Contains(3.0, line.Trials);
    }

    [Theory]
    [MemberData(nameof(Searches))]
    public void AnUnboundedLineEndsWithTheFarthestStep(string search)
    {
        Line line = new(α => -α, _ => -1.0);
        LineSearchResult result = Find(search).Search(line, 0.0, -1.0, 1.0);
        Assert.False(result.Found);
        Assert.True(result.Step > 1e30 && result.Value == -result.Step);
        Assert.Equal(line.Trials[^1], result.Step);
    }

    /// <summary>A slope that lies: φ grows although φ'(0) = −1.</summary>
    [Theory]
    [MemberData(nameof(Searches))]
    public void ASlopeThatLiesIsNotFollowed(string search)
    {
        LineSearchResult result = Find(search).Search(new Line(α => α, _ => -1.0), 0.0, -1.0, 1.0);
        Assert.False(result.Found);
        Assert.True(result.Value >= 0.0);
    }

    /// <summary>1 + (α − 10⁻⁹)²: values do not tell 0 from the minimum, slopes do.</summary>
    [Fact]
    public void HagerZhangGoesOnWhereValuesAreEqual()
    {
        Line line = new(α => 1.0 + (α - 1e-9) * (α - 1e-9), α => 2.0 * (α - 1e-9));
        LineSearchResult result = new HagerZhang().Search(line, 1.0, -2e-9, 1e-10);
        Assert.True(result.Found);
        Assert.InRange(result.Step, 1e-10, 1.9e-9);
        Assert.Equal(1.0, result.Value);
    }
}
