namespace AD.Tests.Generated;

/// <summary>The operators of several arguments. A number after a method of the core is how many arguments are active.</summary>
internal static class Operators
{
    private const string FromOne = ", from one evaluation";

    public static IReadOnlyList<Operator> All { get; } = [.. OfNumbers(), .. ToNumbers(), .. ToVectors()];

    private static IEnumerable<Operator> OfNumbers()
    {
        yield return new("Derivative", Family.Univariate, (p, t) => new($"The partial derivative{S(p)} {p.WithRespectTo}.", "Univariate", $".ValueAndDerivative{p.Count}().Derivative", p.Each(t), $"{Partials(p)}."));
        yield return new("ValueAndDerivative", Family.Univariate, (p, t) => new($"The value, and the partial derivative{S(p)} {p.WithRespectTo}{FromOne}.", "Univariate", $".ValueAndDerivative{p.Count}()", $"({t} Value, {p.Each(t)} Derivative)", $"f, and {Partials(p)}."));
        yield return new("SecondDerivative", Family.Univariate, (p, t) => Single(p, new($"The second derivative {p.WithRespectTo}.", "UnivariateTwice", ".SecondDerivative().SecondDerivative", t, $"{Second(p)}.")));
        yield return new("ValueAndSecondDerivative", Family.Univariate, (p, t) => Single(p, new($"The value and the second derivative {p.WithRespectTo}{FromOne}.", "UnivariateTwice", ".ValueAndSecondDerivative()", $"({t} Value, {t} SecondDerivative)", $"f and {Second(p)}.")));
        yield return new("ValueDerivativeAndSecondDerivative", Family.Univariate, (p, t) => Single(p, new($"The value, the derivative and the second derivative {p.WithRespectTo}{FromOne}.", "UnivariateTwice", ".SecondDerivative()", $"({t} Value, {t} Derivative, {t} SecondDerivative)", $"f, {Partials(p)} and {Second(p)}.")));
    }

    private static IEnumerable<Operator> ToNumbers()
    {
        yield return new("LazyGradient", Family.Scalar, (p, t) => Lazy(t, new($"The gradient {p.WithRespectTo} at a point as an operator of one row{Columns(p)}.", "Scalar", ".Lazy()", "LazyGradient", $"The map v ↦ ∇fᵀ v. The arguments are copied; what f captures is frozen while the operator is used.")));
        yield return new("LazyHessian", Family.Scalar, (p, t) => Lazy(t, new($"The Hessian {p.WithRespectTo} at a point as an operator, not formed{Columns(p)}.", "ScalarTwice", ".Lazy()", "LazyHessian", $"The map v ↦ H v. The arguments are copied; what f captures is frozen while the operator is used.")));
        yield return new(
            "Gradient",
            Family.Scalar,
            (p, t) => new($"The gradient{S(p)} {p.WithRespectTo}.", "Scalar", $".ValueAndGradient{p.Count}().Gradient", p.Each(t + "[]"), $"{Lengths(p)}."),
            (p, t) => Destinations(p, new($"The gradient{S(p)} {p.WithRespectTo}, into {Destinations(p)}.", "Scalar", $".ValueAndGradient({Names(p, "destination")})", "void", "") { Extra = Spans(p, t, "destination") }));
        yield return new(
            "ValueAndGradient",
            Family.Scalar,
            (p, t) => new($"The value, and the gradient{S(p)} {p.WithRespectTo}{FromOne}.", "Scalar", $".ValueAndGradient{p.Count}()", $"({t} Value, {p.Each(t + "[]")} Gradient)", $"f, and {Lengths(p)}."),
            (p, t) => Destinations(p, new($"The value, and the gradient{S(p)} {p.WithRespectTo}{FromOne}, into {Destinations(p)}.", "Scalar", $".ValueAndGradient({Names(p, "destination")})", t, "f.") { Extra = Spans(p, t, "destination") }));
        yield return new(
            "Hessian",
            Family.Scalar,
            (p, t) => new($"The Hessian {p.WithRespectTo}{InBlocks(p)}.", "ScalarTwice", $".Hessian().Hessian{p.Count}{Block(t)}()", Blocks(p, t), HessianDoc(p)),
            (p, t) => Single(p, new($"The Hessian {p.WithRespectTo}, into a matrix.", "ScalarTwice", ".HessianInto(destination)", "void", "") { Extra = [SecondDestination(p)] }));
        yield return new("ValueAndHessian", Family.Scalar, (p, t) => new($"The value, and the Hessian {p.WithRespectTo}{InBlocks(p)}{FromOne}.", "ScalarTwice", $".Hessian().ValueAndHessian{p.Count}{Block(t)}()", $"({t} Value, {Blocks(p, t)} Hessian)", "f, and " + HessianDoc(p)));
        yield return new(
            "ValueGradientAndHessian",
            Family.Scalar,
            (p, t) => new($"The value, the gradient{S(p)} and the Hessian {p.WithRespectTo}{InBlocks(p)}{FromOne}.", "ScalarTwice", $".Hessian().ValueGradientAndHessian{p.Count}{Block(t)}()", $"({t} Value, {p.Each(t + "[]")} Gradient, {Blocks(p, t)} Hessian)", $"f, {Lengths(p)}, and {HessianDoc(p)}"),
            (p, t) => Single(p, new($"The value, the gradient and the Hessian {p.WithRespectTo}{FromOne}, into destinations.", "ScalarTwice", ".HessianInto(gradient, destination)", t, "f.") { Extra = [.. Spans(p, t, "gradient"), SecondDestination(p)] }));
        yield return new(
            "HessianVectorProduct",
            Family.Scalar,
            (p, t) => new($"The product of the Hessian {p.WithRespectTo} with {TangentText(p)}.", "ScalarTwice", $".HessianVectorProduct{p.Count}({Tangent(p, t).Name}).HessianVectorProduct", p.Each(t + "[]"), $"{Products(p)}.") { Extra = [Tangent(p, t)] },
            (p, t) => Destinations(p, new($"The product of the Hessian {p.WithRespectTo} with {TangentText(p)}, into {Destinations(p)}.", "ScalarTwice", $".HessianVectorProductInto({Tangent(p, t).Name}, {Names(p, "destination")})", "void", "") { Extra = [Tangent(p, t), .. Spans(p, t, "destination", Product)] }));
        yield return new(
            "GradientAndHessianVectorProduct",
            Family.Scalar,
            (p, t) => new($"The gradient{S(p)} {p.WithRespectTo}, and the product of the Hessian with {TangentText(p)}{FromOne}.", "ScalarTwice", $".HessianVectorProduct{p.Count}({Tangent(p, t).Name})", $"({p.Each(t + "[]")} Gradient, {p.Each(t + "[]")} HessianVectorProduct)", $"{Lengths(p)}; {Products(p)}.") { Extra = [Tangent(p, t)] },
            (p, t) => Destinations(p, new($"The value, the gradient{S(p)} {p.WithRespectTo}, and the product of the Hessian with {TangentText(p)}{FromOne}, into destinations.", "ScalarTwice", $".HessianVectorProduct({Tangent(p, t).Name}, {Padded(p, "gradient")}, {Names(p, "destination")})", t, "f.") { Extra = [Tangent(p, t), .. Spans(p, t, "gradient"), .. Spans(p, t, "destination", Product)] }));
    }

