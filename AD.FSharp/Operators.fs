namespace AD.FSharp

open System.Numerics

/// <summary>Arithmetic and elementary functions for models over a number type <c>'T</c> that is constrained by the interfaces of .NET's generic math.</summary>
/// <remarks>
/// Open this module around models, not at the top of a program: <c>+</c> on strings and arithmetic on units of measure need F#'s own operators.
/// Every operator asks for the weakest interface that has it, so that <c>1 + 2</c> and <c>x[i + 1]</c> keep working.
/// Literals: <c>2G</c> is an integer of any number type, <c>num 0.5</c> any other constant. Comparisons that give a <c>bool</c> for a <c>'T</c> carry a dot: <c>x[0] &gt;. num 0.0</c>.
/// A span cannot be captured by a closure: use <c>for</c> loops in models, or <c>x.ToArray()</c>.
/// </remarks>
module Operators =

    /// <summary>The constant c as a number of type <c>'T</c>: <c>num 0.5 * x[0]</c>. Its derivative is zero.</summary>
    let inline num (c: float) : 'T when 'T :> INumberBase<'T> = 'T.CreateSaturating c

    /// <summary>Integer literals of any number type: <c>1G</c>, <c>100G</c>.</summary>
    module NumericLiteralG =

        /// <summary>0G.</summary>
        let inline FromZero () : 'T when 'T :> INumberBase<'T> = 'T.Zero

        /// <summary>1G.</summary>
        let inline FromOne () : 'T when 'T :> INumberBase<'T> = 'T.One

        /// <summary>An integer of 32 bits, such as 100G.</summary>
        let inline FromInt32 (n: int) : 'T when 'T :> INumberBase<'T> = 'T.CreateSaturating n

        /// <summary>An integer of 64 bits, such as 10000000000G; rounded to the number type.</summary>
        let inline FromInt64 (n: int64) : 'T when 'T :> INumberBase<'T> = 'T.CreateSaturating n

        /// <summary>A longer integer, rounded to double precision.</summary>
        let inline FromString (digits: string) : 'T when 'T :> INumberBase<'T> =
            'T.CreateSaturating(System.Double.Parse(digits, System.Globalization.CultureInfo.InvariantCulture))

    /// <summary>a + b.</summary>
    let inline (+) (a: 'T) (b: 'T) : 'T when 'T :> IAdditionOperators<'T, 'T, 'T> = 'T.op_Addition (a, b)

    /// <summary>a - b.</summary>
    let inline (-) (a: 'T) (b: 'T) : 'T when 'T :> ISubtractionOperators<'T, 'T, 'T> = 'T.op_Subtraction (a, b)

    /// <summary>a b.</summary>
    let inline (*) (a: 'T) (b: 'T) : 'T when 'T :> IMultiplyOperators<'T, 'T, 'T> = 'T.op_Multiply (a, b)

    /// <summary>a / b.</summary>
    let inline (/) (a: 'T) (b: 'T) : 'T when 'T :> IDivisionOperators<'T, 'T, 'T> = 'T.op_Division (a, b)

    /// <summary>The remainder of a / b, with the sign of a.</summary>
    let inline (%) (a: 'T) (b: 'T) : 'T when 'T :> IModulusOperators<'T, 'T, 'T> = 'T.op_Modulus (a, b)

    /// <summary>-a.</summary>
    let inline (~-) (a: 'T) : 'T when 'T :> IUnaryNegationOperators<'T, 'T> = 'T.op_UnaryNegation a

    /// <summary>a, unchanged.</summary>
    let inline (~+) (a: 'T) : 'T when 'T :> IUnaryPlusOperators<'T, 'T> = 'T.op_UnaryPlus a

    /// <summary>a to the power b, for real b: <c>x ** num 1.5</c>.</summary>
    let inline ( ** ) (a: 'T) (b: 'T) : 'T when 'T :> IPowerFunctions<'T> = 'T.Pow (a, b)

    /// <summary>a is less than b, compared by value.</summary>
    let inline (<.) (a: 'T) (b: 'T) : bool when 'T :> IComparisonOperators<'T, 'T, bool> = 'T.op_LessThan (a, b)

    /// <summary>a is greater than b, compared by value.</summary>
    let inline (>.) (a: 'T) (b: 'T) : bool when 'T :> IComparisonOperators<'T, 'T, bool> = 'T.op_GreaterThan (a, b)

    /// <summary>a is less than or equal to b, compared by value.</summary>
    let inline (<=.) (a: 'T) (b: 'T) : bool when 'T :> IComparisonOperators<'T, 'T, bool> = 'T.op_LessThanOrEqual (a, b)

    /// <summary>a is greater than or equal to b, compared by value.</summary>
    let inline (>=.) (a: 'T) (b: 'T) : bool when 'T :> IComparisonOperators<'T, 'T, bool> = 'T.op_GreaterThanOrEqual (a, b)

    /// <summary>a equals b, compared by value.</summary>
    let inline (=.) (a: 'T) (b: 'T) : bool when 'T :> IEqualityOperators<'T, 'T, bool> = 'T.op_Equality (a, b)

    /// <summary>a differs from b, compared by value.</summary>
    let inline (<>.) (a: 'T) (b: 'T) : bool when 'T :> IEqualityOperators<'T, 'T, bool> = 'T.op_Inequality (a, b)

    /// <summary>e to the power x.</summary>
    let inline exp (x: 'T) : 'T when 'T :> IExponentialFunctions<'T> = 'T.Exp x

    /// <summary>e to the power x, minus 1, accurate near x = 0.</summary>
    let inline expm1 (x: 'T) : 'T when 'T :> IExponentialFunctions<'T> = 'T.ExpM1 x

    /// <summary>2 to the power x.</summary>
    let inline exp2 (x: 'T) : 'T when 'T :> IExponentialFunctions<'T> = 'T.Exp2 x

    /// <summary>10 to the power x.</summary>
    let inline exp10 (x: 'T) : 'T when 'T :> IExponentialFunctions<'T> = 'T.Exp10 x

    /// <summary>The natural logarithm of x.</summary>
    let inline log (x: 'T) : 'T when 'T :> ILogarithmicFunctions<'T> = 'T.Log x

    /// <summary>The natural logarithm of 1 + x, accurate near x = 0.</summary>
    let inline logp1 (x: 'T) : 'T when 'T :> ILogarithmicFunctions<'T> = 'T.LogP1 x

    /// <summary>The logarithm of x to base 2.</summary>
    let inline log2 (x: 'T) : 'T when 'T :> ILogarithmicFunctions<'T> = 'T.Log2 x

    /// <summary>The logarithm of x to base 10.</summary>
    let inline log10 (x: 'T) : 'T when 'T :> ILogarithmicFunctions<'T> = 'T.Log10 x

    /// <summary>The square root of x.</summary>
    let inline sqrt (x: 'T) : 'T when 'T :> IRootFunctions<'T> = 'T.Sqrt x

    /// <summary>The cube root of x.</summary>
    let inline cbrt (x: 'T) : 'T when 'T :> IRootFunctions<'T> = 'T.Cbrt x

    /// <summary>The sine of x, x in radians.</summary>
    let inline sin (x: 'T) : 'T when 'T :> ITrigonometricFunctions<'T> = 'T.Sin x

    /// <summary>The cosine of x, x in radians.</summary>
    let inline cos (x: 'T) : 'T when 'T :> ITrigonometricFunctions<'T> = 'T.Cos x

    /// <summary>The tangent of x, x in radians.</summary>
    let inline tan (x: 'T) : 'T when 'T :> ITrigonometricFunctions<'T> = 'T.Tan x

    /// <summary>The inverse sine of x.</summary>
    let inline asin (x: 'T) : 'T when 'T :> ITrigonometricFunctions<'T> = 'T.Asin x

    /// <summary>The inverse cosine of x.</summary>
    let inline acos (x: 'T) : 'T when 'T :> ITrigonometricFunctions<'T> = 'T.Acos x

    /// <summary>The inverse tangent of x.</summary>
    let inline atan (x: 'T) : 'T when 'T :> ITrigonometricFunctions<'T> = 'T.Atan x

    /// <summary>The hyperbolic sine of x.</summary>
    let inline sinh (x: 'T) : 'T when 'T :> IHyperbolicFunctions<'T> = 'T.Sinh x

    /// <summary>The hyperbolic cosine of x.</summary>
    let inline cosh (x: 'T) : 'T when 'T :> IHyperbolicFunctions<'T> = 'T.Cosh x

    /// <summary>The hyperbolic tangent of x.</summary>
    let inline tanh (x: 'T) : 'T when 'T :> IHyperbolicFunctions<'T> = 'T.Tanh x

    /// <summary>The inverse hyperbolic sine of x.</summary>
    let inline asinh (x: 'T) : 'T when 'T :> IHyperbolicFunctions<'T> = 'T.Asinh x

    /// <summary>The inverse hyperbolic cosine of x.</summary>
    let inline acosh (x: 'T) : 'T when 'T :> IHyperbolicFunctions<'T> = 'T.Acosh x

    /// <summary>The inverse hyperbolic tangent of x.</summary>
    let inline atanh (x: 'T) : 'T when 'T :> IHyperbolicFunctions<'T> = 'T.Atanh x

    /// <summary>The absolute value of x.</summary>
    let inline abs (x: 'T) : 'T when 'T :> INumberBase<'T> = 'T.Abs x

    /// <summary>The greatest integer not above x; its derivative is 0.</summary>
    let inline floor (x: 'T) : 'T when 'T :> IFloatingPoint<'T> = 'T.Floor x

    /// <summary>The least integer not below x; its derivative is 0.</summary>
    let inline ceil (x: 'T) : 'T when 'T :> IFloatingPoint<'T> = 'T.Ceiling x

    /// <summary>The nearest integer, ties to even; its derivative is 0.</summary>
    let inline round (x: 'T) : 'T when 'T :> IFloatingPoint<'T> = 'T.Round x

    /// <summary>x without its fraction; its derivative is 0.</summary>
    let inline truncate (x: 'T) : 'T when 'T :> IFloatingPoint<'T> = 'T.Truncate x

    /// <summary>x to the power y.</summary>
    let inline pow (x: 'T) (y: 'T) : 'T when 'T :> IPowerFunctions<'T> = 'T.Pow (x, y)

    /// <summary>The length of (x, y), the square root of x² + y².</summary>
    let inline hypot (x: 'T) (y: 'T) : 'T when 'T :> IRootFunctions<'T> = 'T.Hypot (x, y)

    /// <summary>The angle of the point (x, y).</summary>
    let inline atan2 (y: 'T) (x: 'T) : 'T when 'T :> IFloatingPointIeee754<'T> = 'T.Atan2 (y, x)

    /// <summary>The greater of x and y.</summary>
    let inline max (x: 'T) (y: 'T) : 'T when 'T :> INumber<'T> = 'T.Max (x, y)

    /// <summary>The lesser of x and y.</summary>
    let inline min (x: 'T) (y: 'T) : 'T when 'T :> INumber<'T> = 'T.Min (x, y)

    /// <summary>The sign of x, one of -1, 0 and 1.</summary>
    let inline sign (x: 'T) : int when 'T :> INumber<'T> = 'T.Sign x

    /// <summary>x to the integer power n, by repeated squaring: exact rules for +, *, / only, so that x = 0 and negative x are fine.</summary>
    /// <remarks>A negative n takes the reciprocal of the positive power.</remarks>
    let inline pown (x: 'T) (n: int) : 'T when 'T :> INumberBase<'T> =
        let mutable power = 'T.One
        let mutable square = x
        let mutable rest = System.Math.Abs (int64 n)

        while rest > 0L do
            if rest &&& 1L = 1L then
                power <- 'T.op_Multiply (power, square)

            rest <- rest >>> 1

            if rest > 0L then
                square <- 'T.op_Multiply (square, square)

        if n < 0 then
            'T.op_Division ('T.One, power)
        else
            power
