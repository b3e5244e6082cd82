using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace AD.Backends;

/// <summary>Eight or four numbers in a vector. A truth is a vector of all bits or none.</summary>
internal sealed class VectorLanes : Lanes
{
    public static readonly VectorLanes Of512 = new(8, typeof(Vector512), typeof(Vector512<double>), typeof(Avx512F),
        (nameof(Avx512F.FusedMultiplyAdd), nameof(Avx512F.FusedMultiplyAddNegated), nameof(Avx512F.FusedMultiplySubtract)));

    public static readonly VectorLanes Of256 = new(4, typeof(Vector256), typeof(Vector256<double>), typeof(Fma),
        (nameof(Fma.MultiplyAdd), nameof(Fma.MultiplyAddNegated), nameof(Fma.MultiplySubtract)));

    private readonly Type functions;
    private readonly Type fused;
    private readonly (string Add, string NegateAdd, string Subtract) names;
    private readonly Dictionary<string, MethodInfo> methods = [];

    private VectorLanes(int width, Type functions, Type vector, Type fused, (string Add, string NegateAdd, string Subtract) names)
    {
        Width = width;
        Number = vector;
        this.functions = functions;
        this.fused = fused;
        this.names = names;
    }

    public override int Width { get; }

    public override Type Number { get; }

    public override Type Truth => Number;

    // Instructions themselves: the functions of vectors would be inlined, of which a method has only so many.
    public override void Load(ILGenerator il) => Call(il, Memory, Width == 8 ? nameof(Avx512F.LoadVector512) : nameof(Avx.LoadVector256), typeof(double*));

    public override void Store(ILGenerator il) => Call(il, Memory, nameof(Avx.Store), typeof(double*), Number);

    private Type Memory => Width == 8 ? typeof(Avx512F) : typeof(Avx);

    public override void Broadcast(ILGenerator il) => Call(il, functions, "Create", typeof(double));

    /// <summary>As many numbers as there are lanes → the vector of them.</summary>
    public void Gather(ILGenerator il) => Call(il, functions, "Create", [.. Enumerable.Repeat(typeof(double), Width)]);

    /// <summary>Numbers → the same numbers in another order.</summary>
    public void Reverse(ILGenerator il)
    {
        Permutation(il, [.. Enumerable.Range(0, Width).Select(lane => (long)(Width - 1 - lane))]);
        Call(il, functions, "Shuffle", Number, Indices);
    }

    /// <summary>A constant vector of positions.</summary>
    public void Permutation(ILGenerator il, long[] lanes)
    {
        foreach (long lane in lanes)
        {
            il.Emit(OpCodes.Ldc_I8, lane);
        }

        Call(il, functions, "Create", [.. Enumerable.Repeat(typeof(long), Width)]);
    }

    /// <summary>The type that holds the functions of vectors.</summary>
    public Type Functions => functions;

    /// <summary>The type of a vector of positions.</summary>
    public Type Indices => Width == 8 ? typeof(Vector512<long>) : typeof(Vector256<long>);

    public override void Apply(ILGenerator il, Code code, GraphOperation operation)
    {
        switch (code)
        {
            case Code.Add:
                Call(il, Number, "op_Addition", Number, Number);
                break;
            case Code.Subtract:
                Call(il, Number, "op_Subtraction", Number, Number);
                break;
            case Code.Multiply:
                Call(il, Number, "op_Multiply", Number, Number);
                break;
            case Code.Divide:
                Call(il, Number, "op_Division", Number, Number);
                break;
            case Code.Negate:
                Call(il, Number, "op_UnaryNegation", Number);
                break;
            case Code.MultiplyAdd:
                Call(il, fused, names.Add, Number, Number, Number);
                break;
            case Code.MultiplyNegateAdd:
                Call(il, fused, names.NegateAdd, Number, Number, Number);
                break;
            case Code.MultiplySubtract:
                Call(il, fused, names.Subtract, Number, Number, Number);
                break;
            case Code.Less:
                Call(il, functions, "LessThan", Number, Number);
                break;
            case Code.LessOrEqual:
                Call(il, functions, "LessThanOrEqual", Number, Number);
                break;
            case Code.Equal:
                Call(il, functions, "Equals", Number, Number);
                break;
            case Code.Select:
                Call(il, functions, "ConditionalSelect", Number, Number, Number);
                break;
            case Code.Unary when operation.Kind == OperationKind.StopGradient:
                break;
            case Code.Unary:
                Call(il, functions, VectorOperations.InstructionNames[operation.RuleType!], Number);
                break;
            case Code.Binary:
                Call(il, functions, VectorOperations.InstructionNames[operation.RuleType!], Number, Number);
                break;
            default:
                throw new InvalidOperationException($"An item '{code}' has no vector instruction.");
        }
    }

    public override void ToTruth(ILGenerator il)
    {
        il.Emit(OpCodes.Ldc_R8, 0.0);
        Broadcast(il);
        Call(il, functions, "Equals", Number, Number);
        Call(il, Number, "op_OnesComplement", Number);
    }

    public override void ToNumber(ILGenerator il)
    {
        il.Emit(OpCodes.Ldc_R8, 1.0);
        Broadcast(il);
        il.Emit(OpCodes.Ldc_R8, 0.0);
        Broadcast(il);
        Call(il, functions, "ConditionalSelect", Number, Number, Number);
    }

    public override void Fails(ILGenerator il, bool expected)
    {
        if (expected)
        {
            Call(il, Number, "op_OnesComplement", Number);
        }

        // Compared as whole numbers: all bits are a NaN.
        Type bits = Indices;
        Call(il, functions, "AsInt64", Number);
        il.Emit(OpCodes.Call, bits.GetProperty("Zero")!.GetMethod!);
        Call(il, bits, "op_Inequality", bits, bits);
    }

    public override void LeaveUnlessNumbers(ILGenerator il, LocalBuilder numbers, Label to)
    {
        il.Emit(OpCodes.Ldloc, numbers);
        il.Emit(OpCodes.Ldloc, numbers);
        Call(il, functions, "EqualsAll", Number, Number);
        il.Emit(OpCodes.Brfalse, to);
    }

    /// <summary>Calls a method by name and parameters, at the number <see cref="double"/> where it is generic.</summary>
    public void Call(ILGenerator il, Type type, string name, params Type[] parameters)
    {
        string key = $"{type.Name}.{name}({string.Join(",", parameters.Select(parameter => parameter.ToString()))})";
        if (!methods.TryGetValue(key, out MethodInfo? method))
        {
            methods[key] = method = Find(type, name, parameters);
        }

        il.Emit(OpCodes.Call, method);
    }

    private static MethodInfo Find(Type type, string name, Type[] parameters)
    {
        foreach (MethodInfo candidate in type.GetMethods(BindingFlags.Static | BindingFlags.Public))
        {
            if (candidate.Name != name || candidate.GetParameters().Length != parameters.Length || candidate.IsGenericMethod && candidate.GetGenericArguments().Length != 1)
            {
                continue;
            }

            MethodInfo method = candidate;
            if (candidate.IsGenericMethod)
            {
                try
                {
                    method = candidate.MakeGenericMethod(parameters[0] == typeof(Vector512<long>) || parameters[0] == typeof(Vector256<long>) ? typeof(long) : typeof(double));
                }
                catch (ArgumentException)
                {
                    continue; // Not for numbers.
                }
            }

            if (method.GetParameters().Select(parameter => parameter.ParameterType).SequenceEqual(parameters))
            {
                return method;
            }
        }

        throw new MissingMethodException($"{type} has no method {name}({string.Join(", ", parameters.Select(parameter => parameter.Name))}).");
    }
}
