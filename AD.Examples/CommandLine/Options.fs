/// The options of the examples, with checks that say what was given and what there is.
module AD.Examples.CommandLine.Options

open System
open System.CommandLine
open System.CommandLine.Parsing
open System.Globalization

let private described (names: seq<string>) = String.Join(", ", names)

/// An option that takes one of these names, or several with commas between, or all.
let private choice (name: string) (meaning: string) (fallback: string) (entries: (string * 'a) list) (several: bool) =
    let names = [ yield! List.map fst entries; if several then "all" ]
    let hint = if several then "; several with commas between" else ""
    let option = Option<string>(name, Description = $"{meaning}: {described names}{hint}.", HelpName = "NAME", DefaultValueFactory = fun _ -> fallback)

    option.Validators.Add(fun result ->
        let given = result.GetValueOrDefault<string>()
        let chosen = Names.select entries given

        if result.Tokens.Count > 0 && (chosen.IsEmpty || not several && (given = "all" || chosen.Length > 1)) then
            result.AddError $"{name} {given}: there is no such name; there is {described names}.")

    option

/// An option that takes a number; the check says in words what it must be.
let private number (name: string) (meaning: string) (expected: string) (fallback: 'a) (read: string -> 'a option) =
    Option<'a>(
        name,
        Description = meaning,
        HelpName = "NUMBER",
        DefaultValueFactory = (fun _ -> fallback),
        CustomParser =
            fun result ->
                let given = if result.Tokens.Count = 0 then "" else result.Tokens[0].Value

                match read given with
                | Some value -> value
                | None ->
                    result.AddError $"{name} {given}: {expected} is expected."
                    fallback
    )

let private readFloat isValid (text: string) =
    match Double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture) with
    | true, value when Double.IsFinite value && isValid value -> Some value
    | _ -> None

let private readInt isValid (text: string) =
    match Int32.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) with
    | true, value when isValid value -> Some value
    | _ -> None

/// The user wrote this option; its value is not the one that stands for it otherwise.
let private isGiven (found: OptionResult | null) =
    match found with
    | null -> false
    | found -> not found.Implicit

/// A size in bytes: a number with a unit of powers of 1000 or 1024 behind it, or none.
let readBytes (text: string) =
    let units =
        [ "KiB", 1024.0; "MiB", 1024.0 ** 2.0; "GiB", 1024.0 ** 3.0; "KB", 1e3; "MB", 1e6; "GB", 1e9; "B", 1.0; "", 1.0 ]

    let unit, factor = units |> List.find (fun (unit, _) -> text.EndsWith(unit, StringComparison.OrdinalIgnoreCase))

    readFloat (fun size -> size * factor >= 1.0 && size * factor <= 1e15) (text[.. text.Length - unit.Length - 1].Trim())
    |> Option.map (fun size -> int64 (size * factor))

/// The options of one example; which there are depends on what it offers.
type Set(offer: Offer) =

    let methods = [ for m in offer.Methods -> m, m ]
    let has knob = List.contains knob offer.Knobs

    let backend = choice "--backend" "How derivatives are computed" offer.DefaultBackends Names.backends true
    let methodChoice = choice "--method" "How gradients are computed" offer.DefaultMethods methods true
    let solver = choice "--solver" "How the equation is integrated" offer.DefaultSolver Names.solvers false

    let tolerance =
        number "--tolerance" "Relative and absolute tolerance of the solver." "a number above 0 and at most 0.01" offer.DefaultTolerance (readFloat (fun t -> t > 0.0 && t <= 0.01))

    let memory =
        number "--memory" "What an adjoint may keep of the forward pass: bytes, or a number with KB, MB, GB, KiB, MiB or GiB; what does not fit is computed a second time. Without it everything is kept." "a size such as 4096, 64KB or 1.5MiB" Everything (readBytes >> Option.map Budget)

    let checkpoints =
        number "--checkpoints" "How many states an adjoint keeps in place of the whole forward pass." "a whole number of at least 1" Everything (readInt (fun k -> k >= 1) >> Option.map Checkpoints)

    do
        memory.HelpName <- "SIZE"

        for limited in [ memory; checkpoints ] do
            limited.DefaultValueFactory <- null

    let output = Option<string>("--output", Description = "The folder for the plots.", HelpName = "DIR", DefaultValueFactory = fun _ -> "out")

    let repeat =
        number "--repeat" "How many gradients more after the measurement, the k-th with the parameters scaled by 1 + 1e-9 k." "a whole number of at least 0" 0 (readInt (fun n -> n >= 0))

    let limit =
        number "--limit" "A size whose gradient is expected to take longer than this many seconds is left out, and all larger ones." "a number above 0" 1.0 (readFloat (fun s -> s > 0.0))

    let train = Option<bool>("--train", Description = "The training alone, without the measurements.")

    let json = Option<bool>("--json", Description = "Print one JSON object a line and nothing else; plots are written if --output is given.")

    member _.AddTo(command: Command) =
        let add condition (option: Option) = if condition then command.Options.Add option
        add true backend
        add true methodChoice
        add true tolerance
        add (has Solver) solver
        add (has Knob.Memory) memory
        add (has Knob.Memory) checkpoints
        add (has Limit) limit
        add (has Train) train
        add true output
        add (has Repeat) repeat
        add true json

        if has Knob.Memory then
            command.Validators.Add(fun (result: CommandResult) ->
                if isGiven (result.GetResult memory) && isGiven (result.GetResult checkpoints) then
                    result.AddError "--memory and --checkpoints: one of them is expected; a size finds its number of checkpoints by itself.")

    member _.Read(result: ParseResult) : Settings =
        let ifThere knob (option: Option<'a>) fallback = if has knob then result.GetRequiredValue option else fallback
        let asJson = result.GetRequiredValue json

        { Backends = Names.select Names.backends (result.GetRequiredValue backend) |> List.map snd
          Methods = Names.select methods (result.GetRequiredValue methodChoice) |> List.map snd
          Solver = if has Solver then Names.select Names.solvers (result.GetRequiredValue solver) |> List.head |> fst else ""
          Tolerance = result.GetRequiredValue tolerance
          Memory = [ memory; checkpoints ] |> List.tryFind (result.GetResult >> isGiven) |> Option.map result.GetRequiredValue |> Option.defaultValue Everything
          Limit = ifThere Limit limit infinity
          Train = ifThere Train train false
          Output = if asJson && not (isGiven (result.GetResult output)) then None else Some(result.GetRequiredValue output)
          Repeat = ifThere Repeat repeat 0
          Json = asJson }
