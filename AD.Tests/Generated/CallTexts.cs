using System.Text;

namespace AD.Tests.Generated;

/// <summary>A call of every overload, for the tests: the same list of operators, written as calls.</summary>
internal static class CallTexts
{
    public const string Folder = "AD.Tests/SeveralArguments/Calls";

    private static readonly int[] Lengths = [2, 3, 1];

    private const int Outputs = 4;

    public static IEnumerable<(string Path, string Text)> All()
    {
        foreach (Family family in Enum.GetValues<Family>())
        {
            foreach (int arity in (int[])[2, 3])
            {
                yield return File($"{family}{arity}", OverloadTexts.OfBackend(arity).Where(o => o.Family == family));
            }

            yield return File($"{family}AtAnyNumber", OverloadTexts.OfAnyNumber().Where(o => o.Family == family));
        }
    }

    private static (string Path, string Text) File(string name, IEnumerable<Overload> overloads)
    {
        StringBuilder text = new("// Written by the tests: change AD.Tests/Generated and run UPDATE_TEXTS=1 dotnet test.\nusing MathNet.Numerics.LinearAlgebra;\nusing static AD.Tests.SeveralArguments.Call;\n\n");
        text.Append("namespace AD.Tests.SeveralArguments;\n\ninternal static partial class EveryOverload\n{\n");
        text.Append($"    private static IEnumerable<Call> {name}()\n        =>\n        [\n");
        foreach (Overload overload in overloads)
        {
            text.Append("            ").Append(Entry(overload)).Append(",\n");
        }

        string body = text.Append("        ];\n}\n").ToString();
        return ($"{Folder}/EveryOverload.{name}.cs", body.Contains("Matrix<") ? body : body.Replace("using MathNet.Numerics.LinearAlgebra;\n", ""));
    }

    private static string Entry(Overload o)
    {
        Parameter[] destinations = [.. o.Form.Extra.Where(p => IsDestination(p.Type))];
        string active = string.Concat(o.Pattern.Active.Select(a => a.Name)), call = CallOf(o);
        string head = $"new(\"{o.Name}\", \"{active}\", {o.Pattern.Arity}, {(destinations.Length > 0 ? "true" : "false")}, b => ";
        if (destinations.Length == 0)
        {
            return $"{head}{ResultOf(o, call)})";
        }

        string declarations = string.Concat(destinations.Select(d => $"{(d.Type == "Matrix<double>" ? d.Type : "double[]")} {d.Name} = New({Size(o, d)}); "));
        string names = string.Join(", ", destinations.Select(d => d.Name));
        return o.Form.Returns == "void"
            ? $"{head}{{ {declarations}{call}; return Flat({names}); }})"
            : $"{head}{{ {declarations}double f = {call}; return Flat(f, {names}); }})";
    }

    /// <summary>Linear maps are applied at once.</summary>
    private static string ResultOf(Overload o, string call) => o.Name switch
    {
        "PushforwardFunction" => $"Flat({call}({TangentsOf(o.Pattern)}))",
        "PullbackFunction" => $"Flat({call}(W))",
        "ValueAndPullbackFunction" => $"{{ var (value, pullback) = {call}; return Flat(value, pullback(W)); }}",
        "LazyJacobian" => $"{{ LinearOperator map = {call}; return Flat(map.Apply({JoinedOf(o.Pattern)}), map.ApplyTranspose(W)); }}",
        "LazyGradient" => $"Flat({call}.ApplyTranspose([1.0]))",
        "LazyHessian" => $"Flat({call}.Apply({JoinedOf(o.Pattern)}))",
        _ => $"Flat({call})",
    };

    private static string JoinedOf(Pattern p) => $"[{string.Join(", ", p.Active.Select(a => $".. T{a.Name}"))}]";

    private static string CallOf(Overload o)
    {
        string function = o.Source switch
        {
            Source.Functor => $"new Oracle{o.Family}{o.Pattern.Arity}()",
            Source.Map => $"Oracle.Map{o.Pattern.Arity}",
            _ => $"Oracle.{o.Family}{o.Pattern.Arity}",
        };
        IEnumerable<string> arguments = o.Pattern.Arguments.Select(a =>
        {
            string value = a.Name.ToUpperInvariant() + (o.Family == Family.Univariate ? "0" : "");
            return a.IsActive ? value : $"Constant.Of({value})";
        });
        IEnumerable<string> extra = o.Form.Extra.Select(p => p.Name switch
        {
            "tangent" or "tangents" => TangentsOf(o.Pattern),
            "cotangent" => "W",
            _ => o.Pattern.Arity == 1 && p.Name == "destination" ? "destination: destination" : p.Name,
        });
        string[] all = [function, .. arguments, .. extra, .. o.AsksLength ? [$"{Outputs}"] : Array.Empty<string>()];
        return o.AnyNumber ? $"AnyNumber.{o.Name}(b, {string.Join(", ", all)})" : $"b.{o.Name}({string.Join(", ", all)})";
    }

    private static string TangentsOf(Pattern p)
    {
        string[] tangents = [.. p.Active.Select(a => "T" + a.Name)];
        return tangents.Length == 1 ? tangents[0] : $"({string.Join(", ", tangents)})";
    }

    private static bool IsDestination(string type) => type.StartsWith("Span<") || type.StartsWith("Matrix<");

    private static string Size(Overload o, Parameter destination)
    {
        Argument of = o.Pattern.Active.FirstOrDefault(a => destination.Name.EndsWith(a.Name.ToUpperInvariant())) ?? o.Pattern.Active.First();
        int length = Lengths[of.Index];
        bool isOutput = destination.Name == "value" || o.Name.EndsWith("Pushforward");
        return destination.Type == "Matrix<double>" ? $"{(o.Family == Family.Vector ? Outputs : length)}, {length}" : $"{(isOutput ? Outputs : length)}";
    }
}
