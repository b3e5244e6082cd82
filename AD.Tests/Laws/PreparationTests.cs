using MathNet.Numerics.LinearAlgebra;
using Xunit;

namespace AD.Tests.Laws;

/// <summary>A prepared function gives what the unprepared operators give, at every point, and so does its clone.</summary>
public class PreparationTests
{
    private static readonly double[][] Points = [[0.7, -1.3], [-0.2, 0.9], [0.0, 0.0], [0.7, -1.3]];

    private static readonly double[] V = [0.4, 1.1];

    private static readonly double[] C = [1.2, -0.3, 0.5];

    public static TheoryData<string> Subjects => Subject.Names;

    [Theory]
    [MemberData(nameof(Subjects))]
    public void Scalar(string name)
    {
        Subject subject = Subject.Find(name);
        Backend backend = subject.Backend;
        PreparedScalar prepared = backend.Prepare(new SampleScalar(), Shape.Scalar(2));
        foreach (PreparedScalar p in (PreparedScalar[])[prepared, prepared.Clone(), backend.Prepare(Sample.Scalar, Shape.Scalar(2))])
        {
            foreach (double[] x in Points)
            {
                double[] gradient = new double[2], rows = new double[4], product = new double[2];
                Assert.Equal(Sample.Scalar<double>(x), p.Value(x));
                Close.To(Sample.Scalar<double>(x), p.ValueAndGradient(x, gradient), 1e-15);
                Close.To(backend.Gradient(new SampleScalar(), x), gradient, subject.First, "gradient");
                gradient.AsSpan().Clear();
                p.Gradient(x, gradient);
                Close.To(backend.Gradient(new SampleScalar(), x), gradient, subject.First, "gradient");
                if (!backend.Traits.SecondOrder)
                {
                    continue;
                }

                Matrix<double> hessian = Matrix<double>.Build.Dense(2, 2);
                p.Hessian(x, hessian);
                Close.To(backend.Hessian(new SampleScalar(), x), hessian, subject.Second, "Hessian");
                Close.To(Sample.Scalar<double>(x), p.ValueGradientAndHessian(x, gradient, rows), 1e-15);
                Close.To(hessian.ToRowMajorArray(), rows, subject.Second, "Hessian by rows");
                p.HessianVectorProduct(x, V, product);
                Close.To(backend.HessianVectorProduct(new SampleScalar(), x, V), product, subject.Second, "H v");
                Close.To(Sample.Scalar<double>(x), p.GradientAndHessianVectorProduct(x, V, gradient, product), 1e-15);
                Close.To(backend.Gradient(new SampleScalar(), x), gradient, subject.First, "gradient with H v");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Subjects))]
    public void Vector(string name)
    {
        Subject subject = Subject.Find(name);
        Backend backend = subject.Backend;
        PreparedVector prepared = backend.Prepare(new SampleVector(), Shape.Vector(2, 3));
        foreach (PreparedVector p in (PreparedVector[])[prepared, prepared.Clone(), backend.Prepare(Sample.Vector, Shape.Vector(2, 3))])
        {
            foreach (double[] x in Points)
            {
                double[] expected = new double[3], value = new double[3], tangent = new double[3], cotangent = new double[2], rows = new double[6];
                Sample.Vector<double>(x, expected);
                p.Value(x, value);
                Assert.Equal(expected, value);
                p.Pushforward(x, V, value, tangent);
                Close.To(expected, value, 1e-15);
                Close.To(backend.Pushforward(new SampleVector(), x, V), tangent, subject.First, "J v");
                value.AsSpan().Clear();
                p.Pullback(x, C, value, cotangent);
                Close.To(expected, value, 1e-15);
                Close.To(backend.Pullback(new SampleVector(), x, C), cotangent, subject.First, "Jᵀ c");
                value.AsSpan().Clear();
                p.Jacobian(x, value, rows);
                Close.To(expected, value, 1e-15);
                Close.To(backend.Jacobian(new SampleVector(), x).ToRowMajorArray(), rows, subject.First, "J");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Subjects))]
    public void RightHandSide(string name)
    {
        Subject subject = Subject.Find(name);
        PreparedOde prepared = subject.Backend.Prepare(new SampleOde(), Shape.Ode(2, 2));
        double[] p = [1.5, 0.8];
        prepared.Bind(p);
        PreparedOde other = subject.Backend.Prepare(Sample.Ode, Shape.Ode(2, 2));
        other.Bind([9.0, 9.0]);
        other.Bind(p);
        foreach (PreparedOde ode in (PreparedOde[])[prepared, prepared.Clone(), other])
        {
            foreach (double[] u in Points)
            {
                CheckAt(subject, ode, u, p, 0.4);
            }
        }
    }

