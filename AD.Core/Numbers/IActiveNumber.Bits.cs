using System.Numerics;

namespace AD;

/// <content>Exponent and significand: those of the innermost primal as a <see cref="double"/>.</content>
public partial interface IActiveNumber<TSelf>
{
    int IFloatingPoint<TSelf>.GetExponentByteCount() => PrimalBits.GetExponentByteCount();

    int IFloatingPoint<TSelf>.GetExponentShortestBitLength() => PrimalBits.GetExponentShortestBitLength();

    int IFloatingPoint<TSelf>.GetSignificandBitLength() => PrimalBits.GetSignificandBitLength();

    int IFloatingPoint<TSelf>.GetSignificandByteCount() => PrimalBits.GetSignificandByteCount();

    bool IFloatingPoint<TSelf>.TryWriteExponentBigEndian(Span<byte> destination, out int bytesWritten) => PrimalBits.TryWriteExponentBigEndian(destination, out bytesWritten);

    bool IFloatingPoint<TSelf>.TryWriteExponentLittleEndian(Span<byte> destination, out int bytesWritten) => PrimalBits.TryWriteExponentLittleEndian(destination, out bytesWritten);

    bool IFloatingPoint<TSelf>.TryWriteSignificandBigEndian(Span<byte> destination, out int bytesWritten) => PrimalBits.TryWriteSignificandBigEndian(destination, out bytesWritten);

    bool IFloatingPoint<TSelf>.TryWriteSignificandLittleEndian(Span<byte> destination, out int bytesWritten) => PrimalBits.TryWriteSignificandLittleEndian(destination, out bytesWritten);

    private IFloatingPoint<double> PrimalBits => Primal;
}
