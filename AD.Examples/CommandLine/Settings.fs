namespace AD.Examples.CommandLine

open AD
open AD.Solvers

/// What the user asked for.
type Settings =
    { Backends: Backend list
      /// Names of the methods, in the order of the list of what there is.
      Methods: string list
      Solver: string
      Tolerance: float
      /// How many checkpoints the interpolating adjoint keeps; none: it stores every step.
      Checkpoints: int option
      /// Where the plots go; none: nowhere.
      Output: string option
      /// How many gradients more, after the measurement.
      Repeat: int
      Json: bool }

/// The names that options take, each with what it stands for.
module Names =

    let backends = [ for backend in Backends.BackendCatalogue.All -> backend.Traits.Name, backend ]

    let solvers: (string * OdeMethod) list = [ "tsit5", Tsit5(); "dopri5", Dopri5() ]

    let private same (a: string) (b: string) = a.Equals(b, System.StringComparison.OrdinalIgnoreCase)

    /// The entries that the text asks for: all of them, or one; none for a name that is not there.
    let select (entries: (string * 'a) list) (text: string) =
        if same text "all" then entries else entries |> List.filter (fst >> same text)
