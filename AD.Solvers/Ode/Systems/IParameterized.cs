namespace AD.Solvers;

/// <summary>A system that can be given other parameters.</summary>
internal interface IParameterized
{
    /// <summary>Binds the parameters; they are copied.</summary>
    void Bind(ReadOnlySpan<double> p);
}
