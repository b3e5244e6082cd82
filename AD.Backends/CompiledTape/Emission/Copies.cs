namespace AD.Backends;

/// <summary>Copies from one array to another.</summary>
internal static unsafe class Copies
{
    /// <summary>Evenly spaced numbers.</summary>
    public static void Copy(double* to, int toStride, double* from, int fromStride, int count)
    {
        if (toStride == 1 && fromStride == 1)
        {
            new ReadOnlySpan<double>(from, count).CopyTo(new Span<double>(to, count));
        }
        else if (toStride == 1 && fromStride == 0)
        {
            new Span<double>(to, count).Fill(*from);
        }
        else
        {
            for (nint i = 0; i < count; i++)
            {
                to[i * toStride] = from[i * fromStride];
            }
        }
    }

    /// <summary>The sum of evenly spaced numbers.</summary>
    public static double Sum(double* numbers, int stride, int count)
    {
        double sum = 0.0;
        for (nint i = 0; i < count; i++)
        {
            sum += numbers[i * stride];
        }

        return sum;
    }

    /// <summary>Numbers at the positions of a table.</summary>
    public static void Gather(double* to, int toStride, double* from, int* table, int count)
    {
        for (nint i = 0; i < count; i++)
        {
            to[i * toStride] = from[table[i]];
        }
    }
}
