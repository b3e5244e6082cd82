/// Plots of a minimisation: paths over the contours of the objective, and how the objective falls.
module AD.Examples.Report.ObjectivePlots

open System
open OxyPlot
open OxyPlot.Axes
open OxyPlot.Legends
open OxyPlot.Series

/// One method's way: the points it went through, and the objective after so many evaluations.
type Path =
    { Label: string
      Points: (float * float) list
      Progress: (float * float) list }

let private addLegend (plot: PlotModel) =
    plot.Legends.Add(Legend(LegendPlacement = LegendPlacement.Outside, LegendPosition = LegendPosition.RightTop, LegendFontSize = 13.0, LegendMargin = 10.0, LegendSymbolLength = 24.0))

let private addCurves (plot: PlotModel) (marks: bool) (paths: Path list) (points: Path -> (float * float) list) =
    paths
    |> List.iteri (fun i path ->
        let drawn = LineSeries(Title = path.Label, Color = Plots.color i, StrokeThickness = 1.6, LineJoin = LineJoin.Round)

        if marks then
            drawn.MarkerType <- MarkerType.Circle
            drawn.MarkerSize <- 2.0
            drawn.MarkerFill <- Plots.color i

        for x, y in points path do
            drawn.Points.Add(DataPoint(x, y))

        plot.Series.Add drawn)

/// Paths in the plane over contours of log10 f.
let overContours title (xs: float[]) (ys: float[]) (f: float -> float -> float) (paths: Path list) =
    let plot = Plots.model title
    plot.Axes.Add(Plots.grid (LinearAxis(Position = AxisPosition.Bottom, Title = "x", Minimum = xs[0], Maximum = xs[xs.Length - 1], AxisTitleDistance = 8.0)))
    plot.Axes.Add(Plots.grid (LinearAxis(Position = AxisPosition.Left, Title = "y", Minimum = ys[0], Maximum = ys[ys.Length - 1], AxisTitleDistance = 10.0)))
    addLegend plot
    let data = Array2D.init xs.Length ys.Length (fun i j -> Math.Log10(f xs[i] ys[j] + 1e-6))

    plot.Series.Add(
        ContourSeries(
            ColumnCoordinates = xs,
            RowCoordinates = ys,
            Data = data,
            ContourLevels = [| 0.0 .. 0.5 .. 3.0 |],
            ContourColors = [| OxyColor.Parse "#B0B0B0" |],
            StrokeThickness = 0.8,
            LabelBackground = OxyColors.Undefined,
            LabelStep = 1000
        )
    )

    addCurves plot true paths _.Points
    plot

/// The objective against the number of its evaluations, both on logarithmic axes.
let falling title xTitle (smallest: float) (paths: Path list) =
    let plot = Plots.model title
    plot.Axes.Add(Plots.grid (LogarithmicAxis(Position = AxisPosition.Bottom, Title = xTitle, AxisTitleDistance = 8.0)))
    plot.Axes.Add(Plots.grid (LogarithmicAxis(Position = AxisPosition.Left, Title = "objective f", Minimum = smallest, AxisTitleDistance = 10.0, MajorStep = 100.0)))
    addLegend plot
    addCurves plot false paths (fun path -> [ for count, value in path.Progress -> count, max value smallest ])
    plot
