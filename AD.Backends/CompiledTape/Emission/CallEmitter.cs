using System.Reflection.Emit;

namespace AD.Backends;

/// <summary>Writes functions of whole arrays, sums and copies.</summary>
internal static class CallEmitter
{
    /// <summary>Up to this many numbers are copied without a loop.</summary>
    private const int ShortCopy = 8;

    /// <summary>A function of an array: a vector kernel where there is one, else a loop that calls the function.</summary>
    public static void Write(MethodWriter method, FunctionStep step, Tile? tile = null) => Function(method, step.Function, step.First, step.Second, step.To, step.Count, tile);

    /// <summary>tanh and its slope.</summary>
    public static void Write(MethodWriter method, TanhStep step, Tile? tile = null)
    {
        InTile(method, step.Argument, tile);
        InTile(method, new(Storage.Work, step.To), tile);
        InTile(method, new(Storage.Work, step.SlopeTo), tile);
        method.IL.Emit(OpCodes.Ldc_I4, step.Count * method.Single.Width);
        method.Call(typeof(VectorMath), nameof(VectorMath.TanhAndSlope));
    }

    /// <summary>Pushes the address of an array, at the first position of the piece that is done.</summary>
    private static void InTile(MethodWriter method, Place array, Tile? tile)
    {
        method.Address(array);
        if (tile is not null && !tile.IsLocal(array))
        {
            method.IL.Emit(OpCodes.Ldloc, tile.Start);
            method.Advance(array.Storage, 1);
            method.IL.Emit(OpCodes.Add);
        }
    }

    /// <summary>A function of numbers that lie one after the other, in all lanes.</summary>
    public static void Function(MethodWriter method, GraphOperation function, Place first, Place second, int to, int count, Tile? tile = null)
    {
        ILGenerator il = method.IL;
        int numbers = count * method.Single.Width;
        if (VectorKernels.Of(function) is { } kernel)
        {
            InTile(method, first, tile);
            if (function.Arity > 1)
            {
                InTile(method, second, tile);
            }

            InTile(method, new(Storage.Work, to), tile);
            il.Emit(OpCodes.Ldc_I4, numbers);
            il.Emit(OpCodes.Call, kernel);
            return;
        }

        Loop(method, numbers, position =>
        {
            At(new(Storage.Work, to));
            At(first);
            il.Emit(OpCodes.Ldind_R8);
            if (function.Arity > 1)
            {
                At(second);
                il.Emit(OpCodes.Ldind_R8);
            }

            il.Emit(OpCodes.Call, ScalarFunctions.Of(function));
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
            LocalBuilder[] sums = [.. terms.Select(_ => il.DeclareLocal(method.Single.Number))];
            for (int i = 0; i < terms.Length; i++)
            {
                method.Address(terms[i].Storage, terms[i].Map[0]);
                method.Load(terms[i].Storage);
                il.Emit(OpCodes.Stloc, sums[i]);
            }

            Loop(method, terms[0].Map.Count - 1, position =>
            {
                for (int i = 0; i < terms.Length; i++)
                {
                    il.Emit(OpCodes.Ldloc, sums[i]);
                    Next(terms[i], table[i], position);
                    method.Load(terms[i].Storage);
                    method.Single.Apply(il, Code.Add, GraphOperations.Add);
                    il.Emit(OpCodes.Stloc, sums[i]);
                }
            });

            for (int i = 0; i < terms.Length; i++)
            {
                method.Address(Storage.Work, step.To[start + i]);
                il.Emit(OpCodes.Ldloc, sums[i]);
                method.Single.Store(il);
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
                method.Advance(stream.Storage, 1);
                il.Emit(OpCodes.Add);
                return;
            }

            method.Address(stream.Storage, stream.Map[1]);
            il.Emit(OpCodes.Ldloc, position);
            method.Advance(stream.Storage, stream.Map.Stride);
            il.Emit(OpCodes.Add);
        }
    }

    /// <summary>A copy.</summary>
    public static void Write(MethodWriter method, CopyStep step, Tables tables)
    {
        ILGenerator il = method.IL;
        IndexMap from = step.From.Map, to = step.To.Map;
        if (method.OverPoints)
        {
            Move(method, step, tables);
            return;
        }

        if (from.Count <= ShortCopy)
        {
            OneByOne(method, step);
            return;
        }

        method.Address(step.To.Storage, to.Offset);
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
        if (method.Watch.Covers(step))
        {
            method.Address(step.To.Storage, to.Offset);
            il.Emit(OpCodes.Ldc_I4, to.Stride);
            il.Emit(OpCodes.Ldc_I4, to.Count);
            method.Call(typeof(Copies), nameof(Copies.Sum));
            method.Watch.Pass(method, method.Single);
            il.Emit(OpCodes.Pop);
        }
    }

    /// <summary>A copy of a few numbers.</summary>
    private static void OneByOne(MethodWriter method, CopyStep step)
    {
        bool isWatched = method.Watch.Covers(step);
        for (int k = 0; k < step.From.Map.Count; k++)
        {
            method.Address(step.To.Storage, step.To.Map[k]);
            method.Read(new(step.From.Storage, step.From.Map[k]));
            if (isWatched)
            {
                method.Watch.Pass(method, method.Single);
            }

            method.Single.Store(method.IL);
        }
    }

    /// <summary>A copy of numbers in lanes.</summary>
    private static void Move(MethodWriter method, CopyStep step, Tables tables)
    {
        ILGenerator il = method.IL;
        IndexMap from = step.From.Map, to = step.To.Map;
        if (from.Count <= ShortCopy)
        {
            OneByOne(method, step);
            return;
        }

        nint table = from.IsTable ? tables.Add(from.ToArray()) : 0;
        bool isWatched = method.Watch.Covers(step);
        if (isWatched)
        {
            method.Watch.Begin(method, method.Single);
        }

        Loop(method, from.Count, position =>
        {
            method.Address(step.To.Storage, to.Offset);
            il.Emit(OpCodes.Ldloc, position);
            method.Advance(step.To.Storage, to.Stride);
            il.Emit(OpCodes.Add);
            method.Address(step.From.Storage, from.IsTable ? 0 : from.Offset);
            if (from.IsTable)
            {
                method.Native(table);
                il.Emit(OpCodes.Ldloc, position);
                il.Emit(OpCodes.Ldc_I4_1);
                il.Emit(OpCodes.Shr);
                il.Emit(OpCodes.Add);
                il.Emit(OpCodes.Ldind_I4);
                il.Emit(OpCodes.Conv_I);
                il.Emit(OpCodes.Ldc_I4_3);
                il.Emit(OpCodes.Shl);
            }
            else
            {
                il.Emit(OpCodes.Ldloc, position);
            }

            method.Advance(step.From.Storage, from.IsTable ? 1 : from.Stride);
            il.Emit(OpCodes.Add);
            method.Load(step.From.Storage);
            if (isWatched)
            {
                method.Watch.Pass(method, method.Single);
            }

            method.Single.Store(il);
        });
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
