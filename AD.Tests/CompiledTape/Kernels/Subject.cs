using AD.Backends;

namespace AD.Tests.CompiledTape.Kernels;

/// <summary>A function over arrays through one of the widths of lanes.</summary>
public unsafe delegate void ArrayFunction(double* x, double* y, int count);

/// <summary>A kernel under test: its sweeps by width, its true values, and where its points are dense.</summary>
/// <param name="Name">The function's name.</param>
/// <param name="True">Its value to some 95 bits.</param>
/// <param name="One">The kernel at one number.</param>
/// <param name="Platform">The function of .NET.</param>
/// <param name="Low">From here uniformly dense.</param>
/// <param name="High">To here.</param>
/// <param name="Hard">Points around which something changes, by number.</param>
public sealed record Subject(string Name, Func<double, Scaled> True, Func<double, double> One, Func<double, double> Platform, double Low, double High, Func<int, double> Hard)
{
    /// <summary>The public entry, which chooses the width.</summary>
    public required ArrayFunction Chosen { get; init; }

    /// <summary>The sweeps of the widths that this machine has.</summary>
    public required (string Width, ArrayFunction Sweep)[] Widths { get; init; }

    /// <summary>Where the function is a number; elsewhere it is NaN.</summary>
    public Func<double, bool> Domain { get; init; } = _ => true;

    private static unsafe Subject Of<TKernel>(string name, Func<double, Scaled> exact, ArrayFunction chosen, Func<double, double> one, Func<double, double> platform, double low, double high, Func<int, double> hard)
        where TKernel : struct, IKernel
    {
        List<(string, ArrayFunction)> widths = [("one", Sweep.Over<TKernel, Lanes64>)];
        if (Lanes256.IsSupported)
        {
            widths.Add(("four", Sweep.Over<TKernel, Lanes256>));
        }

        if (Lanes512.IsSupported)
        {
            widths.Add(("eight", Sweep.Over<TKernel, Lanes512>));
        }

        return new(name, exact, one, platform, low, high, hard) { Chosen = chosen, Widths = [.. widths] };
    }

    private const double Ln2 = 0.6931471805598903;

    private static readonly double[] AroundAtan = [0.41421356237309503, 2.414213562373095, 1.0, 0.5, 2.0];

    private static double HalfTurns(int n) => n % 640_000 * (Math.PI / 2.0);

    private static double OddSteps(int n) => (n % 2001 - 1000 + 0.5) * Ln2;

    /// <summary>All of them.</summary>
    public static readonly unsafe Subject[] All =
    [
        Of<ExpKernel>("exp", x => Exact.Exp(x), VectorMath.Exp, VectorMath.ExpOf, Math.Exp, -746.0, 710.0, OddSteps),
        Of<Expm1Kernel>("expm1", x => Exact.Expm1(x), VectorMath.Expm1, VectorMath.Expm1Of, double.ExpM1, -3.0, 3.0, OddSteps),
        Of<SigmoidKernel>("sigmoid", Exact.Sigmoid, VectorMath.Sigmoid, VectorMath.SigmoidOf, Special.Sigmoid, -40.0, 40.0, OddSteps),
        Of<LogKernel>("log", Exact.Log, VectorMath.Log, VectorMath.LogOf, Math.Log, 0.25, 4.0, n => n % 2 == 0 ? 1.0 : Math.ScaleB(Math.Sqrt(0.5), n % 9 - 4)) with { Domain = x => x > 0.0 },
        Of<Log1pKernel>("log1p", Exact.Log1p, VectorMath.Log1p, VectorMath.Log1pOf, double.LogP1, -0.9, 3.0, n => Math.ScaleB(n % 2 == 0 ? 1.0 : Math.Sqrt(0.5), n % 9 - 4) - 1.0) with { Domain = x => x > -1.0 },
        Of<SinKernel>("sin", Exact.Sin, VectorMath.Sin, VectorMath.SinOf, Math.Sin, -10.0, 10.0, HalfTurns),
        Of<CosKernel>("cos", Exact.Cos, VectorMath.Cos, VectorMath.CosOf, Math.Cos, -10.0, 10.0, HalfTurns),
        Of<TanKernel>("tan", Exact.Tan, VectorMath.Tan, VectorMath.TanOf, Math.Tan, -10.0, 10.0, n => HalfTurns(n) / 2.0),
        Of<AtanKernel>("atan", Exact.Atan, VectorMath.Atan, VectorMath.AtanOf, Math.Atan, -3.0, 3.0, n => AroundAtan[n % AroundAtan.Length]),
        Of<SinhKernel>("sinh", Exact.Sinh, VectorMath.Sinh, VectorMath.SinhOf, Math.Sinh, -3.0, 3.0, OddSteps),
        Of<CoshKernel>("cosh", Exact.Cosh, VectorMath.Cosh, VectorMath.CoshOf, Math.Cosh, -3.0, 3.0, OddSteps),
        Of<TanhKernel>("tanh", Exact.Tanh, VectorMath.Tanh, VectorMath.TanhOf, Math.Tanh, -3.0, 3.0, n => OddSteps(n % 60 + 970) / 2.0),
    ];

    public static Subject Find(string name) => All.Single(one => one.Name == name);
}
