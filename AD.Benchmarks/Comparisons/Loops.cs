namespace AD.Benchmarks;

/// <summary>Loops over the operators of a prepared function; each writes into a result of its own.</summary>
internal static class Loops<TSubject>
    where TSubject : struct, ISubject
{
    public static Variant Value(PreparedVector f, double[] x)
    {
        double[] y = new double[f.OutputLength];
        return new(TSubject.Name, Run, y);

        void Run(int count)
        {
            for (int i = 0; i < count; i++)
            {
                f.Value(x, y);
            }
        }
    }

    public static Variant Jacobian(PreparedVector f, double[] x)
    {
        double[] y = new double[f.OutputLength], jacobian = new double[f.OutputLength * f.ActiveLength];
        return new(TSubject.Name, Run, jacobian);

        void Run(int count)
        {
            for (int i = 0; i < count; i++)
            {
                f.Jacobian(x, y, jacobian);
            }
        }
    }

    public static Variant Pullback(PreparedVector f, double[] x, double[] cotangent)
    {
        double[] y = new double[f.OutputLength], product = new double[f.ActiveLength];
        return new(TSubject.Name, Run, product);

        void Run(int count)
        {
            for (int i = 0; i < count; i++)
            {
                f.Pullback(x, cotangent, y, product);
            }
        }
    }

    public static Variant Pushforward(PreparedVector f, double[] x, double[] tangent)
    {
        double[] y = new double[f.OutputLength], product = new double[f.OutputLength];
        return new(TSubject.Name, Run, product);

        void Run(int count)
        {
            for (int i = 0; i < count; i++)
            {
                f.Pushforward(x, tangent, y, product);
            }
        }
    }

    public static Variant Pullback(PreparedOde f, double[] u, double[] cotangent)
    {
        double[] du = new double[f.StateLength], product = new double[f.StateLength + f.ParameterLength];
        return new(TSubject.Name, Run, product);

        void Run(int count)
        {
            int n = f.StateLength;
            for (int i = 0; i < count; i++)
            {
                f.Pullback(u, 0.0, cotangent, du, product.AsSpan(0, n), product.AsSpan(n));
            }
        }
    }

    public static Variant Gradient(PreparedScalar f, double[] x)
    {
        double[] gradient = new double[f.ActiveLength];
        return new(TSubject.Name, Run, gradient);

        void Run(int count)
        {
            for (int i = 0; i < count; i++)
            {
                f.ValueAndGradient(x, gradient);
            }
        }
    }

    public static Variant HessianVectorProduct(PreparedScalar f, double[] x, double[] tangent)
    {
        double[] gradient = new double[f.ActiveLength], product = new double[f.ActiveLength];
        return new(TSubject.Name, Run, product);

        void Run(int count)
        {
            for (int i = 0; i < count; i++)
            {
                f.GradientAndHessianVectorProduct(x, tangent, gradient, product);
            }
        }
    }
}
