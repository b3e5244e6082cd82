using System.Globalization;
using System.Numerics;

namespace AD.Tests.Graphs.Random;

/// <summary>What an instruction of a random program does with the numbers before it.</summary>
internal enum Step
{
    Literal,
    Copy,
    Add,
    Subtract,
    Multiply,
    Divide,
    Negate,
    FusedMultiplyAdd,
    Min,
    Max,
    MinNumber,
    MaxMagnitude,
    Clamp,
    Abs,
    CopySign,
    Floor,
    Exp,
    ExpM1,
    Log,
    LogP1,
    Sin,
    Cos,
    Tan,
    Tanh,
    Sinh,
    Cosh,
    Atan,
    Sqrt,
    Cbrt,
    Sigmoid,
    Atan2,
    Hypot,
    Pow,
    PowOfConstant,
    Square,
    SelectLess,
    SelectLessOrEqual,
    SelectEqual,
    BranchOnLess,
    BranchOnEqual,
    BranchOnNaN,
    BranchOnSign,
    StopGradient,
    Dot,
    Sum,
    Product,
    Largest,
    Chain,
}

/// <summary>One instruction: up to four numbers it reads, by position, a literal, and the body of a loop.</summary>
internal sealed record Instruction(Step Step, int A, int B, int C, int D, double Value, int Count = 0, Program? Body = null)
{
    public override string ToString()
        => $"{Step} {A} {B} {C} {D} {Value.ToString("R", CultureInfo.InvariantCulture)}" + (Body is null ? string.Empty : $" × {Count} {{ {Body} }}");
}

/// <summary>A straight list of instructions, each of which reads the arguments and the results before it, so that results are shared.</summary>
internal sealed record Program(int Arguments, Instruction[] Code)
{
    /// <summary>All the numbers: the arguments, and the result of each instruction.</summary>
    public T[] Run<T>(params ReadOnlySpan<T> arguments)
        where T : IFloatingPointIeee754<T>
    {
        T[] numbers = new T[Arguments + Code.Length];
        arguments.CopyTo(numbers);
        for (int i = 0; i < Code.Length; i++)
        {
            numbers[Arguments + i] = Run(Code[i], numbers);
        }

        return numbers;
    }

    /// <summary>The same with products in the place of elementary functions, so that every operation is rounded as IEEE 754 says.</summary>
    public Program Arithmetic()
        => this with { Code = [.. Code.Select(code => code with { Step = code.Step is >= Step.Exp and <= Step.PowOfConstant ? Step.Multiply : code.Step, Body = code.Body?.Arithmetic() })] };

    public override string ToString() => string.Join("; ", (object[])Code);

    private T Run<T>(Instruction code, T[] numbers)
        where T : IFloatingPointIeee754<T>
    {
        T a = numbers[code.A], b = numbers[code.B], c = numbers[code.C], d = numbers[code.D], literal = T.CreateSaturating(code.Value);
        return code.Step switch
        {
            Step.Literal => literal,
            Step.Copy => a,
            Step.Add => a + b,
            Step.Subtract => a - b,
            Step.Multiply => a * b,
            Step.Divide => a / b,
            Step.Negate => -a,
            Step.FusedMultiplyAdd => T.FusedMultiplyAdd(a, b, c),
            Step.Min => T.Min(a, b),
            Step.Max => T.Max(a, b),
            Step.MinNumber => T.MinNumber(a, b),
            Step.MaxMagnitude => T.MaxMagnitude(a, b),
            Step.Clamp => T.Clamp(a, T.NegativeOne, T.CreateSaturating(1.5)),
            Step.Abs => T.Abs(a),
            Step.CopySign => T.CopySign(a, SignOf(b)),
            Step.Floor => T.Floor(a),
            Step.Exp => T.Exp(a),
            Step.ExpM1 => T.ExpM1(a),
            Step.Log => T.Log(a),
            Step.LogP1 => T.LogP1(a),
            Step.Sin => T.Sin(a),
            Step.Cos => T.Cos(a),
            Step.Tan => T.Tan(a),
            Step.Tanh => T.Tanh(a),
            Step.Sinh => T.Sinh(a),
            Step.Cosh => T.Cosh(a),
            Step.Atan => T.Atan(a),
            Step.Sqrt => T.Sqrt(a),
            Step.Cbrt => T.Cbrt(a),
            Step.Sigmoid => Special.Sigmoid(a),
            Step.Atan2 => T.Atan2(a, b),
            Step.Hypot => T.Hypot(a, b),
            Step.Pow => T.Pow(a, b),
            Step.PowOfConstant => T.Pow(a, literal),
            Step.Square => a * a,
            Step.SelectLess => Select.Less(a, b, c, d),
            Step.SelectLessOrEqual => Select.LessOrEqual(a, literal, b, c),
            Step.SelectEqual => Select.Equal(a, b, c, d),
            Step.BranchOnLess => a < b ? c * d : c + a,
            Step.BranchOnEqual => a == b ? c : d,
            Step.BranchOnNaN => T.IsNaN(a) ? b : T.IsFinite(c) ? c : d,
            Step.BranchOnSign => T.IsNegative(SignOf(a)) ? -b : T.IsInteger(c) ? c : b,
            Step.StopGradient => Special.StopGradient(a) * b,
            Step.Dot => Block.Dot<T>([a, b, c], [b, c, d]),
            _ => Loop(code, code.Body!, a, numbers.AsSpan(0, Arguments)),
        };
    }

    /// <summary>A number whose sign counts: that of NaN is not kept by arithmetic.</summary>
    private static T SignOf<T>(T x)
        where T : IFloatingPointIeee754<T>
        => T.IsNaN(x) ? T.One : x;

    /// <summary>The same body on every neighbourhood of the arguments, with a weight of its own: a sum, a product, the largest, or a chain in which each step sees the one before.</summary>
    private static T Loop<T>(Instruction code, Program body, T outer, ReadOnlySpan<T> x)
        where T : IFloatingPointIeee754<T>
    {
        T result = code.Step switch { Step.Sum => T.Zero, Step.Product => T.One, Step.Largest => T.NegativeInfinity, _ => outer };
        for (int i = 0; i < code.Count; i++)
        {
            T weight = T.CreateSaturating(1.0 + code.Value * i), carried = code.Step == Step.Chain ? result : outer;
            T term = body.Run(x[i % x.Length], x[(i + 1) % x.Length], x[(i + x.Length - 1) % x.Length], weight, carried)[^1];
            result = code.Step switch { Step.Sum => result + term, Step.Product => result * term, Step.Largest => T.Max(result, term), _ => term };
        }

        return result;
    }
}
