/// Three nonlinear regressions of NIST's Statistical Reference Datasets (public domain, www.itl.nist.gov/div898/strd): data, NIST's first start, certified answers.
module AD.Examples.Models.NistRegressions

open AD
open AD.FSharp.Operators

type Regression =
    { Name: string
      Title: string
      XTitle: string
      YTitle: string
      X: float[]
      Y: float[]
      /// What the curve misses at each observation.
      Residuals: IVectorFunction
      /// The far one of NIST's two starts.
      Start: float[]
      /// Certified to 11 digits, as are their standard deviations and the sum of squares.
      Parameters: float[]
      StandardDeviations: float[]
      SumOfSquares: float }

/// Electron mobility of silicon over the logarithm of density (R. Thurber, NIST): a cubic over a cubic.
let inline private mobility (b1, b2, b3, b4, b5, b6, b7) x =
    (b1 + x * (b2 + x * (b3 + x * b4))) / (num 1.0 + x * (b5 + x * (b6 + x * b7)))

let private thurberResiduals (x: float[]) (y: float[]) =
    { new IVectorFunction with
        member _.OutputLength _ = y.Length

        member _.Evaluate(b, r) =
            for i in 0 .. y.Length - 1 do
                r[i] <- mobility (b[0], b[1], b[2], b[3], b[4], b[5], b[6]) (num x[i]) - num y[i] }

/// Dry weight of onion bulbs and tops over the growing time (Ratkowsky, 1983): a sigmoid.
let inline private weight (b1, b2, b3, b4) x = b1 * exp (-log (num 1.0 + exp (b2 - b3 * x)) / b4)

let private ratkowskyResiduals (x: float[]) (y: float[]) =
    { new IVectorFunction with
        member _.OutputLength _ = y.Length

        member _.Evaluate(b, r) =
            for i in 0 .. y.Length - 1 do
                r[i] <- weight (b[0], b[1], b[2], b[3]) (num x[i]) - num y[i] }

/// Biochemical oxygen demand over the incubation time (Box, Hunter and Hunter, 1978): a saturation.
let inline private demand (b1, b2) x = b1 * (num 1.0 - exp (-b2 * x))

let private boxResiduals (x: float[]) (y: float[]) =
    { new IVectorFunction with
        member _.OutputLength _ = y.Length

        member _.Evaluate(b, r) =
            for i in 0 .. y.Length - 1 do
                r[i] <- demand (b[0], b[1]) (num x[i]) - num y[i] }

/// A regression with the way to make its residuals for other abscissas.
let private regression name title xTitle yTitle residuals x y start parameters deviations sum =
    { Name = name
      Title = title
      XTitle = xTitle
      YTitle = yTitle
      X = x
      Y = y
      Residuals = residuals x y
      Start = start
      Parameters = parameters
      StandardDeviations = deviations
      SumOfSquares = sum }, residuals

let private known =
    [ regression
          "thurber"
          "Thurber: electron mobility"
          "logarithm of the density"
          "electron mobility"
          thurberResiduals
          [| -3.067; -2.981; -2.921; -2.912; -2.840; -2.797; -2.702; -2.699; -2.633; -2.481; -2.363; -2.322; -1.501; -1.460; -1.274; -1.212; -1.100; -1.046; -0.915
             -0.714; -0.566; -0.545; -0.400; -0.309; -0.109; -0.103; 0.010; 0.119; 0.377; 0.790; 0.963; 1.006; 1.115; 1.572; 1.841; 2.047; 2.200 |]
          [| 80.574; 84.248; 87.264; 87.195; 89.076; 89.608; 89.868; 90.101; 92.405; 95.854; 100.696; 101.060; 401.672; 390.724; 567.534; 635.316; 733.054; 759.087; 894.206
             990.785; 1090.109; 1080.914; 1122.643; 1178.351; 1260.531; 1273.514; 1288.339; 1327.543; 1353.863; 1414.509; 1425.208; 1421.384; 1442.962; 1464.350; 1468.705; 1447.894; 1457.628 |]
          [| 1000.0; 1000.0; 400.0; 40.0; 0.7; 0.3; 0.03 |]
          [| 1.2881396800e3; 1.4910792535e3; 5.8323836877e2; 7.5416644291e1; 9.6629502864e-1; 3.9797285797e-1; 4.9727297349e-2 |]
          [| 4.6647963344; 3.9571156086e1; 2.8698696102e1; 5.5675370270; 3.1333340687e-2; 1.4984928198e-2; 6.5842344623e-3 |]
          5.6427082397e3
      regression
          "rat43"
          "Rat43: growth of onions"
          "growing time"
          "dry weight"
          ratkowskyResiduals
          (Array.init 15 (fun i -> float (i + 1)))
          [| 16.08; 33.83; 65.80; 97.20; 191.55; 326.20; 386.87; 520.53; 590.03; 651.92; 724.93; 699.56; 689.96; 637.56; 717.41 |]
          [| 100.0; 10.0; 1.0; 1.0 |]
          [| 6.9964151270e2; 5.2771253025; 7.5962938329e-1; 1.2792483859 |]
          [| 1.6302297817e1; 2.0828735829; 1.9566123451e-1; 6.8761936385e-1 |]
          8.7864049080e3
      regression
          "boxbod"
          "BoxBOD: biochemical oxygen demand"
          "incubation time"
          "oxygen demand"
          boxResiduals
          [| 1.0; 2.0; 3.0; 5.0; 7.0; 10.0 |]
          [| 109.0; 149.0; 149.0; 191.0; 213.0; 224.0 |]
          [| 1.0; 1.0 |]
          [| 2.1380940889e2; 5.4723748542e-1 |]
          [| 1.2354515176e1; 1.0455993237e-1 |]
          1.1680088766e3 ]

let regressions = known |> List.map fst

let find name = regressions |> List.find (fun regression -> regression.Name = name)

/// The curve of a regression at given abscissas.
let curve name (b: float[]) (x: float[]) =
    let residuals = known |> List.find (fun (regression, _) -> regression.Name = name) |> snd
    let values = Array.zeroCreate<float> x.Length
    (residuals x (Array.zeroCreate x.Length)).Evaluate<float>(System.ReadOnlySpan b, System.Span values)
    values
