using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Reflection.Emit;

namespace AD.Backends;

/// <summary>Writes a <see cref="Graph"/> of outputs (f, ∂f/∂x₁, …) as the body of a kernel: one point for each thread, and a flag that says whether the graph is the function there.</summary>
/// <remarks>Each node is a local variable, which ILGPU turns into registers; constants are literals. Truths are the numbers 1 and 0, as in the graph.</remarks>
[RequiresDynamicCode("Kernels are emitted at run time.")]
internal sealed class GpuKernelEmitter
{
    /// <summary>The most nodes of a kernel: a device's compiler takes seconds from there on, and a thread's registers have long been spilled.</summary>
    public const int MostNodes = 5000;

    private static readonly MethodInfo holds = Truth(nameof(KernelTruth.Holds)), fails = Truth(nameof(KernelTruth.Fails)), kept = Truth(nameof(KernelTruth.Kept));

    private readonly Graph graph;
    private readonly KernelBuilder kernel = new();
    private readonly LocalBuilder[] locals;

    private GpuKernelEmitter(Graph graph)
    {
        this.graph = graph;
        locals = new LocalBuilder[graph.Nodes.Length];
    }

    private ILGenerator Code => kernel.Code;

    /// <summary>The kernel of a graph.</summary>
    /// <exception cref="NotSupportedException">The graph is too large, or has a node that kernels have no function for.</exception>
    public static MethodInfo Emit(Graph graph)
    {
        if (graph.Nodes.Length > MostNodes)
        {
            throw new NotSupportedException(
                $"The function and its gradient are {graph.Nodes.Length} operations; a kernel has at most {MostNodes}: evaluate it on the host, by a batch operator of a backend, or split it into smaller functions.");
        }

        GpuKernelEmitter emitter = new(graph);
        for (int i = 0; i < graph.Nodes.Length; i++)
        {
            emitter.Define(i);
        }

        emitter.StoreResults();
        return emitter.kernel.Finish();
    }

    private void Define(int i)
    {
        Node node = graph.Nodes[i];
        if (node.Kind == OperationKind.Constant)
        {
            return;
        }

        if (node.Kind == OperationKind.Input)
        {
            kernel.PushCoordinate(node.A);
        }
        else
        {
            bool hidden = IsFoldable(node) || IsMisread(node);
            Push(node.A, hidden);
            if (node.Arity > 1)
            {
                Push(node.B, hidden);
            }

            if (node.Arity > 2)
            {
                Push(node.C, false);
            }

            Operate(node);
        }

        locals[i] = Code.DeclareLocal(typeof(double));
        Code.Emit(OpCodes.Stloc, locals[i]);
    }

    private void Push(int position, bool hidden = false)
    {
        Node node = graph.Nodes[position];
        if (node.Kind != OperationKind.Constant)
        {
            Code.Emit(OpCodes.Ldloc, locals[position]);
            return;
        }

        Code.Emit(OpCodes.Ldc_R8, node.Value);
        if (hidden)
        {
            Code.Emit(OpCodes.Call, kept);
        }
    }

    private void Operate(Node node)
    {
        switch (node.Kind)
        {
            case OperationKind.Add:
                Code.Emit(OpCodes.Add);
                break;
            case OperationKind.Subtract:
                Code.Emit(OpCodes.Sub);
                break;
            case OperationKind.Multiply:
                Code.Emit(OpCodes.Mul);
                break;
            case OperationKind.Divide:
                Code.Emit(OpCodes.Div);
                break;
            case OperationKind.Negate:
                Code.Emit(OpCodes.Neg);
                break;
            case OperationKind.StopGradient:
                break;
            default:
                Code.Emit(OpCodes.Call, FunctionOf(node.Operation));
                break;
        }
    }

    private static MethodInfo FunctionOf(GraphOperation operation)
    {
        MethodInfo? method = operation.Kind switch
        {
            OperationKind.Less or OperationKind.LessOrEqual or OperationKind.Equal or OperationKind.Select => Truth(operation.Kind.ToString()),
            OperationKind.Predicate => typeof(KernelTruth).GetMethod(operation.Name),
            OperationKind.FusedMultiplyAdd => typeof(KernelMath).GetMethod(nameof(KernelMath.FusedMultiplyAdd)),
            OperationKind.Unary or OperationKind.Binary => KernelFunctionTable.Find(operation),
            _ => null,
        };
        return method ?? throw new NotSupportedException(
            $"A kernel has no function for '{operation.Name}': it has arithmetic, comparisons and the library's elementary functions. Write the rule or block out in these, or evaluate the function on the host.");
    }

    private void StoreResults()
    {
        ReadOnlySpan<int> outputs = graph.Outputs;
        int value = outputs[0];
        kernel.StoreValue(0, () => Push(value));
        for (int k = 1; k < outputs.Length; k++)
        {
            int output = outputs[k];
            kernel.StoreGradient(k - 1, () => Push(output));
        }

        kernel.StoreHeld(PushHeld);
    }

    private void PushHeld()
    {
        Code.Emit(OpCodes.Ldc_I4_1);
        foreach (Guard guard in graph.Guards)
        {
            Push(guard.Mask);
            Code.Emit(OpCodes.Call, guard.Expected ? holds : fails);
            Code.Emit(OpCodes.And);
        }
    }

    // ILGPU takes x + 0 for x, whose sign may differ, and folds an operation with a constant on top of another one, which drops a rounding: there the constant is hidden from it.
    private bool IsFoldable(Node node)
        => IsArithmetic(node) && node.Arity == 2 && (IsZero(node.A) || IsZero(node.B) || (IsConstant(node.A) && HasConstant(node.B)) || (IsConstant(node.B) && HasConstant(node.A)));

    // ILGPU turns c < x into x > c, but then has it true where x is NaN.
    private bool IsMisread(Node node) => node.Kind is OperationKind.Less or OperationKind.LessOrEqual && IsConstant(node.A);

    private static bool IsArithmetic(Node node) => node.Kind is OperationKind.Add or OperationKind.Subtract or OperationKind.Multiply or OperationKind.Divide or OperationKind.Negate;

    private bool HasConstant(int position)
    {
        Node node = graph.Nodes[position];
        return IsArithmetic(node) && (node.Arity == 1 || IsConstant(node.A) || IsConstant(node.B));
    }

    private bool IsConstant(int position) => graph.Nodes[position].Kind == OperationKind.Constant;

    private bool IsZero(int position) => IsConstant(position) && graph.Nodes[position].Value == 0.0;

    private static MethodInfo Truth(string name) => typeof(KernelTruth).GetMethod(name)!;
}
