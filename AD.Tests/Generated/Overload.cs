using System.Text;

namespace AD.Tests.Generated;

/// <summary>The way a function is given.</summary>
internal enum Source
{
    /// <summary>A delegate that returns a number or writes into its destination.</summary>
    Delegate,

    /// <summary>A delegate that allocates its result.</summary>
    Map,

    /// <summary>An object with a generic method.</summary>
    Functor,
}

/// <summary>The text of one overload, with its documentation.</summary>
internal sealed class Overload(string name, Family family, Pattern pattern, Form form, Source source, bool anyNumber)
{
    private string T => anyNumber ? "T" : "double";

    private string Digit => pattern.Arity == 1 ? "" : pattern.Arity.ToString();

    public string Name => name;

    public Family Family => family;

    public Pattern Pattern => pattern;

    public Form Form => form;

    public Source Source => source;

    public bool AnyNumber => anyNumber;

    /// <summary>Whether the number of outputs is a parameter of its own.</summary>
    public bool AsksLength => source == Source.Delegate && family == Family.Vector && form.OutputsFrom is null;

    public override string ToString()
    {
        StringBuilder text = new();
        Line(text, $"/// <summary>{form.Summary}</summary>");
        if (source == Source.Functor)
        {
            Line(text, "/// <typeparam name=\"TFunction\">The function's type.</typeparam>");
        }

        if (anyNumber)
        {
            Line(text, "/// <typeparam name=\"T\">The number type.</typeparam>");
            Line(text, "/// <param name=\"backend\">The backend.</param>");
        }

        Line(text, $"/// <param name=\"f\">The function {Domain}{(source == Source.Map ? ", which allocates its result" : "")}.</param>");
        foreach (Argument a in pattern.Arguments)
        {
            string length = family == Family.Univariate ? "" : $", length {a.Length}";
            Line(text, $"/// <param name=\"{a.Name}\">The {(pattern.Arity == 1 ? "point" : a.Ordinal + " argument")}{length}{(!a.IsActive ? "; constant" : anyNumber ? "" : "; finite")}.</param>");
        }

        foreach (Parameter p in form.Extra)
        {
            Line(text, $"/// <param name=\"{p.Name}\">{p.Doc}</param>");
        }

        if (AsksLength)
        {
            Line(text, "/// <param name=\"outputLength\">The number of outputs m.</param>");
        }

        if (form.ReturnsDoc != "")
        {
            Line(text, $"/// <returns>{char.ToUpperInvariant(form.ReturnsDoc[0]) switch { 'T' => "T" + form.ReturnsDoc[1..], _ => form.ReturnsDoc }}</returns>");
        }

        Line(text, $"/// <exception cref=\"ArgumentException\">{Mistakes}</exception>");
        if (source != Source.Functor)
        {
            Line(text, "[RequiresDynamicCode(Function.DynamicCode)]");
            Line(text, "[RequiresUnreferencedCode(Function.DynamicCode)]");
        }

        if (pattern.Arity > 1)
        {
            Line(text, "[OverloadResolutionPriority(1)]");
        }

        string[] types = [.. source == Source.Functor ? ["TFunction"] : Array.Empty<string>(), .. anyNumber ? ["T"] : Array.Empty<string>()];
        Line(text, $"public {(anyNumber ? "static " : "")}{form.Returns} {name}{(types.Length == 0 ? "" : $"<{string.Join(", ", types)}>")}({string.Join(", ", Signature())})");
        if (source == Source.Functor)
        {
            Line(text, $"    where TFunction : I{family}Function{Digit}");
        }

        if (anyNumber)
        {
            Line(text, "    where T : IFloatingPointIeee754<T>");
        }

        Line(text, $"    => {Body()};");
        return text.ToString();
    }

    private static void Line(StringBuilder text, string line) => text.Append("    ").Append(line).Append('\n');

    private string Mistakes => (anyNumber ? "A length does not match" : "A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call")
        + (source == Source.Functor ? "." : ", or the function is a plain delegate that this backend cannot take.");

    private string Domain => "f : " + string.Join(" × ", pattern.Arguments.Select(a => family == Family.Univariate ? "R" : ((string[])["Rⁿ", "Rᵏ", "Rˡ"])[a.Index])) + (family == Family.Vector ? " → Rᵐ" : " → R");

    private IEnumerable<string> Signature()
    {
        if (anyNumber)
        {
            yield return "this Backend backend";
        }

        yield return source switch
        {
            Source.Functor => "TFunction f",
            Source.Map => $"MapFunction{Digit}<{T}> f",
            _ => $"{family}Function{Digit}<{T}> f",
        };
        foreach (Argument a in pattern.Arguments)
        {
            yield return (family == Family.Univariate, a.IsActive) switch
            {
                (true, true) => $"{T} {a.Name}",
                (true, false) => $"ConstantNumber<{T}> {a.Name}",
                (false, true) => $"ReadOnlySpan<{T}> {a.Name}",
                _ => $"Constant<{T}> {a.Name}",
            };
        }

        foreach (Parameter p in form.Extra)
        {
            yield return $"{p.Type} {p.Name}";
        }

        if (AsksLength)
        {
            yield return "int outputLength";
        }
    }

    /// <summary>A delegate is bound and handed to the functor's overload; a map whose number of outputs nothing says is measured; the rest is the core's.</summary>
    private string Body()
    {
        string arguments = string.Join(", ", pattern.Arguments.Select(a => a.Name));
        string point = anyNumber ? $"new Arguments<T>({Pieces})" : $"Point({Pieces})";
        if (source == Source.Functor)
        {
            return $"At.{form.View}{pattern.Arity}({(anyNumber ? "backend" : "this")}, f, {point}){form.Body}";
        }

        if (source == Source.Map && form.OutputsFrom is null)
        {
            string tangents = form.Tangents?.Name ?? "_";
            return $"OfMap(f, {point}, {form.Tangents?.Name ?? "default"}, static (at, {tangents}) => at{form.Body})";
        }

        string bound = family == Family.Vector ? $"Bind(f, {form.OutputsFrom ?? "outputLength"})" : "Bind(f)";
        string all = string.Join(", ", (string[])[bound, arguments, .. form.Extra.Select(p => p.Name)]);
        return anyNumber ? $"{name}(backend, backend.{all})" : $"{name}({all})";
    }

    private string Pieces => string.Join(", ", pattern.Arguments.Select(a => family == Family.Univariate ? $"Argument.Of(in {a.Name})" : a.Name));
}
