using System.Reflection.Emit;
using System.Runtime.Intrinsics.X86;

namespace AD.Backends;

/// <summary>Writes a loop, several positions at a time in lanes; the last round begins where it ends with the last position, so that some positions are computed twice.</summary>
internal sealed class LoopEmitter
{
    private readonly MethodWriter method;
    private readonly Lanes lanes;
    private readonly LoopStep loop;
    private readonly Tables tables;
    private readonly Tile? tile;
    private readonly int step;
    private readonly int scratch;
    private readonly LocalBuilder?[] locals;
    private readonly Dictionary<Place, LocalBuilder> same = [];
    private LocalBuilder position = null!;
    private LocalBuilder? failed;
    private readonly Dictionary<int, LocalBuilder> sums = [];
    private LocalBuilder? counted;

    /// <summary>A loop that is written in pieces.</summary>
    public LoopEmitter(MethodWriter method, LoopStep loop, Tables tables, int scratch, Tile? tile)
    {
        this.tile = tile;
        this.method = method;
        this.loop = loop;
        lanes = method.OverPoints || loop.Count >= method.Lanes.Width ? method.Lanes : loop.Count >= VectorLanes.Of256.Width ? VectorLanes.Of256 : ScalarLanes.Instance;
        step = method.OverPoints ? 1 : lanes.Width;
        this.tables = tables;
        this.scratch = scratch;
        locals = new LocalBuilder[loop.Statements.Count];
    }

    private ILGenerator IL => method.IL;

    /// <summary>Writes a loop.</summary>
    /// <param name="method">The method.</param>
    /// <param name="loop">The loop; at least as many positions as lanes.</param>
    /// <param name="tables">Receives tables of positions.</param>
    /// <param name="scratch">A place in the workspace for one vector.</param>
    public static void Write(MethodWriter method, LoopStep loop, Tables tables, int scratch)
    {
        LoopEmitter emitter = new(method, loop, tables, scratch, null);
        emitter.Begin();
        emitter.Rounds();
        emitter.End();
    }

    /// <summary>What comes before the first round: what is the same for all positions, and the sums.</summary>
    public void Begin()
    {
        Hoist();
        BeginSums();
        position = IL.DeclareLocal(typeof(nint));
        if (loop.Statements.Exists(statement => statement.Expected is not null))
        {
            failed = IL.DeclareLocal(typeof(int));
            IL.Emit(OpCodes.Ldc_I4_0);
            IL.Emit(OpCodes.Stloc, failed);
        }
    }

    /// <summary>What comes after the last round.</summary>
    public void End()
    {
        EndSums();
        if (failed is not null)
        {
            IL.Emit(OpCodes.Ldloc, failed);
            method.LeaveIf();
        }
    }

    /// <summary>The positions of a tile, one after the other.</summary>
    public void Rounds(LocalBuilder start, int count)
    {
        Label again = IL.DefineLabel();
        IL.Emit(OpCodes.Ldloc, start);
        IL.Emit(OpCodes.Stloc, position);
        IL.MarkLabel(again);
        WriteBody();
        Step(1);
        IL.Emit(OpCodes.Ldloc, position);
        IL.Emit(OpCodes.Ldloc, start);
        IL.Emit(OpCodes.Sub);
        method.Native((long)count * sizeof(double));
        IL.Emit(OpCodes.Blt, again);
    }

    private void Rounds()
    {
        int width = step;
        Label again = IL.DefineLabel(), end = IL.DefineLabel();
        method.Native(0);
        IL.Emit(OpCodes.Stloc, position);
        IL.MarkLabel(again);
        WriteBody();
        if (loop.Count > width)
        {
            Step(width);
            IL.Emit(OpCodes.Ldloc, position);
            method.Native((long)(loop.Count - width) * sizeof(double));
            IL.Emit(OpCodes.Ble, again);
            if (loop.Count % width != 0)
            {
                IL.Emit(OpCodes.Ldloc, position);
                method.Native((long)loop.Count * sizeof(double));
                IL.Emit(OpCodes.Bge, end);
                method.Native((long)(loop.Count - width) * sizeof(double));
                IL.Emit(OpCodes.Stloc, position);
                CountTheRest(width - loop.Count % width);
                IL.Emit(OpCodes.Br, again);
            }
        }

        IL.MarkLabel(end);
    }