    /// <summary>du = (p0 u0 - u0 u1, u0 u1 sin t - p1 u1): J_u = (p0 - u1, -u0; u1 sin t, u0 sin t - p1), J_p = (u0, 0; 0, -u1), ∂/∂t = (0, u0 u1 cos t).</summary>
    private static void CheckAt(Subject subject, PreparedOde ode, double[] u, double[] p, double t)
    {
        double sin = Math.Sin(t), tolerance = subject.First;
        double[] expected = [p[0] * u[0] - u[0] * u[1], u[0] * u[1] * sin - p[1] * u[1]];
        double[] jacobian = [p[0] - u[1], -u[0], u[1] * sin, u[0] * sin - p[1]];
        double[] du = new double[2], rows = new double[4], state = new double[2], parameters = new double[2], c = [0.6, -1.7];
        ode.Value(u, t, du);
        Close.To(expected, du, 1e-15, "du");
        du.AsSpan().Clear();
        ode.StateJacobian(u, t, du, rows);
        Close.To(expected, du, 1e-15, "du with the state Jacobian");
        Close.To(jacobian, rows, tolerance, "J_u");
        du.AsSpan().Clear();
        ode.Pullback(u, t, c, du, state, parameters);
        Close.To(expected, du, 1e-15, "du with the pullback");
        Close.To([c[0] * jacobian[0] + c[1] * jacobian[2], c[0] * jacobian[1] + c[1] * jacobian[3]], state, tolerance, "J_uᵀ c");
        Close.To([c[0] * u[0], -c[1] * u[1]], parameters, tolerance, "J_pᵀ c");
        state.AsSpan().Clear();
        ode.Pullback(u, t, c, du, state, []);
        Close.To([c[0] * jacobian[0] + c[1] * jacobian[2], c[0] * jacobian[1] + c[1] * jacobian[3]], state, tolerance, "J_uᵀ c alone");
        double[] again = new double[2], parametersAgain = new double[2];
        ode.Pullback(u, t, c, again, parametersAgain);
        Close.To(state, again, 1e-14, "J_uᵀ c without f");
        Close.To(parameters, parametersAgain, 1e-14, "J_pᵀ c without f");
        again.AsSpan().Clear();
        ode.Pullback(u, t, c, again, []);
        Close.To(state, again, 1e-14, "J_uᵀ c alone without f");
        ode.TimeDerivative(u, t, du, state);
        Close.To([0.0, u[0] * u[1] * Math.Cos(t)], state, tolerance, "∂f/∂t");

        // Three directions at once, laid out [i · count + c]: e_0, e_1 and (1, 2) in the state; and 0, (1, 1), (0, 3) in the parameters.
        double[] us = [1, 0, 1, 0, 1, 2], ps = [0, 1, 0, 0, 1, 3], tangents = new double[6];
        du.AsSpan().Clear();
        ode.Pushforward(u, t, 3, us, ps, du, tangents);
        Close.To(expected, du, 1e-15, "du with the pushforward");
        double[] wanted =
        [
            jacobian[0], jacobian[1] + u[0], jacobian[0] + 2 * jacobian[1],
            jacobian[2], jacobian[3] - u[1], jacobian[2] + 2 * jacobian[3] - 3 * u[1],
        ];
        Close.To(wanted, tangents, tolerance, "J_u U + J_p P");
        ode.Pushforward(u, t, 3, us, [], du, tangents);
        Close.To([jacobian[0], jacobian[1], jacobian[0] + 2 * jacobian[1], jacobian[2], jacobian[3], jacobian[2] + 2 * jacobian[3]], tangents, tolerance, "J_u U");
    }
}
