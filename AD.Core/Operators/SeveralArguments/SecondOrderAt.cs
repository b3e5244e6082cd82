using System.Numerics;

namespace AD;

/// <summary>A function to R of several arguments at a point: what its Hessians and their products are made of. The digit of a method says how many arguments are active.</summary>
internal readonly ref struct SecondOrderAt<TFunction, T>(Backend backend, TFunction f, Arguments<T> at)
    where TFunction : IScalarFunction
    where T : IFloatingPointIeee754<T>
{
    private readonly Arguments<T> at = at;

    public Arguments<T> At => at;

    /// <summary>The Hessian as an operator; at <see cref="double"/>.</summary>
    public LazyHessian Lazy()
    {
        Layout layout = at.Layout;
        GradientLinearization linearization = backend.Unprepared.Prepare(f, Shape.Scalar(layout.ActiveLength, layout.Length - layout.ActiveLength)).LinearizeGradient();
        linearization.MoveTo(at.Flat());
        return new(linearization);
    }

    /// <summary>The value, the flat gradient and the Hessian of all active arguments, in blocks.</summary>
    public SecondOrder<T> Hessian()
    {
        int n = at.Layout.ActiveLength;
        T[] gradient = new T[n], rows = new T[n * n];
        using Workspace<T> space = new(at.Layout.Length);
        Span<T> point = space.Take(at.Layout.Length);
        at.CopyTo(point);
        T value = backend.HessianCore(f, point, gradient, rows);
        return new(value, gradient, rows, at.Layout);
    }

    /// <summary>The value, and the derivatives of first and second order with respect to the one active number.</summary>
    public (T Value, T Derivative, T SecondDerivative) SecondDerivative()
    {
        using Workspace<T> space = new(at.Layout.Length + 2);
        Span<T> point = space.Take(at.Layout.Length), first = space.Take(1), second = space.Take(1);
        at.CopyTo(point);
        T value = backend.HessianCore(f, point, first, second);
        return (value, first[0], second[0]);
    }

    public (T Value, T SecondDerivative) ValueAndSecondDerivative()
    {
        (T value, _, T second) = SecondDerivative();
        return (value, second);
    }

    public (T[] Gradient, T[] HessianVectorProduct) HessianVectorProduct1(Seeds<T> tangent)
    {
        T[] gradient = New(0), product = New(0);
        HessianVectorProduct(tangent, gradient, default, default, product);
        return (gradient, product);
    }

    public ((T[] First, T[] Second) Gradient, (T[] First, T[] Second) HessianVectorProduct) HessianVectorProduct2(Seeds<T> tangents)
    {
        T[] gx = New(0), gp = New(1), first = New(0), second = New(1);
        HessianVectorProduct(tangents, gx, gp, default, first, second);
        return ((gx, gp), (first, second));
    }

    public ((T[] First, T[] Second, T[] Third) Gradient, (T[] First, T[] Second, T[] Third) HessianVectorProduct) HessianVectorProduct3(Seeds<T> tangents)
    {
        T[] gx = New(0), gp = New(1), gq = New(2), first = New(0), second = New(1), third = New(2);
        HessianVectorProduct(tangents, gx, gp, gq, first, second, third);
        return ((gx, gp, gq), (first, second, third));
    }

    /// <summary>The product alone, into one destination for each active argument.</summary>
    public void HessianVectorProductInto(Seeds<T> tangents, Span<T> first, Span<T> second = default, Span<T> third = default)
    {
        using Workspace<T> space = new(at.Layout.ActiveLength);
        Span<T> gradient = space.Take(at.Layout.ActiveLength);
        Layout layout = at.Layout;
        HessianVectorProduct(tangents, Part(gradient, layout, 0), Part(gradient, layout, 1), Part(gradient, layout, 2), first, second, third);
    }

    /// <summary>The value; gradients and products into one destination each for each active argument.</summary>
    public T HessianVectorProduct(Seeds<T> tangents, Span<T> gradientX, Span<T> gradientP, Span<T> gradientQ, Span<T> first, Span<T> second = default, Span<T> third = default)
    {
        Layout layout = at.Layout;
        int n = layout.ActiveLength;
        tangents.Check(layout);
        Pieces<T> gradients = new(at, "gradient", gradientX, gradientP, gradientQ), products = new(at, "destination", first, second, third);
        products.ApartFrom(gradients, "gradient", "destination");
        using Workspace<T> space = new(layout.Length + 3 * n);
        Span<T> point = space.Take(layout.Length), tangent = space.Take(n), gradient = space.Take(n), product = space.Take(n);
        at.CopyTo(point);
        tangents.CopyTo(tangent, layout);
        T value = backend.HessianVectorProductCore(f, point, tangent, gradient, product);
        gradients.Fill(gradient);
        products.Fill(product);
        return value;
    }

    private static Span<T> Part(Span<T> flat, Layout layout, int i) => i < layout.ActiveCount ? layout.Active(i).Of(flat) : default;

    private T[] New(int i) => new T[at.Layout.Active(i).Length];
}
