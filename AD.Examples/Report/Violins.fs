/// Violins: how many numbers are distributed, one shape for each set of them.
module AD.Examples.Report.Violins

open System
open OxyPlot
open OxyPlot.Annotations
open OxyPlot.Axes
open OxyPlot.Legends
open OxyPlot.Series

/// The value below which the fraction q of sorted values lies, linear between two of them.
let quantile (sorted: float[]) q =
    let place = q * float (sorted.Length - 1)
    let low = int place
    let high = min (low + 1) (sorted.Length - 1)
    sorted[low] + (place - float low) * (sorted[high] - sorted[low])

/// A density by Gaussian kernels of Silverman's width (Density Estimation, 1986, equation 3.31), at the given points; at least as wide as the given width.
let density (narrowest: float) (values: float[]) (points: float[]) =
    let sorted = Array.sort values
    let mean = Array.average values
    let deviation = sqrt (Array.averageBy (fun v -> (v - mean) * (v - mean)) values)
    let spread = min deviation ((quantile sorted 0.75 - quantile sorted 0.25) / 1.34)
    let width = max narrowest (0.9 * spread * float values.Length ** -0.2)
    let kernel x = Math.Exp(-0.5 * x * x) / (width * sqrt (2.0 * Math.PI))
    points |> Array.map (fun point -> values |> Array.averageBy (fun v -> kernel ((point - v) / width)))

/// One violin: what its values belong to.
type Violin =
    { Category: int
      Group: int
      Values: float[] }

/// What the horizontal axis needs: its range, and the transformation in which densities are estimated.
type Scale =
    { Axis: Axis
      Transform: float -> float
      Inverse: float -> float }

/// Values between the quantiles 0.5 % and 97 %: a few interrupted measurements would draw the shape out without end.
let private body (sorted: float[]) = quantile sorted 0.005, quantile sorted 0.97

let private outline (scale: Scale) (range: float) (violin: Violin) =
    let narrowest = 0.004 * range
    let low, high = body (Array.sort violin.Values)
    let values = violin.Values |> Array.filter (fun v -> v >= low && v <= high) |> Array.map scale.Transform
    let first = Array.min values - 2.5 * narrowest
    let last = min (Array.max values + 2.5 * narrowest) (scale.Transform scale.Axis.Maximum)
    let points = Array.init 301 (fun i -> first + (last - first) * float i / 300.0)
    let heights = density narrowest values points
    Array.map scale.Inverse points, Array.map (fun h -> h / Array.max heights) heights

let private shape (plot: PlotModel) key color title middle halfHeight (x: float[], height: float[]) =
    let drawn = AreaSeries(Title = title, XAxisKey = key, Color = color, StrokeThickness = 1.0, Fill = OxyColor.FromAColor(120uy, color), RenderInLegend = not (isNull title))
    drawn.Color2 <- color

    for i in 0 .. x.Length - 1 do
        drawn.Points.Add(DataPoint(x[i], middle + halfHeight * height[i]))
        drawn.Points2.Add(DataPoint(x[i], middle - halfHeight * height[i]))

    plot.Series.Add drawn

let private quartiles (plot: PlotModel) key middle (sorted: float[]) =
    let box = LineSeries(XAxisKey = key, Color = OxyColors.Black, StrokeThickness = 3.5)
    box.Points.AddRange [ DataPoint(quantile sorted 0.25, middle); DataPoint(quantile sorted 0.75, middle) ]
    plot.Series.Add box
    let dot = ScatterSeries(XAxisKey = key, MarkerType = MarkerType.Circle, MarkerSize = 3.0, MarkerFill = OxyColors.White, MarkerStroke = OxyColors.Black, MarkerStrokeThickness = 1.0)
    dot.Points.Add(ScatterPoint(quantile sorted 0.5, middle))
    plot.Series.Add dot

/// One row for each category, one violin in it for each group; the median is a dot, the bar reaches from quartile to quartile, and the median stands beside in words.
let plot title (categories: string list) (groups: string list) (scale: Scale) (words: float -> string) (violins: Violin list) =
    let plot = Plots.model title
    let names = CategoryAxis(Position = AxisPosition.Left, Title = "backend", GapWidth = 0.0, StartPosition = 1.0, EndPosition = 0.0, AxisTitleDistance = 10.0, TickStyle = TickStyle.None)
    names.Labels.AddRange categories
    names.MajorGridlineStyle <- LineStyle.None
    plot.Axes.Add names
    scale.Axis.Position <- AxisPosition.Bottom
    scale.Axis.Key <- "values"
    scale.Axis.AxisTitleDistance <- 8.0
    plot.Axes.Add(Plots.grid scale.Axis)
    plot.Legends.Add(Legend(LegendPlacement = LegendPlacement.Outside, LegendPosition = LegendPosition.TopCenter, LegendOrientation = LegendOrientation.Horizontal, LegendFontSize = 13.0))
    let range = scale.Transform scale.Axis.Maximum - scale.Transform scale.Axis.Minimum
    let share = 0.86 / float groups.Length
    let mutable inLegend = Set.empty

    for violin in violins do
        let middle = float violin.Category + (float violin.Group - float (groups.Length - 1) / 2.0) * share
        let label = if inLegend.Contains violin.Group then null else groups[violin.Group]
        inLegend <- inLegend.Add violin.Group
        let sorted = Array.sort violin.Values
        shape plot "values" (Plots.color violin.Group) label middle (0.46 * share) (outline scale range violin)
        quartiles plot "values" middle sorted
        let _, end' = body sorted

        plot.Annotations.Add(
            TextAnnotation(
                XAxisKey = "values",
                Text = words (quantile sorted 0.5),
                TextPosition = DataPoint(scale.Inverse(scale.Transform end' + 0.018 * range), middle),
                TextHorizontalAlignment = HorizontalAlignment.Left,
                TextVerticalAlignment = VerticalAlignment.Middle,
                StrokeThickness = 0.0,
                FontSize = 12.0
            )
        )

    plot