    private void Step(int positions)
    {
        IL.Emit(OpCodes.Ldloc, position);
        method.Native(positions * sizeof(double));
        IL.Emit(OpCodes.Add);
        IL.Emit(OpCodes.Stloc, position);
    }

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

    /// <summary>Numbers that are the same for all positions are put in all lanes before the loop.</summary>
    private void Hoist()
    {
        foreach (Operand operand in loop.Statements.SelectMany(statement => statement.Operands))
        {
            if (operand.Kind == OperandKind.Same && !same.ContainsKey(operand.Place))
            {
                LocalBuilder local = IL.DeclareLocal(lanes.Number);
                method.Address(operand.Place);
                if (method.OverPoints)
                {
                    method.Load(operand.Place.Storage);
                }
                else
                {
                    IL.Emit(OpCodes.Ldind_R8);
                    lanes.Broadcast(IL);
                }

                IL.Emit(OpCodes.Stloc, local);
                same.Add(operand.Place, local);
            }
        }
    }

    private void WriteBody()
    {
        for (int i = 0; i < loop.Statements.Count; i++)
        {
            Statement statement = loop.Statements[i];
            int uses = statement.Uses + statement.Stores.Count + statement.Sums.Count + (statement.Expected is null ? 0 : 1);
            if (uses == 1 && statement.Uses == 1)
            {
                continue; // Written where it is used.
            }

            if (uses == 1 && statement.Stores.Count == 1 && IsContiguous(statement.Stores[0]))
            {
                Address(statement.Stores[0]);
                Compute(statement);
                AsNumber(statement);
                lanes.Store(IL);
                continue;
            }

            if (uses == 1 && statement.Sums.Count == 1)
            {
                AddTo(statement.Sums[0], () => Compute(statement));
                continue;
            }

            Compute(statement);
            LocalBuilder local = locals[i] ?? IL.DeclareLocal(statement.IsTruth ? lanes.Truth : lanes.Number);
            IL.Emit(OpCodes.Stloc, local);
            locals[i] = local;
            foreach (Stream stream in statement.Stores)
            {
                Store(statement, local, stream);
            }

            foreach (int slot in statement.Sums)
            {
                AddTo(slot, () => IL.Emit(OpCodes.Ldloc, local));
            }

            if (statement.Expected is { } expected)
            {
                IL.Emit(OpCodes.Ldloc, failed!);
                IL.Emit(OpCodes.Ldloc, local);
                lanes.Fails(IL, expected);
                IL.Emit(OpCodes.Or);
                IL.Emit(OpCodes.Stloc, failed!);
            }
        }
    }

    private bool IsContiguous(Stream stream) => step == 1 && !stream.Map.IsTable || !stream.Map.IsTable && stream.Map.Stride == 1;

    private void Compute(Statement statement)
    {
        for (int k = 0; k < statement.Operands.Length; k++)
        {
            Push(statement.Operands[k], statement.Code == Code.Select && k == 0);
        }

        lanes.Apply(IL, statement.Code, statement.Operation);
    }

    private void AsNumber(Statement statement)
    {
        if (statement.IsTruth)
        {
            lanes.ToNumber(IL);
        }
    }

    private void Push(Operand operand, bool asTruth)
    {
        bool isTruth = false;
        switch (operand.Kind)
        {
            case OperandKind.Literal:
                IL.Emit(OpCodes.Ldc_R8, operand.Value);
                lanes.Broadcast(IL);
                break;
            case OperandKind.Same:
                IL.Emit(OpCodes.Ldloc, same[operand.Place]);
                break;
            case OperandKind.Stream:
                Load(operand.Stream);
                break;
            default:
                isTruth = loop.Statements[operand.Statement].IsTruth;
                if (locals[operand.Statement] is { } local)
                {
                    IL.Emit(OpCodes.Ldloc, local);
                }
                else
                {
                    Compute(loop.Statements[operand.Statement]);
                }

                break;
        }

        if (asTruth && !isTruth)
        {
            lanes.ToTruth(IL);
        }
        else if (!asTruth && isTruth)
        {
            lanes.ToNumber(IL);
        }
    }

    /// <summary>Pushes the address of a stream at the position of the loop, plus some positions.</summary>
    private void Address(Stream stream, int ahead = 0)
    {
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

    private void Load(Stream stream)
    {
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
