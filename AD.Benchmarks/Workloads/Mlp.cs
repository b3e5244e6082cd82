using System.Numerics;
using System.Runtime.CompilerServices;

namespace AD.Benchmarks;

/// <summary>W2: the network W₂ tanh(W₁ u³ + b₁) + b₂ with two inputs, h hidden neurons and two outputs, u³ entry by entry, as a map from (u, W₁, b₁, W₂, b₂), length 5h + 4, to R².</summary>
internal readonly struct Mlp(int hidden) : IVectorFunction, IOdeFunction
{
    /// <summary>The number of inputs beside the weights.</summary>
    public const int Inputs = 2;

    public static double[] Cotangent => [0.7, -1.3];

    public int OutputLength(int inputLength) => 2;

    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T> => Network(hidden, x[..2], x[2..], y);

    public void Evaluate<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t, Span<T> du) where T : IFloatingPointIeee754<T> => Network(hidden, u, p, du);

    /// <summary>The 5h + 2 weights 0.3 sin(1.7 k + 0.5); inputs of the C++ anchors.</summary>
    public static double[] Weights(int hidden) => [.. Enumerable.Range(0, 5 * hidden + 2).Select(k => 0.3 * Math.Sin(1.7 * k + 0.5))];

    /// <summary>(u, weights) with u = (1.2, −0.7).</summary>
    public static double[] Point(int hidden) => [1.2, -0.7, .. Weights(hidden)];

    /// <summary>The tangent cos(0.9 k + 0.2).</summary>
    public static double[] Tangent(int hidden) => [.. Enumerable.Range(0, 5 * hidden + 4).Select(k => Math.Cos(0.9 * k + 0.2))];

    private static void Network<T>(int hidden, ReadOnlySpan<T> u, ReadOnlySpan<T> w, Span<T> y)
        where T : IFloatingPointIeee754<T>
    {
        ReadOnlySpan<T> b1 = w.Slice(2 * hidden, hidden), w2 = w.Slice(3 * hidden, 2 * hidden), b2 = w.Slice(5 * hidden, 2);
        T first = u[0] * u[0] * u[0], second = u[1] * u[1] * u[1], y0 = b2[0], y1 = b2[1];
        for (int j = 0; j < hidden; j++)
        {
            T neuron = T.Tanh(w[2 * j] * first + w[2 * j + 1] * second + b1[j]);
            y0 += w2[j] * neuron;
            y1 += w2[hidden + j] * neuron;
        }

        y[0] = y0;
        y[1] = y1;
    }
}

/// <summary>Its derivatives by hand.</summary>
internal static class MlpByHand
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Value(int h, ReadOnlySpan<double> x, Span<double> y)
    {
        ReadOnlySpan<double> w1 = x.Slice(2, 2 * h), b1 = x.Slice(2 + 2 * h, h), first = x.Slice(2 + 3 * h, h), second = x.Slice(2 + 4 * h, h);
        double c0 = x[0] * x[0] * x[0], c1 = x[1] * x[1] * x[1], y0 = x[2 + 5 * h], y1 = x[3 + 5 * h];
        for (int j = 0; j < b1.Length; j++)
        {
            double neuron = Math.Tanh(w1[2 * j] * c0 + w1[2 * j + 1] * c1 + b1[j]);
            y0 += first[j] * neuron;
            y1 += second[j] * neuron;
        }

        y[0] = y0;
        y[1] = y1;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Pullback(int h, ReadOnlySpan<double> x, ReadOnlySpan<double> cotangent, Span<double> gradient)
    {
        ReadOnlySpan<double> w1 = x.Slice(2, 2 * h), b1 = x.Slice(2 + 2 * h, h), first = x.Slice(2 + 3 * h, h), second = x.Slice(2 + 4 * h, h);
        Span<double> g1 = gradient.Slice(2, 2 * h), gb = gradient.Slice(2 + 2 * h, h), gFirst = gradient.Slice(2 + 3 * h, h), gSecond = gradient.Slice(2 + 4 * h, h);
        double c0 = x[0] * x[0] * x[0], c1 = x[1] * x[1] * x[1], l0 = cotangent[0], l1 = cotangent[1], s0 = 0.0, s1 = 0.0;
        for (int j = 0; j < b1.Length; j++)
        {
            double neuron = Math.Tanh(w1[2 * j] * c0 + w1[2 * j + 1] * c1 + b1[j]);
            gFirst[j] = l0 * neuron;
            gSecond[j] = l1 * neuron;
            double z = (l0 * first[j] + l1 * second[j]) * (1.0 - neuron * neuron);
            g1[2 * j] = z * c0;
            g1[2 * j + 1] = z * c1;
            gb[j] = z;
            s0 += z * w1[2 * j];
            s1 += z * w1[2 * j + 1];
        }

        gradient[2 + 5 * h] = l0;
        gradient[3 + 5 * h] = l1;
        gradient[0] = 3.0 * s0 * x[0] * x[0];
        gradient[1] = 3.0 * s1 * x[1] * x[1];
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Pushforward(int h, ReadOnlySpan<double> x, ReadOnlySpan<double> tangent, Span<double> output)
    {
        ReadOnlySpan<double> w1 = x.Slice(2, 2 * h), b1 = x.Slice(2 + 2 * h, h), first = x.Slice(2 + 3 * h, h), second = x.Slice(2 + 4 * h, h);
        ReadOnlySpan<double> t1 = tangent.Slice(2, 2 * h), tb = tangent.Slice(2 + 2 * h, h), tFirst = tangent.Slice(2 + 3 * h, h), tSecond = tangent.Slice(2 + 4 * h, h);
        double c0 = x[0] * x[0] * x[0], c1 = x[1] * x[1] * x[1], d0 = 3.0 * x[0] * x[0] * tangent[0], d1 = 3.0 * x[1] * x[1] * tangent[1];
        double y0 = tangent[2 + 5 * h], y1 = tangent[3 + 5 * h];
        for (int j = 0; j < b1.Length; j++)
        {
            double neuron = Math.Tanh(w1[2 * j] * c0 + w1[2 * j + 1] * c1 + b1[j]);
            double derivative = (1.0 - neuron * neuron) * (w1[2 * j] * d0 + w1[2 * j + 1] * d1 + t1[2 * j] * c0 + t1[2 * j + 1] * c1 + tb[j]);
            y0 += tFirst[j] * neuron + first[j] * derivative;
            y1 += tSecond[j] * neuron + second[j] * derivative;
        }

        output[0] = y0;
        output[1] = y1;
    }
}
