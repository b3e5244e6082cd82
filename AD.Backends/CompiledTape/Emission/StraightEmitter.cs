using System.Reflection.Emit;

namespace AD.Backends;

/// <summary>Writes single items one after the other: what is used once stays on the evaluation stack, the rest are local variables.</summary>
internal sealed class StraightEmitter
{
    private readonly MethodWriter method;
    private readonly Planner planner;
    private readonly Lanes lanes;
    private readonly Item[] items;
    private readonly Dictionary<int, int> uses = [];
    private readonly Dictionary<int, LocalBuilder> locals = [];
    private readonly ILookup<int, Place> stores;
    private readonly ILookup<int, bool> guards;

    private StraightEmitter(MethodWriter method, Planner planner, StraightStep step)
    {
        this.method = method;
        this.planner = planner;
        lanes = method.Single;
        items = planner.Items;
        stores = step.Stores.ToLookup(store => store.Item, store => store.To);
        guards = step.Guards.ToLookup(guard => guard.Item, guard => guard.Expected);
        foreach (int item in step.Items)
        {
            uses[item] = stores[item].Count() + guards[item].Count();
        }

        foreach (int item in step.Items)
        {
            for (int k = 0; k < items[item].Arity; k++)
            {
                int operand = items[item].Operand(k);
                if (uses.TryGetValue(operand, out int count))
                {
                    uses[operand] = count + 1;
                }
            }
        }
    }

    public static void Write(MethodWriter method, Planner planner, StraightStep step)
    {
        StraightEmitter emitter = new(method, planner, step);
        foreach (int item in step.Items)
        {
            emitter.Write(item);
        }
    }

    private ILGenerator IL => method.IL;

    private void Write(int item)
    {
        bool isResult = stores[item].Any() || guards[item].Any();
        if (uses[item] == 0 || uses[item] == 1 && !isResult)
        {
            return; // Written where it is used.
        }

        if (uses[item] == 1 && stores[item].Any())
        {
            Place to = stores[item].First();
            method.Address(to);
            Compute(item);
            AsNumber(item);
            if (IsWatched(item, to))
            {
                method.Watch.Pass(method, lanes);
            }

            lanes.Store(IL);
            return;
        }

        Compute(item);
        if (uses[item] > 1)
        {
            LocalBuilder local = IL.DeclareLocal(items[item].IsTruth ? lanes.Truth : lanes.Number);
            IL.Emit(OpCodes.Stloc, local);
            locals[item] = local;
            if (stores[item].Any(place => IsWatched(item, place)))
            {
                method.Watch.Add(method, lanes, local);
            }

            foreach (Place place in stores[item])
            {
                method.Address(place);
                IL.Emit(OpCodes.Ldloc, local);
                AsNumber(item);
                lanes.Store(IL);
            }

            foreach (bool expected in guards[item])
            {
                IL.Emit(OpCodes.Ldloc, local);
                lanes.Fails(IL, expected);
                method.LeaveIf();
            }
        }
        else
        {
            lanes.Fails(IL, guards[item].First());
            method.LeaveIf();
        }
    }

    private bool IsWatched(int item, Place to) => !items[item].IsTruth && method.Watch.Covers(to);

    private void AsNumber(int item)
    {
        if (items[item].IsTruth)
        {
            lanes.ToNumber(IL);
        }
    }

    private void Compute(int index)
    {
        ref Item item = ref items[index];
        for (int k = 0; k < item.Arity; k++)
        {
            Push(item.Operand(k), item.Code == Code.Select && k == 0);
        }

        if (method.OverPoints && !VectorOperations.HasInstruction(item))
        {
            LaneByLane.Write(method, item.Operation, planner.Program.Scratch);
        }
        else
        {
            lanes.Apply(IL, item.Code, item.Operation);
        }
    }

    private void Push(int operand, bool asTruth)
    {
        bool isTruth = items[operand].IsTruth;
        if (items[operand].Code == Code.Constant)
        {
            IL.Emit(OpCodes.Ldc_R8, items[operand].Value);
            lanes.Broadcast(IL);
        }
        else if (locals.TryGetValue(operand, out LocalBuilder? local))
        {
            IL.Emit(OpCodes.Ldloc, local);
        }
        else if (uses.ContainsKey(operand))
        {
            Compute(operand);
        }
        else
        {
            method.Read(planner.ReadPlace(operand));
            isTruth = false;
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
