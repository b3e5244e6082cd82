/// Plots of times against a size, both on logarithmic axes.
module AD.Examples.Report.SweepPlots

open System
open OxyPlot
open OxyPlot.Annotations
open OxyPlot.Axes
open OxyPlot.Legends
open OxyPlot.Series

/// One curve: its colour by index, and whether it is dashed.
type SizeCurve =
    { Label: string
      Color: int
      Dashed: bool
      Points: (float * float) list }

/// Where two curves cross, with what is said about it.
type Crossing = { At: float * float; Words: string }

let private markers = [| MarkerType.Circle; MarkerType.Square; MarkerType.Triangle; MarkerType.Diamond |]

let private draw (plot: PlotModel) (curve: SizeCurve) =
    let color = Plots.color curve.Color
    let marker = markers[curve.Color / Plots.colorCount % markers.Length]
    let drawn = LineSeries(Title = curve.Label, Color = color, StrokeThickness = 2.0, MarkerType = marker, MarkerSize = 3.0, MarkerFill = color, MarkerStroke = color, LineStyle = (if curve.Dashed then LineStyle.Dash else LineStyle.Solid))

    for x, y in curve.Points do
        drawn.Points.Add(DataPoint(x, y))

    plot.Series.Add drawn

let private mark (plot: PlotModel) crossing =
    let x, y = crossing.At
    let star = ScatterSeries(MarkerType = MarkerType.Circle, MarkerSize = 7.0, MarkerFill = OxyColors.Transparent, MarkerStroke = OxyColors.Black, MarkerStrokeThickness = 1.8)
    star.Points.Add(ScatterPoint(x, y))
    plot.Series.Add star
    plot.Annotations.Add(LineAnnotation(Type = LineAnnotationType.Vertical, X = x, Color = OxyColor.Parse "#999999", LineStyle = LineStyle.Dot, StrokeThickness = 1.0))
    plot.Annotations.Add(TextAnnotation(Text = crossing.Words, TextPosition = DataPoint(1.06 * x, plot.Axes[1].Minimum), TextHorizontalAlignment = HorizontalAlignment.Left, TextVerticalAlignment = VerticalAlignment.Bottom, StrokeThickness = 0.0, FontSize = 13.0, FontWeight = 700.0))

/// The multiples of powers of ten that have labels between two numbers.
let private multiplesFor least most = if most / least > 2e4 then [ 1.0 ] else [ 1.0; 2.0; 5.0 ]

/// 20, 5000, 1e6, 1e-8.
let private numberText (value: float) = if value >= 1e5 || value < 1e-3 then Row.powerText value else value.ToString "G6"

let private bySize title sizeTitle (curves: SizeCurve list) (vertical: float -> float -> Axis) =
    let plot = Plots.model title
    let all = [ for curve in curves do yield! curve.Points ]
    let edges (values: float list) below above = if values.IsEmpty then 1.0, 10.0 else below * List.min values, above * List.max values
    let firstSize, lastSize = edges (List.map fst all) 0.8 1.3
    plot.Axes.Add(Plots.grid (Plots.DecadeAxis(Position = AxisPosition.Bottom, Title = sizeTitle, Minimum = firstSize, Maximum = lastSize, AxisTitleDistance = 8.0, LabelFormatter = numberText, Multiples = multiplesFor firstSize lastSize)))
    let axis = edges (List.map snd all) 0.6 1.8 ||> vertical
    axis.Position <- AxisPosition.Left
    axis.AxisTitleDistance <- 10.0
    plot.Axes.Add(Plots.grid axis)
    plot.Legends.Add(Legend(LegendPlacement = LegendPlacement.Outside, LegendPosition = LegendPosition.RightTop, LegendFontSize = 13.0, LegendMargin = 10.0, LegendSymbolLength = 44.0))
    List.iter (draw plot) curves
    plot

/// Times against sizes, with crossings.
let timesBySize title sizeTitle timeTitle (curves: SizeCurve list) (crossings: Crossing list) =
    let axis fastest slowest : Axis =
        Plots.DecadeAxis(Title = timeTitle, Minimum = fastest, Maximum = slowest, LabelFormatter = Plots.tickText, Multiples = multiplesFor fastest slowest)

    let plot = bySize title sizeTitle curves axis
    List.iter (mark plot) crossings
    plot

/// Plain numbers against sizes; the vertical axis reaches at least from the first to the second number.
let numbersBySize title sizeTitle numberTitle (atLeast: float, atMost: float) (curves: SizeCurve list) =
    bySize title sizeTitle curves (fun least most ->
        let least, most = min least atLeast, max most atMost
        Plots.DecadeAxis(Title = numberTitle, Minimum = least, Maximum = most, LabelFormatter = numberText, Multiples = multiplesFor least most))

/// Where the second of two curves of positive numbers falls below the first for good, on the straight lines between their points in logarithms.
let crossing (a: (float * float) list) (b: (float * float) list) =
    let common = [ for x, ya in a do for x', yb in b do if x = x' then Math.Log x, Math.Log ya, Math.Log yb ]

    List.pairwise common
    |> List.tryFindBack (fun ((_, a0, b0), (_, a1, b1)) -> a0 <= b0 || a1 <= b1)
    |> Option.bind (fun ((x0, a0, b0), (x1, a1, b1)) ->
        let before, after = a0 - b0, a1 - b1

        if before <= 0.0 && after > 0.0 then
            let part = before / (before - after)
            Some(Math.Exp(x0 + part * (x1 - x0)), Math.Exp(a0 + part * (a1 - a0)))
        else
            None)
