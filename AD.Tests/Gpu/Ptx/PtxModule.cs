using System.Text.RegularExpressions;

namespace AD.Tests.Gpu;

/// <summary>A PTX text as ILGPU writes it, one statement a line, read into its functions.</summary>
internal sealed class PtxModule
{
    private PtxModule(Dictionary<string, PtxFunction> functions, PtxFunction entry) => (Functions, Entry) = (functions, entry);

    public IReadOnlyDictionary<string, PtxFunction> Functions { get; }

    public PtxFunction Entry { get; }

    public static PtxModule Parse(string text)
    {
        Dictionary<string, PtxFunction> functions = [];
        PtxFunction? entry = null;
        string[] parts = Regex.Split(text, @"^\.visible ", RegexOptions.Multiline);
        foreach (string part in parts.Skip(1))
        {
            int open = part.IndexOf("\n{", StringComparison.Ordinal);
            if (open < 0)
            {
                continue;
            }

            PtxFunction function = Header(part[..open]);
            Body(function, part[(open + 2)..]);
            functions[function.Name] = function;
            entry = part.StartsWith(".entry", StringComparison.Ordinal) ? function : entry;
        }

        return new(functions, entry ?? throw new InvalidDataException("The text has no entry."));
    }

    private static PtxFunction Header(string header)
    {
        Match match = Regex.Match(header, @"^\.(?:entry|func)\s*(?:\((?<result>[^)]*)\))?\s*(?<name>\w+)\((?<parameters>[^)]*)\)", RegexOptions.Singleline);
        string[] parameters = [.. match.Groups["parameters"].Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(NameOf)];
        return new() { Name = match.Groups["name"].Value, Result = match.Groups["result"].Success ? NameOf(match.Groups["result"].Value) : null, Parameters = parameters };
    }

    // ".param .align 8 .b8 name[16]"
    private static string NameOf(string declaration) => Regex.Match(declaration, @"(\w+)(?:\[\d+\])?\s*$").Groups[1].Value;

    private static void Body(PtxFunction function, string body)
    {
        string label = "";
        foreach (Match match in Regex.Matches(body, @"(?<label>\w+):|(?<statement>[^;{}:]+);"))
        {
            if (match.Groups["label"].Success)
            {
                label = match.Groups["label"].Value;
                function.Labels[label] = function.Instructions.Count;
                continue;
            }

            string statement = Regex.Replace(match.Groups["statement"].Value.Trim(), @"\s+", " ");
            if (statement.StartsWith(".branchtargets", StringComparison.Ordinal))
            {
                function.Tables[label] = statement[".branchtargets".Length..].Split(',', StringSplitOptions.TrimEntries);
            }
            else if (statement[0] != '.')
            {
                function.Instructions.Add(Instruction(statement));
            }
        }
    }

    private static PtxInstruction Instruction(string statement)
    {
        Match match = Regex.Match(statement, @"^(?:@(?<unless>!)?(?<guard>%\w+) )?(?<operation>[\w.]+)\s*(?<operands>.*)$");
        string[] operands = match.Groups["operands"].Value.Replace("(", "", StringComparison.Ordinal).Replace(")", "", StringComparison.Ordinal).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return new(match.Groups["guard"].Success ? match.Groups["guard"].Value : null, match.Groups["unless"].Success, match.Groups["operation"].Value.Split('.'), operands);
    }
}
