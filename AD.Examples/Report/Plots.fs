/// The plots of the examples, from plain numbers.
module AD.Examples.Report.Plots

open System
open System.Collections.Generic
open OxyPlot
open OxyPlot.Axes
open OxyPlot.Legends
open OxyPlot.Series

/// Colours that remain apart for colour-blind readers (Okabe and Ito, 2008).
let private palette =
    [| "#0072B2"; "#D55E00"; "#009E73"; "#CC79A7"; "#E69F00"; "#56B4E9"; "#000000" |] |> Array.map OxyColor.Parse

let colorCount = palette.Length

let color i = palette[i % palette.Length]

/// How a series of points is drawn.
type Mark =
    | Line
    | Points
    | Stems
    /// From Y to the other values, in the colour of the curve after it.
    | Band of upper: float[]

/// A series of points with its name in the legend.
type Curve =
    { Label: string
      Mark: Mark
      X: float[]
      Y: float[] }

/// One of several diagrams above each other.
type Panel =
    { YTitle: string
      Curves: Curve list }

let line label x y = { Label = label; Mark = Line; X = x; Y = y }

let model title =
    PlotModel(Title = title, TitleFontSize = 16.0, TitleFontWeight = 500.0, DefaultFontSize = 13.0, Background = OxyColors.White, PlotAreaBorderColor = OxyColor.Parse "#666666")

let grid (axis: Axis) =
    axis.MajorGridlineStyle <- LineStyle.Solid
    axis.MajorGridlineColor <- OxyColor.Parse "#E6E6E6"
    axis.TickStyle <- TickStyle.Outside
    axis.TicklineColor <- OxyColor.Parse "#666666"
    axis

let private series index curve : Series =
    let points = Array.map2 (fun x y -> DataPoint(x, y)) curve.X curve.Y

    match curve.Mark with
    | Line ->
        let drawn = LineSeries(Color = color index, StrokeThickness = 2.0, LineJoin = LineJoin.Round)
        drawn.Points.AddRange points
        drawn
    | Band upper ->
        let drawn = AreaSeries(Color = OxyColors.Transparent, Color2 = OxyColors.Transparent, Fill = OxyColor.FromAColor(70uy, color index), StrokeThickness = 0.0)
        drawn.Points.AddRange points
        drawn.Points2.AddRange(Array.map2 (fun x y -> DataPoint(x, y)) curve.X upper)
        drawn
    | Stems ->
        let drawn = StemSeries(Color = color index, StrokeThickness = 1.5, MarkerType = MarkerType.Circle, MarkerSize = 2.0, MarkerFill = color index)
        drawn.Points.AddRange points
        drawn
    | Points ->
        let drawn = ScatterSeries(MarkerType = MarkerType.Circle, MarkerSize = 4.0, MarkerFill = color index)
        drawn.Points.AddRange(Array.map2 (fun x y -> ScatterPoint(x, y)) curve.X curve.Y)
        drawn

/// The legend of panel i of n stands at its right, outside of the data.
let private legend i n =
    let position =
        if i = 0 then LegendPosition.RightTop
        elif i = n - 1 then LegendPosition.RightBottom
        else LegendPosition.RightMiddle

    Legend(Key = string i, LegendPlacement = LegendPlacement.Outside, LegendPosition = position, LegendFontSize = 13.0, LegendMargin = 10.0, LegendSymbolLength = 24.0)

let private emptyBetween = 0.05

/// Up to three panels above each other with the given horizontal axis.
let stackedOver (horizontal: Axis) title (panels: Panel list) =
    let plot = model title
    let n = panels.Length
    horizontal.Position <- AxisPosition.Bottom
    horizontal.AxisTitleDistance <- 8.0
    plot.Axes.Add(grid horizontal)

    panels
    |> List.iteri (fun i panel ->
        let bottom = float (n - 1 - i) / float n
        let height = 1.0 / float n - (if i = 0 then 0.0 else emptyBetween)
        let axis = LinearAxis(Position = AxisPosition.Left, Key = $"panel {i}", Title = panel.YTitle, StartPosition = bottom, EndPosition = bottom + height, MinimumPadding = 0.06, MaximumPadding = 0.06, AxisTitleDistance = 10.0)
        plot.Axes.Add(grid axis)
        plot.Legends.Add(legend i n)

        panel.Curves
        |> List.iteri (fun j curve ->
            let drawn = series j curve
            drawn.Title <- curve.Label
            drawn.LegendKey <- string i

            match drawn with
            | :? XYAxisSeries as drawn -> drawn.YAxisKey <- axis.Key
            | _ -> ()

            plot.Series.Add drawn))

    plot

/// Up to three panels above each other with a common horizontal axis.
let stacked title xTitle (panels: Panel list) =
    let touches = panels |> List.forall (fun panel -> panel.Curves |> List.forall (fun curve -> curve.Mark = Line))
    let margin = if touches then 0.0 else 0.02
    stackedOver (LinearAxis(Title = xTitle, MinimumPadding = margin, MaximumPadding = margin)) title panels

/// Curves in a plane whose axes have one scale.
let plane title xTitle yTitle (curves: Curve list) =
    let plot = model title
    plot.PlotType <- PlotType.Cartesian
    let side name position = LinearAxis(Position = position, Title = name, MinimumPadding = 0.05, MaximumPadding = 0.05, AxisTitleDistance = 8.0)
    plot.Axes.Add(grid (side xTitle AxisPosition.Bottom))
    plot.Axes.Add(grid (side yTitle AxisPosition.Left))
    plot.Legends.Add(legend 0 1)

    curves
    |> List.iteri (fun i curve ->
        let drawn = series i curve
        drawn.Title <- curve.Label
        drawn.LegendKey <- "0"
        plot.Series.Add drawn)

    plot

