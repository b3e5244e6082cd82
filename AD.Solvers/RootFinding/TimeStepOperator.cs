namespace AD.Solvers;

/// <summary>D/δ + J, the matrix of an implicit Euler step, never formed.</summary>
internal sealed class TimeStepOperator(JacobianOperator jacobian, double[] mass) : LinearOperator(mass.Length, mass.Length)
{
    private double rate;

    /// <summary>Takes another point and time step.</summary>
    public void MoveTo(ReadOnlySpan<double> x, double timeStep)
    {
        jacobian.MoveTo(x);
        rate = 1.0 / timeStep;
    }

    protected override void ApplyCore(ReadOnlySpan<double> v, Span<double> destination)
    {
        jacobian.Apply(v, destination);
        AddMass(v, destination);
    }

    protected override void ApplyTransposeCore(ReadOnlySpan<double> w, Span<double> destination)
    {
        jacobian.ApplyTranspose(w, destination);
        AddMass(w, destination);
    }

    private void AddMass(ReadOnlySpan<double> v, Span<double> destination)
    {
        for (int i = 0; i < mass.Length; i++)
        {
            destination[i] += rate * mass[i] * v[i];
        }
    }
}
