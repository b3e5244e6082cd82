using System.Numerics;

namespace AD.Solvers;

/// <summary>A condition F(x, p) = 0 with the solver that finds x*(p) and the backend that differentiates F.</summary>
internal sealed class ImplicitMap<TCondition>(Backend backend, TCondition condition, double[] start, Func<int, Func<double[], Solution>> newSolver, ImplicitBounds bounds = default, bool isMinimum = false) : ImplicitFunction(start.Length)
    where TCondition : IVectorFunction2
{
    private readonly ThreadLocal<ImplicitPoint<TCondition>?> last = new();

    public Backend Backend => backend;

    public TCondition Condition => condition;

    /// <summary>The solver's bounds.</summary>
    public ImplicitBounds Bounds => bounds;

    /// <summary>Whether the solution is a minimum, of which ∂F/∂x is the Hessian.</summary>
    public bool IsMinimum => isMinimum;

    /// <summary>Where the solver starts, whatever p.</summary>
    public ReadOnlySpan<double> Start => start;

    public override void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y)
    {
        Check.Length(y.Length, UnknownCount, nameof(y), "the number of unknowns");
        Rule.Apply(new ImplicitRule<TCondition>(this), x, y);
    }

    public override Solution Solve(double[] p)
    {
        ArgumentNullException.ThrowIfNull(p);
        Check.Finite(p);
        return newSolver(p.Length)(p);
    }

    /// <summary>The point at p, kept from the evaluation before where p is the same.</summary>
    public ImplicitPoint<TCondition> At(ReadOnlySpan<double> p)
    {
        ImplicitPoint<TCondition>? point = last.Value;
        if (point is null || point.ParameterCount != p.Length)
        {
            // The condition may evaluate the same implicit function: it then finds no point, and makes one of its own.
            last.Value = null;
            point = new(this, p.Length, newSolver(p.Length));
        }
        else
        {
            last.Value = null;
        }

        point.MoveTo(p);
        last.Value = point;
        return point;
    }

    /// <summary>∂F/∂x at (x, p), n × n, row by row, at any number.</summary>
    public void UnknownJacobian<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> p, Span<T> value, Span<T> rows)
        where T : IFloatingPointIeee754<T>
    {
        using Workspace<T> space = new(x.Length + p.Length);
        Span<T> point = space.Take(x.Length + p.Length);
        x.CopyTo(point);
        p.CopyTo(point[x.Length..]);
        backend.Jacobian(new AtParameters<TCondition>(condition, x.Length, p.Length), point, value, rows);
    }
}
