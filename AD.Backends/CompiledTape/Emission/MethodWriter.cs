using System.Reflection;
using System.Reflection.Emit;

namespace AD.Backends;

/// <summary>Writes one method of a kernel.</summary>
internal sealed class MethodWriter
{
    private static readonly Type[] Parameters = [typeof(object), typeof(double*), typeof(double*), typeof(double*), typeof(double*), typeof(double*)];

    // A delegate that is bound to an object is called directly; an open one goes through a stub.
    private static readonly object Target = new();

    private readonly DynamicMethod method;

    public MethodWriter()
    {
        method = new("kernel", typeof(int), Parameters, typeof(MethodWriter).Module, true) { InitLocals = false };
        IL = method.GetILGenerator(1024);
    }

    public ILGenerator IL { get; }

    /// <summary>Pushes the address of a place.</summary>
    public void Address(Place place) => Address(place.Storage, place.Index);

    /// <summary>Pushes the address of an entry of an array.</summary>
    public void Address(Storage storage, int index)
    {
        IL.Emit(OpCodes.Ldarg_S, (byte)(1 + (int)storage));
        if (index != 0)
        {
            IL.Emit(OpCodes.Ldc_I4, index * sizeof(double));
            IL.Emit(OpCodes.Conv_I);
            IL.Emit(OpCodes.Add);
        }
    }

    /// <summary>Pushes a whole number of the size of an address.</summary>
    public void Native(long value)
    {
        IL.Emit(OpCodes.Ldc_I8, value);
        IL.Emit(OpCodes.Conv_I);
    }

    /// <summary>Calls a static method of this assembly.</summary>
    public void Call(Type type, string name) => IL.Emit(OpCodes.Call, type.GetMethod(name, BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)!);

    /// <summary>Returns a status.</summary>
    public void Return(KernelStatus status)
    {
        IL.Emit(OpCodes.Ldc_I4, (int)status);
        IL.Emit(OpCodes.Ret);
    }

    /// <summary>Truth on the stack: leaves the method where it holds, because a guard does not.</summary>
    public void LeaveIf()
    {
        Label next = IL.DefineLabel();
        IL.Emit(OpCodes.Brfalse, next);
        Return(KernelStatus.OtherPath);
        IL.MarkLabel(next);
    }

    /// <summary>The finished method.</summary>
    public KernelCode Finish()
    {
        Return(KernelStatus.Done);
        return (KernelCode)method.CreateDelegate(typeof(KernelCode), Target);
    }
}
