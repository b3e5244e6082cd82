namespace AD.Tests.Generated;

/// <summary>What an operator takes: numbers to a number, vectors to a number, vectors to a vector.</summary>
internal enum Family
{
    Univariate,
    Scalar,
    Vector,
}

/// <summary>A parameter of an operator after the function's arguments.</summary>
internal sealed record Parameter(string Type, string Name, string Doc);

/// <summary>One signature of an operator for one pattern: the same for a delegate and for a functor.</summary>
/// <param name="Summary">The first sentence of its documentation.</param>
/// <param name="View">What <c>AD.At</c> makes of function and arguments: Scalar, ScalarTwice, Vector, ...</param>
/// <param name="Body">What is asked of it.</param>
/// <param name="Returns">The type of the result.</param>
/// <param name="ReturnsDoc">The documentation of the result; empty where there is none.</param>
internal sealed record Form(string Summary, string View, string Body, string Returns, string ReturnsDoc)
{
    /// <summary>The parameters after the function's arguments.</summary>
    public Parameter[] Extra { get; init; } = [];

    /// <summary>Where a delegate that writes into its destination learns the number of outputs: from another parameter, or, where null, from one of its own.</summary>
    public string? OutputsFrom { get; init; }

    /// <summary>Whether it takes or gives MathNet matrices, which hold doubles.</summary>
    public bool TakesMatrices => Extra.Any(e => e.Type == "Matrix<double>");

    /// <summary>The tangents among the parameters.</summary>
    public Parameter? Tangents => Extra.FirstOrDefault(e => e.Name is "tangent" or "tangents");
}

/// <summary>An operator: its forms for every pattern.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Family">What it takes.</param>
/// <param name="Allocating">The form that returns new memory, at the number type given; null where the pattern has none.</param>
/// <param name="Into">The form that writes into destinations, at the number type given; null where the pattern has none.</param>
internal sealed record Operator(string Name, Family Family, Func<Pattern, string, Form?> Allocating, Func<Pattern, string, Form?>? Into = null);
