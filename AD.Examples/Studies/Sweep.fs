namespace AD.Examples

open System
open System.Threading
open AD
open AD.Examples.CommandLine
open AD.Examples.Report

/// One problem in several sizes, from small to large; a backend and a method that have become slow are not taken any further.
type Sweep =
    { Offer: Offer
      /// What a size is, as a field of the JSON.
      SizeName: string
      Sizes: int list
      /// One gradient with its cost at one size, timed in the given way, and further numbers.
      Measure: Settings -> CancellationToken -> Backend -> string -> ((unit -> unit) -> Measure.Cost) -> int -> Outcome * (string * float) list }

module Sweep =

    /// Sizes and times so far, the last one first: how long the next size will take, when the time grows as it did, but at least as the size and at most as its square.
    let private expected (sofar: (int * float) list) size =
        let along power (last, seconds) = seconds * (float size / float last) ** power

        match sofar with
        | [] -> 0.0
        | [ only ] -> along 1.0 only
        | (last, seconds) :: (before, less) :: _ -> along (min 2.0 (max 1.0 (log (seconds / less) / log (float last / float before)))) (last, seconds)

    /// Seconds to warm up, and to measure, once the code has run at a smaller size.
    let private brief = 0.12

    /// The sizes of one backend and method: once the next would take longer than the limit, the rest says so.
    let private sizes (sweep: Sweep) (settings: Settings) cancellation (backend: Backend) method =
        let mutable sofar = []

        [ for size in sweep.Sizes do
              $"{sweep.Offer.Name}: {backend.Traits.Name}, {method}, {sweep.SizeName} {size}",
              fun (_: float -> string -> unit) ->
                  let mutable numbers = []

                  let measure () =
                      let seconds = expected sofar size

                      if seconds > settings.Limit then
                          Refused $"Left out: at {sweep.SizeName} {size} a gradient would take about {Plots.timeText seconds}, and the limit is {Plots.timeText settings.Limit} (--limit)."
                      else
                          let timer = Measure.fastest cancellation (if sofar.IsEmpty then 1.0 else brief) brief
                          let outcome, further = sweep.Measure settings cancellation backend method timer size
                          numbers <- further

                          match outcome with
                          | Measured m -> sofar <- (size, m.Seconds) :: sofar
                          | _ -> ()

                          outcome

                  let row = Comparison.row sweep.Offer settings backend method measure
                  { Row = row; Numbers = (sweep.SizeName, float size) :: numbers } ]

    let pieces (sweep: Sweep) (settings: Settings) cancellation =
        [ for backend in settings.Backends do
              for method in settings.Methods do
                  yield! sizes sweep settings cancellation backend method ]

    /// What the entries of one backend and method show: sizes and times.
    let times (sweep: Sweep) (entries: Entry list) backend method =
        [ for entry in entries do
              if entry.Row.Backend = backend && entry.Row.Method = method then
                  match Row.seconds entry.Row with
                  | Some seconds -> Entry.number sweep.SizeName entry, seconds
                  | None -> () ]
