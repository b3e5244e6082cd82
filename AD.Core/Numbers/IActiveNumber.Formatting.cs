using System.Text;

namespace AD;

/// <content>Text: <see cref="IFormattable.ToString(string, IFormatProvider)"/>, by default that of the primal, also feeds the span forms, so that interpolated strings show what ToString shows.</content>
public partial interface IActiveNumber<TSelf>
{
    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => Primal.ToString(format, formatProvider);

    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        string text = ((IFormattable)this).ToString(format.ToString(), provider);
        bool fits = text.TryCopyTo(destination);
        charsWritten = fits ? text.Length : 0;
        return fits;
    }

    bool IUtf8SpanFormattable.TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
        => Encoding.UTF8.TryGetBytes(((IFormattable)this).ToString(format.ToString(), provider), utf8Destination, out bytesWritten);

    private double Primal => TSelf.PrimalOf((TSelf)this);
}
