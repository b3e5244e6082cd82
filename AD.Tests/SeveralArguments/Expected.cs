namespace AD.Tests.SeveralArguments;

/// <summary>What each operator owes for each choice of active arguments, from the derivatives by hand of the whole: every number in the order in which the results hold them.</summary>
internal static class Expected
{
    private static readonly int[][] Entries = [[0, 1], [2, 3, 4], [5]];

    private static readonly double[][] Tangents = [Oracle.TangentX, Oracle.TangentP, Oracle.TangentQ];

    /// <param name="name">The operator.</param>
    /// <param name="active">The names of the active arguments, such as "xq".</param>
    /// <param name="arity">How many arguments the function has.</param>
    /// <param name="into">The form with destinations, in which a gradient with a product returns the value too.</param>
    public static double[] Of(string name, string active, int arity, bool into)
    {
        int[] arguments = [.. active.Select(a => "xpq".IndexOf(a))];
        (double f, double[] slopes, double[] curvatures) = Oracle.Univariate(arity);
        (double s, double[] gradient, double[,] hessian) = Oracle.Scalar(arity);
        (double[] y, double[,] jacobian) = Oracle.Vector(arity);
        IEnumerable<double> first = arguments.Select(a => slopes[a]), second = arguments.Select(a => curvatures[a]);
        IEnumerable<double> gradients = arguments.SelectMany(a => Entries[a]).Select(i => gradient[i]);
        IEnumerable<double> blocks = from a in arguments from b in arguments from i in Entries[a] from j in Entries[b] select hessian[i, j];
        IEnumerable<double> products = arguments.SelectMany(a => Entries[a]).Select(i => arguments.Sum(b => Entries[b].Select((j, l) => hessian[i, j] * Tangents[b][l]).Sum()));
        IEnumerable<double> columns = from a in arguments from i in Enumerable.Range(0, y.Length) from j in Entries[a] select jacobian[i, j];
        IEnumerable<IEnumerable<double>> partials = arguments.Select(a => Enumerable.Range(0, y.Length).Select(i => Entries[a].Select((j, l) => jacobian[i, j] * Tangents[a][l]).Sum()));
        IEnumerable<double> sum = Enumerable.Range(0, y.Length).Select(i => partials.Sum(partial => partial.ElementAt(i)));
        IEnumerable<double> pulled = arguments.SelectMany(a => Entries[a]).Select(j => Enumerable.Range(0, y.Length).Sum(i => jacobian[i, j] * Oracle.Cotangent[i]));
        return name switch
        {
            "Derivative" => [.. first],
            "ValueAndDerivative" => [f, .. first],
            "SecondDerivative" => [.. second],
            "ValueAndSecondDerivative" => [f, .. second],
            "ValueDerivativeAndSecondDerivative" => [f, .. first, .. second],
            "Gradient" => [.. gradients],
            "ValueAndGradient" => [s, .. gradients],
            "Hessian" => [.. blocks],
            "ValueAndHessian" => [s, .. blocks],
            "ValueGradientAndHessian" => [s, .. gradients, .. blocks],
            "HessianVectorProduct" => [.. products],
            "GradientAndHessianVectorProduct" => into ? [s, .. gradients, .. products] : [.. gradients, .. products],
            "Jacobian" => [.. columns],
            "ValueAndJacobian" => [.. y, .. columns],
            "Pushforward" or "PushforwardFunction" => [.. sum],
            "ValueAndPushforward" => [.. y, .. sum],
            "PartialPushforwards" => [.. partials.SelectMany(partial => partial)],
            "Pullback" or "PullbackFunction" => [.. pulled],
            "ValueAndPullback" or "ValueAndPullbackFunction" => [.. y, .. pulled],
            "LazyGradient" => [.. gradients],
            "LazyHessian" => [.. products],
            "LazyJacobian" => [.. sum, .. pulled],
            _ => throw new ArgumentException($"There is no oracle for {name}.", nameof(name)),
        };
    }
}
