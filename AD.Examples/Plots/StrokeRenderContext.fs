namespace AD.Examples.Plots

open System
open System.Collections.Generic
open OxyPlot
open OxyPlot.SkiaSharp

/// Draws as another context does, except text, which it draws as strokes: nothing depends on the fonts of the machine.
type StrokeRenderContext(inner: IRenderContext) =
    inherit RenderContextBase()

    let shift size alignment =
        match alignment with
        | -1 -> 0.0
        | 0 -> -0.5 * size
        | _ -> -size

    override _.ClipCount = inner.ClipCount
    override _.PushClip clip = inner.PushClip clip
    override _.PopClip() = inner.PopClip()
    override _.CleanUp() = inner.CleanUp()
    override _.SetToolTip text = inner.SetToolTip text

    override _.DrawLine(points: IList<ScreenPoint>, stroke, thickness, mode, dashes, join) = inner.DrawLine(points, stroke, thickness, mode, dashes, join)
    override _.DrawPolygon(points: IList<ScreenPoint>, fill, stroke, thickness, mode, dashes, join) = inner.DrawPolygon(points, fill, stroke, thickness, mode, dashes, join)
    override _.DrawEllipse(box, fill, stroke, thickness, mode) = inner.DrawEllipse(box, fill, stroke, thickness, mode)
    override _.DrawRectangle(box, fill, stroke, thickness, mode) = inner.DrawRectangle(box, fill, stroke, thickness, mode)

    override _.DrawImage(image, sourceX, sourceY, sourceWidth, sourceHeight, x, y, width, height, opacity, interpolate) =
        inner.DrawImage(image, sourceX, sourceY, sourceWidth, sourceHeight, x, y, width, height, opacity, interpolate)

    override _.MeasureText(text, _, size, _) =
        if String.IsNullOrEmpty text then OxySize(0.0, 0.0) else StrokeFont.measure text size

    override _.DrawText(place, text, color, _, size, weight, rotation, horizontal, vertical, _) =
        if not (String.IsNullOrEmpty text) then
            let box = StrokeFont.measure text size
            let right, down = shift box.Width (int horizontal), shift box.Height (int vertical)
            let turn = rotation * Math.PI / 180.0
            let cosine, sine = cos turn, sin turn
            let thickness = size * (if weight >= 600.0 then 0.12 else 0.085)
            for stroke in StrokeFont.strokes text size do
                let placed =
                    stroke
                    |> Array.map (fun point ->
                        let x, y = point.X + right, point.Y + down
                        ScreenPoint(place.X + cosine * x - sine * y, place.Y + sine * x + cosine * y))
                inner.DrawLine(placed, color, thickness, EdgeRenderingMode.PreferGeometricAccuracy, null, LineJoin.Round)

/// Pictures as files.
module Picture =

    /// Writes a plot as PNG, with text that needs no installed font.
    let savePng (path: string) (width: int) (height: int) (model: PlotModel) =
        use bitmap = new SkiaSharp.SKBitmap(2 * width, 2 * height)
        use canvas = new SkiaSharp.SKCanvas(bitmap)
        use context = new SkiaRenderContext(SkCanvas = canvas, RenderTarget = RenderTarget.PixelGraphic, DpiScale = 2.0f, UseTextShaping = false)
        canvas.Clear SkiaSharp.SKColors.White
        let plot = model :> IPlotModel
        plot.Update true
        plot.Render(StrokeRenderContext context, OxyRect(0.0, 0.0, float width, float height))
        use data = bitmap.Encode(SkiaSharp.SKEncodedImageFormat.Png, 100)
        use file = IO.File.Create path
        data.SaveTo file

    /// Writes a plot as SVG; the reader's program chooses the letters.
    let saveSvg (path: string) (width: int) (height: int) (model: PlotModel) =
        use file = IO.File.Create path
        OxyPlot.SvgExporter(Width = float width, Height = float height).Export(model, file)
