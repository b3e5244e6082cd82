namespace AD.Solvers;

/// <summary>BFGS for min f(x), f : Rⁿ → R: a quasi-Newton direction from an approximate inverse Hessian, n × n, and a line search. For up to some hundred unknowns.</summary>
/// <remarks>
/// Sources: Broyden (1970), Fletcher (1970), Goldfarb (1970), Shanno (1970); Nocedal and Wright (2006), algorithm 6.1, with the first matrix scaled by sᵀy / yᵀy (6.20). Converges superlinearly. Cost per iteration: one gradient for
/// each trial of the search, mostly one, and 4 n² operations. Memory n². Where a search fails the matrix is forgotten and the steepest direction tried before it is given up. Nothing is allocated per iteration.
/// Immutable; safe to share between threads.
/// </remarks>
public sealed class Bfgs : Optimizer
{
    /// <summary>How far to go along the direction.</summary>
    public LineSearch Search { get; init; } = new HagerZhang();

    /// <inheritdoc/>
    protected internal override OptimizationRun Start(ScalarProblem f, double[] x0) => new Run(f, x0, this);

    /// <inheritdoc/>
    protected override void Validate(int unknowns)
    {
        ArgumentNullException.ThrowIfNull(Search);
        if (unknowns > 46_340)
        {
            throw new ArgumentException($"There are {unknowns} unknowns, and BFGS keeps a matrix of that size squared; at most 46340 are expected. Lbfgs takes any number.", "x0");
        }
    }

    private sealed class Run(ScalarProblem f, double[] x0, Bfgs method) : DescentRun(f, x0, method.Options, method.Search)
    {
        private readonly int n = x0.Length;
        private readonly double[] inverse = new double[x0.Length * x0.Length];
        private readonly double[] product = new double[x0.Length];
        private int updates;

        protected override bool Remembers => updates > 0;

        protected override void Turn(Span<double> d)
        {
            Multiply(d, product);
            for (int i = 0; i < n; i++)
            {
                d[i] = -product[i];
            }
        }

        /// <summary>H ← (I − ρ s yᵀ) H (I − ρ y sᵀ) + ρ s sᵀ with ρ = 1 / sᵀy, left out where the curvature sᵀy is not positive.</summary>
        protected override void Learn(ReadOnlySpan<double> s, ReadOnlySpan<double> y)
        {
            double curvature = Vectors.Dot(s, y);
            if (!LbfgsPairs.IsCurved(curvature, s, y))
            {
                return;
            }

            if (updates == 0)
            {
                double square = Vectors.Dot(y, y);
                inverse.AsSpan().Clear();
                for (int i = 0; i < n; i++)
                {
                    inverse[i * n + i] = curvature / square;
                }
            }

            Multiply(y, product);
            double weight = 1.0 + Vectors.Dot(y, product) / curvature;
            for (int i = 0; i < n; i++)
            {
                Span<double> row = inverse.AsSpan(i * n, n);
                Vectors.AddScaled((weight * s[i] - product[i]) / curvature, s, row);
                Vectors.AddScaled(-s[i] / curvature, product, row);
            }

            updates = updates == int.MaxValue ? updates : updates + 1;
        }

        protected override void Forget() => updates = 0;

        protected override void Exchange(OptimizerMemory memory)
        {
            base.Exchange(memory);
            memory.Part("updates", ref updates);
            memory.Part("inverse Hessian", inverse);
        }

        private void Multiply(ReadOnlySpan<double> v, Span<double> destination)
        {
            for (int i = 0; i < n; i++)
            {
                destination[i] = Vectors.Dot(inverse.AsSpan(i * n, n), v);
            }
        }
    }
}
