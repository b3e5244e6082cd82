using System.Reflection;
using System.Reflection.Emit;

namespace AD.Backends;

/// <summary>Writes one method of a kernel.</summary>
internal sealed class MethodWriter
{
    private static readonly Type[] Parameters = [typeof(object), typeof(double*), typeof(double*), typeof(double*), typeof(double*), typeof(double*), typeof(double*)];
    private static readonly Type[] BatchParameters = [.. Parameters, typeof(nint)];

    // A delegate that is bound to an object is called directly; an open one goes through a stub.
    private static readonly object Target = new();

    private const byte PitchArgument = 7;

    private readonly DynamicMethod method;

    /// <summary>Begins a method.</summary>
    /// <param name="lanes">The lanes that the machine has.</param>
    /// <param name="overPoints">Whether lanes are points: every number of the workspace is then a vector, and inputs and outputs are a pitch apart.</param>
    /// <param name="watch">Watches the derivatives.</param>
    public MethodWriter(Lanes lanes, bool overPoints, NaNWatch watch)
    {
        method = new("kernel", typeof(int), overPoints ? BatchParameters : Parameters, typeof(MethodWriter).Module, true) { InitLocals = false };
        IL = method.GetILGenerator(1024);
        Lanes = lanes;
        OverPoints = overPoints;
        Watch = watch;
    }

    /// <summary>The lanes of loops.</summary>
    public Lanes Lanes { get; }

    /// <summary>The lanes of single items.</summary>
    public Lanes Single => OverPoints ? Lanes : ScalarLanes.Instance;

    /// <summary>Whether lanes are points, not positions of a loop.</summary>
    public bool OverPoints { get; }

    /// <summary>Watches the derivatives that are written.</summary>
    public NaNWatch Watch { get; }

    public ILGenerator IL { get; }

    /// <summary>Pushes the address of a place.</summary>
    public void Address(Place place) => Address(place.Storage, place.Index);

    /// <summary>Pushes the address of an entry of an array.</summary>
    public void Address(Storage storage, int index)
    {
        IL.Emit(OpCodes.Ldarg_S, (byte)(1 + (int)storage));
        if (index == 0)
        {
            return;
        }

        if (IsPitched(storage))
        {
            IL.Emit(OpCodes.Ldarg_S, PitchArgument);
            Native(index);
            IL.Emit(OpCodes.Mul);
        }
        else
        {
            Native((long)index * BytesOf(storage));
        }

        IL.Emit(OpCodes.Add);
    }

    /// <summary>Pushes the distance in bytes of entries that are <paramref name="stride"/> apart, times the number that is on the stack: 8 times a position.</summary>
    public void Advance(Storage storage, int stride)
    {
        if (IsPitched(storage))
        {
            IL.Emit(OpCodes.Ldc_I4_3);
            IL.Emit(OpCodes.Shr);
            IL.Emit(OpCodes.Ldarg_S, PitchArgument);
            IL.Emit(OpCodes.Mul);
        }
        else
        {
            stride *= BytesOf(storage) / sizeof(double);
        }

        if (stride != 1)
        {
            Native(stride);
            IL.Emit(OpCodes.Mul);
        }
    }

    /// <summary>Address of an entry → the number, in all lanes.</summary>
    public void Load(Storage storage)
    {
        if (OverPoints && storage == Storage.Shared)
        {
            IL.Emit(OpCodes.Ldind_R8);
            Single.Broadcast(IL);
        }
        else
        {
            Single.Load(IL);
        }
    }

    private bool IsPitched(Storage storage) => OverPoints && storage is not (Storage.Work or Storage.Shared);

    private int BytesOf(Storage storage) => sizeof(double) * (OverPoints && storage == Storage.Work ? Lanes.Width : 1);

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
    /// <typeparam name="TCode">Its signature.</typeparam>
    /// <param name="isLast">Whether no other one follows.</param>
    public TCode Finish<TCode>(bool isLast)
        where TCode : Delegate
    {
        if (isLast)
        {
            Watch.Tell(this);
        }
        else
        {
            Watch.Carry(this);
            Return(KernelStatus.Done);
        }

        return (TCode)method.CreateDelegate(typeof(TCode), Target);
    }
}
