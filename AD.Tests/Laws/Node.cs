using System.Globalization;
using System.Numerics;

namespace AD.Tests.Laws;

/// <summary>A random expression in the variables x[0], x[1], ...: written once, evaluated at every number type. Values stay moderate by construction.</summary>
internal abstract record Node
{
    /// <summary>The expressions this one is made of.</summary>
    public abstract IReadOnlyList<Node> Parts { get; }

    /// <summary>The value at x.</summary>
    public abstract T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>;

    /// <summary>How far x is from a point where the expression is not smooth: the smallest difference of two numbers that are compared.</summary>
    public virtual double Margin(double[] x) => Parts.Count == 0 ? double.PositiveInfinity : Parts.Min(part => part.Margin(x));

    /// <summary>The largest absolute value of the expression and its parts at x, to which rounding errors are compared.</summary>
    public double Magnitude(double[] x) => Parts.Aggregate(Math.Abs(Evaluate<double>(x)), (largest, part) => Math.Max(largest, part.Magnitude(x)));

    /// <summary>Simpler expressions to try when a law fails.</summary>
    public IEnumerable<Node> Shrinks() => this is Number or Variable ? [] : Parts.Append(new Number(1.0));
}

/// <summary>A constant.</summary>
internal sealed record Number(double Value) : Node
{
    public override IReadOnlyList<Node> Parts => [];

    public override T Evaluate<T>(ReadOnlySpan<T> x) => T.CreateSaturating(Value);

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

/// <summary>x[Index].</summary>
internal sealed record Variable(int Index) : Node
{
    public override IReadOnlyList<Node> Parts => [];

    public override T Evaluate<T>(ReadOnlySpan<T> x) => x[Index];

    public override string ToString() => $"x{Index}";
}

/// <summary>The functions of one argument that expressions are made of.</summary>
internal enum Unary
{
    Negate,
    Square,
    Sin,
    Cos,
    Tanh,
    BoundedExp,
    LogOfOnePlusSquare,
    RootOfOnePlusSquare,
    Atan,
    Reciprocal,
}

/// <summary>A function of one argument.</summary>
internal sealed record Applied(Unary Kind, Node Argument) : Node
{
    public override IReadOnlyList<Node> Parts => [Argument];

    public override T Evaluate<T>(ReadOnlySpan<T> x)
    {
        T a = Argument.Evaluate(x);
        return Kind switch
        {
            Unary.Negate => -a,
            Unary.Square => a * a,
            Unary.Sin => T.Sin(a),
            Unary.Cos => T.Cos(a),
            Unary.Tanh => T.Tanh(a),
            Unary.BoundedExp => T.Exp(T.Sin(a)),
            Unary.LogOfOnePlusSquare => T.LogP1(a * a),
            Unary.RootOfOnePlusSquare => T.Sqrt(1.0 + a * a),
            Unary.Atan => T.Atan(a),
            _ => 1.0 / (2.0 + T.Cos(a)),
        };
    }

    public override string ToString() => $"{Kind}({Argument})";
}

/// <summary>The functions of two arguments that expressions are made of; from <see cref="Max"/> on they are smooth only away from ties.</summary>
internal enum Binary
{
    Add,
    Subtract,
    Multiply,
    Divide,
    Pow,
    Atan2,
    Hypot,
    FusedMultiplyAdd,
    Max,
    Min,
    AbsOfDifference,
}

/// <summary>A function of two arguments.</summary>
internal sealed record Combined(Binary Kind, Node Left, Node Right) : Node
{
    public override IReadOnlyList<Node> Parts => [Left, Right];

    public override T Evaluate<T>(ReadOnlySpan<T> x)
    {
        T a = Left.Evaluate(x), b = Right.Evaluate(x);
        return Kind switch
        {
            Binary.Add => a + b,
            Binary.Subtract => a - b,
            Binary.Multiply => a * b,
            Binary.Divide => a / (1.5 + T.Sin(b)),
            Binary.Pow => T.Pow(1.0 + a * a, T.Sin(b)),
            Binary.Atan2 => T.Atan2(a, 2.0 + T.Cos(b)),
            Binary.Hypot => T.Hypot(a, 2.0 + T.Sin(b)),
            Binary.FusedMultiplyAdd => T.FusedMultiplyAdd(T.Sin(a), b, a),
            Binary.Max => T.Max(a, b),
            Binary.Min => T.Min(a, b),
            _ => T.Abs(a - b),
        };
    }

    public override double Margin(double[] x)
        => Kind < Binary.Max ? base.Margin(x) : Math.Min(base.Margin(x), Math.Abs(Left.Evaluate<double>(x) - Right.Evaluate<double>(x)));

    public override string ToString() => $"{Kind}({Left}, {Right})";
}

/// <summary>A branch on a comparison of two expressions.</summary>
internal sealed record Branch(Node Left, Node Right, Node Then, Node Else) : Node
{
    public override IReadOnlyList<Node> Parts => [Left, Right, Then, Else];

    public override T Evaluate<T>(ReadOnlySpan<T> x) => Left.Evaluate(x) > Right.Evaluate(x) ? Then.Evaluate(x) : Else.Evaluate(x);

    public override double Margin(double[] x) => Math.Min(base.Margin(x), Math.Abs(Left.Evaluate<double>(x) - Right.Evaluate<double>(x)));

    public override string ToString() => $"({Left} > {Right} ? {Then} : {Else})";
}

/// <summary>A loop that overwrites its own variable: s = Start, then Times times s = sin(s) Step + s / 2.</summary>
internal sealed record Loop(int Times, Node Start, Node Step) : Node
{
    public override IReadOnlyList<Node> Parts => [Start, Step];

    public override T Evaluate<T>(ReadOnlySpan<T> x)
    {
        T s = Start.Evaluate(x), step = Step.Evaluate(x);
        for (int i = 0; i < Times; i++)
        {
            s = T.Sin(s) * step + 0.5 * s;
        }

        return s;
    }

    public override string ToString() => $"Loop({Times}, {Start}, {Step})";
}
