/// The F# code of docs/guide/pitfalls.md.
module AD.Tests.FSharpModels.Pitfalls

open System
open System.Numerics
open AD
open AD.FSharp.Operators

// numbers:
let sample =
    { new IScalarFunction with
        member _.Evaluate x =
            let half = num 0.5 // not: 0.5
            let rectified = if x[0] >. num 0.0 then x[0] else num 0.0 // not: x[0] > 0.0
            half * rectified + 3G * x[0] } // not: 3.0 * x[0]
// :numbers

// loop:
let sumOfSquares =
    { new IScalarFunction with
        member _.Evaluate x =
            let mutable sum = num 0.0

            for i in 0 .. x.Length - 1 do // a span cannot be captured: no Seq, no closure; or x.ToArray()
                sum <- sum + x[i] * x[i]

            sum }
// :loop

// functions:
let product (x: ReadOnlySpan<'T>) : 'T when 'T :> IFloatingPointIeee754<'T> = x[0] * x[1]

let gradient (backend: Backend) (x: float[]) =
    backend.Gradient({ new IScalarFunction with member _.Evaluate x = product x }, x)
// :functions
