using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;

namespace AD;

public partial interface IActiveNumber<TSelf>
{
    private const NumberStyles Real = NumberStyles.Float | NumberStyles.AllowThousands;

    static TSelf INumberBase<TSelf>.Parse(string s, NumberStyles style, IFormatProvider? provider) => TSelf.Constant(double.Parse(s, style, provider));

    static TSelf INumberBase<TSelf>.Parse(ReadOnlySpan<char> s, NumberStyles style, IFormatProvider? provider) => TSelf.Constant(double.Parse(s, style, provider));

    static TSelf INumberBase<TSelf>.Parse(ReadOnlySpan<byte> utf8Text, NumberStyles style, IFormatProvider? provider) => TSelf.Constant(double.Parse(utf8Text, style, provider));

    static TSelf IParsable<TSelf>.Parse(string s, IFormatProvider? provider) => TSelf.Constant(double.Parse(s, provider));

    static TSelf ISpanParsable<TSelf>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => TSelf.Constant(double.Parse(s, Real, provider));

    static TSelf IUtf8SpanParsable<TSelf>.Parse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider) => TSelf.Constant(double.Parse(utf8Text, Real, provider));

    static bool INumberBase<TSelf>.TryParse([NotNullWhen(true)] string? s, NumberStyles style, IFormatProvider? provider, [MaybeNullWhen(false)] out TSelf result)
        => Parsed(double.TryParse(s, style, provider, out double value), value, out result);

    static bool INumberBase<TSelf>.TryParse(ReadOnlySpan<char> s, NumberStyles style, IFormatProvider? provider, [MaybeNullWhen(false)] out TSelf result)
        => Parsed(double.TryParse(s, style, provider, out double value), value, out result);

    static bool INumberBase<TSelf>.TryParse(ReadOnlySpan<byte> utf8Text, NumberStyles style, IFormatProvider? provider, [MaybeNullWhen(false)] out TSelf result)
        => Parsed(double.TryParse(utf8Text, style, provider, out double value), value, out result);

    static bool IParsable<TSelf>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out TSelf result)
        => Parsed(double.TryParse(s, provider, out double value), value, out result);

    static bool ISpanParsable<TSelf>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, [MaybeNullWhen(false)] out TSelf result)
        => Parsed(double.TryParse(s, provider, out double value), value, out result);

    static bool IUtf8SpanParsable<TSelf>.TryParse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider, [MaybeNullWhen(false)] out TSelf result)
        => Parsed(double.TryParse(utf8Text, provider, out double value), value, out result);

    private static bool Parsed(bool success, double value, out TSelf result)
    {
        result = TSelf.Constant(value);
        return success;
    }
}
