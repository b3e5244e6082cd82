using System.Reflection;
using System.Reflection.Emit;

namespace AD.Backends;

/// <summary>Writes one method of a kernel.</summary>
internal sealed class MethodWriter
{
    private static readonly Type[] Parameters = [typeof(object), typeof(double*), typeof(double*), typeof(double*), typeof(double*), typeof(double*), typeof(double*)];
    private static readonly Type[] BatchParameters = [.. Parameters, typeof(nint), typeof(nint)];

    // A delegate that is bound to an object is called directly; an open one goes through a stub.
    private static readonly object Target = new();

    private const byte PitchArgument = 7;
    private const byte GroupsArgument = 8;

    private readonly DynamicMethod method;
    private readonly Dictionary<Place, LocalBuilder> held = [];
    private readonly Label nextGroup;

    /// <summary>Begins a method.</summary>
    /// <param name="lanes">The lanes that the machine has.</param>
    /// <param name="overPoints">Whether lanes are points: every number of the workspace is then a vector, and inputs and outputs are a pitch apart. The method then does group after group of them.</param>
    /// <param name="watch">Watches the derivatives.</param>
    /// <param name="kept">Inputs that are read once and kept, those that all points share before the first group.</param>
    public MethodWriter(Lanes lanes, bool overPoints, NaNWatch watch, params ReadOnlySpan<Place> kept)
    {
        method = new("kernel", typeof(int), overPoints ? BatchParameters : Parameters, typeof(MethodWriter).Module, true) { InitLocals = false };
        IL = method.GetILGenerator(1024);
        Lanes = lanes;
        OverPoints = overPoints;
        Watch = watch;
        if (overPoints)
        {
            Hold(kept, true);
            nextGroup = IL.DefineLabel();
            IL.MarkLabel(nextGroup);
            Hold(kept, false);
        }
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

    /// <summary>Pushes the number at a place.</summary>
    public void Read(Place place)
    {
        if (held.TryGetValue(place, out LocalBuilder? local))
        {
            IL.Emit(OpCodes.Ldloc, local);
            return;
        }

        Address(place);
        Load(place.Storage);
    }

    private void Hold(ReadOnlySpan<Place> places, bool shared)
    {
        foreach (Place place in places)
        {
            if (place.Storage == Storage.Shared == shared)
            {
                LocalBuilder local = IL.DeclareLocal(Single.Number);
                Read(place);
                IL.Emit(OpCodes.Stloc, local);
                held.Add(place, local);
            }
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

    /// <summary>Truth on the stack: leaves the method where it holds, because a guard does not.</summary>
    public void LeaveIf()
    {
        Label next = IL.DefineLabel();
        IL.Emit(OpCodes.Brfalse, next);
        if (OverPoints)
        {
            IL.Emit(OpCodes.Ldarg_S, GroupsArgument);
            IL.Emit(OpCodes.Conv_I4);
        }
        else
        {
            IL.Emit(OpCodes.Ldc_I4, (int)KernelStatus.OtherPath);
        }

        IL.Emit(OpCodes.Ret);
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
            End();
        }

        return (TCode)method.CreateDelegate(typeof(TCode), Target);
    }

    /// <summary>Returns a status.</summary>
    public void Return(KernelStatus status)
    {
        IL.Emit(OpCodes.Ldc_I4, (int)status);
        IL.Emit(OpCodes.Ret);
    }

    /// <summary>The end of the method, or of its work on a group of points.</summary>
    public void End()
    {
        if (OverPoints)
        {
            NextGroup();
        }

        Return(KernelStatus.Done);
    }

    /// <summary>Leaves the method because a derivative may be NaN: over points with minus the number of groups that are left, this one included.</summary>
    public void LeaveForNaN()
    {
        if (OverPoints)
        {
            IL.Emit(OpCodes.Ldarg_S, GroupsArgument);
            IL.Emit(OpCodes.Conv_I4);
            IL.Emit(OpCodes.Neg);
            IL.Emit(OpCodes.Ret);
        }
        else
        {
            Return(KernelStatus.NotANumber);
        }
    }

    private void NextGroup()
    {
        foreach (Storage storage in (ReadOnlySpan<Storage>)[Storage.Point, Storage.Seeds, Storage.Value, Storage.Derivative])
        {
            byte argument = (byte)(1 + (int)storage);
            IL.Emit(OpCodes.Ldarg_S, argument);
            Native(Lanes.Width * sizeof(double));
            IL.Emit(OpCodes.Add);
            IL.Emit(OpCodes.Starg_S, argument);
        }

        IL.Emit(OpCodes.Ldarg_S, GroupsArgument);
        Native(1);
        IL.Emit(OpCodes.Sub);
        IL.Emit(OpCodes.Starg_S, GroupsArgument);
        IL.Emit(OpCodes.Ldarg_S, GroupsArgument);
        IL.Emit(OpCodes.Brtrue, nextGroup);
    }
}
