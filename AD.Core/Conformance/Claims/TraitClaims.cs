using System.Diagnostics.CodeAnalysis;

namespace AD.Conformance;

/// <summary>The claims of <see cref="BackendTraits"/> that a scenario does not show by itself. IsExact, AnyBaseNumber, Branches, Mutation, ThreadSafe and PreparedAllocatesNothing are what scenarios and behaviours need.</summary>
internal static class TraitClaims
{
    private const int Wide = 20;

    /// <summary>An evaluation or a few, whatever the lengths.</summary>
    private const int Few = 30;

    public static IEnumerable<Scenario> All
    {
        [RequiresDynamicCode(Function.DynamicCode)]
        [RequiresUnreferencedCode(Function.DynamicCode)]
        get =>
        [
            new ClaimScenario($"trait {nameof(BackendTraits.Name)}", Name),
            new ClaimScenario($"trait {nameof(BackendTraits.Mode)}", Mode),
            new ClaimScenario($"trait {nameof(BackendTraits.AnyBaseNumber)}", AnyBaseNumber),
            new ClaimScenario($"trait {nameof(BackendTraits.NativePushforward)}", NativePushforward),
            new ClaimScenario($"trait {nameof(BackendTraits.NativePullback)}", NativePullback),
            new ClaimScenario($"trait {nameof(BackendTraits.PlainDelegates)}", PlainDelegates),
            new ClaimScenario($"trait {nameof(BackendTraits.ScalarRules)}", ScalarRules),
            new ClaimScenario($"trait {nameof(BackendTraits.BlockRules)}", BlockRules),
        ];
    }

    private static double[] Point(int n) => [.. Enumerable.Range(0, n).Select(i => 0.03 * i - 0.4)];

    private static void Name(Trial trial)
    {
        if (string.IsNullOrWhiteSpace(trial.Backend.Traits.Name))
        {
            trial.Fail("the name is empty");
        }
    }

    /// <summary>What an evaluation runs on shows the mechanism: differences evaluate plain numbers only.</summary>
    private static void Mode(Trial trial)
    {
        CountedFunction f = new(2);
        trial.Backend.Pullback(f, Point(3), [1.0, 2.0]);
        bool plain = f.Numbers.SetEquals([typeof(double)]), claimed = trial.Backend.Traits.Mode == DerivativeMode.FiniteDifference;
        if (plain != claimed)
        {
            trial.Fail($"{nameof(BackendTraits.Mode)} is {trial.Backend.Traits.Mode}, and the function is evaluated on {string.Join(", ", f.Numbers.Select(type => type.Name))}");
        }
    }

    /// <summary>A backend that works at double only is refused by name as an inner one.</summary>
    private static void AnyBaseNumber(Trial trial)
    {
        try
        {
            _ = new HigherOrderBackend(new ReferenceBackend(), trial.Backend);
        }
        catch (ArgumentException refusal) when (!trial.Backend.Traits.AnyBaseNumber && refusal.Message.Contains(trial.Backend.Traits.Name))
        {
            return;
        }

        float slope = trial.Backend.ValueAndDerivativeCore(default(Unmarked), 0.5f).Derivative;
        trial.Within(trial.Backend.Traits.IsExact ? 1e-6 : 0.05, "derivative of x² at single precision", [1.0], [slope]);
    }

    private static void NativePushforward(Trial trial)
    {
        int small = Evaluations(2, f => trial.Backend.Pushforward(f, Point(2), Point(2))), large = Evaluations(Wide, f => trial.Backend.Pushforward(f, Point(Wide), Point(Wide)));
        Claimed(trial, nameof(BackendTraits.NativePushforward), trial.Backend.Traits.NativePushforward, large <= Few && large <= small + 12, $"a pushforward takes {small} evaluations at 2 × 2 and {large} at {Wide} × {Wide}");
    }

    private static void NativePullback(Trial trial)
    {
        int large = Evaluations(2, f => trial.Backend.Pullback(f, Point(Wide), [1.0, 2.0])), larger = Evaluations(2, f => trial.Backend.Pullback(f, Point(3 * Wide), [1.0, 2.0]));
        Claimed(trial, nameof(BackendTraits.NativePullback), trial.Backend.Traits.NativePullback, large == larger && large <= Few, $"a pullback takes {large} evaluations for {Wide} inputs and {larger} for {3 * Wide}");
    }

    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    private static void PlainDelegates(Trial trial)
    {
        double offset = 1.0;
        ScalarFunction<double> plain = x => x[0] * x[1] + offset;
        double[] gradient;
        try
        {
            gradient = trial.Backend.Gradient(plain, [0.7, -1.3]);
        }
        catch (ArgumentException refusal) when (!trial.Backend.Traits.PlainDelegates && refusal.Message.Length > 0)
        {
            return;
        }

        trial.Expect("gradient of a plain delegate", 1, [-1.3, 0.7], gradient);
        Claimed(trial, nameof(BackendTraits.PlainDelegates), trial.Backend.Traits.PlainDelegates, true, "a plain delegate was accepted");
    }

    /// <summary>Rules with marked, wrong derivatives tell whether they were asked or differentiated through, at both orders and in every direction.</summary>
    private static void ScalarRules(Trial trial)
    {
        (double first, double second) = Slopes(trial, default(MarkedFunction));
        double[] ofTwo = trial.Backend.Gradient(default(MarkedFunctionOfTwo), [5.0, 2.0]);
        double[] pushed = trial.Backend.Pushforward(default(EachMarked), [5.0, 2.0], [2.0, 3.0]), pulled = trial.Backend.Pullback(default(EachMarked), [5.0, 2.0], [2.0, 3.0]);
        bool honoured = first == 210.0 && second == 2940.0 && ofTwo is [42.0, 43.0] && pushed is [420.0, 252.0] && pulled is [420.0, 252.0];
        Claimed(trial, nameof(BackendTraits.ScalarRules), trial.Backend.Traits.ScalarRules, honoured, $"marked rules gave {first}, {second}, ({string.Join(", ", ofTwo)}), ({string.Join(", ", pushed)}), ({string.Join(", ", pulled)})");
    }

    private static void BlockRules(Trial trial)
    {
        double[] gradient = trial.Backend.Gradient(default(MarkedBlockFunction), [5.0, 2.0]);
        (double first, double second) = Slopes(trial, default(MarkedSlopeFunction));
        bool honoured = gradient is [42.0, 42.0] && first == 210.0 && second == 2940.0;
        Claimed(trial, nameof(BackendTraits.BlockRules), trial.Backend.Traits.BlockRules, honoured, $"marked blocks gave ({string.Join(", ", gradient)}), {first}, {second}, where their rules say (42, 42), 210, 2940");
    }

    /// <summary>The first and the second derivative of a marked function at 5, as its rule says: 210 and 2940. The second is taken on trust of a backend that has none.</summary>
    private static (double First, double Second) Slopes<TFunction>(Trial trial, TFunction f)
        where TFunction : IUnivariateFunction
        => (trial.Backend.Derivative(f, 5.0), trial.Backend.Traits.SecondOrder ? trial.Backend.SecondDerivative(f, 5.0) : 2940.0);

    private static int Evaluations(int outputs, Action<CountedFunction> call)
    {
        CountedFunction f = new(outputs);
        call(f);
        return f.Evaluations;
    }

    private static void Claimed(Trial trial, string trait, bool claimed, bool shown, string what)
    {
        if (claimed != shown)
        {
            trial.Fail($"{trait} is {claimed}, but {what}");
        }
    }
}
