using System.Reflection;
using System.Reflection.Emit;

namespace AD.Backends;

/// <summary>How operations are written for one number, or for several in the lanes of a vector.</summary>
internal abstract class Lanes
{
    /// <summary>The widest lanes that the machine is fast with.</summary>
    public static Lanes Widest { get; } = System.Runtime.Intrinsics.Vector512.IsHardwareAccelerated ? VectorLanes.Of512
        : System.Runtime.Intrinsics.Vector256.IsHardwareAccelerated && System.Runtime.Intrinsics.X86.Fma.IsSupported ? VectorLanes.Of256
        : ScalarLanes.Instance;

    /// <summary>The type of a number in all lanes.</summary>
    public abstract Type Number { get; }

    /// <summary>The type of a truth in all lanes.</summary>
    public abstract Type Truth { get; }

    /// <summary>The number of lanes.</summary>
    public abstract int Width { get; }

    /// <summary>Address → numbers.</summary>
    public abstract void Load(ILGenerator il);

    /// <summary>Address, numbers → nothing.</summary>
    public abstract void Store(ILGenerator il);

    /// <summary>One number → the same in all lanes.</summary>
    public abstract void Broadcast(ILGenerator il);

    /// <summary>Operands → result. The operands of a choice are the truth and two numbers.</summary>
    public abstract void Apply(ILGenerator il, Code code, GraphOperation operation);

    /// <summary>Numbers → whether they are not 0.</summary>
    public abstract void ToTruth(ILGenerator il);

    /// <summary>Truths → 1 or 0.</summary>
    public abstract void ToNumber(ILGenerator il);

    /// <summary>Truths → whether some of them, or some of them that ought to, do not hold (an <see cref="int"/>).</summary>
    public abstract void Fails(ILGenerator il, bool expected);

    /// <summary>Goes to a label where some of the numbers are NaN.</summary>
    public abstract void LeaveUnlessNumbers(ILGenerator il, LocalBuilder numbers, Label to);
}

/// <summary>One number.</summary>
internal sealed class ScalarLanes : Lanes
{
    public static readonly ScalarLanes Instance = new();

    private static readonly MethodInfo FusedMultiplyAdd = typeof(Math).GetMethod(nameof(Math.FusedMultiplyAdd), [typeof(double), typeof(double), typeof(double)])!;

    public override Type Number => typeof(double);

    public override Type Truth => typeof(int);

    public override int Width => 1;

    public override void Load(ILGenerator il) => il.Emit(OpCodes.Ldind_R8);

    public override void Store(ILGenerator il) => il.Emit(OpCodes.Stind_R8);

    public override void Broadcast(ILGenerator il)
    {
    }

    public override void Apply(ILGenerator il, Code code, GraphOperation operation)
    {
        switch (code)
        {
            case Code.Add:
                il.Emit(OpCodes.Add);
                break;
            case Code.Subtract:
                il.Emit(OpCodes.Sub);
                break;
            case Code.Multiply:
                il.Emit(OpCodes.Mul);
                break;
            case Code.Divide:
                il.Emit(OpCodes.Div);
                break;
            case Code.Negate:
                il.Emit(OpCodes.Neg);
                break;
            case Code.MultiplyAdd:
                il.Emit(OpCodes.Call, FusedMultiplyAdd);
                break;
            case Code.MultiplySubtract:
                il.Emit(OpCodes.Neg);
                il.Emit(OpCodes.Call, FusedMultiplyAdd);
                break;
            case Code.MultiplyNegateAdd:
                il.Emit(OpCodes.Call, typeof(ScalarLanes).GetMethod(nameof(MultiplyNegateAdd), BindingFlags.Static | BindingFlags.NonPublic)!);
                break;
            case Code.Less:
                il.Emit(OpCodes.Clt);
                break;
            case Code.LessOrEqual:
                il.Emit(OpCodes.Cgt_Un);
                il.Emit(OpCodes.Ldc_I4_0);
                il.Emit(OpCodes.Ceq);
                break;
            case Code.Equal:
                il.Emit(OpCodes.Ceq);
                break;
            case Code.Select:
                il.Emit(OpCodes.Call, typeof(ScalarLanes).GetMethod(nameof(Choose), BindingFlags.Static | BindingFlags.NonPublic)!);
                break;
            case Code.Unary or Code.Binary or Code.Predicate:
                if (operation.Kind != OperationKind.StopGradient)
                {
                    il.Emit(OpCodes.Call, ScalarFunctions.Of(operation));
                }

                break;
            default:
                throw new InvalidOperationException($"An item '{code}' is not an operation.");
        }
    }

    public override void ToTruth(ILGenerator il)
    {
        il.Emit(OpCodes.Ldc_R8, 0.0);
        il.Emit(OpCodes.Ceq);
        il.Emit(OpCodes.Ldc_I4_0);
        il.Emit(OpCodes.Ceq);
    }

    public override void ToNumber(ILGenerator il) => il.Emit(OpCodes.Conv_R8);

    public override void Fails(ILGenerator il, bool expected)
    {
        if (expected)
        {
            il.Emit(OpCodes.Ldc_I4_0);
            il.Emit(OpCodes.Ceq);
        }
    }

    public override void LeaveUnlessNumbers(ILGenerator il, LocalBuilder numbers, Label to)
    {
        il.Emit(OpCodes.Ldloc, numbers);
        il.Emit(OpCodes.Ldloc, numbers);
        il.Emit(OpCodes.Bne_Un, to);
    }

    private static double MultiplyNegateAdd(double a, double b, double c) => Math.FusedMultiplyAdd(-a, b, c);

    private static double Choose(int truth, double whenTrue, double whenFalse) => truth != 0 ? whenTrue : whenFalse;
}
