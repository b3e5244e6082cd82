using System.Reflection.Emit;

namespace AD.Backends;

/// <summary>Writes a loop, several positions at a time in lanes; the last round begins where it ends with the last position, so that some positions are computed twice.</summary>
internal sealed partial class LoopEmitter
{
    private readonly MethodWriter method;
    private readonly Lanes lanes;
    private readonly LoopStep loop;
    private readonly Tables tables;
    private readonly Tile? tile;
    private readonly int step;
    private readonly int scratch;
    private readonly LocalBuilder?[][] localsOf;
    private LocalBuilder?[] locals;
    private int ahead;
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
        localsOf = [new LocalBuilder[loop.Statements.Count], new LocalBuilder[loop.Statements.Count]];
        locals = localsOf[0];
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
    /// <param name="at">The position, where somebody else counts it.</param>
    public void Begin(LocalBuilder? at = null)
    {
        Hoist();
        BeginSums();
        if ((at is not null || loop.Count > step) && loop.Statements.Exists(IsWatched))
        {
            method.Watch.Begin(method, lanes);
        }

        position = at ?? IL.DeclareLocal(typeof(nint));
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

    /// <summary>One round of two in turn, with variables of its own.</summary>
    public void WriteBody(int copy)
    {
        ahead = copy;
        locals = localsOf[copy];
        WriteBody();
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

            if (uses == 1 && statement.Stores.Count == 1 && IsContiguous(statement.Stores[0]) && !IsHeld(statement.Stores[0]))
            {
                Address(statement.Stores[0]);
                Compute(statement);
                AsNumber(statement);
                if (IsWatched(statement))
                {
                    method.Watch.Pass(method, lanes);
                }

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
            if (IsWatched(statement))
            {
                method.Watch.Add(method, lanes, local);
            }

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

    private void Compute(Statement statement)
    {
        for (int k = 0; k < statement.Operands.Length; k++)
        {
            Push(statement.Operands[k], statement.Code == Code.Select && k == 0);
        }

        lanes.Apply(IL, statement.Code, statement.Operation);
    }

    private bool IsWatched(Statement statement) => !statement.IsTruth && statement.Stores.Exists(method.Watch.Covers);

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
}
