using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using AD.Conformance;

namespace AD.Tests.Conformance.Faults;

/// <summary>The Jacobian comes out by columns.</summary>
internal sealed class SwappedIndices : FaultyBackend
{
    public override void Jacobian<TFunction, T>(TFunction f, ReadOnlySpan<T> x, Span<T> value, Span<T> destination)
    {
        T[] rows = new T[destination.Length];
        base.Jacobian(f, x, value, rows.AsSpan());
        int m = value.Length, n = m == 0 ? 0 : rows.Length / m;
        for (int k = 0; k < rows.Length; k++)
        {
            destination[(k % n) * m + k / n] = rows[k];
        }
    }
}

/// <summary>The pushforward forgets to write f(x).</summary>
internal sealed class LostValue : FaultyBackend
{
    public override void Pushforward<TFunction, T>(TFunction f, ReadOnlySpan<T> x, ReadOnlySpan<T> tangent, Span<T> value, Span<T> destination)
        => base.Pushforward(f, x, tangent, new T[value.Length].AsSpan(), destination);
}

/// <summary>The pullback writes one number too many. Only where the guard of the kit stands, so that the test process survives.</summary>
internal sealed class WriteOutside : FaultyBackend
{
    public override void Pullback<TFunction, T>(TFunction f, ReadOnlySpan<T> x, ReadOnlySpan<T> cotangent, Span<T> value, Span<T> destination)
    {
        base.Pullback(f, x, cotangent, value, destination);
        if (typeof(T) == typeof(double))
        {
            ref double next = ref Unsafe.As<T, double>(ref Unsafe.Add(ref MemoryMarshal.GetReference(destination), destination.Length));
            if (destination.Length > 0 && next == Zone.Guard)
            {
                next = 0.0;
            }
        }
    }
}

/// <summary>The pullback works on the caller's point and leaves it changed.</summary>
internal sealed class InputChanged : FaultyBackend
{
    public override void Pullback<TFunction, T>(TFunction f, ReadOnlySpan<T> x, ReadOnlySpan<T> cotangent, Span<T> value, Span<T> destination)
    {
        base.Pullback(f, x, cotangent, value, destination);
        if (x.Length > 1)
        {
            Unsafe.AsRef(in x[^1]) += T.CreateSaturating(1e-9);
        }
    }
}

/// <summary>NaN in a derivative becomes 0.</summary>
internal sealed class SwallowedNaN : FaultyBackend
{
    public override void Pushforward<TFunction, T>(TFunction f, ReadOnlySpan<T> x, ReadOnlySpan<T> tangent, Span<T> value, Span<T> destination)
    {
        base.Pushforward(f, x, tangent, value, destination);
        for (int i = 0; i < destination.Length; i++)
        {
            destination[i] = T.IsNaN(destination[i]) ? T.Zero : destination[i];
        }
    }
}

/// <summary>The second chunk of sixteen inputs takes the derivatives of the first.</summary>
internal sealed class WrongBeyondSixteen : FaultyBackend
{
    public override void Pullback<TFunction, T>(TFunction f, ReadOnlySpan<T> x, ReadOnlySpan<T> cotangent, Span<T> value, Span<T> destination)
    {
        base.Pullback(f, x, cotangent, value, destination);
        for (int j = 16; j < destination.Length; j++)
        {
            destination[j] = destination[j % 16];
        }
    }
}

/// <summary>The constants behind the active inputs move along.</summary>
internal sealed class ConstantsActive : FaultyBackend
{
    public override void Pushforward<TFunction, T>(TFunction f, ReadOnlySpan<T> x, ReadOnlySpan<T> tangent, Span<T> value, Span<T> destination)
    {
        T[] all = new T[x.Length];
        Array.Fill(all, T.One);
        tangent.CopyTo(all);
        base.Pushforward(f, x, all, value, destination);
    }
}

/// <summary>Pullbacks are -Jᵀ w for the first input of several.</summary>
internal sealed class WrongSignInReverse : FaultyBackend
{
    public override void Pullback<TFunction, T>(TFunction f, ReadOnlySpan<T> x, ReadOnlySpan<T> cotangent, Span<T> value, Span<T> destination)
    {
        base.Pullback(f, x, cotangent, value, destination);
        if (destination.Length > 1)
        {
            destination[0] = -destination[0];
        }
    }
}

/// <summary>The function is evaluated at double only, although the traits say any number.</summary>
internal sealed class DoubleOnly : FaultyBackend
{
    public override void Pushforward<TFunction, T>(TFunction f, ReadOnlySpan<T> x, ReadOnlySpan<T> tangent, Span<T> value, Span<T> destination)
    {
        if (typeof(T) != typeof(double))
        {
            throw new NotSupportedException("Numbers other than double.");
        }

        base.Pushforward(f, x, tangent, value, destination);
    }
}

/// <summary>The same, and the traits say so: not a fault.</summary>
internal sealed class HonestlyDoubleOnly : FaultyBackend
{
    public override BackendTraits Traits => base.Traits with { Name = "honestly-double-only", AnyBaseNumber = false };

    public override void Pushforward<TFunction, T>(TFunction f, ReadOnlySpan<T> x, ReadOnlySpan<T> tangent, Span<T> value, Span<T> destination)
    {
        Refuse<T>();
        base.Pushforward(f, x, tangent, value, destination);
    }

    public override void Pullback<TFunction, T>(TFunction f, ReadOnlySpan<T> x, ReadOnlySpan<T> cotangent, Span<T> value, Span<T> destination)
    {
        Refuse<T>();
        base.Pullback(f, x, cotangent, value, destination);
    }

    public override void Jacobian<TFunction, T>(TFunction f, ReadOnlySpan<T> x, Span<T> value, Span<T> destination)
    {
        Refuse<T>();
        base.Jacobian(f, x, value, destination);
    }

    /// <summary>Second derivatives need the inner level, which another backend has.</summary>
    protected internal override Backend Inner => Good;

    private static void Refuse<T>() where T : IFloatingPointIeee754<T>
    {
        if (typeof(T) != typeof(double))
        {
            throw new NotSupportedException("honestly-double-only works at double only: use another backend inside.");
        }
    }
}
