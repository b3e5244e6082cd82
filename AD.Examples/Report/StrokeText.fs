namespace AD.Examples.Report

open System
open OxyPlot

/// A drawing surface that draws text with strokes and leaves everything else to another surface.
type StrokeText(surface: IRenderContext) =

    let widest size (lines: string[]) = lines |> Array.map (StrokeFont.width size) |> Array.max

    let lines (text: string) = text.Replace("\r", "").Split '\n'

    /// The upper left corner of a box of that size relative to its anchor.
    let corner (horizontal: HorizontalAlignment) (vertical: VerticalAlignment) width height =
        let x =
            match horizontal with
            | HorizontalAlignment.Left -> 0.0
            | HorizontalAlignment.Right -> -width
            | _ -> -width / 2.0

        let y =
            match vertical with
            | VerticalAlignment.Top -> 0.0
            | VerticalAlignment.Bottom -> -height
            | _ -> -height / 2.0

        x, y

    let drawText (anchor: ScreenPoint) (text: string) (color: OxyColor) size weight degrees horizontal vertical =
        let rows = lines text
        let x0, y0 = corner horizontal vertical (widest size rows) (StrokeFont.lineHeight size * float rows.Length)
        let angle = degrees * Math.PI / 180.0
        let cos, sin = Math.Cos angle, Math.Sin angle
        let thickness = size * (if weight > 500.0 then 0.13 else 0.095)

        rows
        |> Array.iteri (fun i row ->
            for stroke in StrokeFont.layout size row do
                let points =
                    stroke
                    |> Array.map (fun (x, y) ->
                        let x, y = x + x0, y + y0 + float i * StrokeFont.lineHeight size
                        ScreenPoint(anchor.X + cos * x - sin * y, anchor.Y + sin * x + cos * y))

                surface.DrawLine(points, color, thickness, EdgeRenderingMode.PreferGeometricAccuracy, null, LineJoin.Round))

    interface IRenderContext with
        member _.RendersToScreen = surface.RendersToScreen
        member _.ClipCount = surface.ClipCount
        member _.DrawEllipse(a, b, c, d, e) = surface.DrawEllipse(a, b, c, d, e)
        member _.DrawEllipses(a, b, c, d, e) = surface.DrawEllipses(a, b, c, d, e)
        member _.DrawLine(a, b, c, d, e, f) = surface.DrawLine(a, b, c, d, e, f)
        member _.DrawLineSegments(a, b, c, d, e, f) = surface.DrawLineSegments(a, b, c, d, e, f)
        member _.DrawPolygon(a, b, c, d, e, f, g) = surface.DrawPolygon(a, b, c, d, e, f, g)
        member _.DrawPolygons(a, b, c, d, e, f, g) = surface.DrawPolygons(a, b, c, d, e, f, g)
        member _.DrawRectangle(a, b, c, d, e) = surface.DrawRectangle(a, b, c, d, e)
        member _.DrawRectangles(a, b, c, d, e) = surface.DrawRectangles(a, b, c, d, e)
        member _.SetToolTip text = surface.SetToolTip text
        member _.CleanUp() = surface.CleanUp()
        member _.DrawImage(image, a, b, c, d, e, f, g, h, i, j) = surface.DrawImage(image, a, b, c, d, e, f, g, h, i, j)
        member _.PushClip rectangle = surface.PushClip rectangle
        member _.PopClip() = surface.PopClip()

        member _.DrawText(anchor, text, color, _, size, weight, degrees, horizontal, vertical, _) =
            if not (String.IsNullOrEmpty text) then
                drawText anchor text color size weight degrees horizontal vertical

        member _.MeasureText(text, _, size, _) =
            if String.IsNullOrEmpty text then
                OxySize.Empty
            else
                let rows = lines text
                OxySize(widest size rows, StrokeFont.lineHeight size * float rows.Length)
