using System.Text;

namespace AD.Tests.Generated;

/// <summary>The source files of the operators of several arguments, of those at any number, and of a call of each, by path in the repository.</summary>
internal static class OverloadTexts
{
    /// <summary>Under these folders lie only files that are written here.</summary>
    public static readonly string[] Folders = ["AD.Core/Operators/SeveralArguments/Overloads", "AD.Core/Operators/AnyNumber/Overloads", CallTexts.Folder];

    private const int Longest = 300;

    /// <summary>What is offered at any number to functions of several arguments: what nested derivatives are made of.</summary>
    private static readonly string[] AtAnyNumber =
        ["Derivative", "ValueAndDerivative", "SecondDerivative", "Gradient", "ValueAndGradient", "Hessian", "HessianVectorProduct", "Jacobian", "Pushforward", "Pullback"];

    /// <summary>What a function that allocates its result is offered.</summary>
    private static readonly string[] OfMaps = ["Jacobian", "ValueAndJacobian", "Pushforward", "ValueAndPushforward", "Pullback", "ValueAndPullback"];

    public static IReadOnlyDictionary<string, string> All { get; } = Make();

    /// <summary>The overloads on <c>Backend</c> for functions of two or three arguments.</summary>
    public static IEnumerable<Overload> OfBackend(int arity) => Operators.All.SelectMany(of => OfBackend(of, arity));

    /// <summary>The overloads at any number.</summary>
    public static IEnumerable<Overload> OfAnyNumber() => Operators.All.SelectMany(OfAnyNumber);

    private static SortedDictionary<string, string> Make()
    {
        SortedDictionary<string, string> files = new(StringComparer.Ordinal);
        foreach (Operator of in Operators.All)
        {
            Add(files, $"{Folders[0]}/TwoArguments", $"Backend.{of.Name}2", [.. OfBackend(of, 2)]);
            Add(files, $"{Folders[0]}/ThreeArguments", $"Backend.{of.Name}3", [.. OfBackend(of, 3)]);
            Add(files, Folders[1], $"AnyNumber.{of.Name}", [.. OfAnyNumber(of)]);
        }

        foreach ((string path, string text) in CallTexts.All())
        {
            files[path] = text;
        }

        return files;
    }

    private static IEnumerable<Overload> OfBackend(Operator of, int arity) => Sources(of).SelectMany(source => OfBackend(of, arity, source));

    private static IEnumerable<Source> Sources(Operator of) => OfMaps.Contains(of.Name) ? [Source.Delegate, Source.Map, Source.Functor] : [Source.Delegate, Source.Functor];

    /// <summary>Every pattern, the forms that allocate before those that do not. A map is not offered a destination: it allocates anyway.</summary>
    private static IEnumerable<Overload> OfBackend(Operator of, int arity, Source source)
    {
        foreach (Pattern pattern in Pattern.All(arity))
        {
            foreach (Form? form in (Form?[])[of.Allocating(pattern, "double"), source == Source.Map ? null : of.Into?.Invoke(pattern, "double")])
            {
                if (form is not null)
                {
                    yield return new(of.Name, of.Family, pattern, form, source, anyNumber: false);
                }
            }
        }
    }

    /// <summary>One argument in every form without MathNet's matrices; two in every pattern; of three, one active and the others constant, which is how outer variables enter.</summary>
    private static IEnumerable<Overload> OfAnyNumber(Operator of)
        => from source in (Source[])[Source.Delegate, Source.Functor]
           from pattern in Patterns(of)
           from form in (Form?[])[of.Allocating(pattern, "T"), pattern.Arity == 1 ? of.Into?.Invoke(pattern, "T") : null]
           where form is { TakesMatrices: false }
           select new Overload(of.Name, of.Family, pattern, form, source, anyNumber: true);

    private static IEnumerable<Pattern> Patterns(Operator of)
        => (of.Family == Family.Univariate ? [] : Pattern.All(1))
            .Concat(AtAnyNumber.Contains(of.Name) ? Pattern.All(2).Concat(Pattern.All(3).Where(p => p.Count == 1)) : []);

    /// <summary>One file, or one for each way the function is given where it would be too long.</summary>
    private static void Add(SortedDictionary<string, string> files, string folder, string name, Overload[] overloads)
    {
        if (overloads.Length == 0)
        {
            return;
        }

        string whole = File(overloads);
        if (whole.Count(c => c == '\n') <= Longest)
        {
            files[$"{folder}/{name}.cs"] = whole;
            return;
        }

        foreach (var part in overloads.GroupBy(o => o.Source))
        {
            files[$"{folder}/{name}.{part.Key}s.cs"] = File([.. part]);
        }
    }

    private static string File(Overload[] overloads)
    {
        string body = string.Join('\n', overloads.Select(o => o.ToString()));
        StringBuilder text = new("// Written by the tests: change AD.Tests/Generated and run UPDATE_TEXTS=1 dotnet test.\n");
        foreach ((string name, string sign) in ((string, string)[])[("System.Diagnostics.CodeAnalysis", "[RequiresDynamicCode"), ("System.Numerics", "IFloatingPointIeee754"), ("System.Runtime.CompilerServices", "[Overload"), ("MathNet.Numerics.LinearAlgebra", "Matrix<")])
        {
            if (body.Contains(sign))
            {
                text.Append($"using {name};\n");
            }
        }

        text.Append("\nnamespace AD;\n\n");
        text.Append(overloads[0].AnyNumber ? "public static partial class AnyNumber\n" : "public abstract partial class Backend\n");
        return text.Append("{\n").Append(body).Append("}\n").ToString();
    }
}
