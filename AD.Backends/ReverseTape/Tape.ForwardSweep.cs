using System.Numerics;

namespace AD.Backends;

/// <content>The forward sweep: from tangents of the inputs to those of the outputs, several directions at once.</content>
internal sealed partial class Tape<T>
{
    private T[] tangents = [];
    private int width;

    /// <summary>Begins a forward sweep: room for the tangents of the active inputs, n × width row by row, to be filled.</summary>
    public Span<T> BeginForward(int directions)
    {
        width = directions;
        long length = (long)count * directions;
        if (length > Array.MaxLength)
        {
            throw new InvalidOperationException($"{directions} directions over {count} recorded operations do not fit into one array: push fewer directions forward at a time.");
        }

        Zero(Buffers.Take(ref tangents, (int)length)[..directions]);
        return tangents.AsSpan(directions, inputs * directions);
    }

    /// <summary>The tangents of the outputs, m × width row by row.</summary>
    public void ForwardSweep(ReadOnlySpan<Tracked<T>> y, Span<T> destination)
    {
        if (IsPlain)
        {
            PushPlain();
            Gather(y, destination);
            if (!AnyNaN(destination))
            {
                return;
            }
        }

        PushWithCare();
        Gather(y, destination);
    }

    private void PushPlain()
    {
        if (width == 1)
        {
            PushOne();
            return;
        }

        for (int i = inputs + 1; i < count; i++)
        {
            ref Node<T> node = ref nodes[i];
            if (node.B < 0)
            {
                PushBlock(~node.B, i);
            }
            else
            {
                Combine(node.DerivativeA, Row(node.A), node.DerivativeB, Row(node.B), Row(i));
            }
        }
    }

    /// <summary>One direction: the loop of <see cref="PushPlain"/> without rows.</summary>
    private void PushOne()
    {
        Span<T> tangent = tangents.AsSpan(0, count);
        ReadOnlySpan<Node<T>> recorded = nodes.AsSpan(0, count);
        for (int i = inputs + 1; i < recorded.Length; i++)
        {
            ref readonly Node<T> node = ref recorded[i];
            if (node.B < 0)
            {
                PushBlock(~node.B, i);
            }
            else
            {
                tangent[i] = node.DerivativeA * tangent[node.A] + node.DerivativeB * tangent[node.B];
            }
        }
    }

    private void PushWithCare()
    {
        for (int i = inputs + 1; i < count; i++)
        {
            ref Node<T> node = ref nodes[i];
            if (node.B < 0)
            {
                PushBlock(~node.B, i);
                continue;
            }

            for (int k = 0; k < width; k++)
            {
                T sum = T.Zero;
                Spread(ref sum, node.A, node.DerivativeA, k);
                Spread(ref sum, node.B, node.DerivativeB, k);
                Row(i)[k] = sum;
            }
        }
    }

    private void Spread(ref T sum, int operand, T derivative, int direction)
    {
        T tangent = Row(operand)[direction];
        if (operand != 0 && !ChainRule.IsZero(tangent))
        {
            Accumulate(ref sum, Product(derivative, tangent));
        }
    }

    private void Gather(ReadOnlySpan<Tracked<T>> y, Span<T> destination)
    {
        for (int i = 0; i < y.Length; i++)
        {
            Row(y[i].Index).CopyTo(destination[(i * width)..]);
        }
    }

    private Span<T> Row(int index) => tangents.AsSpan(index * width, width);

    private static void Combine(T a, ReadOnlySpan<T> x, T b, ReadOnlySpan<T> y, Span<T> destination)
    {
        int k = 0;
        if (Vector<T>.IsSupported && destination.Length >= Vector<T>.Count)
        {
            for (; k <= destination.Length - Vector<T>.Count; k += Vector<T>.Count)
            {
                (new Vector<T>(x[k..]) * a + new Vector<T>(y[k..]) * b).CopyTo(destination[k..]);
            }
        }

        for (; k < destination.Length; k++)
        {
            destination[k] = a * x[k] + b * y[k];
        }
    }
}
