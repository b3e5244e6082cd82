using System.Globalization;
using System.Numerics;
using System.Text;

namespace AD.Tests.Numbers;

/// <summary>One call of every member of <see cref="IFloatingPointIeee754{TSelf}"/> and its bases, keyed by its signature with T for the number type.</summary>
internal static class InterfaceMembers
{
    private static readonly IFormatProvider Invariant = CultureInfo.InvariantCulture;

    /// <summary>The calls at a point inside every domain: a in (0, 1), b in (1, 2).</summary>
    public static Dictionary<string, Func<object?>> Of<T>(T a, T b)
        where T : IFloatingPointIeee754<T>
        => new()
        {
            ["op_Addition(T, T)"] = () => a + b,
            ["op_CheckedAddition(T, T)"] = () => checked(a + b),
            ["op_Subtraction(T, T)"] = () => a - b,
            ["op_CheckedSubtraction(T, T)"] = () => checked(a - b),
            ["op_Multiply(T, T)"] = () => a * b,
            ["op_CheckedMultiply(T, T)"] = () => checked(a * b),
            ["op_Division(T, T)"] = () => a / b,
            ["op_CheckedDivision(T, T)"] = () => checked(a / b),
            ["op_Modulus(T, T)"] = () => b % a,
            ["op_LessThan(T, T)"] = () => (a < b, b < a, a < (a + T.Zero)),
            ["op_LessThanOrEqual(T, T)"] = () => (a <= b, b <= a, a <= (a + T.Zero)),
            ["op_GreaterThan(T, T)"] = () => (a > b, b > a, a > (a + T.Zero)),
            ["op_GreaterThanOrEqual(T, T)"] = () => (a >= b, b >= a, a >= (a + T.Zero)),
            ["op_Equality(T, T)"] = () => (a == b, b == a, a == (a + T.Zero)),
            ["op_Inequality(T, T)"] = () => (a != b, b != a, a != (a + T.Zero)),
            ["op_UnaryNegation(T)"] = () => -a,
            ["op_CheckedUnaryNegation(T)"] = () => checked(-a),
            ["op_UnaryPlus(T)"] = () => +a,
            ["op_Increment(T)"] = () => Stepped(a, (ref T x) => x++),
            ["op_CheckedIncrement(T)"] = () => Stepped(a, (ref T x) => { checked { x++; } }),
            ["op_Decrement(T)"] = () => Stepped(a, (ref T x) => x--),
            ["op_CheckedDecrement(T)"] = () => Stepped(a, (ref T x) => { checked { x--; } }),
            ["get_AdditiveIdentity()"] = () => T.AdditiveIdentity,
            ["get_MultiplicativeIdentity()"] = () => T.MultiplicativeIdentity,
            ["get_E()"] = () => T.E,
            ["get_Pi()"] = () => T.Pi,
            ["get_Tau()"] = () => T.Tau,
            ["get_Epsilon()"] = () => T.Epsilon,
            ["get_NaN()"] = () => T.NaN,
            ["get_NegativeInfinity()"] = () => T.NegativeInfinity,
            ["get_NegativeZero()"] = () => T.NegativeZero,
            ["get_PositiveInfinity()"] = () => T.PositiveInfinity,
            ["get_One()"] = () => T.One,
            ["get_Zero()"] = () => T.Zero,
            ["get_NegativeOne()"] = () => T.NegativeOne,
            ["get_Radix()"] = () => T.Radix,
            ["Exp(T)"] = () => T.Exp(a),
            ["ExpM1(T)"] = () => T.ExpM1(a),
            ["Exp2(T)"] = () => T.Exp2(a),
            ["Exp2M1(T)"] = () => T.Exp2M1(a),
            ["Exp10(T)"] = () => T.Exp10(a),
            ["Exp10M1(T)"] = () => T.Exp10M1(a),
            ["Log(T)"] = () => T.Log(a),
            ["LogP1(T)"] = () => T.LogP1(a),
            ["Log2(T)"] = () => T.Log2(a),
            ["Log2P1(T)"] = () => T.Log2P1(a),
            ["Log10(T)"] = () => T.Log10(a),
            ["Log10P1(T)"] = () => T.Log10P1(a),
            ["Sqrt(T)"] = () => T.Sqrt(a),
            ["Cbrt(T)"] = () => T.Cbrt(a),
            ["Sin(T)"] = () => T.Sin(a),
            ["Cos(T)"] = () => T.Cos(a),
            ["Tan(T)"] = () => T.Tan(a),
            ["SinPi(T)"] = () => T.SinPi(a),
            ["CosPi(T)"] = () => T.CosPi(a),
            ["TanPi(T)"] = () => T.TanPi(a),
            ["Asin(T)"] = () => T.Asin(a),
            ["Acos(T)"] = () => T.Acos(a),
            ["Atan(T)"] = () => T.Atan(a),
            ["AsinPi(T)"] = () => T.AsinPi(a),
            ["AcosPi(T)"] = () => T.AcosPi(a),
            ["AtanPi(T)"] = () => T.AtanPi(a),
            ["Sinh(T)"] = () => T.Sinh(a),
            ["Cosh(T)"] = () => T.Cosh(a),
            ["Tanh(T)"] = () => T.Tanh(a),
            ["Asinh(T)"] = () => T.Asinh(a),
            ["Acosh(T)"] = () => T.Acosh(b),
            ["Atanh(T)"] = () => T.Atanh(a),
            ["Abs(T)"] = () => T.Abs(a),
            ["ReciprocalEstimate(T)"] = () => T.ReciprocalEstimate(a),
            ["ReciprocalSqrtEstimate(T)"] = () => T.ReciprocalSqrtEstimate(a),
            ["DegreesToRadians(T)"] = () => T.DegreesToRadians(a),
            ["RadiansToDegrees(T)"] = () => T.RadiansToDegrees(a),
            ["Floor(T)"] = () => T.Floor(a),
            ["Ceiling(T)"] = () => T.Ceiling(a),
            ["Truncate(T)"] = () => T.Truncate(a),
            ["Round(T)"] = () => T.Round(a),
            ["BitIncrement(T)"] = () => T.BitIncrement(a),
            ["BitDecrement(T)"] = () => T.BitDecrement(a),
            ["SinCos(T)"] = () => T.SinCos(a),
            ["SinCosPi(T)"] = () => T.SinCosPi(a),
            ["ILogB(T)"] = () => T.ILogB(a),
            ["Sign(T)"] = () => T.Sign(a),
            ["Pow(T, T)"] = () => T.Pow(a, b),
            ["Hypot(T, T)"] = () => (T.Hypot(a, b), T.Hypot(-b, a)),
            ["Log(T, T)"] = () => T.Log(a, b),
            ["Atan2(T, T)"] = () => (T.Atan2(a, b), T.Atan2(-b, a)),
            ["Atan2Pi(T, T)"] = () => (T.Atan2Pi(a, b), T.Atan2Pi(-b, a)),
            ["Ieee754Remainder(T, T)"] = () => (T.Ieee754Remainder(a, b), T.Ieee754Remainder(-b, a)),
            ["CopySign(T, T)"] = () => (T.CopySign(a, b), T.CopySign(-b, a)),
            ["Max(T, T)"] = () => (T.Max(a, b), T.Max(-b, a)),
            ["MaxNative(T, T)"] = () => (T.MaxNative(a, b), T.MaxNative(-b, a)),
            ["MaxNumber(T, T)"] = () => (T.MaxNumber(a, b), T.MaxNumber(-b, a)),
            ["Min(T, T)"] = () => (T.Min(a, b), T.Min(-b, a)),
            ["MinNative(T, T)"] = () => (T.MinNative(a, b), T.MinNative(-b, a)),
            ["MinNumber(T, T)"] = () => (T.MinNumber(a, b), T.MinNumber(-b, a)),
            ["MaxMagnitude(T, T)"] = () => (T.MaxMagnitude(a, b), T.MaxMagnitude(-b, a)),
            ["MaxMagnitudeNumber(T, T)"] = () => (T.MaxMagnitudeNumber(a, b), T.MaxMagnitudeNumber(-b, a)),
            ["MinMagnitude(T, T)"] = () => (T.MinMagnitude(a, b), T.MinMagnitude(-b, a)),
            ["MinMagnitudeNumber(T, T)"] = () => (T.MinMagnitudeNumber(a, b), T.MinMagnitudeNumber(-b, a)),
            ["Lerp(T, T, T)"] = () => T.Lerp(a, b, b),
            ["FusedMultiplyAdd(T, T, T)"] = () => T.FusedMultiplyAdd(a, b, b),
            ["MultiplyAddEstimate(T, T, T)"] = () => T.MultiplyAddEstimate(a, b, b),
            ["Clamp(T, T, T)"] = () => T.Clamp(a, b, b),
            ["ClampNative(T, T, T)"] = () => T.ClampNative(a, b, b),
            ["RootN(T, Int32)"] = () => T.RootN(a, 3),
            ["ScaleB(T, Int32)"] = () => T.ScaleB(a, 3),
            ["Round(T, Int32)"] = () => T.Round(a, 1),
            ["Round(T, MidpointRounding)"] = () => T.Round(b, MidpointRounding.ToPositiveInfinity),
            ["Round(T, Int32, MidpointRounding)"] = () => (T.Round(b, 1, MidpointRounding.ToZero), T.Round(b, 0, MidpointRounding.AwayFromZero), T.Round(b, 0, MidpointRounding.ToZero), T.Round(b, 0, MidpointRounding.ToNegativeInfinity), T.Round(b, 0, MidpointRounding.ToEven)),
            ["IsCanonical(T)"] = () => Predicate<T>(T.IsCanonical),
            ["IsComplexNumber(T)"] = () => Predicate<T>(T.IsComplexNumber),
            ["IsEvenInteger(T)"] = () => Predicate<T>(T.IsEvenInteger),
            ["IsFinite(T)"] = () => Predicate<T>(T.IsFinite),
            ["IsImaginaryNumber(T)"] = () => Predicate<T>(T.IsImaginaryNumber),
            ["IsInfinity(T)"] = () => Predicate<T>(T.IsInfinity),
            ["IsInteger(T)"] = () => Predicate<T>(T.IsInteger),
            ["IsNaN(T)"] = () => Predicate<T>(T.IsNaN),
            ["IsNegative(T)"] = () => Predicate<T>(T.IsNegative),
            ["IsNegativeInfinity(T)"] = () => Predicate<T>(T.IsNegativeInfinity),
            ["IsNormal(T)"] = () => Predicate<T>(T.IsNormal),
            ["IsOddInteger(T)"] = () => Predicate<T>(T.IsOddInteger),
            ["IsPositive(T)"] = () => Predicate<T>(T.IsPositive),
            ["IsPositiveInfinity(T)"] = () => Predicate<T>(T.IsPositiveInfinity),
            ["IsRealNumber(T)"] = () => Predicate<T>(T.IsRealNumber),
            ["IsSubnormal(T)"] = () => Predicate<T>(T.IsSubnormal),
            ["IsZero(T)"] = () => Predicate<T>(T.IsZero),
            ["ConvertToInteger(T)"] = () => T.ConvertToInteger<int>(b),
            ["ConvertToIntegerNative(T)"] = () => T.ConvertToIntegerNative<int>(b),
            ["CreateChecked(TOther)"] = () => (T.CreateChecked(3.5), T.CreateChecked(7), T.CreateChecked(2.5f), T.CreateChecked(2.5m), T.CreateChecked(a)),
            ["TryConvertFromChecked(TOther, T&)"] = () => T.CreateChecked((Half)1.5),
            ["TryConvertToChecked(T, TOther&)"] = () => (int.CreateChecked(b), long.CreateChecked(b), BigInteger.CreateChecked(b)),
            ["CreateSaturating(TOther)"] = () => (T.CreateSaturating(3.5), T.CreateSaturating(7), T.CreateSaturating(2.5f), T.CreateSaturating(2.5m), T.CreateSaturating(a)),
            ["TryConvertFromSaturating(TOther, T&)"] = () => T.CreateSaturating((Half)1.5),
            ["TryConvertToSaturating(T, TOther&)"] = () => (int.CreateSaturating(b), long.CreateSaturating(b), BigInteger.CreateSaturating(b)),
            ["CreateTruncating(TOther)"] = () => (T.CreateTruncating(3.5), T.CreateTruncating(7), T.CreateTruncating(2.5f), T.CreateTruncating(2.5m), T.CreateTruncating(a)),
            ["TryConvertFromTruncating(TOther, T&)"] = () => T.CreateTruncating((Half)1.5),
            ["TryConvertToTruncating(T, TOther&)"] = () => (int.CreateTruncating(b), long.CreateTruncating(b), BigInteger.CreateTruncating(b)),
            ["Parse(String, NumberStyles, IFormatProvider)"] = () => T.Parse("-1.5e3", NumberStyles.Float, Invariant),
            ["Parse(ReadOnlySpan`1, NumberStyles, IFormatProvider)"] = () => (T.Parse("2.5".AsSpan(), NumberStyles.Float, Invariant), T.Parse("2.5"u8, NumberStyles.Float, Invariant)),
            ["Parse(String, IFormatProvider)"] = () => T.Parse("-1.5e3", Invariant),
            ["Parse(ReadOnlySpan`1, IFormatProvider)"] = () => (T.Parse("2.5".AsSpan(), Invariant), T.Parse("2.5"u8, Invariant)),
            ["TryParse(String, NumberStyles, IFormatProvider, T&)"] = () => (T.TryParse("-1.5e3", NumberStyles.Float, Invariant, out T? x) ? x : a, T.TryParse("?", NumberStyles.Float, Invariant, out _)),
            ["TryParse(ReadOnlySpan`1, NumberStyles, IFormatProvider, T&)"] = () => (T.TryParse("2.5".AsSpan(), NumberStyles.Float, Invariant, out T? x) ? x : a, T.TryParse("2.5"u8, NumberStyles.Float, Invariant, out T? y) ? y : a),
            ["TryParse(String, IFormatProvider, T&)"] = () => (T.TryParse("-1.5e3", Invariant, out T? x) ? x : a, T.TryParse("?", Invariant, out _)),
            ["TryParse(ReadOnlySpan`1, IFormatProvider, T&)"] = () => (T.TryParse("2.5".AsSpan(), Invariant, out T? x) ? x : a, T.TryParse("2.5"u8, Invariant, out T? y) ? y : a),
            ["TryWriteExponentBigEndian(Span`1, Int32&)"] = () => Bytes((byte[] s, out int n) => a.TryWriteExponentBigEndian(s, out n)),
            ["WriteExponentBigEndian(Byte[])"] = () => Bytes((byte[] s, out int n) => (n = a.WriteExponentBigEndian(s)) > 0),
            ["WriteExponentBigEndian(Byte[], Int32)"] = () => Bytes((byte[] s, out int n) => (n = a.WriteExponentBigEndian(s, 1)) > 0),
            ["WriteExponentBigEndian(Span`1)"] = () => Bytes((byte[] s, out int n) => (n = a.WriteExponentBigEndian(s.AsSpan())) > 0),
            ["TryWriteExponentLittleEndian(Span`1, Int32&)"] = () => Bytes((byte[] s, out int n) => a.TryWriteExponentLittleEndian(s, out n)),
            ["WriteExponentLittleEndian(Byte[])"] = () => Bytes((byte[] s, out int n) => (n = a.WriteExponentLittleEndian(s)) > 0),
            ["WriteExponentLittleEndian(Byte[], Int32)"] = () => Bytes((byte[] s, out int n) => (n = a.WriteExponentLittleEndian(s, 1)) > 0),
            ["WriteExponentLittleEndian(Span`1)"] = () => Bytes((byte[] s, out int n) => (n = a.WriteExponentLittleEndian(s.AsSpan())) > 0),
            ["TryWriteSignificandBigEndian(Span`1, Int32&)"] = () => Bytes((byte[] s, out int n) => a.TryWriteSignificandBigEndian(s, out n)),
            ["WriteSignificandBigEndian(Byte[])"] = () => Bytes((byte[] s, out int n) => (n = a.WriteSignificandBigEndian(s)) > 0),
            ["WriteSignificandBigEndian(Byte[], Int32)"] = () => Bytes((byte[] s, out int n) => (n = a.WriteSignificandBigEndian(s, 1)) > 0),
            ["WriteSignificandBigEndian(Span`1)"] = () => Bytes((byte[] s, out int n) => (n = a.WriteSignificandBigEndian(s.AsSpan())) > 0),
            ["TryWriteSignificandLittleEndian(Span`1, Int32&)"] = () => Bytes((byte[] s, out int n) => a.TryWriteSignificandLittleEndian(s, out n)),
            ["WriteSignificandLittleEndian(Byte[])"] = () => Bytes((byte[] s, out int n) => (n = a.WriteSignificandLittleEndian(s)) > 0),
            ["WriteSignificandLittleEndian(Byte[], Int32)"] = () => Bytes((byte[] s, out int n) => (n = a.WriteSignificandLittleEndian(s, 1)) > 0),
            ["WriteSignificandLittleEndian(Span`1)"] = () => Bytes((byte[] s, out int n) => (n = a.WriteSignificandLittleEndian(s.AsSpan())) > 0),
            ["GetExponentByteCount()"] = () => a.GetExponentByteCount(),
            ["GetExponentShortestBitLength()"] = () => a.GetExponentShortestBitLength(),
            ["GetSignificandBitLength()"] = () => a.GetSignificandBitLength(),
            ["GetSignificandByteCount()"] = () => a.GetSignificandByteCount(),
            ["CompareTo(T)"] = () => (a.CompareTo(b), b.CompareTo(a), a.CompareTo(a), a.CompareTo(T.NaN)),
            ["CompareTo(Object)"] = () => (a.CompareTo((object)b), a.CompareTo(null)),
            ["Equals(T)"] = () => (a.Equals(b), a.Equals(a)),
            ["ToString(String, IFormatProvider)"] = () => a.ToString("F3", Invariant).Contains("0.375"),
            ["TryFormat(Span`1, Int32&, ReadOnlySpan`1, IFormatProvider)"] = () => (Text(a), Utf8(a), $"{a}" == a.ToString()),
        };

