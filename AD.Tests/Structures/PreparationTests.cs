using System.Numerics;
using MathNet.Numerics.LinearAlgebra;
using Xunit;

namespace AD.Tests.Structures;

/// <summary>A prepared function of a structure gives what the unprepared operators give, at every point and in its clone, and allocates nothing where its backend does not.</summary>
public class PreparationTests
{
    private static readonly Rates<double>[] Points =
    [
        new() { Alpha = 2, Beta = 3, Gamma = 0.4 },
        new() { Alpha = -0.3, Beta = 0.8, Gamma = 1.1 },
        new() { Alpha = 2, Beta = 3, Gamma = 0.4 },
    ];

    private static readonly Rates<double> V = new() { Alpha = 0.5, Beta = -1, Gamma = 2 };

    private static readonly State<double> S = new(1.5, -0.7);

    public static TheoryData<string> Subjects => Subject.Names;

    public static TheoryData<string> Claiming => Subject.AllocationFree;

    public static TheoryData<string> SecondOrderSubjects => Subject.SecondOrder;

    private static T Loss<T>(Rates<T> r) where T : IFloatingPointIeee754<T> => r.Alpha * r.Alpha * r.Beta + T.Sin(r.Gamma);

    private static T Two<T>(Rates<T> r, State<T> s) where T : IFloatingPointIeee754<T> => s.Position * Loss(r) + s.Velocity * r.Gamma;

    private static void Residuals<T>(Rates<T> r, Span<T> y) where T : IFloatingPointIeee754<T> => (y[0], y[1]) = (r.Alpha * r.Beta, r.Gamma * r.Gamma);

    private static State<T> Motion<T>(Rates<T> r) where T : IFloatingPointIeee754<T> => new(r.Alpha * r.Beta, r.Gamma * r.Gamma);

    [Theory]
    [MemberData(nameof(SecondOrderSubjects))]
    public void Scalar(string name)
    {
        Subject subject = Subject.Find(name);
        Backend backend = subject.Backend;
        PreparedStructure<Rates<double>> prepared = backend.Prepare(Loss, Shape.Of<Rates<double>>());
        Assert.Equal(3, prepared.Flat.ActiveLength);
        foreach (PreparedStructure<Rates<double>> p in (PreparedStructure<Rates<double>>[])[prepared, prepared.Clone(), backend.Prepare(new OperatorTests.LossFunctor(), Shape.Of<Rates<double>>())])
        {
            foreach (Rates<double> x in Points)
            {
                (double value, Rates<double> gradient, Matrix<double> hessian) = backend.ValueGradientAndHessian(Loss, x);
                double[] rows = new double[9];
                Matrix<double> matrix = Matrix<double>.Build.Dense(3, 3);
                Assert.Equal(Loss(x), p.Value(x));
                Close.To(value, p.ValueAndGradient(x, out Rates<double> g), 1e-15);
                Near(gradient, g, subject.First);
                p.Gradient(x, out g);
                Near(gradient, g, subject.First);
                Close.To(value, p.ValueGradientAndHessian(x, out g, rows), 1e-15);
                Near(gradient, g, subject.First);
                Close.To(hessian.ToRowMajorArray(), rows, subject.Second);
                p.Hessian(x, matrix);
                Close.To(hessian, matrix, subject.Second);
                p.HessianVectorProduct(x, V, out Rates<double> product);
                Near(backend.HessianVectorProduct(Loss, x, V), product, subject.Second);
                Close.To(value, p.GradientAndHessianVectorProduct(x, V, out g, out product), 1e-15);
                Near(gradient, g, subject.First);
                Near(backend.HessianVectorProduct(Loss, x, V), product, subject.Second);
            }
        }
    }

