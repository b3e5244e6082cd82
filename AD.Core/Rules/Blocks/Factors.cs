using System.Numerics;
using System.Runtime.InteropServices;

namespace AD;

/// <summary>A factorisation together with the matrix it belongs to.</summary>
internal abstract class Factors<T>
    where T : IFloatingPointIeee754<T>
{
    private T[] matrix = [];
    private T[] result = [];

    /// <summary>n; -1 before the first matrix.</summary>
    public int Order { get; private set; } = -1;

    /// <summary>The matrix at first, the factors in its place afterwards.</summary>
    protected Span<T> Result => result.AsSpan(0, Order * Order);

    /// <summary>Whether these are the factors of a matrix, bit for bit.</summary>
    public bool AreOf(ReadOnlySpan<T> a, int n) => Order == n && Bytes(a).SequenceEqual(Bytes(matrix.AsSpan(0, n * n)));

    /// <summary>Becomes the factorisation of a matrix.</summary>
    public void Become(ReadOnlySpan<T> a, int n)
    {
        Order = -1;
        if (matrix.Length < a.Length)
        {
            matrix = new T[a.Length];
            result = new T[a.Length];
        }

        a.CopyTo(matrix);
        a.CopyTo(result);
        Order = n;
        Factor();
    }

    protected abstract void Factor();

    private static ReadOnlySpan<byte> Bytes(ReadOnlySpan<T> span)
        => MemoryMarshal.CreateReadOnlySpan(ref System.Runtime.CompilerServices.Unsafe.As<T, byte>(ref MemoryMarshal.GetReference(span)), checked(span.Length * System.Runtime.CompilerServices.Unsafe.SizeOf<T>()));
}

/// <summary>The latest factorisations of one kind on each thread: the value of a solve, its pushforwards and its pullback find the work done once.</summary>
/// <remarks>Found by the matrix's contents, compared bit for bit, so that a matrix that was changed in place is factorised again.</remarks>
internal static class Factorizations<TFactors, T>
    where TFactors : Factors<T>, new()
    where T : IFloatingPointIeee754<T>
{
    private const int Kept = 4;
    private const int LargestKept = 256;

    [ThreadStatic]
    private static TFactors[]? recent;

    [ThreadStatic]
    private static int next;

    /// <summary>The factors of a plain n x n matrix.</summary>
    public static TFactors Of(ReadOnlySpan<T> a, int n)
    {
        TFactors[] all = recent ??= [new(), new(), new(), new(), new()];
        foreach (TFactors factors in all)
        {
            if (factors.AreOf(a, n))
            {
                return factors;
            }
        }

        TFactors oldest = n > LargestKept ? all[Kept] : all[next = (next + 1) % Kept];
        oldest.Become(a, n);
        return oldest;
    }
}
