using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace AD;

/// <summary>A function of structures as a function of spans, with one cached delegate for each number type it has met.</summary>
internal abstract class BoundStructure : BoundFunction
{
    private readonly StructureMethod? method;

    private protected BoundStructure(GenericMethod? method, Type delegateType, Type callType)
        : base(method)
        => this.method = method is null ? null : new(method, delegateType, callType);

    internal override string WayOut
        => "pass a generic method (static T F<T>(Rates<T> r) where T : IFloatingPointIeee754<T>) or a struct that implements IScalarFunction or IVectorFunction and views its span by Structure.View";

    /// <summary>Checks the method's structures, keeps the delegate at T, and keeps the function with its delegate unless it hangs on a captured variable that may change.</summary>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    private protected TBound Remember<TBound, T, TFlat>(Delegate f, TFlat flat, bool frozen)
        where TBound : BoundStructure
        where TFlat : Delegate
    {
        method?.RequireNumbers(typeof(T));
        Keep<T, TFlat>(flat, frozen);
        return KnownFunctions.Remember(f, (TBound)this, frozen);
    }

    /// <summary>The delegate over spans at T, made when it is first asked for.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private protected TFlat At<T, TFlat>()
        where T : IFloatingPointIeee754<T>
        where TFlat : Delegate
        => Slot<T>() is { } made ? Unsafe.As<TFlat>(made) : Make<T, TFlat>();

    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "A generic method enters through Function.Behind, which carries RequiresDynamicCode.")]
    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "A generic method enters through Function.Behind, which carries RequiresUnreferencedCode.")]
    private TFlat Make<T, TFlat>()
        where T : IFloatingPointIeee754<T>
        where TFlat : Delegate
        => Store<T, TFlat>(method is null
            ? throw Plain<T>()
            : method.At<TFlat>(typeof(T)));
}
