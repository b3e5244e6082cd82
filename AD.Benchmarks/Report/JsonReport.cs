using System.Text.Json;
using System.Text.Json.Serialization;

namespace AD.Benchmarks;

/// <summary>One JSON object a line and nothing else.</summary>
internal sealed class JsonReport(TextWriter output) : IReport
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public void Begin(Comparison comparison)
    {
    }

    public void Add(Row row) => output.WriteLine(Line(row));

    /// <summary>An object in one line.</summary>
    public static string Line<TRow>(TRow row) => JsonSerializer.Serialize(row, Options);

    public void End()
    {
    }
}
