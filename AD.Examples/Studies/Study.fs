namespace AD.Examples

open System.IO
open System.Threading
open AD.Examples.CommandLine
open AD.Examples.Report
open OxyPlot
open Spectre.Console

/// A plot with the name of its files and its size.
type Plot =
    { FileName: string
      Size: int * int
      Model: PlotModel }

/// Work in pieces, each of which gives a line of JSON; then a table and plots of all of them.
type Study<'part> =
    { Offer: Offer
      /// What is said before the work begins, a line each.
      Announce: Settings -> CancellationToken -> string list
      /// Each with its name; a piece may say how far it is, from 0 to 1, and in words.
      Pieces: Settings -> CancellationToken -> (string * ((float -> string -> unit) -> 'part)) list
      Json: 'part -> string
      Print: IAnsiConsole -> Settings -> 'part list -> unit
      Plots: Settings -> CancellationToken -> 'part list -> Plot list
      /// What is wrong with the results, in words.
      Complaints: 'part list -> string list }

/// An example of the command line: what it offers, and its run, which says whether everything was as promised.
type Example =
    { Offer: Offer
      Run: Settings -> CancellationToken -> TextWriter -> TextWriter -> bool }

module Study =

    let private run (study: Study<'part>) (settings: Settings) cancellation (output: TextWriter) (error: TextWriter) =
        settings.Output |> Option.iter (Directory.CreateDirectory >> ignore)
        let pieces = study.Pieces settings cancellation

        let parts =
            if settings.Json then
                [ for _, piece in pieces do
                      let part = piece (fun _ _ -> ())
                      output.WriteLine(study.Json part)
                      output.Flush()
                      part ]
            else
                for line in study.Announce settings cancellation do
                    output.WriteLine line

                let console = Table.consoleFor output
                let parts = Table.withProgress console pieces
                study.Print console settings parts
                parts

        for folder in Option.toList settings.Output do
            for plot in study.Plots settings cancellation parts do
                for path in Picture.save folder plot.FileName plot.Size plot.Model do
                    if not settings.Json then
                        output.WriteLine $"plot: {path}"

        let complaints = study.Complaints parts
        List.iter (fun (complaint: string) -> error.WriteLine complaint) complaints
        complaints.IsEmpty

    let example (study: Study<'part>) = { Offer = study.Offer; Run = run study }
