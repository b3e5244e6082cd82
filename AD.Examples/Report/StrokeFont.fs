/// Letters made of lines, for pictures on machines that have no font installed.
///
/// A glyph is a list of strokes. Each stroke is a run of points, two hexadecimal digits (x and y) a point: the baseline is y = 3, small letters reach y = 9, capitals y = c.
/// A stroke that starts with ~ is rounded by cutting its corners, one that starts with @ is a rounded closed loop (Chaikin 1974, quadratic B-splines).
module AD.Examples.Report.StrokeFont

open System
open System.Collections.Generic

let private alphabet =
    [ "0", "@03636c0c"; "1", "1a3c33"; "2", "~0a0c6c6803 0363"; "3", "~0a0c5c5828 ~2868630305"; "4", "4c0666 4c43"
      "5", "5c0c08 ~0869630304"; "6", "~5c1c06 @03636808"; "7", "0c6c23"; "8", "@18585c1c @03636808"; "9", "~135369 @6c0c0767"
      "A", "033c63 1656"; "B", "030c ~0c6c6808 ~08787303"; "C", "~6a6c0c036365"; "D", "030c ~0c7c7303"; "E", "6c0c0363 0858"
      "F", "6c0c03 0858"; "G", "~6a6c0c036367 6737"; "H", "0c03 6c63 0868"; "I", "0c03"; "J", "4c46 ~46430306"
      "K", "0c03 6c07 2963"; "L", "0c0363"; "M", "030c468c83"; "N", "030c636c"; "O", "@03737c0c"
      "P", "030c ~0c7c7707"; "Q", "@03737c0c 4672"; "R", "030c ~0c7c7707 3763"; "S", "~6a6c0c0867630305"; "T", "0c6c 3c33"
      "U", "0c06 ~06036366 666c"; "V", "0c336c"; "W", "0c234a638c"; "X", "0c63 036c"; "Y", "0c386c 3833"
      "Z", "0c6c0363"
      "a", "@03535909 5953"; "b", "0c03 @03535909"; "c", "~585909035354"; "d", "5c53 @03535909"; "e", "0656 ~565909035354"
      "f", "~4c1c1a 1a13 0939"; "g", "@03535909 5952 ~52500001"; "h", "0c03 ~06095956 5653"; "i", "0903 0b0c"; "j", "2922 ~222000 2b2c"
      "k", "0c03 4905 1743"; "l", "0c03"; "m", "0903 ~06094946 4643 ~46498986 8683"; "n", "0903 ~06095956 5653"; "o", "@03535909"
      "p", "0900 @03535909"; "q", "5950 @03535909"; "r", "0903 ~060939"; "s", "~4849090646430304"; "t", "1c15 ~151333 0939"
      "u", "0906 ~06035356 5953"; "v", "092349"; "w", "0923486389"; "x", "0943 0349"; "y", "0923 4910"
      "z", "09490343"
      ".", "0304"; ",", "1401"; ":", "0304 0809"; ";", "1401 1819"; "-", "0747"; "−", "0767"; "+", "0767 3a34"; "=", "0666 0969"
      "*", "2b27 0a48 084a"; "/", "024d"; "\\", "0d42"; "(", "~2d0a0522"; ")", "~0d2a2502"; "[", "2d0d0222"; "]", "0d2d2202"
      "{", "~3d1d1908 ~08171232"; "}", "~0d2d2938 ~38272202"; "|", "0d01"; "‖", "0d01 2d21"; "_", "0262"; "%", "036c @09292c0c @43636646"
      "<", "5a0754"; ">", "0a5704"; "^", "0a2c4a"; "'", "0c0a"; "′", "0c0a"; "\"", "0c0a 2c2a"; "!", "0c06 0304"; "?", "~0a0c5c582725 2324"
      "#", "132c 435c 0666 0969"; "×", "0448 0844"; "·", "0708"; "→", "0767 4967 4567"; "²", "~0b0c3c3a08 0838"
      "∂", "@03535808 ~565c1c0a"; "α", "@03434909 ~594653"; "β", "000a ~0a0c4c4818 ~1858530304"; "γ", "0924 492420"; "δ", "@03535808 ~4c1c1a48"; "µ", "0900 ~06035356 5953" ]

/// Cuts a quarter off both ends of every edge: three rounds come close to the quadratic B-spline of the points.
let rec private rounded closed rounds (points: (float * float)[]) =
    if rounds = 0 then
        points
    else
        let between weight (ax, ay) (bx, by) = ax + weight * (bx - ax), ay + weight * (by - ay)
        let edges = if closed then Array.append points [| points[0] |] else points
        let cut = edges |> Array.pairwise |> Array.collect (fun (a, b) -> [| between 0.25 a b; between 0.75 a b |])
        rounded closed (rounds - 1) (if closed then cut else Array.concat [ [| points[0] |]; cut; [| Array.last points |] ])

let private points (digits: string) =
    [| for i in 0..2 .. digits.Length - 2 -> float (Convert.ToInt32(digits[i..i], 16)), float (Convert.ToInt32(digits[i + 1 .. i + 1], 16)) |]

let private stroke (text: string) =
    match text[0] with
    | '~' -> rounded false 3 (points text[1..])
    | '@' ->
        let loop = rounded true 3 (points text[1..])
        Array.append loop [| loop[0] |]
    | _ -> points text

let private glyphs =
    let table = Dictionary<char, (float * float)[] list>()

    for letter, strokes in alphabet do
        table[letter[0]] <- [ for text in strokes.Split ' ' -> stroke text ]

    table[' '] <- []
    table

/// A box, for a letter that is not there.
let private missing = [ points "03535c0c03" ]

let private strokesOf letter =
    match glyphs.TryGetValue letter with
    | true, strokes -> strokes
    | false, _ -> missing

/// The em in units of the grid.
let private unitsPerEm = 12.5

let private gap = 2.6

let private advance letter =
    match strokesOf letter with
    | [] -> 4.5
    | strokes -> (strokes |> List.map (Array.map fst >> Array.max) |> List.max) + gap

/// Every letter that can be drawn.
let letters = Seq.toArray glyphs.Keys

/// Width of a line of text at a font size.
let width size (text: string) = Seq.sumBy advance text * size / unitsPerEm

/// Height of a line at a font size.
let lineHeight size = 1.25 * size

/// The strokes of a line of text, from its upper left corner, x to the right and y down.
let layout size (text: string) =
    let unit = size / unitsPerEm
    let baseline = 0.95 * size
    let mutable left = gap / 2.0

    [ for letter in text do
          for stroke in strokesOf letter do
              stroke |> Array.map (fun (x, y) -> (left + x) * unit, baseline - (y - 3.0) * unit)

          left <- left + advance letter ]
