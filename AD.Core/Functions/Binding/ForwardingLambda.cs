using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Reflection.Emit;

namespace AD;

/// <summary>Sees through a lambda that only forwards its arguments, such as <c>x => model.Loss(x)</c>, by reading its instructions: load the target, load the arguments, call, return.</summary>
internal static class ForwardingLambda
{
    /// <summary>Replaces a forwarding lambda by the method it calls.</summary>
    /// <param name="method">The lambda; receives the method that it calls.</param>
    /// <param name="target">The lambda's closure; receives the object that the method is called on.</param>
    /// <param name="frozen">Set to false when the target was read from a captured variable, which may change.</param>
    /// <returns>Whether the lambda only forwards.</returns>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public static bool TrySeeThrough(ref MethodInfo method, ref object? target, ref bool frozen)
    {
        byte[]? code = method.GetMethodBody()?.GetILAsByteArray();
        if (code is null)
        {
            return false;
        }

        Reader reader = new(code, method);
        object? receiver = null;
        bool hasReceiver = false, captured = false;
        reader.SkipNops();

        // The receiver: this, then any number of fields of it (a struct by its address), or a static field.
        if (!method.IsStatic && reader.TryTake(OpCodes.Ldarg_0))
        {
            receiver = target;
            hasReceiver = true;
            while (reader.TryTakeToken(OpCodes.Ldfld, out int token) || reader.TryTakeToken(OpCodes.Ldflda, out token))
            {
                FieldInfo? field = reader.Field(token);
                if (field is null || receiver is null)
                {
                    return false;
                }

                receiver = field.GetValue(receiver);
                captured = true;
            }
        }
        else if (reader.TryTakeToken(OpCodes.Ldsfld, out int token))
        {
            receiver = reader.Field(token)?.GetValue(null);
            hasReceiver = true;
            captured = true;
        }

        int parameters = method.GetParameters().Length;
        for (int i = 0; i < parameters; i++)
        {
            if (!reader.TryTakeArgument(method.IsStatic ? i : i + 1))
            {
                return false;
            }
        }

        bool direct = reader.TryTakeToken(OpCodes.Call, out int called);
        if (!direct && !reader.TryTakeToken(OpCodes.Callvirt, out called))
        {
            return false;
        }

        // A direct call of a virtual method is base.F(x): a delegate made on it would reach the override.
        if (reader.Method(called) is not { } callee || (direct && callee.IsVirtual) || callee.GetParameters().Length != parameters || callee.IsStatic == hasReceiver || (hasReceiver && receiver is null))
        {
            return false;
        }

        if (!reader.EndsHere())
        {
            return false;
        }

        method = callee.IsVirtual && receiver is not null && callee.DeclaringType is { IsInterface: false } ? Overridden(callee, receiver) : callee;
        target = receiver;
        frozen &= !captured;
        return true;
    }

    /// <summary>Whether the receiver's own type overrides this very method.</summary>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public static bool IsOverridden(MethodInfo method, object? receiver)
    {
        if (receiver is null || !method.IsVirtual || method.DeclaringType is not { IsInterface: false })
        {
            return false;
        }

        MethodInfo last = Overridden(method, receiver);
        return last.MetadataToken != method.MetadataToken || last.Module != method.Module;
    }

    /// <summary>The override of a virtual method on the receiver's own type.</summary>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    private static MethodInfo Overridden(MethodInfo method, object receiver)
    {
        MethodInfo root = method.GetBaseDefinition();
        foreach (MethodInfo candidate in receiver.GetType().GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
        {
            if (candidate.IsVirtual && candidate.GetBaseDefinition() == (root.IsGenericMethod ? root.GetGenericMethodDefinition() : root))
            {
                return method.IsGenericMethod ? candidate.MakeGenericMethod(method.GetGenericArguments()) : candidate;
            }
        }

        return method;
    }

    /// <summary>Reads the few instructions that a forwarding lambda is made of.</summary>
    private ref struct Reader(ReadOnlySpan<byte> code, MethodInfo owner)
    {
        private readonly ReadOnlySpan<byte> code = code;
        private int at;

        public void SkipNops()
        {
            while (at < code.Length && code[at] == (byte)OpCodes.Nop.Value)
            {
                at++;
            }
        }

        public bool TryTake(OpCode op)
        {
            if (at >= code.Length || code[at] != (byte)op.Value)
            {
                return false;
            }

            at++;
            SkipNops();
            return true;
        }

        public bool TryTakeToken(OpCode op, out int token)
        {
            token = 0;
            if (at + 5 > code.Length || code[at] != (byte)op.Value)
            {
                return false;
            }

            token = BitConverter.ToInt32(code[(at + 1)..]);
            at += 5;
            SkipNops();
            return true;
        }

        public bool TryTakeArgument(int index)
        {
            if (index <= 3)
            {
                return at < code.Length && code[at] == (byte)OpCodes.Ldarg_0.Value + index && TryTake(index switch { 0 => OpCodes.Ldarg_0, 1 => OpCodes.Ldarg_1, 2 => OpCodes.Ldarg_2, _ => OpCodes.Ldarg_3 });
            }

            if (at + 2 > code.Length || code[at] != (byte)OpCodes.Ldarg_S.Value || code[at + 1] != index)
            {
                return false;
            }

            at += 2;
            SkipNops();
            return true;
        }

        /// <summary>Return, in an optimised build or through a local in a debug build.</summary>
        public bool EndsHere()
        {
            if (TryTake(OpCodes.Stloc_0))
            {
                if (at + 2 <= code.Length && code[at] == (byte)OpCodes.Br_S.Value && code[at + 1] == 0)
                {
                    at += 2;
                    SkipNops();
                }

                if (!TryTake(OpCodes.Ldloc_0))
                {
                    return false;
                }
            }

            return TryTake(OpCodes.Ret) && at == code.Length;
        }

        [RequiresUnreferencedCode(Function.DynamicCode)]
        public readonly FieldInfo? Field(int token)
            => owner.Module.ResolveField(token, owner.DeclaringType?.GetGenericArguments(), owner.IsGenericMethod ? owner.GetGenericArguments() : null);

        [RequiresUnreferencedCode(Function.DynamicCode)]
        public readonly MethodInfo? Method(int token)
            => owner.Module.ResolveMethod(token, owner.DeclaringType?.GetGenericArguments(), owner.IsGenericMethod ? owner.GetGenericArguments() : null) as MethodInfo;
    }
}
