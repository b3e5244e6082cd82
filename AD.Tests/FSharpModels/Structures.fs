/// Structures and matrices as arguments, as F# users write them.
module AD.Tests.FSharpModels.Structures

open System
open MathNet.Numerics.LinearAlgebra
open AD
open AD.FSharp.Operators

[<Struct>]
type Rates<'T> = { Alpha: 'T; Beta: 'T; Gamma: 'T }

[<Struct>]
type Labelled<'T> = { Value: 'T; Label: string }

/// Gradient by hand: (beta, alpha, cos gamma).
let loss =
    { new IScalarFunction with
        member _.Evaluate(x: ReadOnlySpan<'T>) =
            let r = Structure.Read<Rates<'T>, 'T> x
            r.Alpha * r.Beta + sin r.Gamma }

/// Gradient by hand: (b, a).
let product =
    { new IScalarFunction with
        member _.Evaluate(x: ReadOnlySpan<'T>) =
            let struct (a, b) = Structure.Read<struct ('T * 'T), 'T> x
            a * b }

/// alpha * beta and gamma squared.
let motion =
    { new IVectorFunction with
        member _.OutputLength _ = 2
        member _.Evaluate(x: ReadOnlySpan<'T>, y: Span<'T>) =
            let r = Structure.Read<Rates<'T>, 'T> x
            y[0] <- r.Alpha * r.Beta
            y[1] <- r.Gamma * r.Gamma }

let labelled =
    { new IScalarFunction with
        member _.Evaluate(x: ReadOnlySpan<'T>) = (Structure.Read<Labelled<'T>, 'T> x).Value }

/// The sum of the squares of the entries: gradient 2 A.
let sumOfSquares =
    { new IMatrixFunction with
        member _.Evaluate(a: ReadOnlyMatrixView<'T>) =
            let mutable s = num 0.0
            for i in 0 .. a.Rows - 1 do
                for j in 0 .. a.Columns - 1 do
                    s <- s + a[i, j] * a[i, j]
            s }

let point = { Alpha = 2.0; Beta = 3.0; Gamma = 0.4 }

let gradient (backend: Backend) : Rates<float> = backend.Gradient(loss, point)

let valueAndGradient (backend: Backend) : struct (float * Rates<float>) = backend.ValueAndGradient(loss, point)

let hessian (backend: Backend) : Matrix<float> = backend.Hessian(loss, point)

let tupleGradient (backend: Backend) : struct (float * float) = backend.Gradient(product, struct (2.0, 3.0))

let pullback (backend: Backend) : Rates<float> = backend.Pullback(motion, point, ReadOnlySpan [| 2.0; 5.0 |])

let refused (backend: Backend) : Labelled<float> = backend.Gradient(labelled, { Value = 1.0; Label = "one" })

let matrixGradient (backend: Backend) (a: Matrix<float>) : Matrix<float> = backend.Gradient(sumOfSquares, a)

let prepared (backend: Backend) : Rates<float> =
    let p = backend.Prepare(loss, Shape.Of<Rates<float>>())
    let mutable at = point
    let mutable g = Unchecked.defaultof<Rates<float>>
    p.Gradient(&at, &g)
    g
