using AD.Backends;

namespace AD.Benchmarks;

/// <summary>From nothing to a derivative: a function is prepared and differentiated once.</summary>
/// <param name="Operation">What is computed.</param>
/// <param name="Run">Prepares the function for a backend and gives the derivative.</param>
/// <param name="Before">Another function, prepared and differentiated once before in a process that is to be warm.</param>
internal sealed record FirstCall(Operation Operation, Func<Backend, double[]> Run, Func<Backend, double[]> Before)
{
    private const int SmallNetwork = 8, Few = 10, Hidden = 50, Many = 10_000;

    public static IReadOnlyList<FirstCall> All { get; } =
    [
        new(new("W1", "vjp", 2, "W1 Lotka-Volterra", "pullback (VJP)"), RightHandSide, backend => Network(backend, SmallNetwork)),
        new(new("W2", "vjp", Hidden, "W2 MLP", $"h = {Hidden}, pullback (VJP)"), backend => Network(backend, Hidden), RightHandSide),
        new(new("W5ros", "grad", Many, "W5 Rosenbrock", $"n = {Many}, gradient"), backend => Gradient(backend, new Rosenbrock(), Rosenbrock.Point(Many)), backend => Gradient(backend, new Transcendental(), Transcendental.Point(Few))),
    ];

    /// <summary>The one of a workload's key.</summary>
    public static FirstCall Find(string workload) => All.First(call => call.Operation.Workload == workload);

    private static double[] RightHandSide(Backend backend) => Pullback(backend, new LotkaVolterra(), LotkaVolterra.Point, LotkaVolterra.Cotangent);

    private static double[] Network(Backend backend, int hidden) => Pullback(backend, new Mlp(hidden), Mlp.Point(hidden), Mlp.Cotangent);

    private static double[] Pullback<TFunction>(Backend backend, TFunction f, double[] x, double[] cotangent)
        where TFunction : struct, IVectorFunction
    {
        double[] product = new double[x.Length];
        backend.Prepare(f, Shape.Vector(x.Length, cotangent.Length)).Pullback(x, cotangent, product);
        return product;
    }

    private static double[] Gradient<TFunction>(Backend backend, TFunction f, double[] x)
        where TFunction : struct, IScalarFunction
    {
        double[] gradient = new double[x.Length];
        backend.Prepare(f, Shape.Scalar(x.Length)).Gradient(x, gradient);
        return gradient;
    }
}
