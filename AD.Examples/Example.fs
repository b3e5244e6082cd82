namespace AD.Examples

open System.Threading
open AD
open AD.Examples.CommandLine
open AD.Examples.Report
open OxyPlot
open Spectre.Console

/// A plot with the name of its files and its size.
type Plot =
    { FileName: string
      Size: int * int
      Model: PlotModel }

/// One scientific problem that every backend and every method solves.
type Example =
    { Name: string
      Description: string
      /// The methods that compute its gradient; each works with each backend.
      Methods: string list
      DefaultTolerance: float
      /// It integrates a differential equation, so that the integrator can be chosen.
      HasSolver: bool
      /// What the gradient column of the table shows.
      GradientTitle: string
      /// What the time is the time of.
      TimeTitle: string
      /// One gradient with its cost, by one backend and one method.
      Measure: Settings -> CancellationToken -> Backend -> string -> Outcome
      /// What is worth seeing besides the time per backend.
      Plots: Settings -> CancellationToken -> Plot list
      /// What is worth reading besides the table of rows.
      Print: IAnsiConsole -> Settings -> unit }
