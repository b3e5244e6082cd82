using System.Globalization;
using System.Text.Json;
using AD.Tests.Problems.Nist;
using Xunit;

namespace AD.Tests.Problems;

/// <summary>Nine datasets of NIST's Statistical Reference Datasets, nonlinear regression (public domain), as NIST prints them, in Nist/nist-nonlinear-regression.json; the models are coded here.</summary>
internal static class NistProblems
{
    public static IReadOnlyList<NistProblem> All { get; } = Read();

    public static TheoryData<string> Names => [.. All.Select(problem => problem.Name)];

    public static NistProblem Find(string name) => All.First(problem => problem.Name == name);

    private static IVectorFunction Residuals(string name, double[] x, double[] y) => name switch
    {
        "BoxBOD" or "Misra1a" => new CurveFit<Saturation>(x, y),
        "Chwirut2" => new CurveFit<Chwirut>(x, y),
        "DanWood" => new CurveFit<DanWood>(x, y),
        "Gauss2" => new CurveFit<Gauss>(x, y),
        "Lanczos3" => new CurveFit<Lanczos>(x, y),
        "MGH09" => new CurveFit<KowalikOsborne>(x, y),
        "Rat43" => new CurveFit<Ratkowsky>(x, y),
        "Thurber" => new CurveFit<Thurber>(x, y),
        _ => throw new ArgumentException($"The file has a dataset '{name}' for which no model is coded.", nameof(name)),
    };

    private static NistProblem[] Read()
    {
        using Stream file = typeof(NistProblems).Assembly.GetManifestResourceStream("nist-nonlinear-regression.json")!;
        using JsonDocument document = JsonDocument.Parse(file);
        return [.. document.RootElement.GetProperty("problems").EnumerateArray().Select(Problem)];
    }

    private static NistProblem Problem(JsonElement entry)
    {
        string name = entry.GetProperty("name").GetString()!;
        double[][] rows = [.. entry.GetProperty("data").EnumerateArray().Select(Numbers)];
        return new(
            name,
            entry.GetProperty("difficulty").GetString()!,
            Residuals(name, [.. rows.Select(row => row[1])], [.. rows.Select(row => row[0])]),
            Numbers(entry.GetProperty("start1")),
            Numbers(entry.GetProperty("start2")),
            Numbers(entry.GetProperty("certified")),
            Numbers(entry.GetProperty("certified_sd")),
            Number(entry.GetProperty("certified_rss")));
    }

    private static double[] Numbers(JsonElement array) => [.. array.EnumerateArray().Select(Number)];

    private static double Number(JsonElement text) => double.Parse(text.GetString()!, NumberStyles.Float, CultureInfo.InvariantCulture);
}
