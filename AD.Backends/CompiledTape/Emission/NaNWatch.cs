using System.Reflection.Emit;

namespace AD.Backends;

/// <summary>Watches the derivatives of a kernel for NaN while they are in registers: to look through what has just been written would wait for it.</summary>
/// <remarks>
/// Each method adds up what it writes, which is NaN where a derivative is; the last method tells. Infinities of both signs have the sum NaN too: who is told looks at the derivatives themselves.
/// </remarks>
internal sealed class NaNWatch(ArrayProgram program, KernelShape shape)
{
    private readonly Dictionary<Lanes, LocalBuilder> sums = [];
    private readonly HashSet<int> constants = [.. program.Constants.Where(constant => !double.IsNaN(constant.Value)).Select(constant => constant.Index)];
    private int carried = -1;

    /// <summary>Whether a place receives a derivative.</summary>
    public bool Covers(Place to) => shape.IsDerivative(to);

    /// <summary>Whether places receive derivatives.</summary>
    public bool Covers(Stream to) => shape.IsDerivative(new(to.Storage, to.Map[to.Map.Count - 1])) || shape.IsDerivative(new(to.Storage, to.Map[0]));

    /// <summary>Whether places receive derivatives that were computed: inputs and constants are as they are given.</summary>
    public bool Covers(CopyStep copy)
    {
        Stream from = copy.From;
        return Covers(copy.To) && from.Storage == Storage.Work && !Enumerable.Range(0, from.Map.Count).All(k => constants.Contains(from.Map[k]));
    }

    /// <summary>Begins a sum, before a loop adds to it.</summary>
    public void Begin(MethodWriter method, Lanes lanes)
    {
        if (!sums.ContainsKey(lanes))
        {
            LocalBuilder sum = method.IL.DeclareLocal(lanes.Number);
            method.IL.Emit(OpCodes.Ldc_R8, 0.0);
            lanes.Broadcast(method.IL);
            method.IL.Emit(OpCodes.Stloc, sum);
            sums.Add(lanes, sum);
        }
    }

    /// <summary>Adds numbers; the first ones are the sum, unless it has begun.</summary>
    public void Add(MethodWriter method, Lanes lanes, LocalBuilder numbers)
    {
        method.IL.Emit(OpCodes.Ldloc, numbers);
        if (sums.TryGetValue(lanes, out LocalBuilder? sum))
        {
            method.IL.Emit(OpCodes.Ldloc, sum);
            lanes.Apply(method.IL, Code.Add, GraphOperations.Add);
        }
        else
        {
            sums.Add(lanes, sum = method.IL.DeclareLocal(lanes.Number));
        }

        method.IL.Emit(OpCodes.Stloc, sum);
    }

    /// <summary>Numbers → the same numbers, added.</summary>
    public void Pass(MethodWriter method, Lanes lanes)
    {
        LocalBuilder numbers = method.IL.DeclareLocal(lanes.Number);
        method.IL.Emit(OpCodes.Stloc, numbers);
        Add(method, lanes, numbers);
        method.IL.Emit(OpCodes.Ldloc, numbers);
    }

    /// <summary>Ends a method that others follow: its sum goes on to them.</summary>
    public void Carry(MethodWriter method)
    {
        if (sums.Count > 0)
        {
            bool isFirst = carried < 0;
            carried = isFirst ? program.Allocate(1) : carried;
            Place place = new(Storage.Work, carried);
            method.Address(place);
            PushSum(method);
            if (!isFirst)
            {
                method.Address(place);
                method.Load(place.Storage);
                method.Single.Apply(method.IL, Code.Add, GraphOperations.Add);
            }

            method.Single.Store(method.IL);
            sums.Clear();
        }
    }

    /// <summary>Ends the last method.</summary>
    public void Tell(MethodWriter method)
    {
        ILGenerator il = method.IL;
        if (carried >= 0)
        {
            method.Address(Storage.Work, carried);
            method.Load(Storage.Work);
            Pass(method, method.Single);
            il.Emit(OpCodes.Pop);
        }

        if (sums.Count == 0)
        {
            method.End();
            return;
        }

        Label found = il.DefineLabel();
        foreach ((Lanes lanes, LocalBuilder sum) in sums)
        {
            lanes.LeaveUnlessNumbers(il, sum, found);
        }

        method.End();
        il.MarkLabel(found);
        method.LeaveForNaN();
    }

    private void PushSum(MethodWriter method)
    {
        bool isFirst = true;
        foreach ((Lanes lanes, LocalBuilder sum) in sums)
        {
            method.IL.Emit(OpCodes.Ldloc, sum);
            if (lanes is VectorLanes vector && !method.OverPoints)
            {
                vector.Call(method.IL, vector.Functions, "Sum", vector.Number);
            }

            if (!isFirst)
            {
                method.Single.Apply(method.IL, Code.Add, GraphOperations.Add);
            }

            isFirst = false;
        }
    }
}