/// A time in the unit that suits it.
let timeText seconds =
    if seconds < 1e-6 then $"{seconds * 1e9:F0} ns"
    elif seconds < 1e-3 then $"{seconds * 1e6:F1} µs"
    elif seconds < 1.0 then $"{seconds * 1e3:F2} ms"
    else $"{seconds:F2} s"

/// A logarithmic axis with labels at 1, 2 and 5 times the powers of ten, and ticks at the whole multiples between.
type DecadeAxis() =
    inherit LogarithmicAxis()

    /// The multiples of powers of ten that have labels.
    member val Multiples = [ 1.0; 2.0; 5.0 ] with get, set

    member private axis.Ticks(multiples: float list) : IList<float> =
        let decades = [ int (Math.Floor(Math.Log10 axis.ActualMinimum)) .. int (Math.Ceiling(Math.Log10 axis.ActualMaximum)) ]

        [| for decade in decades do
               for m in multiples do
                   let tick = m * 10.0 ** float decade
                   if tick >= axis.ActualMinimum * 0.999 && tick <= axis.ActualMaximum then tick |]

    override axis.GetTickValues(labels, major, minor) =
        labels <- axis.Ticks axis.Multiples
        major <- labels
        minor <- axis.Ticks [ for m in 1.0..9.0 do if not (List.contains m axis.Multiples) then m ]

/// A tick's label: no zeros after the point.
let tickText seconds = (timeText seconds).Replace(".00", "").Replace(".0", "")

/// Horizontal bars on a logarithmic axis of time, whose title says what takes it: one group for each name, one bar for each method.
let timeBars title timeTitle (methods: string list) (names: string list) (seconds: string -> string -> float option) =
    let plot = model title
    let all = [ for name in names do for m in methods do yield! Option.toList (seconds name m) ]
    let floor = if all.IsEmpty then 1e-6 else 10.0 ** Math.Floor(Math.Log10(0.7 * List.min all))
    let ceiling = if all.IsEmpty then 1.0 else 4.0 * List.max all
    let categories = CategoryAxis(Position = AxisPosition.Left, Title = "backend", GapWidth = 0.35, StartPosition = 1.0, EndPosition = 0.0, AxisTitleDistance = 10.0, TickStyle = TickStyle.None)
    categories.Labels.AddRange names
    plot.Axes.Add categories
    plot.Axes.Add(grid (DecadeAxis(Position = AxisPosition.Bottom, Key = "time", Title = timeTitle, Minimum = floor, Maximum = ceiling, AxisTitleDistance = 8.0, LabelFormatter = tickText)))
    plot.Legends.Add(Legend(LegendPlacement = LegendPlacement.Outside, LegendPosition = LegendPosition.TopCenter, LegendOrientation = LegendOrientation.Horizontal, LegendFontSize = 13.0))

    // A category is 1 high; its bars share what the gap leaves.
    let barHeight = 1.0 / (1.0 + categories.GapWidth) / float methods.Length

    let note seconds category i =
        let middle = float category + (float i - float (methods.Length - 1) / 2.0) * barHeight
        Annotations.TextAnnotation(
            Text = timeText seconds,
            TextPosition = DataPoint(1.06 * seconds, middle),
            TextHorizontalAlignment = HorizontalAlignment.Left,
            TextVerticalAlignment = VerticalAlignment.Middle,
            StrokeThickness = 0.0,
            FontSize = 12.0
        )

    methods
    |> List.iteri (fun i m ->
        let bars = BarSeries(Title = m, FillColor = color i, XAxisKey = "time", BaseValue = floor, StrokeThickness = 0.0)

        names
        |> List.iteri (fun category name ->
            match seconds name m with
            | Some s ->
                bars.Items.Add(BarItem(s, category))
                plot.Annotations.Add(note s category i)
            | None -> ())

        plot.Series.Add bars)

    plot

/// Values on a grid over the unit square, as colours and as lines at the levels; the first index runs along x.
let heatMap title xTitle yTitle (levels: float[]) (values: float[,]) =
    let plot = model title
    plot.PlotType <- PlotType.Cartesian
    let side name position = LinearAxis(Position = position, Title = name, Minimum = 0.0, Maximum = 1.0, AxisTitleDistance = 8.0, TickStyle = TickStyle.Outside)
    plot.Axes.Add(side xTitle AxisPosition.Bottom)
    plot.Axes.Add(side yTitle AxisPosition.Left)
    plot.Axes.Add(LinearColorAxis(Position = AxisPosition.Right, Palette = OxyPalettes.Viridis 256))
    plot.Series.Add(HeatMapSeries(X0 = 0.0, X1 = 1.0, Y0 = 0.0, Y1 = 1.0, Data = values, Interpolate = true))
    let at count = Array.init count (fun i -> float i / float (count - 1))
    let white = OxyColors.White
    plot.Series.Add(ContourSeries(ColumnCoordinates = at (values.GetLength 0), RowCoordinates = at (values.GetLength 1), Data = values, ContourLevels = levels, Color = white, TextColor = white, LabelBackground = OxyColors.Undefined, FontSize = 12.0))
    plot
