using System.Numerics;

namespace AD;

/// <summary>Whole-vector operations, dense linear algebra among them, that a backend records as one node and differentiates in closed form.</summary>
/// <remarks>
/// On plain numbers each is a loop in vector lanes; on active numbers, its rule. The rules are written in terms of these operations, so that at any nesting there is one node for each level and the
/// innermost work is that of plain numbers; a factorisation is kept for the solves that follow with the same matrix (four of them on each thread, one of a matrix larger than 256 x 256).
/// Matrices are row-major. An input that carries no derivative costs no derivative. An output may be the same memory as an input. What is finite and multiplied by a zero tangent contributes nothing; a tangent or a
/// cotangent that is zero throughout contributes nothing, whatever it would be multiplied with.
/// Source of the formulas: Giles (2008), "Collected matrix derivative results for forward and reverse mode algorithmic differentiation"; Griewank and Walther (2008), chapter 6. Safe to use on any thread.
/// </remarks>
public static partial class Block
{
    /// <summary>y = F(x): the loop on plain numbers, which is not to see its own output; the rule on active ones.</summary>
    private static void Run<TBlock, T>(in TBlock block, BlockInputs<T> x, Span<T> y)
        where TBlock : struct, IPieceRule
        where T : IFloatingPointIeee754<T>
    {
        if (IsActive<T>())
        {
            RuleDispatch<T>.Instance.ApplyBlock(in block, x, y);
        }
        else if (x.Overlaps(y))
        {
            using Workspace<T> space = new(y.Length);
            Span<T> apart = space.Take(y.Length);
            block.Value(x, apart);
            apart.CopyTo(y);
        }
        else
        {
            block.Value(x, y);
        }
    }

    /// <summary>Whether T has a chain rule.</summary>
    internal static bool IsActive<T>() where T : IFloatingPointIeee754<T> => default(T) is IRuleDispatching<T>;

    /// <summary>Whether an input is to be left out of pullbacks.</summary>
    internal static bool IsPassive<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => RuleDispatch<T>.Instance.IsPassive(x);

    /// <summary>Whether a tangent or cotangent is zero throughout, with all that it carries.</summary>
    internal static bool IsZero<T>(ReadOnlySpan<T> seed)
        where T : IFloatingPointIeee754<T>
    {
        if (!IsActive<T>())
        {
            return !seed.ContainsAnyExcept(T.Zero);
        }

        foreach (T entry in seed)
        {
            if (!ChainRule.IsZero(entry))
            {
                return false;
            }
        }

        return true;
    }

    private static int Order(int length, string operation)
    {
        int n = (int)Math.Sqrt(length);
        return n * n == length
            ? n
            : throw new ArgumentException($"{operation} needs a square matrix, row by row, but a has {length} entries, which is no square: pass n² entries (between {n * n} and {(n + 1) * (n + 1)} there is none).", "a");
    }

    private static void SameLength(int given, int expected, string operation, string name, string other)
    {
        if (given != expected)
        {
            throw new ArgumentException($"{operation} needs {name} as long as {other}, but {name} has {given} entries and {other} has {expected}.", name);
        }
    }
}
