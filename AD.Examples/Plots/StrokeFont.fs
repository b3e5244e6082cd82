/// Letters as pen strokes, so that a picture has the same text on every machine, one without any fonts included.
///
/// A glyph is its width and its strokes. A stroke is a list of points, two digits each: x to the right and y upwards, in tenths of the font size,
/// with the baseline at 2, small letters up to 7, capitals up to 9 and tails down to 0.
module AD.Examples.Plots.StrokeFont

open System
open OxyPlot

/// Height of a line in units.
let private lineHeight = 10.0

/// Space between two glyphs in units.
let private gap = 2.0

/// Units are narrower than high, as in most typefaces.
let private narrow = 0.9

let private glyphs: (char * int * string) list =
    [ 'A', 4, "022942 0545"
      'B', 4, "02093948473606 3645433202"
      'C', 4, "4839190803123243"
      'D', 4, "02092947442202"
      'E', 4, "49090242 0636"
      'F', 4, "490902 0636"
      'G', 4, "48391908031232434525"
      'H', 4, "0209 4249 0646"
      'I', 0, "0209"
      'J', 3, "3933221203"
      'K', 4, "0209 4905 1642"
      'L', 4, "090242"
      'M', 4, "0209254942"
      'N', 4, "02094249"
      'O', 4, "190803123243483919"
      'P', 4, "02093948463505"
      'Q', 4, "190803123243483919 2442"
      'R', 4, "02093948463505 2542"
      'S', 4, "483919080716354443321203"
      'T', 4, "0949 2922"
      'U', 4, "090312324349"
      'V', 4, "092249"
      'W', 6, "0912375269"
      'X', 4, "0249 0942"
      'Y', 4, "092649 2622"
      'Z', 4, "09490242"
      'a', 4, "4742 4637170603123243"
      'b', 4, "0902 0617374643321203"
      'c', 4, "4637170603123243"
      'd', 4, "4942 4637170603123243"
      'e', 4, "05454637170603123243"
      'f', 3, "39291812 0737"
      'g', 4, "4741301001 4637170603123243"
      'h', 4, "0902 0617374642"
      'i', 0, "0702 0908"
      'j', 1, "171100 1918"
      'k', 4, "0902 4704 1542"
      'l', 0, "0902"
      'm', 6, "0702 0617273632 3647576662"
      'n', 4, "0702 0617374642"
      'o', 4, "170603123243463717"
      'p', 4, "0700 0617374643321203"
      'q', 4, "4740 4637170603123243"
      'r', 3, "0702 051737"
      's', 4, "46371706153443321203"
      't', 3, "19132232 0737"
      'u', 4, "0703123243 4742"
      'v', 4, "072247"
      'w', 6, "0712365267"
      'x', 4, "0742 0247"
      'y', 4, "0722 471000"
      'z', 4, "07470242"
      '0', 4, "190803123243483919"
      '1', 4, "172922"
      '2', 4, "08193948460242"
      '3', 4, "0819394847364543321203 1636"
      '4', 4, "32390444"
      '5', 4, "490906364543321203"
      '6', 4, "483919080312324345361605"
      '7', 4, "094912"
      '8', 4, "16070819394847361605031232434536"
      '9', 4, "031232434839190806153546"
      '.', 0, "0203"
      ',', 1, "131201"
      ':', 0, "0203 0607"
      ';', 1, "131201 1617"
      '\'', 0, "0907"
      '"', 2, "0907 2927"
      '(', 2, "29070321"
      ')', 2, "09272301"
      '[', 2, "29090121"
      ']', 2, "09292101"
      '{', 2, "29181605141221"
      '}', 2, "09181625141201"
      '<', 4, "470543"
      '>', 4, "074503"
      '=', 4, "0646 0444"
      '+', 4, "0545 2723"
      '-', 3, "0535"
      '\u2212', 4, "0545"
      '*', 4, "2723 1634 3614"
      '\u00D7', 4, "0743 0347"
      '\u00B7', 0, "0506"
      '/', 4, "0149"
      '\\', 4, "0941"
      '|', 0, "0009"
      '_', 4, "0141"
      '^', 4, "172937"
      '~', 4, "05163445"
      '%', 6, "0269 0809191808 5253636252"
      '#', 4, "1318 3338 0747 0444"
      '&', 4, "42181928270503122244"
      '!', 0, "0905 0302"
      '?', 4, "08193948472524 2322"
      '\u03B1', 4, "473322120306172742"
      '\u03B2', 4, "00081929383726 162635332212"
      '\u03B3', 4, "072247 2220"
      '\u03B4', 4, "39191846433212030617"
      '\u2202', 4, "18394843321203051636"
      '\u03BB', 4, "091942 2502"
      '\u03BC', 4, "0007 03123243 4742"
      '\u03B8', 4, "190803123243483919 0545"
      '\u03C0', 4, "0747 1712 3732"
      '\u03B5', 3, "372717061524 1504031232"
      '\u0394', 4, "02294202"
      '\u2264', 4, "470543 0242"
      '\u2265', 4, "074503 0242" ]

let private points (stroke: string) =
    [| for i in 0..2 .. stroke.Length - 2 -> struct (float (int stroke[i] - int '0'), float (int stroke[i + 1] - int '0')) |]

let private table =
    dict [ for letter, width, strokes in glyphs -> letter, struct (float width, [| for stroke in strokes.Split(' ', StringSplitOptions.RemoveEmptyEntries) -> points stroke |]) ]

/// A letter that the font lacks is an empty box.
let private unknown = struct (4.0, [| points "0209494202" |])

let private glyph letter =
    match letter with
    | ' ' -> struct (2.0, [||])
    | _ ->
        match table.TryGetValue letter with
        | true, found -> found
        | _ -> unknown

let private lineWidth (line: string) =
    let mutable width = 0.0
    for letter in line do
        let struct (own, _) = glyph letter
        width <- width + own + gap
    width

/// The size of a text that may have several lines, for a font size in pixels.
let measure (text: string) (size: float) =
    let lines = text.Split '\n'
    OxySize(narrow * size / lineHeight * (lines |> Array.map lineWidth |> Array.max), size * float lines.Length)

/// The strokes of a text in pixels, the origin at its upper left corner, y downwards.
let strokes (text: string) (size: float) =
    let unit = size / lineHeight
    [| for row, line in text.Split '\n' |> Array.indexed do
           let mutable left = 0.0
           for letter in line do
               let struct (width, lines) = glyph letter
               for stroke in lines do
                   [| for struct (x, y) in stroke -> ScreenPoint(narrow * unit * (left + x), unit * (lineHeight * float (row + 1) - y)) |]
               left <- left + width + gap |]
