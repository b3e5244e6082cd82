namespace AD;

public partial interface IActiveNumber<TSelf>
{
    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => Primal.ToString(format, formatProvider);

    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
        => Primal.TryFormat(destination, out charsWritten, format, provider);

    bool IUtf8SpanFormattable.TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
        => Primal.TryFormat(utf8Destination, out bytesWritten, format, provider);

    private double Primal => TSelf.PrimalOf((TSelf)this);
}
