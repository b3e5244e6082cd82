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

/// Runs an action for at least so many seconds.
let private warm (cancellation: CancellationToken) seconds (action: unit -> unit) =
    let start = Stopwatch.GetTimestamp()
    action ()

    while since start < seconds do
        cancellation.ThrowIfCancellationRequested()
        action ()

/// Times single calls until so many seconds are over, at least so many calls; also the bytes of a call.
let private sample (cancellation: CancellationToken) seconds fewest (action: unit -> unit) =
    let samples = Array.zeroCreate<float> mostSamples
    let begun = Stopwatch.GetTimestamp()
    let before = GC.GetAllocatedBytesForCurrentThread()
    let mutable count = 0

    while count < fewest || count < mostSamples && since begun < seconds do
        cancellation.ThrowIfCancellationRequested()
        let tick = Stopwatch.GetTimestamp()
        action ()
        samples[count] <- since tick
        count <- count + 1

    let allocated = GC.GetAllocatedBytesForCurrentThread() - before
    samples[.. count - 1], allocated / int64 count

let private costOf (samples, bytes) = { Seconds = median samples; AllocatedBytes = bytes }

/// Runs an action for at least 1 s, then measures single calls.
let cost (cancellation: CancellationToken) (action: unit -> unit) =
    warm cancellation warmUp action
    costOf (sample cancellation sampling 3 action)

/// Warms up for so many seconds, then takes the fastest call of so many seconds, which the rest of the machine disturbs least. A call that takes longer than both is measured once.
let fastest (cancellation: CancellationToken) warming seconds (action: unit -> unit) =
    let start = Stopwatch.GetTimestamp()
    let first = sample cancellation 0.0 1 action

    let samples, bytes =
        if since start > warming + seconds then
            first
        else
            warm cancellation warming action
            sample cancellation seconds 3 action

    { Seconds = Array.min samples; AllocatedBytes = bytes }

/// Runs an action for at least 1 s, then gives the time of each of many calls, in the order of the calls, and their cost.
let distribution (cancellation: CancellationToken) seconds (action: unit -> unit) =
    warm cancellation warmUp action
    let samples, bytes = sample cancellation seconds 20 action
    samples, costOf (samples, bytes)

/// Exactly n calls more, the k-th with the parameters scaled by 1 + 1e-9 k, k = 1 .. n.
let repeat (cancellation: CancellationToken) n (parameters: float[]) (action: float[] -> unit) =
    let scaled = Array.zeroCreate parameters.Length

    for k in 1..n do
        cancellation.ThrowIfCancellationRequested()

        for i in 0 .. parameters.Length - 1 do
            scaled[i] <- parameters[i] * (1.0 + 1e-9 * float k)

        action scaled
