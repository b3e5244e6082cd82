/// Hare and lynx around Hudson's Bay: the pelt counts of 1900 to 1920 as predators and prey.
///
///     h' = alpha h - beta h l          hares, in thousands of pelts, t in years since 1900
///     l' = gamma h l - delta l         lynxes
///
/// Fitted are the four rates and both initial states. The residuals are ln model - ln count: counts vary by a factor of twenty and their errors are in proportion to them, so that a difference of logarithms,
/// a relative error, has about the same spread in every year; differences of the counts themselves would let the few years of plenty decide.
module AD.Examples.Models.HareLynx

open System
open System.Globalization
open System.IO
open AD
open AD.Solvers
open AD.FSharp.Operators

/// The lines of Data/hudson-bay-hare-lynx.csv, whose origin stands in Data/README.md: year, hares, lynxes.
let private lines =
    let text =
        match Reflection.Assembly.GetExecutingAssembly().GetManifestResourceStream "hudson-bay-hare-lynx.csv" with
        | null -> invalidOp "The program was built without its data."
        | stream ->
            use reader = new StreamReader(stream)
            reader.ReadToEnd()

    [| for line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries ||| StringSplitOptions.TrimEntries) |> Array.skip 1 ->
           line.Split ',' |> Array.map (fun cell -> Double.Parse(cell, CultureInfo.InvariantCulture)) |]

let years = lines |> Array.map (fun line -> line[0])

let hares = lines |> Array.map (fun line -> line[1])

let lynxes = lines |> Array.map (fun line -> line[2])

let times = years |> Array.map (fun year -> year - years[0])

/// The rates, per year and, of beta and gamma, per thousand pelts; then the initial states.
let names = [| "α"; "β"; "γ"; "δ"; "h(1900)"; "l(1900)" |]

let units = [| "1/a"; "1/(a k)"; "1/(a k)"; "1/a"; "k"; "k" |]

/// The start of the fit: rates of the right magnitude, and the first counts.
let start = [| 0.5; 0.02; 0.02; 1.0; 30.0; 4.0 |]

let problem =
    OdeProblem(LotkaVolterra.rightHandSide, start[4..5], start[0..3], 0.0, Array.last times)

/// ln model - ln count, year by year: hares, then lynxes. States that are not positive have no logarithm: NaN, from which the fit backs off.
let residuals (solution: SolutionFunction) =
    let logCounts = Array.map2 (fun h l -> [| log h; log l |]) hares lynxes |> Array.concat

    { new IVectorFunction with
        member _.OutputLength _ = logCounts.Length

        member _.Evaluate(x: ReadOnlySpan<'T>, r: Span<'T>) =
            let states: 'T[] = Array.zeroCreate logCounts.Length
            solution.Evaluate<'T>(x, Span states)

            for i in 0 .. logCounts.Length - 1 do
                r[i] <- log states[i] - num logCounts[i] }

/// The minimum, by Gauss-Newton steps in another program: Taylor series of degree 22 for the states, complex steps for the Jacobian.
let referenceParameters = [| 0.5401589923068; 0.0271653571588336; 0.0236946383582592; 0.796386043460092; 34.6024243718826; 5.84450613973888 |]

/// The sum of the squared residuals there.
let referenceSumOfSquares = 2.018661155195447

/// The standard errors by linear theory.
let referenceStandardErrors = [| 0.0594886721818331; 0.00384304427460552; 0.00328603414233471; 0.083856366808121; 2.92940813689633; 0.479300280171292 |]
