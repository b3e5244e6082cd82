/// How the time and the memory of one gradient are measured.
module AD.Examples.Measure

open System
open System.Diagnostics
open System.Threading

/// The middle value; the mean of the two middle values when their number is even.
let median (values: float[]) =
    let sorted = Array.sort values
    let middle = sorted.Length / 2

    if sorted.Length % 2 = 1 then
        sorted[middle]
    else
        (sorted[middle - 1] + sorted[middle]) / 2.0

/// At least this many seconds, so that the just-in-time compiler has finished with the code that is measured.
let private warmUp = 1.0

/// The samples stop after this many seconds, or at the largest number of samples; three are taken in any case.
let private sampling = 0.4

let private mostSamples = 2001

/// What the samples say about one call.
type Cost =
    { /// The median of the samples, in seconds.
      Seconds: float
      /// Bytes per call, on the calling thread.
      AllocatedBytes: int64 }

let private since tick = Stopwatch.GetElapsedTime(tick).TotalSeconds

/// Runs an action for at least 1 s, then measures single calls.
let cost (cancellation: CancellationToken) (action: unit -> unit) =
    let start = Stopwatch.GetTimestamp()
    action ()

    while since start < warmUp do
        cancellation.ThrowIfCancellationRequested()
        action ()

    let samples = Array.zeroCreate<float> mostSamples
    let begun = Stopwatch.GetTimestamp()
    let before = GC.GetAllocatedBytesForCurrentThread()
    let mutable count = 0

    while count < 3 || count < mostSamples && since begun < sampling do
        cancellation.ThrowIfCancellationRequested()
        let tick = Stopwatch.GetTimestamp()
        action ()
        samples[count] <- since tick
        count <- count + 1

    let allocated = GC.GetAllocatedBytesForCurrentThread() - before
    { Seconds = median samples[.. count - 1]; AllocatedBytes = allocated / int64 count }

/// Exactly n calls more, the k-th with the parameters scaled by 1 + 1e-9 k, k = 1 .. n.
let repeat (cancellation: CancellationToken) n (parameters: float[]) (action: float[] -> unit) =
    let scaled = Array.zeroCreate parameters.Length

    for k in 1..n do
        cancellation.ThrowIfCancellationRequested()

        for i in 0 .. parameters.Length - 1 do
            scaled[i] <- parameters[i] * (1.0 + 1e-9 * float k)

        action scaled