    private delegate void Step<T>(ref T x);

    private delegate bool Writer(byte[] destination, out int written);

    private static T Stepped<T>(T x, Step<T> step)
    {
        step(ref x);
        return x;
    }

    private static string Predicate<T>(Func<T, bool> predicate)
        where T : IFloatingPointIeee754<T>
    {
        double[] points = [0, -0.0, 1, -2, 0.5, 1e300, 5e-324, double.NaN, double.PositiveInfinity, double.NegativeInfinity];
        return string.Concat(points.Select(x => predicate(T.CreateChecked(x)) ? '1' : '0'));
    }

    private static string Bytes(Writer writer)
    {
        byte[] bytes = new byte[16];
        return $"{writer(bytes, out int n)} {n} {Convert.ToHexString(bytes)}";
    }

    private static bool Text<T>(T a)
        where T : IFloatingPointIeee754<T>
    {
        Span<char> wide = stackalloc char[100], narrow = stackalloc char[1];
        return a.TryFormat(wide, out int n, "F3", Invariant) && wide[..n].SequenceEqual(a.ToString("F3", Invariant)) && !a.TryFormat(narrow, out _, "F3", Invariant);
    }

    private static bool Utf8<T>(T a)
        where T : IFloatingPointIeee754<T>
    {
        Span<byte> wide = stackalloc byte[100], narrow = stackalloc byte[1];
        return a.TryFormat(wide, out int n, "F3", Invariant) && Encoding.UTF8.GetString(wide[..n]) == a.ToString("F3", Invariant) && !a.TryFormat(narrow, out _, "F3", Invariant);
    }
}
