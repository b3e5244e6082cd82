using System.Numerics;
using AD.Conformance;
using Xunit;

namespace AD.Tests.Traits;

/// <summary>A prepared operator allocates nothing once warm, where the backend says so.</summary>
public class AllocationTests
{
    private static readonly double[] X = [0.3, -0.2, 0.5, 0.9];

    private static readonly double[] V = [1.0, 0.5, -0.5, 2.0];

    /// <summary>Those that claim it.</summary>
    public static TheoryData<string> Claiming => Subject.AllocationFree;

    [Theory]
    [MemberData(nameof(Claiming))]
    public void Scalar(string name)
    {
        PreparedScalar p = Subject.Find(name).Backend.Prepare(new Rosenbrock(), Shape.Scalar(4));
        double[] g = new double[4], h = new double[16], hv = new double[4];
        MathNet.Numerics.LinearAlgebra.Matrix<double> matrix = MathNet.Numerics.LinearAlgebra.Matrix<double>.Build.Dense(4, 4);
        Nothing("value", () => p.Value(X));
        Nothing("gradient", () => p.Gradient(X, g));
        Nothing("value and gradient", () => p.ValueAndGradient(X, g));
        if (!Subject.Find(name).Backend.Traits.SecondOrder)
        {
            return;
        }

        Nothing("Hessian by rows", () => p.ValueGradientAndHessian(X, g, h));
        Nothing("Hessian", () => p.Hessian(X, matrix));
        Nothing("product with the Hessian", () => p.HessianVectorProduct(X, V, hv));
        Nothing("gradient and product", () => p.GradientAndHessianVectorProduct(X, V, g, hv));
    }

    [Theory]
    [MemberData(nameof(Claiming))]
    public void ScalarDelegate(string name)
    {
        static T Product<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => x[0] * x[1] * T.Sin(x[2]) + x[3];
        PreparedScalar p = Subject.Find(name).Backend.Prepare(Product, Shape.Scalar(4));
        double[] g = new double[4], hv = new double[4];
        Nothing("gradient", () => p.Gradient(X, g));
        if (Subject.Find(name).Backend.Traits.SecondOrder)
        {
            Nothing("product with the Hessian", () => p.HessianVectorProduct(X, V, hv));
        }
    }

    [Theory]
    [MemberData(nameof(Claiming))]
    public void Vector(string name)
    {
        PreparedVector p = Subject.Find(name).Backend.Prepare(new MatrixAndBlock(), Shape.Vector(4, 5));
        double[] y = new double[5], c = [1, 2, 3, 4, 5], jv = new double[5], jc = new double[4], j = new double[20];
        Nothing("value", () => p.Value(X, y));
        Nothing("pushforward", () => p.Pushforward(X, V, y, jv));
        Nothing("pullback", () => p.Pullback(X, c, y, jc));
        Nothing("Jacobian", () => p.Jacobian(X, y, j));
    }

    [Theory]
    [MemberData(nameof(Claiming))]
    public void RightHandSide(string name)
    {
        PreparedOde p = Subject.Find(name).Backend.Prepare(new SampleOde(), Shape.Ode(2, 2));
        double[] parameters = [1.5, 0.8], u = [0.9, 0.4], c = [1.0, -2.0], du = new double[2], ub = new double[2], pb = new double[2], j = new double[4], us = new double[6], ps = new double[6], ts = new double[6];
        p.Bind(parameters);
        Nothing("bind", () => p.Bind(parameters));
        Nothing("value", () => p.Value(u, 0.3, du));
        Nothing("pullback", () => p.Pullback(u, 0.3, c, du, ub, pb));
        Nothing("pullback of the state", () => p.Pullback(u, 0.3, c, du, ub, []));
        Nothing("pullback without the value", () => p.Pullback(u, 0.3, c, ub, pb));
        Nothing("pushforward", () => p.Pushforward(u, 0.3, 3, us, ps, du, ts));
        Nothing("state Jacobian", () => p.StateJacobian(u, 0.3, du, j));
        Nothing("time derivative", () => p.TimeDerivative(u, 0.3, du, ub));
    }

    private static void Nothing(string what, Action call) => Allocation.IsZero(what, call);

    /// <summary>Products of neighbours and, as the last output, an inner product as a block.</summary>
    private readonly struct MatrixAndBlock : IVectorFunction
    {
        public int OutputLength(int inputLength) => inputLength + 1;

        public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
        {
            for (int i = 0; i < x.Length; i++)
            {
                y[i] = x[i] * T.Exp(x[(i + 1) % x.Length]);
            }

            y[x.Length] = Block.Dot(x[..2], x[2..4]);
        }
    }
}
