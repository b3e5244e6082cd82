namespace AD.Examples.Report

open AD.Solvers

/// The numbers of one gradient.
type Measurement =
    { /// The loss.
      Value: float
      /// Its derivative with respect to the parameters.
      Gradient: float[]
      /// Its derivative with respect to the initial state; empty where there is none.
      InitialStateGradient: float[]
      /// The parameters that a fit ended at; empty where nothing is fitted.
      Parameters: float[]
      /// The largest difference to the reference, relative to the largest entry of the reference.
      RelativeError: float
      /// The relative error that this example promises at this tolerance.
      Bound: float
      /// One gradient with respect to the parameters alone, warm: the median, in seconds.
      Seconds: float
      /// Accepted steps of the integration, forward and backward together.
      Steps: int64
      /// Evaluations of the right-hand side.
      RhsCalls: int64
      /// Products of a cotangent with the Jacobian of the right-hand side.
      VjpCalls: int64
      /// Bytes that one warm gradient allocates.
      AllocatedBytes: int64
      /// What a gradient through a differential equation keeps of its forward pass.
      Plan: SensitivityPlan option }

/// Measured; or refused by the library, with its reason; or tried without success, with what went wrong.
type Outcome =
    | Measured of Measurement
    | Refused of reason: string
    | Failed of reason: string

/// One line of the result: one backend with one method.
type Row =
    { Example: string
      Backend: string
      Method: string
      Solver: string
      Tolerance: float
      Outcome: Outcome }

module Row =

    /// The largest |given - expected| over the largest |expected|; not a number as soon as one entry is.
    let relativeError (expected: float[]) (given: float[]) =
        if given.Length <> expected.Length then
            nan
        else
            let scale = expected |> Array.map abs |> Array.max
            let differences = Array.map2 (fun e g -> abs (g - e) / scale) expected given
            if Array.exists System.Double.IsNaN differences then nan else Array.max differences

    /// The number is within what the example promises. A refused combination promises nothing.
    let holds row =
        match row.Outcome with
        | Refused _ -> true
        | Failed _ -> false
        | Measured m -> m.RelativeError <= m.Bound

    let seconds row =
        match row.Outcome with
        | Measured m -> Some m.Seconds
        | _ -> None

    /// The first numbers of the gradient alone: thousands of them are no line that anyone reads.
    let withShortGradient outcome =
        match outcome with
        | Measured m -> Measured { m with Gradient = Array.truncate 5 m.Gradient }
        | other -> other

    /// A small number as people write it: 1e-8, 2.5e-7.
    let powerText (value: float) = value.ToString "0.##e-0"

    /// What is wrong with a row, in words.
    let complaint row =
        match row.Outcome with
        | Measured m when not (holds row) ->
            Some $"{row.Example} with {row.Backend}, {row.Method}: the relative error {powerText m.RelativeError} is above {powerText m.Bound}, which is promised at tolerance {powerText row.Tolerance}."
        | Failed reason -> Some $"{row.Example} with {row.Backend}, {row.Method}: {reason}"
        | _ -> None

    /// What is wrong with the rows; that all of them were refused, is wrong too.
    let complaints rows =
        let refusals = rows |> List.choose (fun row -> match row.Outcome with Refused reason -> Some reason | _ -> None)
        List.choose complaint rows @ if refusals.Length = List.length rows then List.distinct refusals else []
