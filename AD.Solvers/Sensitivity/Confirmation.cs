namespace AD.Solvers;

/// <summary>When a gradient is confirmed by a derivative of the cost along one direction, from a tangent that is integrated with the state under control of its error.</summary>
/// <remarks>
/// The direction is that of the gradient itself, in units of the parameters and of the initial state: the derivative along it is the gradient's length, if the gradient is right. A gradient whose length is off by more
/// than three tenths of it, beyond what the tolerances leave open of the cost's own gradient, is refused with <see cref="Status.Unconfirmed"/>. A gradient that is not in doubt costs nothing more, one that is a forward integration with one tangent.
/// </remarks>
public enum Confirmation
{
    /// <summary>Where something was seen that a right gradient rarely shows; the default. What this is, is said at <see cref="SensitivityMethod.Confirmation"/>.</summary>
    WhenInDoubt,

    /// <summary>Every gradient.</summary>
    Always,

    /// <summary>None: a gradient that is in doubt is given out as it is.</summary>
    Never,
}
