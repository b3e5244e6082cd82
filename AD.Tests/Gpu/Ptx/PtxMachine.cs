using System.Globalization;

namespace AD.Tests.Gpu;

/// <summary>Which sums of products are rounded once, as a compiler of PTX may choose where the text names no rounding.</summary>
internal enum Fusing
{
    /// <summary>None.</summary>
    Never,

    /// <summary>The product on the left, else that on the right.</summary>
    LeftFirst,

    /// <summary>The product on the right, else that on the left.</summary>
    RightFirst,
}

/// <summary>Runs a kernel's PTX text, thread by thread: what a device would do with it, without one.</summary>
internal sealed class PtxMachine(PtxModule module, Fusing fusing)
{
    private const int ThreadsOfAGroup = 32, BufferBits = 40;

    private readonly List<Array> buffers = [];
    private int thread;

    /// <summary>Runs the entry for every thread; arguments are whole numbers or arrays, which a kernel takes as views.</summary>
    public void Run(int threads, params object[] arguments)
    {
        Dictionary<string, ulong> slots = new() { [module.Entry.Parameters[0] + "+0"] = (ulong)threads };
        for (int i = 0; i < arguments.Length; i++)
        {
            if (arguments[i] is Array array)
            {
                buffers.Add(array);
                slots[module.Entry.Parameters[i + 1] + "+0"] = (ulong)buffers.Count << BufferBits;
                slots[module.Entry.Parameters[i + 1] + "+8"] = (ulong)array.Length;
            }
            else
            {
                slots[module.Entry.Parameters[i + 1] + "+0"] = (ulong)(int)arguments[i];
            }
        }

        for (thread = 0; thread < (threads + ThreadsOfAGroup - 1) / ThreadsOfAGroup * ThreadsOfAGroup; thread++)
        {
            Call(module.Entry, new(slots));
        }
    }

    private void Call(PtxFunction function, Dictionary<string, ulong> slots)
    {
        Dictionary<string, ulong> registers = [];
        Dictionary<string, (double A, double B)> products = [];
        for (int next = 0; ;)
        {
            PtxInstruction one = function.Instructions[next++];
            if (one.Guard is not null && (registers[one.Guard] != 0) == one.Unless)
            {
                continue;
            }

            switch (one.Name)
            {
                case "ret":
                    return;
                case "bra":
                    next = function.Labels[one.Operands[0]];
                    break;
                case "brx":
                    next = function.Labels[function.Tables[one.Operands[1]][(int)Value(one.Operands[0])]];
                    break;
                case "call":
                    Enter(one, slots);
                    break;
                case "ld":
                    products.Remove(one.Operands[0]);
                    registers[one.Operands[0]] = one.Operation[1] == "param" ? slots[Slot(one.Operands[1])] : Loaded(Address(one.Operands[1]));
                    break;
                case "st" when one.Operation[1] == "param":
                    slots[Slot(one.Operands[0])] = Value(one.Operands[1]);
                    break;
                case "st":
                    Stored(Address(one.Operands[0]), Value(one.Operands[1]));
                    break;
                default:
                    Compute(one);
                    break;
            }
        }

        ulong Value(string operand)
            => operand switch
            {
                "%tid.x" => (ulong)(thread % ThreadsOfAGroup),
                "%ntid.x" => ThreadsOfAGroup,
                "%ctaid.x" => (ulong)(thread / ThreadsOfAGroup),
                _ when operand[0] == '%' => registers[operand],
                _ when operand.StartsWith("0d", StringComparison.Ordinal) => ulong.Parse(operand[2..], NumberStyles.HexNumber, CultureInfo.InvariantCulture),
                _ when operand[0] == '-' => (ulong)long.Parse(operand, CultureInfo.InvariantCulture),
                _ => ulong.Parse(operand, CultureInfo.InvariantCulture),
            };

        ulong Address(string operand)
        {
            string[] parts = operand.Trim('[', ']').Split('+');
            return Value(parts[0]) + (parts.Length > 1 ? Value(parts[1]) : 0);
        }

        void Compute(PtxInstruction one)
        {
            ulong[] sources = [.. one.Operands.Skip(1).Select(Value), 0, 0, 0];
            registers[one.Operands[0]] = one.Type == "f64" && one.Name is "add" or "sub" && Fused(one, sources) is { } fused ? PtxArithmetic.Bits(fused) : PtxArithmetic.Result(one, sources[0], sources[1], sources[2]);
            products.Remove(one.Operands[0]);
            if (one is { Name: "mul", Type: "f64" })
            {
                products[one.Operands[0]] = (PtxArithmetic.Real(sources[0]), PtxArithmetic.Real(sources[1]));
            }
        }

        double? Fused(PtxInstruction one, ulong[] sources)
        {
            double sign = one.Name == "sub" ? -1 : 1, a = PtxArithmetic.Real(sources[0]), b = PtxArithmetic.Real(sources[1]);
            bool left = products.TryGetValue(one.Operands[1], out var first), right = products.TryGetValue(one.Operands[2], out var second);
            return fusing == Fusing.Never || one.Type != "f64" ? null
                : left && (fusing == Fusing.LeftFirst || !right) ? Math.FusedMultiplyAdd(first.A, first.B, sign * b)
                : right ? Math.FusedMultiplyAdd(sign * second.A, second.B, a)
                : null;
        }
    }

    // "call.uni callRetVal, name, callParam0, ..." with the brackets taken off.
    private void Enter(PtxInstruction call, Dictionary<string, ulong> slots)
    {
        int name = Array.FindIndex(call.Operands, module.Functions.ContainsKey);
        PtxFunction callee = module.Functions[call.Operands[name]];
        Dictionary<string, ulong> inner = [];
        for (int i = 0; i < callee.Parameters.Length; i++)
        {
            Copy(slots, call.Operands[name + 1 + i], inner, callee.Parameters[i]);
        }

        Call(callee, inner);
        if (callee.Result is not null)
        {
            Copy(inner, callee.Result, slots, call.Operands[0]);
        }
    }

    private static void Copy(Dictionary<string, ulong> from, string name, Dictionary<string, ulong> to, string target)
    {
        foreach (int offset in new[] { 0, 8, 16, 24 })
        {
            if (from.TryGetValue($"{name}+{offset}", out ulong value))
            {
                to[$"{target}+{offset}"] = value;
            }
        }
    }

    private static string Slot(string operand) => operand.Contains('+', StringComparison.Ordinal) ? operand.Trim('[', ']') : operand.Trim('[', ']') + "+0";

    private ulong Loaded(ulong address)
        => buffers[(int)(address >> BufferBits) - 1] is double[] reals ? PtxArithmetic.Bits(reals[(int)(uint)address / 8]) : (uint)((int[])buffers[(int)(address >> BufferBits) - 1])[(int)(uint)address / 4];

    private void Stored(ulong address, ulong value)
    {
        if (buffers[(int)(address >> BufferBits) - 1] is double[] reals)
        {
            reals[(int)(uint)address / 8] = PtxArithmetic.Real(value);
        }
        else
        {
            ((int[])buffers[(int)(address >> BufferBits) - 1])[(int)(uint)address / 4] = (int)value;
        }
    }
}
