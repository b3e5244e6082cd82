namespace AD.Benchmarks;

/// <content>Many points at once; times are for one of them.</content>
internal sealed partial class Loops<TBackend>
{
    public override Variant Value<TFor>(PreparedBatch f, Points at)
    {
        double[] y = new double[f.Shape.OutputLength * at.Count];
        return Lanes(Run, y, at) with { Error = 0.0 };

        void Run(int count)
        {
            for (int i = 0; i < count; i++)
            {
                f.Value(at.Count, at.Varying, at.Shared, y);
            }
        }
    }

    public override Variant Jacobian<TFor>(PreparedBatch f, Points at)
    {
        double[] jacobians = new double[f.Shape.OutputLength * f.Shape.ActiveLength * at.Count];
        return Lanes(Run, jacobians, at);

        void Run(int count)
        {
            for (int i = 0; i < count; i++)
            {
                f.Jacobian(at.Count, at.Varying, at.Shared, jacobians);
            }
        }
    }

    public override Variant Pullback<TFor>(PreparedBatch f, Points at, double[] cotangent)
    {
        double[] cotangents = at.Seeds(cotangent), products = new double[f.Shape.ActiveLength * at.Count];
        return Lanes(Run, products, at);

        void Run(int count)
        {
            for (int i = 0; i < count; i++)
            {
                f.Pullback(at.Count, at.Varying, at.Shared, cotangents, products);
            }
        }
    }

    public override Variant Pushforward<TFor>(PreparedBatch f, Points at, double[] tangent)
    {
        double[] tangents = at.Seeds(tangent), products = new double[f.Shape.OutputLength * at.Count];
        return Lanes(Run, products, at);

        void Run(int count)
        {
            for (int i = 0; i < count; i++)
            {
                f.Pushforward(at.Count, at.Varying, at.Shared, tangents, products);
            }
        }
    }

    public override Variant Gradient<TFor>(PreparedBatch f, Points at)
    {
        double[] gradients = new double[f.Shape.ActiveLength * at.Count];
        return Lanes(Run, gradients, at);

        void Run(int count)
        {
            for (int i = 0; i < count; i++)
            {
                f.Gradient(at.Count, at.Varying, at.Shared, gradients);
            }
        }
    }

    private Variant Lanes(Batch run, double[] output, Points at) => Of(run, output) with { Backend = LanesName, Points = at.Count };
}
