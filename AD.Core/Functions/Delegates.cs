namespace AD;

/// <summary>A function R → R at one number type.</summary>
/// <typeparam name="T">The number type.</typeparam>
/// <param name="x">The point.</param>
/// <returns>f(x).</returns>
public delegate T UnivariateFunction<T>(T x);

/// <summary>A function of two numbers, R × R → R, at one number type.</summary>
/// <typeparam name="T">The number type.</typeparam>
/// <param name="x">The first argument.</param>
/// <param name="p">The second argument.</param>
/// <returns>f(x, p).</returns>
public delegate T UnivariateFunction2<T>(T x, T p);

/// <summary>A function of three numbers, R × R × R → R, at one number type.</summary>
/// <typeparam name="T">The number type.</typeparam>
/// <param name="x">The first argument.</param>
/// <param name="p">The second argument.</param>
/// <param name="q">The third argument.</param>
/// <returns>f(x, p, q).</returns>
public delegate T UnivariateFunction3<T>(T x, T p, T q);

/// <summary>A curve R → Rᵐ at one number type that allocates its result.</summary>
/// <typeparam name="T">The number type.</typeparam>
/// <param name="x">The point.</param>
/// <returns>f(x), length m.</returns>
public delegate T[] CurveFunction<T>(T x);

/// <summary>A function Rⁿ → R at one number type.</summary>
/// <typeparam name="T">The number type.</typeparam>
/// <param name="x">The point, length n.</param>
/// <returns>f(x).</returns>
public delegate T ScalarFunction<T>(ReadOnlySpan<T> x);

/// <summary>A function of two vectors, Rⁿ × Rᵏ → R, at one number type.</summary>
/// <typeparam name="T">The number type.</typeparam>
/// <param name="x">The first argument, length n.</param>
/// <param name="p">The second argument, length k.</param>
/// <returns>f(x, p).</returns>
public delegate T ScalarFunction2<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> p);

/// <summary>A function of three vectors, Rⁿ × Rᵏ × Rˡ → R, at one number type.</summary>
/// <typeparam name="T">The number type.</typeparam>
/// <param name="x">The first argument, length n.</param>
/// <param name="p">The second argument, length k.</param>
/// <param name="q">The third argument, length l.</param>
/// <returns>f(x, p, q).</returns>
public delegate T ScalarFunction3<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> p, ReadOnlySpan<T> q);

/// <summary>A function Rⁿ → Rᵐ at one number type that allocates its result.</summary>
/// <typeparam name="T">The number type.</typeparam>
/// <param name="x">The point, length n.</param>
/// <returns>f(x), length m.</returns>
public delegate T[] MapFunction<T>(ReadOnlySpan<T> x);

/// <summary>A function of two vectors, Rⁿ × Rᵏ → Rᵐ, at one number type that allocates its result.</summary>
/// <typeparam name="T">The number type.</typeparam>
/// <param name="x">The first argument, length n.</param>
/// <param name="p">The second argument, length k.</param>
/// <returns>f(x, p), length m.</returns>
public delegate T[] MapFunction2<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> p);

/// <summary>A function of three vectors, Rⁿ × Rᵏ × Rˡ → Rᵐ, at one number type that allocates its result.</summary>
/// <typeparam name="T">The number type.</typeparam>
/// <param name="x">The first argument, length n.</param>
/// <param name="p">The second argument, length k.</param>
/// <param name="q">The third argument, length l.</param>
/// <returns>f(x, p, q), length m.</returns>
public delegate T[] MapFunction3<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> p, ReadOnlySpan<T> q);

/// <summary>A function Rⁿ → Rᵐ at one number type that writes into its destination.</summary>
/// <typeparam name="T">The number type.</typeparam>
/// <param name="x">The point, length n.</param>
/// <param name="y">Receives f(x), length m.</param>
public delegate void VectorFunction<T>(ReadOnlySpan<T> x, Span<T> y);

/// <summary>A function of two vectors, Rⁿ × Rᵏ → Rᵐ, at one number type that writes into its destination.</summary>
/// <typeparam name="T">The number type.</typeparam>
/// <param name="x">The first argument, length n.</param>
/// <param name="p">The second argument, length k.</param>
/// <param name="y">Receives f(x, p), length m.</param>
public delegate void VectorFunction2<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> p, Span<T> y);

/// <summary>A function of three vectors, Rⁿ × Rᵏ × Rˡ → Rᵐ, at one number type that writes into its destination.</summary>
/// <typeparam name="T">The number type.</typeparam>
/// <param name="x">The first argument, length n.</param>
/// <param name="p">The second argument, length k.</param>
/// <param name="q">The third argument, length l.</param>
/// <param name="y">Receives f(x, p, q), length m.</param>
public delegate void VectorFunction3<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> p, ReadOnlySpan<T> q, Span<T> y);

/// <summary>The right-hand side of u' = f(u, p, t) at one number type.</summary>
/// <typeparam name="T">The number type.</typeparam>
/// <param name="u">The state, length n.</param>
/// <param name="p">The parameters, length k.</param>
/// <param name="t">The time.</param>
/// <param name="du">Receives the derivative, length n.</param>
public delegate void OdeFunction<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t, Span<T> du);
