using System.Numerics;

namespace AD;

/// <summary>Says which operation of the function is being done, so that a NaN that arises below can name it.</summary>
internal readonly struct NaNObserver : IOperationObserver
{
    public static T Apply<TRule, T>(T x)
        where TRule : struct, IUnaryRule
        where T : IFloatingPointIeee754<T>
    {
        OperationCall? outer = OperationCall.Enter(Operation.NameOf(typeof(TRule)), Special.PrimalOf(x));
        T y = RuleDispatch<T>.Instance.Apply<TRule>(x);
        OperationCall.Leave(outer, Special.PrimalOf(y));
        return y;
    }

    public static T Apply<TRule, T>(T x, T y)
        where TRule : struct, IBinaryRule
        where T : IFloatingPointIeee754<T>
    {
        OperationCall? outer = OperationCall.Enter(Operation.NameOf(typeof(TRule)), Special.PrimalOf(x), Special.PrimalOf(y));
        T z = RuleDispatch<T>.Instance.Apply<TRule>(x, y);
        OperationCall.Leave(outer, Special.PrimalOf(z));
        return z;
    }

    public static void Apply<TBlock, T>(in TBlock block, ReadOnlySpan<T> x, Span<T> y)
        where TBlock : struct, IBlockRule
        where T : IFloatingPointIeee754<T>
    {
        double[] operands = new double[x.Length];
        for (int i = 0; i < operands.Length; i++)
        {
            operands[i] = Special.PrimalOf(x[i]);
        }

        OperationCall? outer = OperationCall.Enter(Operation.NameOf(typeof(TBlock)), operands);
        RuleDispatch<T>.Instance.ApplyBlock(in block, x, y);
        double sum = 0.0;
        foreach (T entry in y)
        {
            sum += Special.PrimalOf(entry);
        }

        OperationCall.Leave(outer, sum);
    }

    public static T Apply<T>(Arithmetic operation, T x, T y)
        where T : IFloatingPointIeee754<T>
    {
        double a = Special.PrimalOf(x);
        OperationCall? outer = operation == Arithmetic.Negate
            ? OperationCall.Enter(Operation.NameOf(operation), a)
            : OperationCall.Enter(Operation.NameOf(operation), a, Special.PrimalOf(y));
        T z = Operation.Do(operation, x, y);
        OperationCall.Leave(outer, Special.PrimalOf(z));
        return z;
    }
}
