using System.Reflection.Emit;

namespace AD.Backends;

/// <summary>Writes functions of whole arrays, sums and copies.</summary>
internal static class CallEmitter
{
    /// <summary>A function of an array: a vector kernel where there is one, else a loop that calls the function.</summary>
    public static void Write(MethodWriter method, FunctionStep step)
    {
        ILGenerator il = method.IL;
        if (VectorKernels.Of(step.Function) is { } kernel)
        {
            method.Address(step.First);
            if (step.Function.Arity > 1)
            {
                method.Address(step.Second);
            }

            method.Address(Storage.Work, step.To);
            il.Emit(OpCodes.Ldc_I4, step.Count);
            il.Emit(OpCodes.Call, kernel);
            return;
        }

        Loop(method, step.Count, position =>
        {
            At(new(Storage.Work, step.To));
            At(step.First);
            il.Emit(OpCodes.Ldind_R8);
            if (step.Function.Arity > 1)
            {
                At(step.Second);
                il.Emit(OpCodes.Ldind_R8);
            }

            il.Emit(OpCodes.Call, ScalarFunctions.Of(step.Function));
            il.Emit(OpCodes.Stind_R8);

            void At(Place place)
            {
                method.Address(place);
                il.Emit(OpCodes.Ldloc, position);
                il.Emit(OpCodes.Add);
            }
        });
    }

    /// <summary>Sums, eight at a time, each in the order of its terms.</summary>
    public static void Write(MethodWriter method, SumStep step, Tables tables)
    {
        ILGenerator il = method.IL;
        for (int start = 0; start < step.Terms.Length; start += 8)
        {
            Stream[] terms = step.Terms[start..Math.Min(start + 8, step.Terms.Length)];
            nint[] table = [.. terms.Select(stream => stream.Map.IsTable ? tables.Add(stream.Map.ToArray()) : 0)];
            LocalBuilder[] sums = [.. terms.Select(_ => il.DeclareLocal(typeof(double)))];
            for (int i = 0; i < terms.Length; i++)
            {
                method.Address(terms[i].Storage, terms[i].Map[0]);
                il.Emit(OpCodes.Ldind_R8);
                il.Emit(OpCodes.Stloc, sums[i]);
            }

            Loop(method, terms[0].Map.Count - 1, position =>
            {
                for (int i = 0; i < terms.Length; i++)
                {
                    il.Emit(OpCodes.Ldloc, sums[i]);
                    Next(terms[i], table[i], position);
                    il.Emit(OpCodes.Ldind_R8);
                    il.Emit(OpCodes.Add);
                    il.Emit(OpCodes.Stloc, sums[i]);
                }
            });

            for (int i = 0; i < terms.Length; i++)
            {
                method.Address(Storage.Work, step.To[start + i]);
                il.Emit(OpCodes.Ldloc, sums[i]);
                il.Emit(OpCodes.Stind_R8);
            }
        }

        // The address of the term after the position.
        void Next(Stream stream, nint table, LocalBuilder position)
        {
            if (stream.Map.IsTable)
            {
                method.Address(stream.Storage, 0);
                method.Native(table + sizeof(int));
                il.Emit(OpCodes.Ldloc, position);
                il.Emit(OpCodes.Ldc_I4_1);
                il.Emit(OpCodes.Shr);
                il.Emit(OpCodes.Add);
                il.Emit(OpCodes.Ldind_I4);
                il.Emit(OpCodes.Conv_I);
                il.Emit(OpCodes.Ldc_I4_3);
                il.Emit(OpCodes.Shl);
                il.Emit(OpCodes.Add);
                return;
            }

            method.Address(stream.Storage, stream.Map[1]);
            il.Emit(OpCodes.Ldloc, position);
            if (stream.Map.Stride != 1)
            {
                method.Native(stream.Map.Stride);
                il.Emit(OpCodes.Mul);
            }

            il.Emit(OpCodes.Add);
        }
    }

    /// <summary>A copy.</summary>
    public static void Write(MethodWriter method, CopyStep step, Tables tables)
    {
        ILGenerator il = method.IL;
        IndexMap from = step.From.Map, to = step.To.Map;
        method.Address(step.To.Storage, to.Offset);
        if (from.Count == 1)
        {
            method.Address(step.From.Storage, from[0]);
            il.Emit(OpCodes.Ldind_R8);
            il.Emit(OpCodes.Stind_R8);
            return;
        }

        il.Emit(OpCodes.Ldc_I4, to.Stride);
        method.Address(step.From.Storage, from.IsTable ? 0 : from.Offset);
        if (from.IsTable)
        {
            method.Native(tables.Add(from.ToArray()));
        }
        else
        {
            il.Emit(OpCodes.Ldc_I4, from.Stride);
        }

        il.Emit(OpCodes.Ldc_I4, from.Count);
        method.Call(typeof(Copies), from.IsTable ? nameof(Copies.Gather) : nameof(Copies.Copy));
    }

    /// <summary>A loop over positions, counted in bytes of an array.</summary>
    private static void Loop(MethodWriter method, int count, Action<LocalBuilder> body)
    {
        ILGenerator il = method.IL;
        LocalBuilder position = il.DeclareLocal(typeof(nint));
        Label again = il.DefineLabel();
        method.Native(0);
        il.Emit(OpCodes.Stloc, position);
        il.MarkLabel(again);
        body(position);
        il.Emit(OpCodes.Ldloc, position);
        method.Native(sizeof(double));
        il.Emit(OpCodes.Add);
        il.Emit(OpCodes.Stloc, position);
        il.Emit(OpCodes.Ldloc, position);
        method.Native((long)count * sizeof(double));
        il.Emit(OpCodes.Blt, again);
    }
}

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

    /// <summary>Numbers at the positions of a table.</summary>
    public static void Gather(double* to, int toStride, double* from, int* table, int count)
    {
        for (nint i = 0; i < count; i++)
        {
            to[i * toStride] = from[table[i]];
        }
    }
}
