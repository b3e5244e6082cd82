using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace AD;

/// <summary>A function as an object that evaluates at any number type, with one cached delegate for each type it has met.</summary>
/// <remarks>Made by <see cref="Function.From(ScalarFunction{double})"/> and its overloads. Safe to share between threads.</remarks>
public abstract class BoundFunction
{
    private readonly GenericMethod? method;
    private readonly Lock gate = new();
    private Delegate?[] slots = new Delegate?[4];

    private protected BoundFunction(GenericMethod? method) => this.method = method;

    /// <summary>True when the function can be evaluated at every number type; false for a delegate that exists at one type only, such as a plain <see cref="double"/> lambda.</summary>
    public virtual bool IsGeneric => method is not null;

    /// <summary>What to write instead of a plain delegate, for messages.</summary>
    internal virtual string WayOut
        => "pass a generic method (static T F<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>) or a struct that implements IScalarFunction, IVectorFunction, IUnivariateFunction or IOdeFunction";

    /// <summary>Every way out for a function that is a plain delegate, for messages.</summary>
    internal string Instead
        => $"{WayOut}; or use FiniteDifferenceBackend, which takes any delegate. A lambda is seen through where it only forwards its arguments (x => F(x)): what else F needs goes in as an argument, Constant.Of(p), or by Function.Fix.";

    /// <summary>The delegate at T if it has been made.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private protected Delegate? Slot<T>()
    {
        Delegate?[] now = slots;
        int index = NumberSlot<T>.Index;
        return (uint)index < (uint)now.Length ? now[index] : null;
    }

    /// <summary>Keeps the delegate at T.</summary>
    private protected TDelegate Store<T, TDelegate>(TDelegate made) where TDelegate : Delegate
    {
        int index = NumberSlot<T>.Index;
        lock (gate)
        {
            Delegate?[] next = new Delegate?[Math.Max(slots.Length, index + 1)];
            slots.CopyTo(next, 0);
            next[index] = made;
            slots = next;
        }

        return made;
    }

    /// <summary>Keeps the delegate that the function came from. One that forwards to a captured object is made again at its own number too: were the variable changed later, values would be those of another object than derivatives.</summary>
    private protected void Keep<T, TDelegate>(TDelegate f, bool frozen) where TDelegate : Delegate
    {
        if (frozen || method is null)
        {
            Store<T, TDelegate>(f);
        }
    }

    /// <summary>The refusal of a plain delegate at a number that is not its own.</summary>
    private protected ArgumentException Plain<T>()
        => new($"The function is a plain delegate and cannot be evaluated at {TypeText.Of(typeof(T))}: {Instead}");

    /// <summary>Makes the generic method behind the delegate again, at T.</summary>
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "A generic method enters through Function.From, which carries RequiresDynamicCode.")]
    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "A generic method enters through Function.From, which carries RequiresUnreferencedCode.")]
    private protected TDelegate Remake<T, TDelegate>() where TDelegate : Delegate
    {
        if (method is null)
        {
            throw Plain<T>();
        }

        return Store<T, TDelegate>(method.At<TDelegate>(typeof(T)));
    }
}
