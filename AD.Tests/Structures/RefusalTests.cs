using System.Numerics;
using AD.Backends;
using Xunit;
using static AD.Tests.Refusal;

namespace AD.Tests.Structures;

/// <summary>A structure that is not made of numbers throughout is refused by every backend, with the field, its type and the way out.</summary>
public class RefusalTests
{
    private static readonly Rates<double> R = new() { Alpha = 2, Beta = 3, Gamma = 0.4 };

    public static TheoryData<string> Subjects => Subject.Names;

    private static T OfNamed<T>(Named<T> x) where T : IFloatingPointIeee754<T> => x.Value;

    private static T OfMixed<T>(Mixed<T> x) where T : IFloatingPointIeee754<T> => x.Value * T.CreateSaturating(x.Inner.Scale);

    private static T OfCounted<T>(Counted<T> x) where T : IFloatingPointIeee754<T> => x.Value;

    private static T OfPlain<T>(Plain x) where T : IFloatingPointIeee754<T> => T.CreateSaturating(x.X);

    private static T HalfConstant<T>(Pair<T, double> x) where T : IFloatingPointIeee754<T> => x.First * T.CreateSaturating(x.Second);

    private static T OfEmpty<T>(Empty<T> x) where T : IFloatingPointIeee754<T> => T.One;

    private static T OfNullable<T>(Pair<T?, T> x) where T : struct, IFloatingPointIeee754<T> => x.Second;

    private static T OfArray<T>(Pair<T, T[]> x) where T : IFloatingPointIeee754<T> => x.First;

    private static T OfComplex<T>(Pair<T, Complex> x) where T : IFloatingPointIeee754<T> => x.First;

    private static T Loss<T>(Rates<T> r) where T : IFloatingPointIeee754<T> => r.Alpha * r.Beta;

    private static void Residuals<T>(Rates<T> r, Span<T> y) where T : IFloatingPointIeee754<T> => y[0] = r.Alpha;

    private static Named<T> ToNamed<T>(Rates<T> r) where T : IFloatingPointIeee754<T> => new() { Value = r.Alpha };

    private static T Two<T>(Rates<T> r, Counted<T> p) where T : IFloatingPointIeee754<T> => r.Alpha;

    [Theory]
    [MemberData(nameof(Subjects))]
    public void FieldsThatAreNoNumbers(string name)
    {
        Backend backend = Subject.Find(name).Backend;
        Refused(() => backend.Gradient(OfNamed, new Named<double>()), "Named<Double>.Label is a String, which is a reference", "every field of a structure argument is to be the number itself (T, here Double)");
        Refused(() => backend.Gradient(OfCounted, new Counted<double>()), "Counted<Double>.Inner.Second is a Int32", "captured by the function");
        Refused(() => backend.Gradient(OfEmpty, new Empty<double>()), "Empty<Double> is a structure without fields");
        Refused(() => backend.Gradient(OfNullable, new Pair<double?, double>(1.0, 2.0)), "Pair<Nullable<Double>, Double>.First.hasValue is a Boolean");
        Refused(() => backend.Gradient(OfArray, new Pair<double, double[]>(1.0, [2.0])), "Pair<Double, Double[]>.Second is a Double[], which is a reference");
        Refused(() => backend.Gradient(OfComplex, new Pair<double, Complex>(1.0, 2.0)), "Pair<Double, Complex>.Second is a Complex");
        Refused(() => backend.Jacobian(ToNamed, R), "Named<Double>.Label is a String");
        Refused(() => backend.Gradient(Two, R, new Counted<double>()), "Counted<Double>.Inner.Second is a Int32");
        Refused(() => backend.Gradient(Two, R, Constant.Of(new Counted<double>())), "Counted<Double>.Inner.Second is a Int32");
        Refused(() => backend.Prepare(OfNamed, Shape.Of<Named<double>>()), "Named<Double>.Label is a String");
    }

    /// <summary>A field that is a double whatever T is would be a constant for one backend and a variable for another: refused by all.</summary>
    [Theory]
    [MemberData(nameof(Subjects))]
    public void DoubleWhereTIsMeant(string name)
    {
        Backend backend = Subject.Find(name).Backend;
        Refused(() => backend.Gradient(OfMixed, new Mixed<double>()), "Mixed<T>.Inner.Scale is a Double where the number T is meant", "Constant.Of");
        Refused(() => backend.Gradient(HalfConstant, new Pair<double, double>(1.0, 2.0)), "Pair<T, Double>.Second is a Double where the number T is meant");
        Refused(() => backend.Gradient(OfPlain<double>, new Plain()), "Plain.X is a Double where the number T is meant");
    }

