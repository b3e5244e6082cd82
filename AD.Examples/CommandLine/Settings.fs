namespace AD.Examples.CommandLine

open AD
open AD.Solvers

/// What an adjoint may keep of the forward pass.
type Memory =
    | Everything
    /// So many states, or fewer.
    | Checkpoints of int
    /// What fits so many bytes.
    | Budget of int64

/// What the user asked for.
type Settings =
    { Backends: Backend list
      /// Names of the methods, in the order of the list of what there is.
      Methods: string list
      Solver: string
      Tolerance: float
      Memory: Memory
      /// A size whose gradient takes longer than this, in seconds, is the last one.
      Limit: float
      /// The training alone, without the measurements.
      Train: bool
      /// Where the plots go; none: nowhere.
      Output: string option
      /// How many gradients more, after the measurement.
      Repeat: int
      Json: bool }

/// The names that options take, each with what it stands for.
module Names =

    let backends = [ for backend in Backends.BackendCatalogue.All -> backend.Traits.Name, backend ]

    /// A stiff method takes its Jacobians from the backend.
    let solvers: (string * (Backend -> OdeMethod)) list =
        [ "tsit5", (fun _ -> Tsit5())
          "dopri5", (fun _ -> Dopri5())
          "bs3", (fun _ -> Bs3())
          "vern7", (fun _ -> Vern7())
          "dop853", (fun _ -> Dop853())
          "rosenbrock23", (fun backend -> Rosenbrock23 backend)
          "rodas3", (fun backend -> Rodas3 backend)
          "rodas4", (fun backend -> Rodas4 backend)
          "rodas5p", (fun backend -> Rodas5P backend)
          "rok4a", (fun backend -> Rok4a backend)
          "trbdf2", (fun backend -> TrBdf2 backend)
          "kencarp4", (fun backend -> KenCarp4 backend)
          "kvaerno5", (fun backend -> Kvaerno5 backend) ]

    let private same (a: string) (b: string) = a.Equals(b.Trim(), System.StringComparison.OrdinalIgnoreCase)

    /// The entries that the text asks for: all of them, or those between its commas; none as soon as a name is not there.
    let select (entries: (string * 'a) list) (text: string) =
        let asked = text.Split ','
        let isThere name = entries |> List.exists (fun (known, _) -> same known name)

        if same "all" text then entries
        elif Array.forall isThere asked then entries |> List.filter (fun (known, _) -> Array.exists (same known) asked)
        else []
