using AD.Solvers;

namespace AD.Benchmarks;

/// <summary>The loops of one backend.</summary>
/// <typeparam name="TBackend">A type that no other backend's loops have.</typeparam>
internal sealed partial class Loops<TBackend>(Backend backend) : Subject(backend)
    where TBackend : struct
{
    public override Variant Value<TFor>(PreparedVector f, double[] x)
    {
        double[] y = new double[f.OutputLength];
        return Of(Run, y) with { Error = 0.0 };

        void Run(int count)
        {
            for (int i = 0; i < count; i++)
            {
                f.Value(x, y);
            }
        }
    }

    public override Variant Jacobian<TFor>(PreparedVector f, double[] x)
    {
        double[] jacobian = new double[f.OutputLength * f.ActiveLength];
        return Of(Run, jacobian);

        void Run(int count)
        {
            for (int i = 0; i < count; i++)
            {
                f.Jacobian(x, jacobian.AsSpan());
            }
        }
    }

    public override Variant Pullback<TFor>(PreparedVector f, double[] x, double[] cotangent)
    {
        double[] product = new double[f.ActiveLength];
        return Of(Run, product);

        void Run(int count)
        {
            for (int i = 0; i < count; i++)
            {
                f.Pullback(x, cotangent, product);
            }
        }
    }

    public override Variant Pushforward<TFor>(PreparedVector f, double[] x, double[] tangent)
    {
        double[] product = new double[f.OutputLength];
        return Of(Run, product);

        void Run(int count)
        {
            for (int i = 0; i < count; i++)
            {
                f.Pushforward(x, tangent, product);
            }
        }
    }

    public override Variant Pullback<TFor>(PreparedOde f, double[] u, double[] cotangent)
    {
        double[] du = new double[f.StateLength], product = new double[f.StateLength + f.ParameterLength];
        return Of(Run, product);

        void Run(int count)
        {
            int n = f.StateLength;
            for (int i = 0; i < count; i++)
            {
                f.Pullback(u, 0.0, cotangent, du, product.AsSpan(0, n), product.AsSpan(n));
            }
        }
    }

    public override Variant Value<TFor>(PreparedScalar f, double[] x)
    {
        double[] value = new double[1];
        return Of(Run, value) with { Error = 0.0 };

        void Run(int count)
        {
            for (int i = 0; i < count; i++)
            {
                value[0] = f.Value(x);
            }
        }
    }

    public override Variant Gradient<TFor>(PreparedScalar f, double[] x)
    {
        double[] gradient = new double[f.ActiveLength];
        return Of(Run, gradient);

        void Run(int count)
        {
            for (int i = 0; i < count; i++)
            {
                f.Gradient(x, gradient);
            }
        }
    }

    public override Variant HessianVectorProduct<TFor>(PreparedScalar f, double[] x, double[] tangent)
    {
        double[] product = new double[f.ActiveLength];
        return Of(Run, product) with { Error = Backend.Traits.SecondOrderError };

        void Run(int count)
        {
            for (int i = 0; i < count; i++)
            {
                f.HessianVectorProduct(x, tangent, product);
            }
        }
    }

    public override Variant Gradient<TFor>(PreparedSensitivity loss, double[] p)
    {
        double[] gradient = new double[p.Length];
        return Of(Run, gradient);

        void Run(int count)
        {
            for (int i = 0; i < count; i++)
            {
                loss.Gradient(p, gradient, []);
            }
        }
    }
}
