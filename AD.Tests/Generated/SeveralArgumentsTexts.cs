using System.Text;

namespace AD.Tests.Generated;

/// <summary>The source files of the operators of several arguments, by path in the repository.</summary>
internal static class SeveralArgumentsTexts
{
    /// <summary>Under this folder lie only files that are written here.</summary>
    public const string Folder = "AD.Core/Operators/SeveralArguments/Overloads";

    private const int Longest = 300;

    /// <summary>What is offered at any number too: what nested derivatives are made of.</summary>
    private static readonly string[] AtAnyNumber =
        ["Derivative", "ValueAndDerivative", "SecondDerivative", "Gradient", "ValueAndGradient", "Hessian", "HessianVectorProduct", "Jacobian", "Pushforward", "Pullback"];

    /// <summary>What a function that allocates its result is offered.</summary>
    private static readonly string[] OfMaps = ["Jacobian", "ValueAndJacobian", "Pushforward", "ValueAndPushforward", "Pullback", "ValueAndPullback"];

    public static IReadOnlyDictionary<string, string> All { get; } = Make();

    private static SortedDictionary<string, string> Make()
    {
        SortedDictionary<string, string> files = new(StringComparer.Ordinal);
        foreach (Operator of in Operators.All)
        {
            foreach ((int arity, string word) in ((int, string)[])[(2, "TwoArguments"), (3, "ThreeArguments")])
            {
                Add(files, $"{Folder}/{word}", $"Backend.{of.Name}{arity}", anyNumber: false, [.. Sources(of).SelectMany(source => Overloads(of, arity, source))]);
            }

            if (AtAnyNumber.Contains(of.Name))
            {
                Add(files, $"{Folder}/AnyNumber", $"AnyNumber.{of.Name}", anyNumber: true, [.. OfAnyNumber(of)]);
            }
        }

        return files;
    }

    private static IEnumerable<Source> Sources(Operator of) => OfMaps.Contains(of.Name) ? [Source.Delegate, Source.Map, Source.Functor] : [Source.Delegate, Source.Functor];

    /// <summary>Every pattern, the forms that allocate before those that do not. A map is not offered a destination: it allocates anyway.</summary>
    private static IEnumerable<(Source Source, string Text)> Overloads(Operator of, int arity, Source source)
    {
        foreach (Pattern pattern in Pattern.All(arity))
        {
            foreach (Form? form in (Form?[])[of.Allocating(pattern, "double"), source == Source.Map ? null : of.Into?.Invoke(pattern)])
            {
                if (form is not null)
                {
                    yield return (source, new Overload(of.Name, of.Family, pattern, form, source, anyNumber: false).ToString());
                }
            }
        }
    }

    /// <summary>Two arguments in every pattern; of three, one active and the others constant, which is how outer variables enter.</summary>
    private static IEnumerable<(Source Source, string Text)> OfAnyNumber(Operator of)
        => from source in (Source[])[Source.Delegate, Source.Functor]
           from pattern in Pattern.All(2).Concat(Pattern.All(3).Where(p => p.Count == 1))
           let form = of.Allocating(pattern, "T")
           where form is not null
           select (source, new Overload(of.Name, of.Family, pattern, form, source, anyNumber: true).ToString());

    /// <summary>One file, or one for each way the function is given where it would be too long.</summary>
    private static void Add(SortedDictionary<string, string> files, string folder, string name, bool anyNumber, (Source Source, string Text)[] overloads)
    {
        if (overloads.Length == 0)
        {
            return;
        }

        string whole = File(anyNumber, overloads);
        if (whole.Count(c => c == '\n') <= Longest)
        {
            files[$"{folder}/{name}.cs"] = whole;
            return;
        }

        foreach (var part in overloads.GroupBy(o => o.Source))
        {
            files[$"{folder}/{name}.{part.Key}s.cs"] = File(anyNumber, [.. part]);
        }
    }

    private static string File(bool anyNumber, (Source Source, string Text)[] overloads)
    {
        string body = string.Join('\n', overloads.Select(o => o.Text));
        StringBuilder text = new("// Written by the tests: change AD.Tests/Generated and run UPDATE_TEXTS=1 dotnet test.\n");
        foreach ((string name, string sign) in ((string, string)[])[("System.Diagnostics.CodeAnalysis", "[RequiresDynamicCode"), ("System.Numerics", "IFloatingPointIeee754"), ("System.Runtime.CompilerServices", "[Overload"), ("MathNet.Numerics.LinearAlgebra", "Matrix<")])
        {
            if (body.Contains(sign))
            {
                text.Append($"using {name};\n");
            }
        }

        text.Append("\nnamespace AD;\n\n");
        text.Append(anyNumber ? "public static partial class AnyNumber\n" : "public abstract partial class Backend\n");
        return text.Append("{\n").Append(body).Append("}\n").ToString();
    }
}
