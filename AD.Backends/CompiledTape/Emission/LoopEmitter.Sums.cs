using System.Reflection.Emit;

namespace AD.Backends;

/// <content>Sums over all positions, one in each lane until the end.</content>
internal sealed partial class LoopEmitter
{
    /// <summary>Sums begin with -0, to which any number can be added without a change.</summary>
    private void BeginSums()
    {
        foreach (int slot in loop.Statements.SelectMany(statement => statement.Sums))
        {
            sums[slot] = IL.DeclareLocal(lanes.Number);
            IL.Emit(OpCodes.Ldc_R8, -0.0);
            lanes.Broadcast(IL);
            IL.Emit(OpCodes.Stloc, sums[slot]);
        }

        if (sums.Count > 0 && step > 1 && loop.Count > step && loop.Count % step != 0)
        {
            counted = IL.DeclareLocal(lanes.Number);
            Mask(0);
        }
    }

    /// <summary>In the last round the first positions have been added already.</summary>
    private void CountTheRest(int done)
    {
        if (counted is not null)
        {
            Mask(done);
        }
    }

    private void Mask(int without)
    {
        VectorLanes vector = (VectorLanes)lanes;
        vector.Permutation(IL, [.. Enumerable.Range(0, step).Select(lane => lane < without ? 0L : -1L)]);
        vector.Call(IL, vector.Functions, "AsDouble", vector.Indices);
        IL.Emit(OpCodes.Stloc, counted!);
    }

    private void AddTo(int slot, Action push)
    {
        IL.Emit(OpCodes.Ldloc, sums[slot]);
        push();
        if (counted is not null)
        {
            IL.Emit(OpCodes.Ldloc, counted);
            ((VectorLanes)lanes).Call(IL, lanes.Number, "op_BitwiseAnd", lanes.Number, lanes.Number);
        }

        lanes.Apply(IL, Code.Add, GraphOperations.Add);
        IL.Emit(OpCodes.Stloc, sums[slot]);
    }

    private void EndSums()
    {
        foreach ((int slot, LocalBuilder sum) in sums)
        {
            method.Address(Storage.Work, slot);
            IL.Emit(OpCodes.Ldloc, sum);
            if (step > 1)
            {
                VectorLanes vector = (VectorLanes)lanes;
                vector.Call(IL, vector.Functions, "Sum", vector.Number);
                IL.Emit(OpCodes.Stind_R8);
            }
            else
            {
                lanes.Store(IL);
            }
        }
    }
}
