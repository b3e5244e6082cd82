namespace AD;

/// <summary>Checks a rule against finite differences, at first and second order and in both modes, and says which component is off and by how much.</summary>
/// <remarks>
/// First order: each partial derivative against extrapolated central differences of the value (<c>Value</c> at <see cref="double"/>). Second order: the derivative evaluated at an active number,
/// as a backend inside another one does, against differences of the same derivative at <see cref="double"/>; a derivative that is frozen there (by <see cref="Special.PrimalOf"/>, or a table) is found
/// so. Of a block also: the pushforward and the pullback with each basis seed, their linearity, active seeds, entries that are not written, and results that are added instead of assigned. A point
/// where differences say nothing, such as a kink, is reported as not resolved, never as right. Cost: some 30 evaluations for each pair of inputs. Deterministic; independent of any backend and of any
/// test framework.
/// <code>RuleCheck.Unary&lt;MyRule&gt;([0.1, 0.7, 3.0]).ThrowUnlessRight();</code>
/// </remarks>
public static class RuleCheck
{
    private static readonly string[] UnaryMembers = ["Derivative"], BinaryMembers = ["DerivativeX", "DerivativeY"];

    /// <summary>Checks a unary rule at given points.</summary>
    /// <typeparam name="TRule">The rule.</typeparam>
    /// <param name="points">The points, inside the domain and apart from kinks and jumps.</param>
    /// <param name="options">Tolerance and steps.</param>
    /// <returns>What is off; nothing when the rule is right.</returns>
    public static RuleReport Unary<TRule>(ReadOnlySpan<double> points, RuleCheckOptions? options = null)
        where TRule : struct, IUnaryRule
    {
        RuleChecker<UnaryAsBlock<TRule>> checker = Checker<TRule>(options);
        foreach (double point in points)
        {
            checker.At([point]);
        }

        return checker.Report;
    }

    /// <summary>Checks a unary rule at random points.</summary>
    /// <typeparam name="TRule">The rule.</typeparam>
    /// <param name="from">The lower end of the range.</param>
    /// <param name="to">The upper end of the range.</param>
    /// <param name="options">Tolerance, steps, the number of points and the seed.</param>
    /// <returns>What is off; nothing when the rule is right.</returns>
    public static RuleReport Unary<TRule>(double from, double to, RuleCheckOptions? options = null)
        where TRule : struct, IUnaryRule
    {
        RuleChecker<UnaryAsBlock<TRule>> checker = Checker<TRule>(options);
        for (int i = 0; i < (options ?? new()).Points; i++)
        {
            checker.At(checker.Draw(1, from, to));
        }

        return checker.Report;
    }

    /// <summary>Checks a binary rule at given points.</summary>
    /// <typeparam name="TRule">The rule.</typeparam>
    /// <param name="points">The points, inside the domain and apart from kinks and jumps.</param>
    /// <param name="options">Tolerance, steps and constant inputs.</param>
    /// <returns>What is off; nothing when the rule is right.</returns>
    public static RuleReport Binary<TRule>(ReadOnlySpan<(double X, double Y)> points, RuleCheckOptions? options = null)
        where TRule : struct, IBinaryRule
    {
        RuleChecker<BinaryAsBlock<TRule>> checker = BinaryChecker<TRule>(options);
        foreach ((double x, double y) in points)
        {
            checker.At([x, y]);
        }

        return checker.Report;
    }

    /// <summary>Checks a binary rule at random points.</summary>
    /// <typeparam name="TRule">The rule.</typeparam>
    /// <param name="x">The range of the first argument.</param>
    /// <param name="y">The range of the second argument.</param>
    /// <param name="options">Tolerance, steps, constant inputs, the number of points and the seed.</param>
    /// <returns>What is off; nothing when the rule is right.</returns>
    public static RuleReport Binary<TRule>((double From, double To) x, (double From, double To) y, RuleCheckOptions? options = null)
        where TRule : struct, IBinaryRule
    {
        RuleChecker<BinaryAsBlock<TRule>> checker = BinaryChecker<TRule>(options);
        for (int i = 0; i < (options ?? new()).Points; i++)
        {
            checker.At([checker.Draw(x.From, x.To), checker.Draw(y.From, y.To)]);
        }

        return checker.Report;
    }

    /// <summary>Checks a block rule at a given point.</summary>
    /// <typeparam name="TBlock">The block.</typeparam>
    /// <param name="block">The block.</param>
    /// <param name="x">The point, inside the domain and apart from kinks and jumps.</param>
    /// <param name="options">Tolerance, steps and constant inputs.</param>
    /// <returns>What is off; nothing when the rule is right.</returns>
    public static RuleReport Block<TBlock>(TBlock block, ReadOnlySpan<double> x, RuleCheckOptions? options = null)
        where TBlock : struct, IBlockRule
    {
        RuleChecker<TBlock> checker = new(block, TypeText.Of(typeof(TBlock)), options ?? new());
        checker.At(x);
        return checker.Report;
    }

    /// <summary>Checks a block rule at random points.</summary>
    /// <typeparam name="TBlock">The block.</typeparam>
    /// <param name="block">The block.</param>
    /// <param name="inputLength">The number of inputs n.</param>
    /// <param name="from">The lower end of the range of each input.</param>
    /// <param name="to">The upper end of the range of each input.</param>
    /// <param name="options">Tolerance, steps, constant inputs, the number of points and the seed.</param>
    /// <returns>What is off; nothing when the rule is right.</returns>
    public static RuleReport Block<TBlock>(TBlock block, int inputLength, double from, double to, RuleCheckOptions? options = null)
        where TBlock : struct, IBlockRule
    {
        ArgumentOutOfRangeException.ThrowIfNegative(inputLength);
        RuleChecker<TBlock> checker = new(block, TypeText.Of(typeof(TBlock)), options ?? new());
        for (int i = 0; i < (options ?? new()).Points; i++)
        {
            checker.At(checker.Draw(inputLength, from, to));
        }

        return checker.Report;
    }

    private static RuleChecker<UnaryAsBlock<TRule>> Checker<TRule>(RuleCheckOptions? options)
        where TRule : struct, IUnaryRule
        => new(default, TypeText.Of(typeof(TRule)), options ?? new(), UnaryMembers);

    private static RuleChecker<BinaryAsBlock<TRule>> BinaryChecker<TRule>(RuleCheckOptions? options)
        where TRule : struct, IBinaryRule
        => new(default, TypeText.Of(typeof(TRule)), options ?? new(), BinaryMembers);
}
