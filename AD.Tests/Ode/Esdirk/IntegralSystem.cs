using AD.Solvers;

namespace AD.Tests.Ode.Esdirk;

/// <summary>A problem with the integrals of its states' squares behind the states: the right-hand side does not read them.</summary>
internal sealed unsafe class IntegralSystem(DifferentiableSystem inner) : DifferentiableSystem(2 * inner.Length)
{
    public override int ReadLength => inner.Length;

    public override void Evaluate(double* u, double t, double* du)
    {
        inner.Evaluate(u, t, du);
        for (int i = 0; i < inner.Length; i++)
        {
            du[inner.Length + i] = u[i] * u[i];
        }
    }

    public override void JacobianProduct(double* u, double t, double* v, double* product)
    {
        inner.JacobianProduct(u, t, v, product);
        for (int i = 0; i < inner.Length; i++)
        {
            product[inner.Length + i] = 2.0 * u[i] * v[i];
        }
    }

    public override void TimeDerivative(double* u, double t, double* destination)
    {
        inner.TimeDerivative(u, t, destination);
        new Span<double>(destination + inner.Length, inner.Length).Clear();
    }

    public override StageMatrix CreateStageMatrix() => inner.CreateStageMatrix();
}
