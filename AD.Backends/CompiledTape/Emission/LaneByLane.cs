using System.Reflection.Emit;

namespace AD.Backends;

/// <summary>A function without a vector instruction, of numbers in lanes: through memory.</summary>
internal static class LaneByLane
{
    /// <summary>Numbers in lanes, one vector for each operand → the function's results.</summary>
    public static void Write(MethodWriter method, GraphOperation function, int scratch)
    {
        ILGenerator il = method.IL;
        Lanes lanes = method.Lanes;
        for (int operand = function.Arity - 1; operand >= 0; operand--)
        {
            LocalBuilder numbers = il.DeclareLocal(lanes.Number);
            il.Emit(OpCodes.Stloc, numbers);
            method.Address(Storage.Work, scratch + operand);
            il.Emit(OpCodes.Ldloc, numbers);
            lanes.Store(il);
        }

        CallEmitter.Function(method, function, new(Storage.Work, scratch), new(Storage.Work, scratch + 1), scratch, 1);
        method.Address(Storage.Work, scratch);
        lanes.Load(il);

        // A vector that is loaded and left on the evaluation stack would be read after the next function has written the same place.
        LocalBuilder result = il.DeclareLocal(lanes.Number);
        il.Emit(OpCodes.Stloc, result);
        il.Emit(OpCodes.Ldloc, result);
    }
}
