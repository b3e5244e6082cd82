namespace AD.Solvers;

/// <summary>A system that knows its Jacobian J = f_u and its derivative in time f_t: what an implicit method needs.</summary>
internal abstract unsafe class DifferentiableSystem(int length) : OdeSystem(length)
{
    /// <summary>product = J(u, t) v, of the system's length each.</summary>
    public abstract void JacobianProduct(double* u, double t, double* v, double* product);

    /// <summary>destination = f_t(u, t) at fixed u, of the system's length.</summary>
    public abstract void TimeDerivative(double* u, double t, double* destination);

    /// <summary>The linear algebra of an implicit step on this system, by factors of the Jacobian.</summary>
    public abstract StageMatrix CreateStageMatrix();
}
