using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace AD.Backends;

/// <content>Second order: the graph of the gradient, differentiated forward.</content>
internal sealed unsafe partial class CompiledScalar
{
    private double[]? valueAndGradient;
    private double[]? unit;
    private RunnersByCount? products;

    private double[] ValueAndGradientSpace => valueAndGradient ??= new double[1 + ActiveLength];

    public override double GradientAndHessianVectorProduct(ReadOnlySpan<double> x, ReadOnlySpan<double> tangent, Span<double> gradient, Span<double> destination)
    {
        CheckProduct(x, tangent, gradient, destination, 1);
        return Product(product, x, tangent, gradient, destination) ? Read(gradient) : Tape.GradientAndHessianVectorProduct(x, tangent, gradient, destination);
    }

    public override void HessianVectorProduct(ReadOnlySpan<double> x, ReadOnlySpan<double> tangent, Span<double> destination)
    {
        Expected.Length(x.Length, InputLength, nameof(x));
        Expected.Length(tangent.Length, ActiveLength, nameof(tangent));
        Expected.Length(destination.Length, ActiveLength, nameof(destination));
        Expected.Apart(x, destination);
        Expected.Apart(tangent, destination);
        fixed (double* point = &MemoryMarshal.GetReference(x), seeds = &MemoryMarshal.GetReference(tangent), derivative = &MemoryMarshal.GetReference(destination))
        {
            if (!productAlone.Run(point, seeds, null, derivative))
            {
                Tape.HessianVectorProduct(x, tangent, destination);
            }
        }
    }

    public override double GradientAndHessianVectorProductMany(ReadOnlySpan<double> x, int count, ReadOnlySpan<double> vectors, Span<double> gradient, Span<double> destination)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        CheckProduct(x, vectors, gradient, destination, count);
        if (count == 0)
        {
            return ValueAndGradient(x, gradient);
        }

        OperatorRunner runner = (products ??= new(paths, OperatorKind.GradientAndHessianProduct, ActiveLength)).For(count);
        return Product(runner, x, vectors, gradient, destination) ? Read(gradient)
            : runner.IsTooLarge ? ProductsOneByOne(x, count, vectors, gradient, destination)
            : Tape.GradientAndHessianVectorProductMany(x, count, vectors, gradient, destination);
    }

    public override double ValueGradientAndHessian(ReadOnlySpan<double> x, Span<double> gradient, Span<double> hessian)
    {
        Expected.Length(x.Length, InputLength, nameof(x));
        Expected.Length(gradient.Length, ActiveLength, nameof(gradient));
        Expected.Length(hessian.Length, ActiveLength * ActiveLength, nameof(hessian));
        Expected.Apart(x, gradient);
        Expected.Apart(x, hessian);
        Expected.Apart(gradient, hessian);
        fixed (double* point = &MemoryMarshal.GetReference(x), first = &ValueAndGradientSpace[0], second = &MemoryMarshal.GetReference(hessian))
        {
            if (this.hessian.Run(point, null, first, second))
            {
                return Read(gradient);
            }
        }

        if (!this.hessian.IsTooLarge)
        {
            return Tape.ValueGradientAndHessian(x, gradient, hessian);
        }

        HessianByProducts(x, hessian);
        return ValueAndGradient(x, gradient);
    }

    public override void Hessian(ReadOnlySpan<double> x, Span<double> destination)
    {
        Expected.Length(x.Length, InputLength, nameof(x));
        Expected.Length(destination.Length, ActiveLength * ActiveLength, nameof(destination));
        Expected.Apart(x, destination);
        fixed (double* point = &MemoryMarshal.GetReference(x), derivative = &MemoryMarshal.GetReference(destination))
        {
            if (hessianAlone.Run(point, null, null, derivative))
            {
                return;
            }
        }

        if (hessianAlone.IsTooLarge)
        {
            HessianByProducts(x, destination);
        }
        else
        {
            Tape.Hessian(x, destination);
        }
    }

    private bool Product(OperatorRunner runner, ReadOnlySpan<double> x, ReadOnlySpan<double> tangent, Span<double> gradient, Span<double> destination)
    {
        fixed (double* point = &MemoryMarshal.GetReference(x), seeds = &MemoryMarshal.GetReference(tangent), first = &ValueAndGradientSpace[0], derivative = &MemoryMarshal.GetReference(destination))
        {
            return runner.Run(point, seeds, first, derivative);
        }
    }

    private double Read(Span<double> gradient)
    {
        double[] from = ValueAndGradientSpace;
        from.AsSpan(1).CopyTo(gradient);
        return from[0];
    }

    /// <summary>The rows of the Hessian are its columns: products with unit vectors.</summary>
    private void HessianByProducts(ReadOnlySpan<double> x, Span<double> destination)
    {
        double[] vector = unit ??= new double[ActiveLength];
        Array.Clear(vector);
        for (int i = 0; i < vector.Length; i++)
        {
            vector[i] = 1.0;
            HessianVectorProduct(x, vector, destination.Slice(i * ActiveLength, ActiveLength));
            vector[i] = 0.0;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private double ProductsOneByOne(ReadOnlySpan<double> x, int count, ReadOnlySpan<double> vectors, Span<double> gradient, Span<double> destination)
    {
        using Workspace<double> space = new(2 * ActiveLength);
        Span<double> vector = space.Take(ActiveLength), column = space.Take(ActiveLength);
        for (int c = 0; c < count; c++)
        {
            for (int i = 0; i < vector.Length; i++)
            {
                vector[i] = vectors[i * count + c];
            }

            HessianVectorProduct(x, vector, column);
            for (int i = 0; i < column.Length; i++)
            {
                destination[i * count + c] = column[i];
            }
        }

        return ValueAndGradient(x, gradient);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void CheckProduct(ReadOnlySpan<double> x, ReadOnlySpan<double> vectors, Span<double> gradient, Span<double> destination, int count)
    {
        Expected.Length(x.Length, InputLength, nameof(x));
        Expected.Length(vectors.Length, ActiveLength * count, nameof(vectors));
        Expected.Length(gradient.Length, ActiveLength, nameof(gradient));
        Expected.Length(destination.Length, ActiveLength * count, nameof(destination));
        Expected.Apart(x, gradient);
        Expected.Apart(x, destination);
        Expected.Apart(vectors, gradient);
        Expected.Apart(vectors, destination);
        Expected.Apart(gradient, destination);
    }
}