    private static IEnumerable<Operator> ToVectors()
    {
        yield return new("LazyJacobian", Family.Vector, (p, t) => Lazy(t, new($"The Jacobian {p.WithRespectTo} at a point as an operator, not formed{Columns(p)}.", "Vector", ".Lazy()", "LazyJacobian", $"The map v ↦ J v. The arguments are copied; what f captures is frozen while the operator is used.")));
        yield return new(
            "Jacobian",
            Family.Vector,
            (p, t) => new($"The Jacobian{S(p)} {p.WithRespectTo}.", "Vector", $".Jacobian().Jacobian{p.Count}{Block(t)}()", p.Each(Matrix(t)), $"{Sizes(p)}."),
            (p, t) => Destinations(p, new($"The Jacobian{S(p)} {p.WithRespectTo}, into {(p.Count == 1 ? "a matrix" : "one matrix each")}.", "Vector", $".JacobianInto({Names(p, "destination")})", "void", "") { Extra = Matrices(p), OutputsFrom = $"Rows({Names(p, "destination").Split(',')[0]})" }));
        yield return new(
            "ValueAndJacobian",
            Family.Vector,
            (p, t) => new($"The value, and the Jacobian{S(p)} {p.WithRespectTo}{FromOne}.", "Vector", $".Jacobian().ValueAndJacobian{p.Count}{Block(t)}()", $"({t}[] Value, {p.Each(Matrix(t))} Jacobian)", $"f, length m, and {Sizes(p)}."),
            (p, t) => Destinations(p, new($"The value, and the Jacobian{S(p)} {p.WithRespectTo}{FromOne}, into destinations.", "Vector", $".JacobianInto(value, {Names(p, "destination")})", "void", "") { Extra = [Value(t), .. Matrices(p)], OutputsFrom = "value.Length" }));
        yield return new(
            "Pushforward",
            Family.Vector,
            (p, t) => new($"The pushforward of {TangentText(p)}{Sum(p)}.", "Vector", $".Pushforward({Tangent(p, t).Name}).Pushforward", t + "[]", $"{PushforwardDoc(p)}, length m.") { Extra = [Tangent(p, t)] },
            (p, t) => Destinations(p, new($"The pushforward of {TangentText(p)}{Sum(p)}, into a destination.", "Vector", $".PushforwardInto({Tangent(p, t).Name}, destination)", "void", "") { Extra = [Tangent(p, t), Pushed(p, t)], OutputsFrom = "destination.Length" }));
        yield return new(
            "ValueAndPushforward",
            Family.Vector,
            (p, t) => new($"The value, and the pushforward of {TangentText(p)}{Sum(p)}{FromOne}.", "Vector", $".Pushforward({Tangent(p, t).Name})", $"({t}[] Value, {t}[] Pushforward)", $"f, and {PushforwardDoc(p)}, each of length m.") { Extra = [Tangent(p, t)] },
            (p, t) => Destinations(p, new($"The value, and the pushforward of {TangentText(p)}{Sum(p)}{FromOne}, into destinations.", "Vector", $".Pushforward({Tangent(p, t).Name}, value, destination)", "void", "") { Extra = [Tangent(p, t), Value(t), Pushed(p, t)], OutputsFrom = "value.Length" }));
        yield return new("PartialPushforwards", Family.Vector, (p, t) => p.Count == 1 ? null : new($"The pushforward of each tangent alone, {p.WithRespectTo}; one pass for each.", "Vector", $".Partial{p.Count}(tangents)", p.Each(t + "[]"), $"{p.EachDoc(a => $"∂f/∂{a.Name} · {TangentOf(p, a)}")}, each of length m.") { Extra = [Tangent(p, t)] });
        yield return new("PushforwardFunction", Family.Vector, (p, t) => new($"The pushforward at a point as a function of {(p.Count == 1 ? "the tangent" : "the tangents")}, {p.WithRespectTo}.", "Vector", $".Kept().Pushforward{p.Count}", $"Func<{p.Each(t + "[]")}, {t}[]>", "The linear map. The arguments are copied; f is evaluated at each application."));
        yield return new(
            "Pullback",
            Family.Vector,
            (p, t) => new($"The pullback of a cotangent {p.WithRespectTo}.", "Vector", $".Pullback{p.Count}(cotangent).Pullback", p.Each(t + "[]"), $"{Pullbacks(p)}.") { Extra = [Cotangent(t)], OutputsFrom = "cotangent.Length" },
            (p, t) => Destinations(p, new($"The pullback of a cotangent {p.WithRespectTo}, into {Destinations(p)}.", "Vector", $".PullbackInto(cotangent, {Names(p, "destination")})", "void", "") { Extra = [Cotangent(t), .. Spans(p, t, "destination", Pulled)], OutputsFrom = "cotangent.Length" }));
        yield return new(
            "ValueAndPullback",
            Family.Vector,
            (p, t) => new($"The value, and the pullback of a cotangent {p.WithRespectTo}{FromOne}.", "Vector", $".Pullback{p.Count}(cotangent)", $"({t}[] Value, {p.Each(t + "[]")} Pullback)", $"f, length m, and {Pullbacks(p)}.") { Extra = [Cotangent(t)], OutputsFrom = "cotangent.Length" },
            (p, t) => Destinations(p, new($"The value, and the pullback of a cotangent {p.WithRespectTo}{FromOne}, into destinations.", "Vector", $".Pullback(cotangent, value, {Names(p, "destination")})", "void", "") { Extra = [Cotangent(t), Value(t) with { Doc = "Receives f, length m." }, .. Spans(p, t, "destination", Pulled)], OutputsFrom = "cotangent.Length" }));
        yield return new("PullbackFunction", Family.Vector, (p, t) => new($"The pullback at a point as a function of the cotangent, {p.WithRespectTo}.", "Vector", $".Kept().Pullback{p.Count}", $"Func<{t}[], {p.Each(t + "[]")}>", "The linear map. The arguments are copied; f is evaluated at each application."));
        yield return new("ValueAndPullbackFunction", Family.Vector, (p, t) => new($"The value, evaluated here, and the pullback at a point as a function of the cotangent, {p.WithRespectTo}.", "Vector", $".Kept().ValueAndPullback{p.Count}()", $"({t}[] Value, Func<{t}[], {p.Each(t + "[]")}> Pullback)", "f, length m, and the linear map. The arguments are copied; f is evaluated again at each application."));
    }

