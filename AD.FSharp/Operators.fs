namespace AD.FSharp

open System.Numerics

/// <summary>Operators and functions for models written over every number type; opened around models only.</summary>
module Operators =

    /// <summary>The sine at any number type.</summary>
    /// <param name="x">The angle in radians.</param>
    /// <returns>sin x.</returns>
    let inline sin (x: 'T) : 'T when 'T :> ITrigonometricFunctions<'T> = 'T.Sin x
