using System.Numerics;

namespace AD;

/// <summary>A function to Rᵐ of several arguments at a point: what its Jacobians, pushforwards and pullbacks are made of. The digit of a method says how many arguments are active.</summary>
internal readonly ref struct VectorAt<TFunction, T>(Backend backend, TFunction f, Arguments<T> at)
    where TFunction : IVectorFunction
    where T : IFloatingPointIeee754<T>
{
    private readonly Arguments<T> at = at;

    public Arguments<T> At => at;

    /// <summary>The number of outputs m.</summary>
    public int Outputs { get; } = Backend.Outputs(f, at.Layout.Length);

    /// <summary>The Jacobian as an operator; at <see cref="double"/>.</summary>
    public LazyJacobian Lazy()
    {
        Layout layout = at.Layout;
        return new(Backend.Recorded(backend.Unprepared.Prepare(f, Shape.Vector(layout.ActiveLength, Outputs, layout.Length - layout.ActiveLength)), at.Flat()));
    }

    /// <summary>The value and the Jacobian of all active arguments, in blocks.</summary>
    public FirstOrder<T> Jacobian()
    {
        T[] value = new T[Outputs], rows = new T[Outputs * at.Layout.ActiveLength];
        using Workspace<T> space = new(at.Layout.Length);
        Span<T> point = space.Take(at.Layout.Length);
        at.CopyTo(point);
        Unwritten(value);
        backend.Jacobian(f, point, value, rows);
        return new(value, rows, at.Layout);
    }

    /// <summary>The value into a destination, and the Jacobian of all active arguments, in blocks.</summary>
    public FirstOrder<T> Jacobian(Span<T> value)
    {
        Expect.Length(value, Outputs, "the number of outputs");
        at.ApartFrom(value, nameof(value));
        FirstOrder<T> result = Jacobian();
        result.Value.CopyTo(value);
        return result;
    }

    public (T[] Value, T[] Pushforward) Pushforward(Seeds<T> tangents)
    {
        T[] value = new T[Outputs], pushforward = new T[Outputs];
        Pushforward(tangents, value, pushforward);
        return (value, pushforward);
    }

    /// <summary>The pushforward alone into a destination.</summary>
    public void PushforwardInto(Seeds<T> tangents, Span<T> destination)
    {
        using Workspace<T> space = new(Outputs);
        Pushforward(tangents, space.Take(Outputs), destination);
    }

    /// <summary>The value, and the sum of the active arguments' pushforwards, into destinations.</summary>
    public void Pushforward(Seeds<T> tangents, Span<T> value, Span<T> destination)
    {
        Layout layout = at.Layout;
        tangents.Check(layout);
        Expect.Length(value, Outputs, "the number of outputs");
        Expect.Length(destination, Outputs, "the number of outputs");
        at.ApartFrom(value, nameof(value));
        at.ApartFrom(destination, nameof(destination));
        tangents.ApartFrom(value, nameof(value), layout);
        tangents.ApartFrom(destination, nameof(destination), layout);
        Expect.Apart(value, destination);
        using Workspace<T> space = new(layout.Length + layout.ActiveLength);
        Span<T> point = space.Take(layout.Length), tangent = space.Take(layout.ActiveLength);
        at.CopyTo(point);
        tangents.CopyTo(tangent, layout);
        Unwritten(value);
        backend.Pushforward(f, point, tangent, value, destination);
    }

    public (T[] First, T[] Second) Partial2(Seeds<T> tangents)
    {
        T[][] partials = Partials(tangents);
        return (partials[0], partials[1]);
    }

    public (T[] First, T[] Second, T[] Third) Partial3(Seeds<T> tangents)
    {
        T[][] partials = Partials(tangents);
        return (partials[0], partials[1], partials[2]);
    }

    public (T[] Value, T[] Pullback) Pullback1(ReadOnlySpan<T> cotangent)
    {
        T[] value = new T[Outputs], first = New(0);
        Pullback(cotangent, value, first);
        return (value, first);
    }

    public (T[] Value, (T[] First, T[] Second) Pullback) Pullback2(ReadOnlySpan<T> cotangent)
    {
        T[] value = new T[Outputs], first = New(0), second = New(1);
        Pullback(cotangent, value, first, second);
        return (value, (first, second));
    }

    public (T[] Value, (T[] First, T[] Second, T[] Third) Pullback) Pullback3(ReadOnlySpan<T> cotangent)
    {
        T[] value = new T[Outputs], first = New(0), second = New(1), third = New(2);
        Pullback(cotangent, value, first, second, third);
        return (value, (first, second, third));
    }

    /// <summary>The pullback alone, into one destination for each active argument.</summary>
    public void PullbackInto(ReadOnlySpan<T> cotangent, Span<T> first, Span<T> second = default, Span<T> third = default)
    {
        using Workspace<T> space = new(Outputs);
        Pullback(cotangent, space.Take(Outputs), first, second, third);
    }

    /// <summary>The value, and the pullback into one destination for each active argument.</summary>
    public void Pullback(ReadOnlySpan<T> cotangent, Span<T> value, Span<T> first, Span<T> second = default, Span<T> third = default)
    {
        Layout layout = at.Layout;
        Expect.Length(cotangent, Outputs, "the number of outputs");
        Expect.Length(value, Outputs, "the number of outputs");
        at.ApartFrom(value, nameof(value));
        Expect.Apart(cotangent, value);
        Pieces<T> destinations = new(at, "destination", first, second, third);
        destinations.ApartFrom(cotangent, nameof(cotangent), "destination");
        destinations.ApartFrom(value, nameof(value), "destination");
        using Workspace<T> space = new(layout.Length + layout.ActiveLength);
        Span<T> point = space.Take(layout.Length), pullback = space.Take(layout.ActiveLength);
        at.CopyTo(point);
        Unwritten(value);
        backend.Pullback(f, point, cotangent, value, pullback);
        destinations.Fill(pullback);
    }

    /// <summary>The same point and function, to be kept: the arguments are copied.</summary>
    public LinearMapAt<TFunction, T> Kept()
    {
        T[] point = new T[at.Layout.Length];
        at.CopyTo(point);
        return new(backend, f, point, at.Layout);
    }

    /// <summary>Marks outputs as NaN, so that one which the function leaves unwritten is seen.</summary>
    private static void Unwritten(Span<T> value) => value.Fill(T.NaN);

    /// <summary>The pushforward of each tangent alone: one pass each.</summary>
    private T[][] Partials(Seeds<T> tangents)
    {
        Layout layout = at.Layout;
        tangents.Check(layout);
        T[][] partials = new T[layout.ActiveCount][];
        using Workspace<T> space = new(layout.Length + layout.ActiveLength + Outputs);
        Span<T> point = space.Take(layout.Length), tangent = space.Take(layout.ActiveLength), value = space.Take(Outputs);
        at.CopyTo(point);
        for (int i = 0; i < partials.Length; i++)
        {
            partials[i] = new T[Outputs];
            tangents.CopyTo(tangent, layout, only: i);
            Unwritten(value);
            backend.Pushforward(f, point, tangent, value, partials[i]);
        }

        return partials;
    }

    private T[] New(int i) => new T[at.Layout.Active(i).Length];
}
