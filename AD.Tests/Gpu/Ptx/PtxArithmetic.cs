namespace AD.Tests.Gpu;

/// <summary>What the arithmetic instructions of PTX do to the bits in registers, after the PTX ISA manual, version 7.0, chapter 9.</summary>
internal static class PtxArithmetic
{
    /// <summary>The result of an instruction with the values a, b and c of its sources.</summary>
    public static ulong Result(PtxInstruction instruction, ulong a, ulong b, ulong c)
        => instruction.Name switch
        {
            "mov" => Kept(a, instruction.Type),
            "selp" => c != 0 ? a : b,
            "setp" => Compared(instruction, a, b, c) ? 1UL : 0UL,
            "cvt" => Converted(a, instruction.Operation[^2], instruction.Type, instruction.Operation[1]),
            "testp" => instruction.Operation[1] == "notanumber" ? (double.IsNaN(Real(a)) ? 1UL : 0UL) : throw Unknown(instruction),
            "mul" when instruction.Operation[1] == "hi" => throw Unknown(instruction),
            "mul" when instruction.Operation[1] == "wide" => instruction.Type == "u32" ? (ulong)(uint)a * (uint)b : (ulong)((long)(int)a * (int)b),
            "mad" => Kept(a * b + c, instruction.Type),
            _ when instruction.Type == "f64" => Bits(OfReals(instruction, Real(a), Real(b))),
            _ when instruction.Type == "pred" => OfPredicates(instruction, a, b),
            _ => Kept(OfWhole(instruction, a, b), instruction.Type),
        };

    public static double Real(ulong bits) => BitConverter.UInt64BitsToDouble(bits);

    public static ulong Bits(double value) => BitConverter.DoubleToUInt64Bits(value);

    private static double OfReals(PtxInstruction instruction, double a, double b)
        => instruction.Name switch
        {
            "add" => a + b,
            "sub" => a - b,
            "mul" => a * b,
            "div" => a / b,
            "neg" => -a,
            "abs" => Math.Abs(a),
            "sqrt" => Math.Sqrt(a),
            "rcp" => 1 / a,
            _ => throw Unknown(instruction),
        };

    private static ulong OfPredicates(PtxInstruction instruction, ulong a, ulong b)
        => instruction.Name switch
        {
            "not" => a ^ 1,
            "and" => a & b,
            "or" => a | b,
            "xor" => a ^ b,
            _ => throw Unknown(instruction),
        };

    private static ulong OfWhole(PtxInstruction instruction, ulong a, ulong b)
        => instruction.Name switch
        {
            "add" => a + b,
            "sub" => a - b,
            "mul" => a * b,
            "neg" => 0 - a,
            "not" => ~a,
            "and" => a & b,
            "or" => a | b,
            "xor" => a ^ b,
            "div" => (ulong)(Signed(a, instruction.Type) / Signed(b, instruction.Type)),
            "rem" => (ulong)(Signed(a, instruction.Type) % Signed(b, instruction.Type)),
            "shl" => (uint)b > 63 ? 0 : a << (int)b,
            "shr" => ShiftedRight(a, (int)Math.Min((uint)b, 63U + (instruction.Type[0] == 's' ? 0U : 1U)), instruction.Type),
            _ => throw Unknown(instruction),
        };

    private static ulong ShiftedRight(ulong a, int shift, string type)
        => type[0] == 's' ? (ulong)(Signed(a, type) >> shift) : shift > 63 ? 0 : Kept(a, type) >> shift;

    private static bool Compared(PtxInstruction instruction, ulong a, ulong b, ulong c)
    {
        string comparison = instruction.Operation[1], type = instruction.Type;
        bool result = type switch
        {
            "f64" => ComparedReals(comparison, Real(a), Real(b)),
            _ when comparison is "eq" or "ne" => (Kept(a, type) == Kept(b, type)) == (comparison == "eq"),
            _ when comparison is "lo" or "ls" or "hi" or "hs" || type[0] == 'u' => Ordered(comparison, Kept(a, type).CompareTo(Kept(b, type))),
            _ => Ordered(comparison, Signed(a, type).CompareTo(Signed(b, type))),
        };
        return instruction.Operation.Length == 3 ? result : instruction.Operation[2] == "or" ? result || c != 0 : instruction.Operation[2] == "and" ? result && c != 0 : throw Unknown(instruction);
    }

    // "ltu" and its like are true where either is NaN.
    private static bool ComparedReals(string comparison, double a, double b)
        => double.IsNaN(a) || double.IsNaN(b) ? comparison.EndsWith('u') : Ordered(comparison.TrimEnd('u'), a.CompareTo(b));

    private static bool Ordered(string comparison, int order)
        => comparison switch
        {
            "eq" => order == 0,
            "ne" => order != 0,
            "lt" or "lo" => order < 0,
            "le" or "ls" => order <= 0,
            "gt" or "hi" => order > 0,
            "ge" or "hs" => order >= 0,
            _ => throw new NotSupportedException($"The comparison {comparison}."),
        };

    private static ulong Converted(ulong a, string target, string source, string rounding)
    {
        if (source == "f64")
        {
            double x = Real(a), rounded = rounding switch { "rmi" => Math.Floor(x), "rpi" => Math.Ceiling(x), "rzi" => Math.Truncate(x), "rni" => Math.Round(x), _ => throw new NotSupportedException($"The rounding {rounding}.") };
            return target == "f64" ? Bits(rounded) : target == "s32" ? (uint)(int)rounded : (ulong)(long)rounded;
        }

        return target == "f64" ? Bits(source[0] == 's' ? (double)Signed(a, source) : (double)Kept(a, source)) : Kept(source[0] == 's' ? (ulong)Signed(a, source) : Kept(a, source), target);
    }

    private static ulong Kept(ulong a, string type) => type.EndsWith("32", StringComparison.Ordinal) ? (uint)a : a;

    private static long Signed(ulong a, string type) => type.EndsWith("32", StringComparison.Ordinal) ? (int)(uint)a : (long)a;

    private static NotSupportedException Unknown(PtxInstruction instruction) => new($"The instruction '{instruction}'.");
}
