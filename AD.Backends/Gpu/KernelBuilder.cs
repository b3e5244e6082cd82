using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Reflection.Emit;
using ILGPU;

namespace AD.Backends;

/// <summary>The kernels' common frame: one static method <c>Kernel(point, points, values, gradients, held, count)</c> in a collectible assembly of its own, whose body is written to <see cref="Code"/>.</summary>
/// <remarks>The assembly's name is a friend of this one, so that kernels call <see cref="KernelMath"/>; ILGPU's CPU accelerator runs the method as it is, the others read its instructions.</remarks>
[RequiresDynamicCode("Kernels are emitted at run time.")]
internal sealed class KernelBuilder
{
    private const string FriendAssembly = "AbstractDiff.Kernels", MethodName = "Kernel";
    private const byte Points = 1, Values = 2, Gradients = 3, Held = 4, Count = 5;

    private static readonly MethodInfo load = Of(nameof(KernelMemory.Load)), store = Of(nameof(KernelMemory.Store)), storeFlag = Of(nameof(KernelMemory.StoreFlag));
    private readonly TypeBuilder type;

    public KernelBuilder()
    {
        AssemblyBuilder assembly = AssemblyBuilder.DefineDynamicAssembly(new AssemblyName(FriendAssembly), AssemblyBuilderAccess.RunAndCollect);
        type = assembly.DefineDynamicModule(FriendAssembly).DefineType("Batch", TypeAttributes.Public | TypeAttributes.Abstract | TypeAttributes.Sealed);
        Type[] parameters = [typeof(Index1D), typeof(ArrayView<double>), typeof(ArrayView<double>), typeof(ArrayView<double>), typeof(ArrayView<int>), typeof(int)];
        Code = type.DefineMethod(MethodName, MethodAttributes.Public | MethodAttributes.Static, typeof(void), parameters).GetILGenerator();
    }

    public ILGenerator Code { get; }

    /// <summary>Pushes coordinate k of the point.</summary>
    public void PushCoordinate(int k)
    {
        Address(Points);
        Code.Emit(OpCodes.Ldarg_S, Count);
        Code.Emit(OpCodes.Ldc_I4, k);
        Code.Emit(OpCodes.Call, load);
    }

    /// <summary>Sets value k of the point to what <paramref name="push"/> pushes.</summary>
    public void StoreValue(int k, Action push) => Store(Values, k, push);

    /// <summary>Sets entry k of the point's gradient to what <paramref name="push"/> pushes.</summary>
    public void StoreGradient(int k, Action push) => Store(Gradients, k, push);

    /// <summary>Sets the point's flag to the 32-bit number that <paramref name="push"/> pushes.</summary>
    public void StoreHeld(Action push)
    {
        Address(Held);
        push();
        Code.Emit(OpCodes.Call, storeFlag);
    }

    /// <summary>Ends the method and loads it.</summary>
    public MethodInfo Finish()
    {
        Code.Emit(OpCodes.Ret);
        return type.CreateType().GetMethod(MethodName)!;
    }

    private void Store(byte view, int k, Action push)
    {
        Address(view);
        Code.Emit(OpCodes.Ldarg_S, Count);
        Code.Emit(OpCodes.Ldc_I4, k);
        push();
        Code.Emit(OpCodes.Call, store);
    }

    private void Address(byte view)
    {
        Code.Emit(OpCodes.Ldarg_S, view);
        Code.Emit(OpCodes.Ldarg_0);
    }

    private static MethodInfo Of(string name) => typeof(KernelMemory).GetMethod(name)!;
}
