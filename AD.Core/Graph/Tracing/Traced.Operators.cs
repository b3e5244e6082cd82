namespace AD;

public readonly partial struct Traced
{
    /// <summary>x + y.</summary>
    /// <param name="x">The first term.</param>
    /// <param name="y">The second term.</param>
    /// <returns>The sum.</returns>
    public static Traced operator +(Traced x, Traced y) => (x.Scope | y.Scope) == 0 ? new(x.Value + y.Value) : Record(GraphOperations.Add, x, y);

    /// <summary>x - y.</summary>
    /// <param name="x">The first term.</param>
    /// <param name="y">The second term.</param>
    /// <returns>The difference.</returns>
    public static Traced operator -(Traced x, Traced y) => (x.Scope | y.Scope) == 0 ? new(x.Value - y.Value) : Record(GraphOperations.Subtract, x, y);

    /// <summary>x y.</summary>
    /// <param name="x">The first factor.</param>
    /// <param name="y">The second factor.</param>
    /// <returns>The product.</returns>
    public static Traced operator *(Traced x, Traced y) => (x.Scope | y.Scope) == 0 ? new(x.Value * y.Value) : Record(GraphOperations.Multiply, x, y);

    /// <summary>x / y.</summary>
    /// <param name="x">The dividend.</param>
    /// <param name="y">The divisor.</param>
    /// <returns>The quotient.</returns>
    public static Traced operator /(Traced x, Traced y) => (x.Scope | y.Scope) == 0 ? new(x.Value / y.Value) : Record(GraphOperations.Divide, x, y);

    /// <summary>-x.</summary>
    /// <param name="x">The number.</param>
    /// <returns>Its negative.</returns>
    public static Traced operator -(Traced x) => x.Scope == 0 ? new(-x.Value) : Record(GraphOperations.Negate, x);

    /// <summary>Whether x == y, recorded as a guard.</summary>
    /// <param name="x">The left operand.</param>
    /// <param name="y">The right operand.</param>
    /// <returns>x == y.</returns>
    public static bool operator ==(Traced x, Traced y) => (x.Scope | y.Scope) == 0 ? x.Value == y.Value : Holds(GraphOperations.Equal, x, y);

    /// <summary>Whether x != y, recorded as a guard.</summary>
    /// <param name="x">The left operand.</param>
    /// <param name="y">The right operand.</param>
    /// <returns>x != y.</returns>
    public static bool operator !=(Traced x, Traced y) => !(x == y);

    /// <summary>Whether x &lt; y, recorded as a guard.</summary>
    /// <param name="x">The left operand.</param>
    /// <param name="y">The right operand.</param>
    /// <returns>x &lt; y.</returns>
    public static bool operator <(Traced x, Traced y) => (x.Scope | y.Scope) == 0 ? x.Value < y.Value : Holds(GraphOperations.Less, x, y);

    /// <summary>Whether x &gt; y, recorded as a guard.</summary>
    /// <param name="x">The left operand.</param>
    /// <param name="y">The right operand.</param>
    /// <returns>x &gt; y.</returns>
    public static bool operator >(Traced x, Traced y) => y < x;

    /// <summary>Whether x &lt;= y, recorded as a guard.</summary>
    /// <param name="x">The left operand.</param>
    /// <param name="y">The right operand.</param>
    /// <returns>x &lt;= y.</returns>
    public static bool operator <=(Traced x, Traced y) => (x.Scope | y.Scope) == 0 ? x.Value <= y.Value : Holds(GraphOperations.LessOrEqual, x, y);

    /// <summary>Whether x &gt;= y, recorded as a guard.</summary>
    /// <param name="x">The left operand.</param>
    /// <param name="y">The right operand.</param>
    /// <returns>x &gt;= y.</returns>
    public static bool operator >=(Traced x, Traced y) => y <= x;
}
