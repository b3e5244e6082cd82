namespace AD.Solvers;

/// <summary>A system that knows its Jacobian J = f_u and its derivative in time f_t: what an implicit method needs.</summary>
internal abstract unsafe class DifferentiableSystem(int length) : OdeSystem(length)
{
    /// <summary>product = J(u, t) v, of the system's length each.</summary>
    public abstract void JacobianProduct(double* u, double t, double* v, double* product);

    /// <summary>destination = f_t(u, t) at fixed u, of the system's length.</summary>
    public abstract void TimeDerivative(double* u, double t, double* destination);

    /// <summary>product = J(u, t)ᵀ w, of the system's length each: what the transposed products of Krylov methods take.</summary>
    /// <remarks>By n products with J; a system with a pullback overrides it.</remarks>
    public virtual void JacobianTransposeProduct(double* u, double t, double* w, double* product)
    {
        double[] unit = new double[Length], column = new double[Length];
        fixed (double* e = unit, c = column)
        {
            for (int i = 0; i < Length; i++)
            {
                e[i] = 1.0;
                JacobianProduct(u, t, e, c);
                e[i] = 0.0;
                product[i] = Vectors.Dot(column, new ReadOnlySpan<double>(w, Length));
            }
        }
    }

    /// <summary>The linear algebra of an implicit step on this system, by factors of the Jacobian.</summary>
    public abstract StageMatrix CreateStageMatrix();

    /// <summary>The same by an iterative solver on products with the Jacobian.</summary>
    public virtual StageMatrix CreateStageMatrix(LinearSolver solver, StagePreconditioner? preconditioner) => new KrylovStageMatrix(this, solver, preconditioner);
}
