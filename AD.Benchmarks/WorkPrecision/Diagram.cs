using OxyPlot;
using OxyPlot.Axes;
using OxyPlot.Legends;
using OxyPlot.Series;

namespace AD.Benchmarks.WorkPrecision;

/// <summary>Error against time, both on logarithmic axes, as SVG.</summary>
internal static class Diagram
{
    private const double Width = 960, Height = 620;

    // Okabe and Ito's colours, which remain apart for colour-blind readers.
    private static readonly string[] Colors = ["#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#000000"];

    private static readonly MarkerType[] Markers = [MarkerType.Circle, MarkerType.Square, MarkerType.Triangle, MarkerType.Diamond];

    public static void Write(string path, TestProblem problem, IReadOnlyList<Work> works)
    {
        using FileStream file = File.Create(path);
        new SvgExporter { Width = Width, Height = Height }.Export(Plot(problem, works), file);
    }

    /// <summary>One curve for each method that arrived at two tolerances or more.</summary>
    public static PlotModel Plot(TestProblem problem, IReadOnlyList<Work> works)
    {
        PlotModel plot = new() { Title = $"{problem.Title}: error against time", TitleFontSize = 16, TitleFontWeight = 500, DefaultFontSize = 13, Background = OxyColors.White, DefaultFont = "DejaVu Sans, Liberation Sans, Arial, sans-serif" };
        plot.Axes.Add(Axis(AxisPosition.Bottom, "error at the end, max |e| / (|y| + atol / rtol)"));
        plot.Axes.Add(Axis(AxisPosition.Left, "time of a solution (s)"));
        plot.Legends.Add(new Legend { LegendPlacement = LegendPlacement.Outside, LegendPosition = LegendPosition.RightTop, LegendFontSize = 13, LegendMargin = 10, LegendSymbolLength = 34 });
        foreach (var (method, index) in Methods.All.Select((method, index) => (method, index)))
        {
            Work[] arrived = [.. works.Where(work => work.Method == method.Name && work.Arrived && work.Error > 0.0)];
            if (arrived.Length > 1)
            {
                plot.Series.Add(Curve(method.Name, index, Methods.Explicit.Contains(method), arrived));
            }
        }

        return plot;
    }

    private static LogarithmicAxis Axis(AxisPosition position, string title) => new()
    {
        Position = position,
        Title = title,
        AxisTitleDistance = 10,
        MajorGridlineStyle = LineStyle.Solid,
        MajorGridlineColor = OxyColor.Parse("#E6E6E6"),
        TickStyle = TickStyle.Outside,
        StringFormat = "0e-0",
        MinimumPadding = 0.04,
        MaximumPadding = 0.04,
    };

    private static LineSeries Curve(string name, int index, bool dashed, Work[] works)
    {
        OxyColor color = OxyColor.Parse(Colors[index % Colors.Length]);
        LineSeries curve = new()
        {
            Title = name,
            Color = color,
            StrokeThickness = 2,
            LineStyle = dashed ? LineStyle.Dash : LineStyle.Solid,
            MarkerType = Markers[index / Colors.Length % Markers.Length],
            MarkerSize = 3.5,
            MarkerFill = color,
        };
        curve.Points.AddRange(works.Select(work => new DataPoint(work.Error, work.Seconds)));
        return curve;
    }
}
