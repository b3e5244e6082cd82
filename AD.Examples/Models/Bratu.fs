/// Bratu's problem, the balance of heat in a solid that reacts: -Δu = λ exp u on the unit square, u = 0 on its border.
///
/// u is a temperature in units in which the rate of the reaction grows e-fold with 1, lengths are in units of the side, λ is without unit. Above λ = 6.808 there is no solution: the solid explodes.
/// On a grid of m x m inner points, h = 1 / (m + 1), the equations are (4 u - the four neighbours) - λ h^2 exp u = 0, point by point, the border's neighbours being 0.
module AD.Examples.Models.Bratu

open System
open AD
open AD.FSharp.Operators

let lambda = 6.0

/// Inner points in a row of the grid.
let side = 31

let start = Array.zeroCreate<float> (side * side)

let equations =
    { new IVectorFunction with
        member _.OutputLength n = n

        member _.Evaluate(u, f) =
            let m = side
            let source = num (lambda / float ((m + 1) * (m + 1)))

            for i in 0 .. m - 1 do
                for j in 0 .. m - 1 do
                    let at = i * m + j
                    let mutable sum = num 4.0 * u[at] - source * exp u[at]

                    if i > 0 then
                        sum <- sum - u[at - m]

                    if i < m - 1 then
                        sum <- sum - u[at + m]

                    if j > 0 then
                        sum <- sum - u[at - 1]

                    if j < m - 1 then
                        sum <- sum - u[at + 1]

                    f[at] <- sum }

/// The inverse of 4 u - the four neighbours, by sine transforms of rows and columns: the preconditioner that knows the diffusion and not the reaction.
type PoissonSolve() =
    inherit LinearOperator(side * side, side * side)

    let angle i k = Math.PI * float ((i + 1) * (k + 1)) / float (side + 1)

    let sines = Array.init (side * side) (fun at -> Math.Sqrt(2.0 / float (side + 1)) * Math.Sin(angle (at / side) (at % side)))

    let spectrum = Array.init (side * side) (fun at -> 4.0 - 2.0 * Math.Cos(angle (at / side) 0) - 2.0 * Math.Cos(angle (at % side) 0))

    let half = Array.zeroCreate<float> (side * side)

    /// Y = (S X)^T.
    let transform (from: ReadOnlySpan<float>) (into: Span<float>) =
        for i in 0 .. side - 1 do
            for k in 0 .. side - 1 do
                let mutable sum = 0.0

                for j in 0 .. side - 1 do
                    sum <- sum + from[i * side + j] * sines[k * side + j]

                into[k * side + i] <- sum

    override _.ApplyCore(v, destination) =
        transform v (Span half)
        transform (Span.op_Implicit (Span half)) destination

        for at in 0 .. destination.Length - 1 do
            destination[at] <- destination[at] / spectrum[at]

        transform (Span.op_Implicit destination) (Span half)
        transform (Span.op_Implicit (Span half)) destination

    override this.ApplyTransposeCore(w, destination) = this.ApplyCore(w, destination)

/// u in the middle of the square and its mean over the grid, of the lower one of the two solutions, to 15 digits: the fixed point of u = (the inverse of the Laplacian) λ h^2 exp u, whose map
/// contracts there, iterated to the last digit with exact sums.
let referenceCentre, referenceMean = 0.796949861367735, 0.3752113023223243
