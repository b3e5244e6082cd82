using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace AD;

/// <summary>A prepared scalar function from two prepared vector functions: f itself for the first order, x ↦ (∇f(x), f(x)) for the second.</summary>
internal sealed class DerivedPreparedScalar<TFunction> : PreparedScalar
    where TFunction : IScalarFunction
{
    private readonly Backend backend;
    private readonly TFunction f;
    private readonly PreparedVector first;
    private readonly bool bySymmetry;
    private readonly double[] values;
    private readonly double[] products;
    private PreparedVector? second;
    private double[]? entries;
    private int uses;

    public DerivedPreparedScalar(Backend backend, TFunction f, int inputLength, int activeLength)
        : base(inputLength, activeLength)
    {
        this.backend = backend;
        this.f = f;
        first = backend.Inner.PrepareVector(new ScalarAsVector<TFunction>(f), inputLength, 1, activeLength);
        bySymmetry = backend.Outer.Traits is { NativePullback: true, NativePushforward: false };
        values = new double[activeLength + 1];
        products = new double[activeLength + 1];
    }

    private PreparedVector Second => second ??= NewSecond();

    public override double Value(ReadOnlySpan<double> x)
    {
        Expect.Length(x, InputLength);
        return f.Evaluate(x);
    }

    public override double ValueAndGradient(ReadOnlySpan<double> x, Span<double> gradient)
    {
        Expect.Length(x, InputLength);
        Expect.Length(gradient, ActiveLength);
        Expect.Apart(x, gradient);
        double one = 1.0, value = 0.0;
        first.PullbackChecked(x, new ReadOnlySpan<double>(in one), new Span<double>(ref value), gradient);
        return value;
    }

    public override double ValueGradientAndHessian(ReadOnlySpan<double> x, Span<double> gradient, Span<double> hessian)
    {
        CheckHessian(x, gradient, hessian);
        int needed = (ActiveLength + 1) * ActiveLength;
        double[] jacobian = entries is { } there && there.Length >= needed ? there : entries = new double[needed];
        int begun = ++uses;
        Second.JacobianChecked(x, values, jacobian.AsSpan(0, needed));
        Expect.Alone(begun, uses);
        Copy(jacobian, hessian);
        return Read(gradient);
    }

    public override double GradientAndHessianVectorProduct(ReadOnlySpan<double> x, ReadOnlySpan<double> tangent, Span<double> gradient, Span<double> destination)
    {
        CheckProduct(x, tangent, gradient, destination);
        int begun = ++uses;
        if (bySymmetry)
        {
            tangent.CopyTo(products);
            products[^1] = 0.0;
            Expect.Apart(x, destination);
            Second.PullbackChecked(x, products, values, destination);
            Expect.Alone(begun, uses);
        }
        else
        {
            Second.PushforwardChecked(x, tangent, values, products);
            Expect.Alone(begun, uses);
            Copy(products, destination);
        }

        return Read(gradient);
    }

    public override double GradientAndHessianVectorProductMany(ReadOnlySpan<double> x, int count, ReadOnlySpan<double> vectors, Span<double> gradient, Span<double> destination)
    {
        CheckMany(x, count, vectors, gradient, destination);
        int needed = (ActiveLength + 1) * count;
        if (entries is null || entries.Length < needed)
        {
            entries = new double[needed];
        }

        Span<double> all = entries.AsSpan(0, needed);
        int begun = ++uses;
        if (bySymmetry)
        {
            vectors.CopyTo(all);
            all[vectors.Length..].Clear();
            Second.PullbackMany(x, count, all, values, destination);
            Expect.Alone(begun, uses);
        }
        else
        {
            Second.PushforwardMany(x, count, vectors, values, all);
            Expect.Alone(begun, uses);
            all[..destination.Length].CopyTo(destination);
        }

        return Read(gradient);
    }

    public override PreparedLinearization Linearize() => first.Linearize();

    public override GradientLinearization LinearizeGradient() => Second.LinearizesInOneEvaluation ? new GradientByRecord(Second.Linearize()) : base.LinearizeGradient();

    public override PreparedScalar Clone() => new DerivedPreparedScalar<TFunction>(backend, f, InputLength, ActiveLength);

    private double Read(Span<double> gradient)
    {
        Copy(values, gradient);
        return values[gradient.Length];
    }

    /// <summary>Copies a few numbers without the cost of a call, in lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Copy(double[] from, Span<double> to)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(to.Length, from.Length);
        ref double source = ref MemoryMarshal.GetArrayDataReference(from), target = ref MemoryMarshal.GetReference(to);
        nuint i = 0, n = (nuint)to.Length;
        for (; i + 4 <= n; i += 4)
        {
            Vector256.LoadUnsafe(ref source, i).StoreUnsafe(ref target, i);
        }

        if (i + 2 <= n)
        {
            Vector128.LoadUnsafe(ref source, i).StoreUnsafe(ref target, i);
            i += 2;
        }

        if (i < n)
        {
            Unsafe.Add(ref target, i) = Unsafe.Add(ref source, i);
        }
    }

    private PreparedVector NewSecond()
        => backend.Outer.PrepareVector(new GradientAndValueOf<TFunction>(f, backend.Inner, ActiveLength), InputLength, ActiveLength + 1, ActiveLength);
}