    [Theory]
    [MemberData(nameof(Subjects))]
    public void Layouts(string name)
    {
        Backend backend = Subject.Find(name).Backend;
        Refused(() => backend.Gradient((Overlapping x) => x.X * x.Y, new Overlapping()), "Overlapping takes 16 bytes and its 3 numbers 24", "overlap", "StructLayout");
        Refused(() => backend.Gradient((Reversed x) => x.X * x.Y, new Reversed()), "Reversed at Double does not hold its fields in the order of their declaration");
    }

    /// <summary>Plain delegates are for finite differences; other backends name the way out.</summary>
    [Theory]
    [MemberData(nameof(Subjects))]
    public void PlainDelegates(string name)
    {
        Subject subject = Subject.Find(name);
        Backend backend = subject.Backend;
        if (backend.Traits.PlainDelegates)
        {
            Plain d = backend.Gradient((Plain p) => p.X * p.Y * p.Y, new Plain { X = 2.0, Y = 3.0 });
            Close.To([9.0, 12.0], [d.X, d.Y], subject.First);
            return;
        }

        Refused(() => backend.Gradient((Plain p) => p.X * p.Y * p.Y, new Plain()), backend.GetType().Name, "plain delegate", "static T F<T>(Rates<T> r)", "FiniteDifferenceBackend");
        Refused(() => backend.Gradient((Rates<double> p) => p.Alpha * p.Beta, R), backend.GetType().Name, "plain delegate", "Structure.View");
    }

    [Theory]
    [MemberData(nameof(Subjects))]
    public void LengthsAndPoints(string name)
    {
        Backend backend = Subject.Find(name).Backend;
        Refused(() => backend.Gradient(Loss, R with { Beta = double.NaN }), "x.Beta is NaN", "finite");
        Refused(() => backend.Gradient(Nest, new Pair<Rates<double>, Five<double>>(R with { Gamma = double.PositiveInfinity }, default)), "x.First.Gamma is Infinity", "finite");
        Refused(() => backend.Jacobian(new OperatorTests.ResidualsFunctor(), new State<double>(1, 2)), "The vector has length 2", "Rates<", "has 3 entries");
        Assert.Throws<ArgumentOutOfRangeException>(() => backend.Jacobian(Residuals, R, -1));
        Assert.Throws<ArgumentNullException>(() => backend.Gradient((StructureFunction<Rates<double>, double>)null!, R));
        Assert.Throws<ArgumentNullException>(() => ((Backend)null!).Gradient(Loss, R));

        static T Nest<T>(Pair<Rates<T>, Five<T>> x) where T : IFloatingPointIeee754<T> => x.First.Alpha;
    }

    /// <summary>The runtime rounds the size of a tuple up to that of a pointer: at single precision there may be gaps within it, at double there are none.</summary>
    [Fact]
    public void TuplesOfSmallNumbers()
    {
        Assert.Equal(9, Structure.Length<(double, double, double, double, double, double, double, double, double), double>());
        Assert.Equal(5, Structure.Length<((double, double, double), (double, double)), double>());
        Assert.Equal(3, Structure.Length<(float, float, float), float>());
        Refused(() => Structure.Length<((float, float, float), (float, float)), float>(), "ValueTuple<ValueTuple<Single, Single, Single>, ValueTuple<Single, Single>> at Single does not hold its fields", "one after the other", "tuples");
        Assert.Equal((1f, 2f, 3f), Structure.Read<(float, float, float), float>([1f, 2f, 3f]));
        Refused(() => Structure.Read<(float, float, float), float>([1f, 2f]), "The vector has length 2", "has 3 entries");
        Refused(() => Structure.View<(float, float, float), float>(new float[3].AsSpan()), "takes 16 bytes and its 3 entries 12", "Structure.Read");
        Refused(() => Structure.View<(float, float, float), float>(new float[4].AsSpan()), "The vector has length 4", "has 3 entries");
    }

    [Fact]
    public void ViewsOfAnotherLength()
    {
        Refused(() => Structure.View<Rates<float>, float>(new float[2].AsSpan()), "The vector has length 2", "Rates<Single> has 3 entries of type Single");
        Refused(() => Structure.View<Named<double>, double>(new double[2].AsSpan()), "Named<Double>.Label is a String");
        Refused(() => Structure.Length<Rates<double>, float>(), "Rates<Double>.Alpha is a Double where the number T is meant");
        Rates<float> single = default;
        Refused(() => Structure.Entries<Rates<float>, double>(ref single), "Rates<Single>.Alpha is a Single");
    }

    /// <summary>A stricter constraint than ours is said where the method is made at the backend's number.</summary>
    [Fact]
    public void StricterConstraint()
    {
        static T OnlyPlain<T>(State<T> x) where T : unmanaged, IFloatingPointIeee754<T>, IMinMaxValue<T> => x.Position;
        Refused(() => new ReverseTapeBackend().Gradient(OnlyPlain, new State<double>(1, 2)), "OnlyPlain", "asks more of its number", "where T : IFloatingPointIeee754<T>");
    }
}
