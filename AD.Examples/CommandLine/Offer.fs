namespace AD.Examples.CommandLine

/// An option that only some examples have.
type Knob =
    | Solver
    /// What adjoints keep of the forward pass: everything, so many checkpoints, or what fits so many bytes.
    | Memory
    | Repeat
    | Limit
    | Train

/// What an example is called and what its options take.
type Offer =
    { Name: string
      Description: string
      /// The names that --method takes.
      Methods: string list
      /// What --method and --backend are where they are not given: names with commas between, or all.
      DefaultMethods: string
      DefaultBackends: string
      DefaultSolver: string
      DefaultTolerance: float
      Knobs: Knob list }

module Offer =

    /// An example that every backend and every method solves.
    let solving name description methods tolerance =
        { Name = name
          Description = description
          Methods = methods
          DefaultMethods = "all"
          DefaultBackends = "all"
          DefaultSolver = "tsit5"
          DefaultTolerance = tolerance
          Knobs = [ Repeat ] }

    /// The same with a differential equation, so that the integrator can be chosen.
    let integrating name description methods tolerance =
        { solving name description methods tolerance with Knobs = [ Solver; Memory; Repeat ] }

    /// The same at several sizes, with a limit on the time that a size takes.
    let sweeping name description methods tolerance =
        { solving name description methods tolerance with Knobs = [ Solver; Limit ] }

    let hasSolver offer = List.contains Solver offer.Knobs
