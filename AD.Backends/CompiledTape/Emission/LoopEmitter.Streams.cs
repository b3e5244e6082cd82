using System.Reflection.Emit;
using System.Runtime.Intrinsics.X86;

namespace AD.Backends;

/// <content>What is read and written at the position of the loop.</content>
internal sealed partial class LoopEmitter
{
    private bool IsContiguous(Stream stream) => step == 1 && !stream.Map.IsTable || !stream.Map.IsTable && stream.Map.Stride == 1;

    /// <summary>Pushes the address of a stream at the position of the loop, plus some positions.</summary>
    private void Address(Stream stream, int more = 0)
    {
        int ahead = this.ahead + more;
        if (stream.Map.IsTable)
        {
            // array + 8 table[position + ahead]
            method.Address(stream.Storage, 0);
            method.Native(tableOf[stream]);
            IL.Emit(OpCodes.Ldloc, position);
            IL.Emit(OpCodes.Ldc_I4_1);
            IL.Emit(OpCodes.Shr);
            IL.Emit(OpCodes.Add);
            if (ahead != 0)
            {
                method.Native(ahead * sizeof(int));
                IL.Emit(OpCodes.Add);
            }

            IL.Emit(OpCodes.Ldind_I4);
            IL.Emit(OpCodes.Conv_I);
            IL.Emit(OpCodes.Ldc_I4_3);
            IL.Emit(OpCodes.Shl);
            method.Advance(stream.Storage, 1);
            IL.Emit(OpCodes.Add);
            return;
        }

        method.Address(stream.Storage, stream.Map.Offset + ahead * stream.Map.Stride);
        IL.Emit(OpCodes.Ldloc, position);
        if (tile is not null && tile.IsLocal(stream))
        {
            IL.Emit(OpCodes.Ldloc, tile.Start);
            IL.Emit(OpCodes.Sub);
        }

        method.Advance(stream.Storage, stream.Map.Stride);
        IL.Emit(OpCodes.Add);
    }

    private readonly Dictionary<Stream, nint> tableOf = [];

    /// <summary>Whether a variable takes the place of a stream.</summary>
    private bool IsHeld(Stream stream) => tile is { Held: not null } && tile.IsLocal(stream);

    private void Load(Stream stream)
    {
        if (IsHeld(stream) && tile!.Held!.TryGetValue(stream.Map.Offset, out LocalBuilder? held))
        {
            IL.Emit(OpCodes.Ldloc, held);
            return;
        }

        if (stream.Map.IsTable && !tableOf.ContainsKey(stream))
        {
            tableOf.Add(stream, tables.Add(stream.Map.ToArray()));
        }

        if (method.OverPoints)
        {
            Address(stream);
            method.Load(stream.Storage);
        }
        else if (lanes is not VectorLanes vector || IsContiguous(stream))
        {
            Address(stream);
            lanes.Load(IL);
        }
        else if (stream.Map is { IsTable: false, Stride: -1 })
        {
            Address(stream, vector.Width - 1);
            lanes.Load(IL);
            vector.Reverse(IL);
        }
        else if (stream.Map is { IsTable: false, Stride: 2 } && vector.Width == 8)
        {
            LoadEven(vector, stream);
        }
        else
        {
            for (int lane = 0; lane < vector.Width; lane++)
            {
                Address(stream, lane);
                IL.Emit(OpCodes.Ldind_R8);
            }

            vector.Gather(IL);
        }
    }

    /// <summary>Every other number of two vectors; the second one begins so that it ends with the last number that is wanted.</summary>
    private void LoadEven(VectorLanes vector, Stream stream)
    {
        Address(stream);
        lanes.Load(IL);
        vector.Permutation(IL, [0, 2, 4, 6, 9, 11, 13, 15]);
        Address(stream);
        method.Native(7 * sizeof(double));
        IL.Emit(OpCodes.Add);
        lanes.Load(IL);
        vector.Call(IL, typeof(Avx512F), nameof(Avx512F.PermuteVar8x64x2), vector.Number, vector.Indices, vector.Number);
    }

    private void Store(Statement statement, LocalBuilder local, Stream stream)
    {
        if (IsHeld(stream))
        {
            LocalBuilder number = statement.IsTruth ? IL.DeclareLocal(lanes.Number) : local;
            if (statement.IsTruth)
            {
                IL.Emit(OpCodes.Ldloc, local);
                lanes.ToNumber(IL);
                IL.Emit(OpCodes.Stloc, number);
            }

            tile!.Held![stream.Map.Offset] = number;
            return;
        }

        if (stream.Map.IsTable && !tableOf.ContainsKey(stream))
        {
            tableOf.Add(stream, tables.Add(stream.Map.ToArray()));
        }

        if (step == 1 || IsContiguous(stream))
        {
            Address(stream);
            IL.Emit(OpCodes.Ldloc, local);
            AsNumber(statement);
            lanes.Store(IL);
            return;
        }

        // Through memory, one number after the other.
        method.Address(Storage.Work, scratch);
        IL.Emit(OpCodes.Ldloc, local);
        AsNumber(statement);
        lanes.Store(IL);
        for (int lane = 0; lane < lanes.Width; lane++)
        {
            Address(stream, lane);
            method.Address(Storage.Work, scratch + lane);
            IL.Emit(OpCodes.Ldind_R8);
            IL.Emit(OpCodes.Stind_R8);
        }
    }
}
