namespace AD.Solvers;

/// <summary>When a gradient is confirmed by a derivative of the cost along one direction, from a tangent that is integrated with the state under control of its error.</summary>
/// <remarks>
/// The direction is that of the gradient itself, in units of the parameters and of the initial state: the derivative along it is the gradient's length, if the gradient is right. A gradient whose length is off by more
/// than three tenths of it, beyond what the tolerances leave open of the cost's own gradient, is refused with <see cref="Status.Unconfirmed"/>. Looking for signs costs an evaluation of f in
/// eight steps of a discrete method, and two or three in each backward step of an implicit one. A gradient in doubt costs a forward integration with one tangent, and two tighter ones where that does not agree.
/// </remarks>
public enum Confirmation
{
    /// <summary>Where something was seen that a right gradient rarely shows; the default. What this is, is said at <see cref="SensitivityMethod.Confirmation"/>.</summary>
    WhenInDoubt,

    /// <summary>Every gradient by parameters or initial state, and by an adjoint every dG/dt₀; a gradient that is exactly 0 has no direction and is not compared.</summary>
    Always,

    /// <summary>None: signs are not looked for, and a gradient is given out as it is.</summary>
    Never,
}