    [Theory]
    [MemberData(nameof(SecondOrderSubjects))]
    public void ScalarWithAConstant(string name)
    {
        Subject subject = Subject.Find(name);
        Backend backend = subject.Backend;
        PreparedStructure<Rates<double>, State<double>> prepared = backend.Prepare(Two, Shape.Of<Rates<double>>().WithConstant<State<double>>());
        foreach (PreparedStructure<Rates<double>, State<double>> p in (PreparedStructure<Rates<double>, State<double>>[])[prepared, prepared.Clone()])
        {
            foreach (State<double> s in (State<double>[])[S, new(0.2, 3.0)])
            {
                Rates<double> x = Points[0];
                double[] rows = new double[9];
                Matrix<double> matrix = Matrix<double>.Build.Dense(3, 3);
                Rates<double> gradient = new() { Alpha = 12 * s.Position, Beta = 4 * s.Position, Gamma = Math.Cos(0.4) * s.Position + s.Velocity };
                double[,] hessian = { { 6 * s.Position, 4 * s.Position, 0 }, { 4 * s.Position, 0, 0 }, { 0, 0, -Math.Sin(0.4) * s.Position } };
                Close.To(Two(x, s), p.Value(x, s), 1e-15);
                Close.To(Two(x, s), p.ValueAndGradient(x, s, out Rates<double> g), 1e-15);
                Near(gradient, g, subject.First);
                p.Gradient(x, s, out g);
                Near(gradient, g, subject.First);
                Close.To(Two(x, s), p.ValueGradientAndHessian(x, s, out g, rows), 1e-15);
                Near(gradient, g, subject.Second);
                p.Hessian(x, s, matrix);
                Close.To(hessian, matrix, subject.Second);
                Close.To(matrix.ToRowMajorArray(), rows, subject.Second);
                p.GradientAndHessianVectorProduct(x, s, V, out g, out Rates<double> product);
                Near(gradient, g, subject.Second);
                Close.To((matrix * MathNet.Numerics.LinearAlgebra.Vector<double>.Build.Dense(OperatorTests.Entries(V))).ToArray(), OperatorTests.Entries(product), 10 * subject.Second);
                p.HessianVectorProduct(x, s, V, out product);
                Close.To((matrix * MathNet.Numerics.LinearAlgebra.Vector<double>.Build.Dense(OperatorTests.Entries(V))).ToArray(), OperatorTests.Entries(product), 10 * subject.Second);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Subjects))]
    public void VectorAndMap(string name)
    {
        Subject subject = Subject.Find(name);
        Backend backend = subject.Backend;
        PreparedStructureVector<Rates<double>> vector = backend.Prepare(Residuals, Shape.Of<Rates<double>>(2));
        PreparedStructureMap<Rates<double>, State<double>> map = backend.Prepare(Motion, Shape.Of<Rates<double>>().To<State<double>>()), mapClone = map.Clone();
        foreach (PreparedStructureVector<Rates<double>> p in (PreparedStructureVector<Rates<double>>[])[vector, vector.Clone(), backend.Prepare(new OperatorTests.ResidualsFunctor(), Shape.Of<Rates<double>>(2))])
        {
            foreach (Rates<double> x in Points)
            {
                double[] value = new double[2], result = new double[2], rows = new double[6], again = new double[6];
                State<double> expected = Motion(x);
                p.Value(x, value);
                Assert.Equal([expected.Position, expected.Velocity], value);
                p.Pushforward(x, V, value, result);
                Close.To(backend.Pushforward(Residuals, x, V, 2), result, subject.First);
                p.Pullback(x, [2.0, 5.0], value, out Rates<double> pullback);
                Near(backend.Pullback(Residuals, x, [2.0, 5.0]), pullback, subject.First);
                p.Jacobian(x, value, rows);
                Close.To(backend.Jacobian(Residuals, x, 2).ToRowMajorArray(), rows, subject.First);
                foreach (PreparedStructureMap<Rates<double>, State<double>> m in (PreparedStructureMap<Rates<double>, State<double>>[])[map, mapClone])
                {
                    m.Value(x, out State<double> y);
                    Assert.Equal(expected, y);
                    m.Pushforward(x, V, out y, out State<double> pushforward);
                    Close.To(result, [pushforward.Position, pushforward.Velocity], subject.First);
                    m.Pullback(x, new State<double>(2, 5), out y, out Rates<double> back);
                    Near(pullback, back, subject.First);
                    m.Jacobian(x, out y, again);
                    Close.To(rows, again, subject.First);
                }
            }
        }
    }

