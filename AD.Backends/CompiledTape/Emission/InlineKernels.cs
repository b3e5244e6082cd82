using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace AD.Backends;

/// <summary>Vector kernels on one vector, which the just-in-time compiler writes into the method that calls them; only those without branches.</summary>
internal static class InlineKernels
{
    private static readonly Dictionary<Type, Type> Kernels = new()
    {
        [typeof(ExpRule)] = typeof(ExpKernel),
        [typeof(ExpM1Rule)] = typeof(Expm1Kernel),
        [typeof(TanhRule)] = typeof(TanhKernel),
        [typeof(SigmoidRule)] = typeof(SigmoidKernel),
    };

    /// <summary>Whether there is a kernel of a function.</summary>
    public static bool Has(GraphOperation function) => VectorKernels.IsTanhSlope(function) || function.RuleType is { } rule && Kernels.ContainsKey(rule);

    /// <summary>Numbers → their images.</summary>
    public static void Apply(ILGenerator il, Lanes lanes, GraphOperation function)
    {
        if (VectorKernels.IsTanhSlope(function))
        {
            LocalBuilder slope = il.DeclareLocal(lanes.Number);
            TanhAndSlope(il, lanes, slope);
            il.Emit(OpCodes.Pop);
            il.Emit(OpCodes.Ldloc, slope);
            return;
        }

        il.Emit(OpCodes.Call, Method(lanes.Width == 8 ? nameof(Of512) : nameof(Of256)).MakeGenericMethod(Kernels[function.RuleType!]));
    }

    /// <summary>Numbers → their tanh; the slope goes to a local variable.</summary>
    public static void TanhAndSlope(ILGenerator il, Lanes lanes, LocalBuilder slope)
    {
        il.Emit(OpCodes.Ldloca, slope);
        il.Emit(OpCodes.Call, Method(lanes.Width == 8 ? nameof(TanhAndSlope512) : nameof(TanhAndSlope256)));
    }

    /// <summary>Two vectors of numbers → their tanh, the second one on top; the slopes go to local variables.</summary>
    public static void TanhAndSlope(ILGenerator il, Lanes lanes, LocalBuilder slope, LocalBuilder secondSlope, LocalBuilder secondTanh)
    {
        il.Emit(OpCodes.Ldloca, slope);
        il.Emit(OpCodes.Ldloca, secondSlope);
        il.Emit(OpCodes.Ldloca, secondTanh);
        il.Emit(OpCodes.Call, Method(lanes.Width == 8 ? nameof(TwoTanhAndSlope512) : nameof(TwoTanhAndSlope256)));
    }

    private static MethodInfo Method(string name) => typeof(InlineKernels).GetMethod(name, BindingFlags.Static | BindingFlags.NonPublic)!;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Of512<TKernel>(Vector512<double> x)
        where TKernel : struct, IKernel
        => Unsafe.BitCast<Lanes512, Vector512<double>>(TKernel.Value(Unsafe.BitCast<Vector512<double>, Lanes512>(x)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Of256<TKernel>(Vector256<double> x)
        where TKernel : struct, IKernel
        => Unsafe.BitCast<Lanes256, Vector256<double>>(TKernel.Value(Unsafe.BitCast<Vector256<double>, Lanes256>(x)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> TanhAndSlope512(Vector512<double> x, out Vector512<double> slope)
    {
        Lanes512 tanh = TanhAndSlopeKernel.Value(Unsafe.BitCast<Vector512<double>, Lanes512>(x), out Lanes512 second);
        slope = Unsafe.BitCast<Lanes512, Vector512<double>>(second);
        return Unsafe.BitCast<Lanes512, Vector512<double>>(tanh);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> TanhAndSlope256(Vector256<double> x, out Vector256<double> slope)
    {
        Lanes256 tanh = TanhAndSlopeKernel.Value(Unsafe.BitCast<Vector256<double>, Lanes256>(x), out Lanes256 second);
        slope = Unsafe.BitCast<Lanes256, Vector256<double>>(second);
        return Unsafe.BitCast<Lanes256, Vector256<double>>(tanh);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> TwoTanhAndSlope512(Vector512<double> x, Vector512<double> y, out Vector512<double> slope, out Vector512<double> secondSlope, out Vector512<double> second)
    {
        Twice<Lanes512> tanh = TanhAndSlopeKernel.Value(
            new Twice<Lanes512>(Unsafe.BitCast<Vector512<double>, Lanes512>(x), Unsafe.BitCast<Vector512<double>, Lanes512>(y)), out Twice<Lanes512> slopes);
        slope = Unsafe.BitCast<Lanes512, Vector512<double>>(slopes.First);
        secondSlope = Unsafe.BitCast<Lanes512, Vector512<double>>(slopes.Second);
        second = Unsafe.BitCast<Lanes512, Vector512<double>>(tanh.Second);
        return Unsafe.BitCast<Lanes512, Vector512<double>>(tanh.First);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> TwoTanhAndSlope256(Vector256<double> x, Vector256<double> y, out Vector256<double> slope, out Vector256<double> secondSlope, out Vector256<double> second)
    {
        Twice<Lanes256> tanh = TanhAndSlopeKernel.Value(
            new Twice<Lanes256>(Unsafe.BitCast<Vector256<double>, Lanes256>(x), Unsafe.BitCast<Vector256<double>, Lanes256>(y)), out Twice<Lanes256> slopes);
        slope = Unsafe.BitCast<Lanes256, Vector256<double>>(slopes.First);
        secondSlope = Unsafe.BitCast<Lanes256, Vector256<double>>(slopes.Second);
        second = Unsafe.BitCast<Lanes256, Vector256<double>>(tanh.Second);
        return Unsafe.BitCast<Lanes256, Vector256<double>>(tanh.First);
    }
}
