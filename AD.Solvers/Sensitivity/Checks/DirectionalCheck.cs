using System.Globalization;

namespace AD.Solvers;

/// <summary>The derivative of a cost along a direction in all its active parameters and initial values, by the gradient and by central differences of the cost.</summary>
/// <remarks>
/// Differences share no derivative with the gradient, and see what all gradients miss alike: an f or a cost with jumps, an event, a rule that was written by hand with a wrong derivative. They are taken of solves at a
/// thousandth of the tolerances, at least 1e-12. One direction is seen: what is wrong at right angles to it is not. Where they do not get through, variables that are 0
/// stay so (concentrations below 0). Derivatives by the ends of the span are not compared.
/// </remarks>
public sealed class DirectionalCheck
{
    internal DirectionalCheck(bool? agrees, double derivative, double expected, double difference, double differenceError, OdeOutcome? failure)
    {
        Agrees = agrees;
        Derivative = derivative;
        DerivativeError = expected;
        Difference = difference;
        DifferenceError = differenceError;
        Failure = failure;
    }

    /// <summary>
    /// True: the two differ by no more than 20 times the estimated error of the gradient and twice that of the differences, and these settle: their error is at most a quarter of the derivative, but for noise and what the gradient's error explains, or is no larger where points lie ten times closer. False: by more, and differences at points ten times closer say the same. Null: not known, as a solve stopped early (<see cref="Failure"/>), as
    /// differences do not settle (a chaotic solution, a cost that jumps), or as neither parameters nor initial values are active.
    /// </summary>
    public bool? Agrees { get; }

    /// <summary>The derivative by the gradient; NaN where there is no direction.</summary>
    public double Derivative { get; }

    /// <summary>The error that it is expected to have, from the comparison of gradients alone.</summary>
    public double DerivativeError { get; }

    /// <summary>The derivative by central differences; NaN where they could not be taken.</summary>
    public double Difference { get; }

    /// <summary>The error that these are expected to have.</summary>
    public double DifferenceError { get; }

    /// <summary>Where and why a solve for the differences stopped; null where none did.</summary>
    public OdeOutcome? Failure { get; }

    /// <summary>The comparison in a sentence.</summary>
    /// <returns>Both derivatives with their errors, and what follows.</returns>
    public override string ToString()
    {
        string numbers = string.Create(CultureInfo.InvariantCulture, $"along a direction {Derivative:G10} ± {DerivativeError:G2}, by differences {Difference:G10} ± {DifferenceError:G2}");
        return Agrees switch
        {
            true => $"The gradient agrees with differences of the cost: {numbers}.",
            false => $"The gradient does NOT agree with differences of the cost ({numbers}): a discontinuity, an event, a rule with a wrong derivative, or an error that all the gradients share.",
            null when Failure is not null => $"The gradient could not be compared with differences of the cost: {Failure}",
            null when double.IsNaN(Derivative) => "No parameter and no initial value is active: there are no differences of the cost to compare with.",
            null => $"The gradient could not be compared with differences of the cost, which do not settle ({numbers}): a chaotic solution, or a cost that jumps.",
        };
    }
}