    [Fact]
    public void PoolsAreShared()
    {
        Backend backend = Subject.All[0].Backend;
        PreparationPool<PreparedStructure<Rates<double>>> scalars = backend.Prepare(Loss, Shape.Of<Rates<double>>()).Shared();
        PreparationPool<PreparedStructure<Rates<double>, State<double>>> constants = backend.Prepare(Two, Shape.Of<Rates<double>>().WithConstant<State<double>>()).Shared();
        PreparationPool<PreparedStructureVector<Rates<double>>> vectors = backend.Prepare(Residuals, Shape.Of<Rates<double>>(2)).Shared();
        PreparationPool<PreparedStructureMap<Rates<double>, State<double>>> maps = backend.Prepare(Motion, Shape.Of<Rates<double>>().To<State<double>>()).Shared();
        Parallel.For(0, 20, k =>
        {
            Rates<double> x = new() { Alpha = k, Beta = 2, Gamma = 0.1 * k };
            State<double> s = new(0.5 * k, 3);
            double[] y = new double[2];
            using PreparationPool<PreparedStructure<Rates<double>>>.Rented scalar = scalars.Rent();
            using PreparationPool<PreparedStructure<Rates<double>, State<double>>>.Rented constant = constants.Rent();
            using PreparationPool<PreparedStructureVector<Rates<double>>>.Rented vector = vectors.Rent();
            using PreparationPool<PreparedStructureMap<Rates<double>, State<double>>>.Rented map = maps.Rent();
            scalar.Operators.Gradient(x, out Rates<double> gradient);
            Near(new() { Alpha = 4 * k, Beta = k * k, Gamma = Math.Cos(0.1 * k) }, gradient, 1e-14);
            Assert.Equal(Two(x, s), constant.Operators.Value(x, s));
            vector.Operators.Value(x, y);
            map.Operators.Value(x, out State<double> motion);
            Assert.Equal([motion.Position, motion.Velocity], y);
            Assert.Equal(Motion(x), motion);
        });
    }

    [Theory]
    [MemberData(nameof(Claiming))]
    public void NothingIsAllocated(string name)
    {
        Backend backend = Subject.Find(name).Backend;
        PreparedStructure<Rates<double>> scalar = backend.Prepare(Loss, Shape.Of<Rates<double>>());
        PreparedStructure<Rates<double>, State<double>> constant = backend.Prepare(Two, Shape.Of<Rates<double>>().WithConstant<State<double>>());
        PreparedStructureVector<Rates<double>> vector = backend.Prepare(Residuals, Shape.Of<Rates<double>>(2));
        PreparedStructureMap<Rates<double>, State<double>> map = backend.Prepare(Motion, Shape.Of<Rates<double>>().To<State<double>>());
        double[] value = new double[2], pushed = new double[2], rows = new double[9];
        Rates<double> x = Points[0];
        Allocation.IsZero($"{name}: gradient", () => scalar.ValueAndGradient(x, out _));
        Allocation.IsZero($"{name}: gradient with a constant", () => constant.ValueAndGradient(x, S, out _));
        Allocation.IsZero($"{name}: pushforward", () => vector.Pushforward(x, V, value, pushed));
        Allocation.IsZero($"{name}: pullback of a map", () => map.Pullback(x, S, out _, out _));
        Allocation.IsZero($"{name}: Jacobian of a map", () => map.Jacobian(x, out _, rows.AsSpan(0, 6)));
        if (backend.Traits.SecondOrder)
        {
            Allocation.IsZero($"{name}: Hessian", () => scalar.ValueGradientAndHessian(x, out _, rows));
            Allocation.IsZero($"{name}: Hessian-vector product", () => scalar.GradientAndHessianVectorProduct(x, V, out _, out _));
        }
    }

    private static void Near(Rates<double> expected, Rates<double> given, double tolerance) => Close.To(OperatorTests.Entries(expected), OperatorTests.Entries(given), tolerance);
}