    private static Parameter Value(string t) => new($"Span<{t}>", "value", "Receives f, length m: it says the number of outputs.");

    /// <summary>Of three arguments, destinations for all of them or for one.</summary>
    private static Form? Destinations(Pattern p, Form form) => p.Arity < 3 || p.Count is 1 or 3 ? form : null;

    private static Form? Single(Pattern p, Form form) => p.Count == 1 ? form : null;

    /// <summary>Linear operators hold doubles.</summary>
    private static Form? Lazy(string t, Form form) => t == "double" ? form : null;

    private static string Columns(Pattern p) => p.Count == 1 ? "" : $": its columns are the entries of {p.EachDoc(a => a.Name)}, one after the other";

    private static string S(Pattern p) => p.Count == 1 ? "" : "s";

    private static string Partials(Pattern p) => p.EachDoc(a => $"∂f/∂{a.Name}");

    private static string Second(Pattern p) => p.EachDoc(a => $"∂²f/∂{a.Name}²");

    private static string Lengths(Pattern p) => p.EachDoc(a => $"∂f/∂{a.Name}, length {a.Length}");

    private static string Sizes(Pattern p) => p.EachDoc(a => $"∂f/∂{a.Name}, m × {a.Length}");

    private static string Pullbacks(Pattern p) => p.EachDoc(a => $"(∂f/∂{a.Name})ᵀ ȳ, length {a.Length}");

