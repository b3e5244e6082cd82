namespace AD.Solvers;

/// <summary>The tolerances of every component of an integration.</summary>
internal readonly struct ToleranceRange
{
    /// <summary>A relative tolerance that is taken as it is by every method.</summary>
    private const double LooseRelative = 1e-3;

    /// <summary>Numbers can say no more.</summary>
    private const double SmallestRelative = 1e-14;

    private ToleranceRange(double[] absolute, double[] relative)
    {
        Absolute = absolute;
        Relative = relative;
    }

    public double[] Absolute { get; }

    public double[] Relative { get; }

    /// <summary>Tolerances for n components of the state, each followed by what belongs to it: <paramref name="repeat"/> tangents of every component, row by row, then <paramref name="further"/> components with the scalar tolerances.</summary>
    public static ToleranceRange For(OdeOptions options, int n, int repeat = 0, int further = 0)
    {
        int length = n * (1 + repeat) + further;
        return new(
            Spread(options.AbsoluteTolerance, options.AbsoluteTolerances, n, repeat, length),
            Spread(options.RelativeTolerance, options.RelativeTolerances, n, repeat, length));
    }

    /// <summary>These components, and behind them others.</summary>
    public ToleranceRange Then(ToleranceRange next) => new([.. Absolute, .. next.Absolute], [.. Relative, .. next.Relative]);

    /// <summary>The tolerances that a step is held to, so that the error at the end goes like the tolerance that was asked for.</summary>
    /// <remarks>
    /// With an estimate like h^q and a step of order p the error at a fixed time goes like τ^(p/q). Where q is p, as in pairs that go on with the better of their results, τ serves as it is; where a pair goes on with the
    /// other, q = p + 1 and what is asked for means less and less. τ' = τ (r / 1e-3)^(q/p − 1), r the relative tolerance of the component, makes it τ again. Nothing changes at r = 1e-3 and above, nor where
    /// r = 0 leaves open what τ is in proportion to; τ' / τ does not take r below 1e-14. Source: G. Söderlind and L. Wang, Evaluating numerical ODE/DAE methods, algorithms and software, J. Comput. Appl. Math. 185 (2006)
    /// 244-260, doi:10.1016/j.cam.2005.03.009; component by component as RADAU5 does it, Hairer and Wanner, Solving Ordinary Differential Equations II, appendix.
    /// </remarks>
    /// <param name="errorPower">q, the power of h in the error estimate.</param>
    /// <param name="order">p, the order of the step.</param>
    public ToleranceRange InProportion(int errorPower, int order)
    {
        if (errorPower <= order)
        {
            return this;
        }

        double[] absolute = new double[Absolute.Length], relative = new double[Relative.Length];
        for (int i = 0; i < relative.Length; i++)
        {
            double asked = Relative[i], factor = 1.0;
            if (asked is > SmallestRelative and < LooseRelative)
            {
                factor = Math.Max(Math.Pow(asked / LooseRelative, (double)errorPower / order - 1.0), SmallestRelative / asked);
            }

            absolute[i] = factor * Absolute[i];
            relative[i] = factor * asked;
        }

        return new(absolute, relative);
    }

    private static double[] Spread(double scalar, IReadOnlyList<double>? each, int n, int repeat, int length)
    {
        double[] tolerances = new double[length];
        Array.Fill(tolerances, scalar);
        if (each is null || n == 0)
        {
            return tolerances;
        }

        for (int i = 0; i < n; i++)
        {
            tolerances[i] = each[i];
            for (int c = 0; c < repeat; c++)
            {
                tolerances[n + i * repeat + c] = each[i];
            }
        }

        return tolerances;
    }
}
