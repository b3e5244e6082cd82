/// Writes a plot as SVG and PNG. The PNG needs no font: where the machine has none, letters are drawn with strokes.
module AD.Examples.Report.Picture

open System
open System.IO
open OxyPlot
open OxyPlot.SkiaSharp
open global.SkiaSharp

/// Two pixels of the PNG for one unit of the plot.
let private scale = 2.0f

/// Families that look alike, most wanted first.
let private families = [ "DejaVu Sans"; "Liberation Sans"; "Noto Sans"; "Arial"; "Helvetica"; "Segoe UI" ]

/// The first installed family that has the letters of the plots.
let private installedFamily =
    lazy
        (families
         |> List.tryFind (fun family ->
             use typeface = SKTypeface.FromFamilyName family
             not (isNull typeface) && typeface.FamilyName = family && typeface.ContainsGlyphs "Az09∂α"))

let private writePng (path: string) (model: PlotModel) width height (family: string option) =
    use bitmap = new SKBitmap(int (float32 width * scale), int (float32 height * scale))
    use canvas = new SKCanvas(bitmap)
    canvas.Clear SKColors.White
    use surface = new SkiaRenderContext(RenderTarget = RenderTarget.PixelGraphic, SkCanvas = canvas, UseTextShaping = false, DpiScale = scale)
    model.DefaultFont <- defaultArg family model.DefaultFont
    let context: IRenderContext = if family.IsSome then surface else StrokeText surface
    let plot = model :> IPlotModel
    plot.Update true
    plot.Render(context, OxyRect(0.0, 0.0, float width, float height))
    use image = SKImage.FromBitmap bitmap
    use data = image.Encode(SKEncodedImageFormat.Png, 100)
    use file = File.Create path
    data.SaveTo file

let private writeSvg (path: string) (model: PlotModel) width height =
    model.DefaultFont <- "DejaVu Sans, Liberation Sans, Arial, sans-serif"
    let exporter = OxyPlot.SvgExporter(Width = float width, Height = float height, TextMeasurer = StrokeText(new PdfRenderContext(float width, float height, OxyColors.White)))
    use file = File.Create path
    exporter.Export(model, file)

/// Writes NAME.svg and NAME.png into a folder, with letters from a font where there is one.
let saveWith family (folder: string) name (width: int, height: int) (model: PlotModel) =
    Directory.CreateDirectory folder |> ignore
    let path (extension: string) = Path.Combine(folder, name + extension)
    writeSvg (path ".svg") model width height
    writePng (path ".png") model width height family
    [ path ".svg"; path ".png" ]

/// Writes NAME.svg and NAME.png into a folder and returns the two paths.
let save folder name size model = saveWith (installedFamily.Force()) folder name size model