    private static string Products(Pattern p) => p.Count == 1 ? p.EachDoc(a => $"H v, length {a.Length}") : $"the parts of H v for {p.EachDoc(a => $"{a.Name}, length {a.Length}")}";

    private static string InBlocks(Pattern p) => p.Count == 1 ? "" : ", in blocks";

    private static string HessianDoc(Pattern p) => p.Count == 1
        ? p.EachDoc(a => $"∂²f/∂{a.Name}∂{a.Name}, {a.Length} × {a.Length}.")
        : "the blocks of second derivatives: the outer name says the argument of the rows, the inner one that of the columns.";

    private static string Destinations(Pattern p) => p.Count == 1 ? "a destination" : "one destination each";

    private static string Names(Pattern p, string stem) => string.Join(", ", p.Named(stem).Select(d => d.Name));

    private static string Padded(Pattern p, string stem) => string.Join(", ", [.. p.Named(stem).Select(d => d.Name), .. Enumerable.Repeat("default", 3 - p.Count)]);

    private static Parameter[] Spans(Pattern p, string t, string stem, Func<Argument, string>? what = null)
        => [.. p.Named(stem).Select(d => new Parameter($"Span<{t}>", d.Name, $"Receives {(what ?? (a => $"∂f/∂{a.Name}"))(d.For)}, length {d.For.Length}."))];

    private static string Product(Argument a) => $"the part of H v for {a.Name}";

    private static string Pulled(Argument a) => $"(∂f/∂{a.Name})ᵀ ȳ";

    private static Parameter[] Matrices(Pattern p) => [.. p.Named("destination").Select(d => new Parameter("Matrix<double>", d.Name, $"Receives ∂f/∂{d.For.Name}, m × {d.For.Length}."))];

    private static Parameter SecondDestination(Pattern p) => new("Matrix<double>", "destination", $"Receives {HessianDoc(p)}");

    private static Parameter Pushed(Pattern p, string t) => new($"Span<{t}>", "destination", $"Receives {PushforwardDoc(p)}, length m.");

    private static Parameter Cotangent(string t) => new($"ReadOnlySpan<{t}>", "cotangent", "ȳ, length m: it says the number of outputs.");

    private static Parameter Tangent(Pattern p, string t) => p.Count == 1
        ? new($"ReadOnlySpan<{t}>", "tangent", p.EachDoc(a => $"The tangent of {a.Name}, length {a.Length}."))
        : new(p.Each(t + "[]"), "tangents", $"The tangents of {p.EachDoc(a => $"{a.Name}, length {a.Length}")}.");

    private static string TangentText(Pattern p) => p.Count == 1 ? p.EachDoc(a => $"a tangent of {a.Name}") : $"tangents of {p.EachDoc(a => a.Name)}";

    private static string TangentOf(Pattern p, Argument a) => p.Count == 1 ? "tangent" : $"its tangent";

    private static string Sum(Pattern p) => p.Count == 1 ? "" : ": the sum of what each gives";

    private static string PushforwardDoc(Pattern p) => p.Count == 1 ? p.EachDoc(a => $"∂f/∂{a.Name} · tangent") : $"the sum of ∂f/∂a · (the tangent of a) over a = {string.Join(", ", p.Active.Select(a => a.Name))}";

    private static string Matrix(string t) => t == "double" ? "Matrix<double>" : $"{t}[,]";

    private static string Block(string t) => t == "double" ? "<InMatrix, Matrix<double>>" : $"<InTable<{t}>, {t}[,]>";

    private static string Blocks(Pattern p, string t) => p.Count == 1 ? Matrix(t) : p.Each(p.Each(Matrix(t)));
}
