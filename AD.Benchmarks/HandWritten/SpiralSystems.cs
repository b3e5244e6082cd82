using System.Runtime.Intrinsics;

namespace AD.Benchmarks;

/// <summary>The spiral with two states; weights in the order W₁ (50 × 2), b₁, W₂ (2 × 50), b₂.</summary>
internal readonly unsafe struct SpiralByHand(double* w) : IHandSystem
{
    private const int H = SpiralLoss.Hidden;

    public static int Length => 2;

    public void Evaluate(double t, double* u, double* du)
    {
        double c0 = u[0] * u[0] * u[0], c1 = u[1] * u[1] * u[1], y0 = w[5 * H], y1 = w[5 * H + 1];
        for (int j = 0; j < H; j++)
        {
            double neuron = Math.Tanh(w[2 * j] * c0 + w[2 * j + 1] * c1 + w[2 * H + j]);
            y0 += w[3 * H + j] * neuron;
            y1 += w[4 * H + j] * neuron;
        }

        du[0] = y0;
        du[1] = y1;
    }
}

/// <summary>The spiral with two states; states and neurons are recorded at every evaluation.</summary>
internal readonly unsafe struct SpiralTapedByHand(double* w, HandTape tape) : IHandTapedSystem
{
    private const int H = SpiralLoss.Hidden;

    /// <summary>The length of a record: the state, then the neurons.</summary>
    public const int Width = 2 + H;

    public static int Length => 2;

    public void Evaluate(double t, double* u, double* du)
    {
        double* record = tape.Next();
        record[0] = u[0];
        record[1] = u[1];
        double c0 = u[0] * u[0] * u[0], c1 = u[1] * u[1] * u[1], y0 = w[5 * H], y1 = w[5 * H + 1];
        for (int j = 0; j < H; j++)
        {
            double neuron = Math.Tanh(w[2 * j] * c0 + w[2 * j + 1] * c1 + w[2 * H + j]);
            record[2 + j] = neuron;
            y0 += w[3 * H + j] * neuron;
            y1 += w[4 * H + j] * neuron;
        }

        du[0] = y0;
        du[1] = y1;
    }

    public Vector128<double> Pullback(double* record, Vector128<double> cotangent, double* gradient)
    {
        double u0 = record[0], u1 = record[1], c0 = u0 * u0 * u0, c1 = u1 * u1 * u1, l0 = cotangent[0], l1 = cotangent[1], s0 = 0.0, s1 = 0.0;
        for (int j = 0; j < H; j++)
        {
            double neuron = record[2 + j], z = (l0 * w[3 * H + j] + l1 * w[4 * H + j]) * (1.0 - neuron * neuron);
            gradient[3 * H + j] += l0 * neuron;
            gradient[4 * H + j] += l1 * neuron;
            gradient[2 * j] += z * c0;
            gradient[2 * j + 1] += z * c1;
            gradient[2 * H + j] += z;
            s0 += z * w[2 * j];
            s1 += z * w[2 * j + 1];
        }

        gradient[5 * H] += l0;
        gradient[5 * H + 1] += l1;
        return Vector128.Create(3.0 * s0 * u0 * u0, 3.0 * s1 * u1 * u1);
    }
}

/// <summary>Σ u₁² + u₂² over 30 times.</summary>
internal readonly struct SpiralLossByHand : IHandLoss
{
    public static int Times => 29;

    public static double Time(int number) => SpiralLoss.Time(number);

    public static Vector128<double> Slope(Vector128<double> state) => 2.0 * state;
}

/// <summary>The adjoint of the spiral in reversed time: λ (2) and the gradient (252).</summary>
internal readonly unsafe struct SpiralAdjointByHand(double* w, HandTrajectory trajectory) : IHandSystem
{
    private const int H = SpiralLoss.Hidden;

    public static int Length => 5 * H + 4;

    public void Evaluate(double t, double* l, double* dl)
    {
        trajectory.At(SpiralLoss.End - t, out double u0, out double u1);
        double c0 = u0 * u0 * u0, c1 = u1 * u1 * u1, l0 = l[0], l1 = l[1], s0 = 0.0, s1 = 0.0;
        double* g = dl + 2;
        for (int j = 0; j < H; j++)
        {
            double neuron = Math.Tanh(w[2 * j] * c0 + w[2 * j + 1] * c1 + w[2 * H + j]);
            g[3 * H + j] = l0 * neuron;
            g[4 * H + j] = l1 * neuron;
            double z = (l0 * w[3 * H + j] + l1 * w[4 * H + j]) * (1.0 - neuron * neuron);
            g[2 * j] = z * c0;
            g[2 * j + 1] = z * c1;
            g[2 * H + j] = z;
            s0 += z * w[2 * j];
            s1 += z * w[2 * j + 1];
        }

        g[5 * H] = l0;
        g[5 * H + 1] = l1;
        dl[0] = 3.0 * s0 * u0 * u0;
        dl[1] = 3.0 * s1 * u1 * u1;
    }
}
