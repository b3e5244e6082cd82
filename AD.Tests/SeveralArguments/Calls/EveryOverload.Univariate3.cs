// Written by the tests: change AD.Tests/Generated and run UPDATE_TEXTS=1 dotnet test.
using static AD.Tests.SeveralArguments.Call;

namespace AD.Tests.SeveralArguments;

internal static partial class EveryOverload
{
    private static IEnumerable<Call> Univariate3()
        =>
        [
            new("Derivative", "xpq", 3, false, b => Flat(b.Derivative(Oracle.Univariate3, X0, P0, Q0))),
            new("Derivative", "xp", 3, false, b => Flat(b.Derivative(Oracle.Univariate3, X0, P0, Constant.Of(Q0)))),
            new("Derivative", "xq", 3, false, b => Flat(b.Derivative(Oracle.Univariate3, X0, Constant.Of(P0), Q0))),
            new("Derivative", "pq", 3, false, b => Flat(b.Derivative(Oracle.Univariate3, Constant.Of(X0), P0, Q0))),
            new("Derivative", "x", 3, false, b => Flat(b.Derivative(Oracle.Univariate3, X0, Constant.Of(P0), Constant.Of(Q0)))),
            new("Derivative", "p", 3, false, b => Flat(b.Derivative(Oracle.Univariate3, Constant.Of(X0), P0, Constant.Of(Q0)))),
            new("Derivative", "q", 3, false, b => Flat(b.Derivative(Oracle.Univariate3, Constant.Of(X0), Constant.Of(P0), Q0))),
            new("Derivative", "xpq", 3, false, b => Flat(b.Derivative(new OracleUnivariate3(), X0, P0, Q0))),
            new("Derivative", "xp", 3, false, b => Flat(b.Derivative(new OracleUnivariate3(), X0, P0, Constant.Of(Q0)))),
            new("Derivative", "xq", 3, false, b => Flat(b.Derivative(new OracleUnivariate3(), X0, Constant.Of(P0), Q0))),
            new("Derivative", "pq", 3, false, b => Flat(b.Derivative(new OracleUnivariate3(), Constant.Of(X0), P0, Q0))),
            new("Derivative", "x", 3, false, b => Flat(b.Derivative(new OracleUnivariate3(), X0, Constant.Of(P0), Constant.Of(Q0)))),
            new("Derivative", "p", 3, false, b => Flat(b.Derivative(new OracleUnivariate3(), Constant.Of(X0), P0, Constant.Of(Q0)))),
            new("Derivative", "q", 3, false, b => Flat(b.Derivative(new OracleUnivariate3(), Constant.Of(X0), Constant.Of(P0), Q0))),
            new("ValueAndDerivative", "xpq", 3, false, b => Flat(b.ValueAndDerivative(Oracle.Univariate3, X0, P0, Q0))),
            new("ValueAndDerivative", "xp", 3, false, b => Flat(b.ValueAndDerivative(Oracle.Univariate3, X0, P0, Constant.Of(Q0)))),
            new("ValueAndDerivative", "xq", 3, false, b => Flat(b.ValueAndDerivative(Oracle.Univariate3, X0, Constant.Of(P0), Q0))),
            new("ValueAndDerivative", "pq", 3, false, b => Flat(b.ValueAndDerivative(Oracle.Univariate3, Constant.Of(X0), P0, Q0))),
            new("ValueAndDerivative", "x", 3, false, b => Flat(b.ValueAndDerivative(Oracle.Univariate3, X0, Constant.Of(P0), Constant.Of(Q0)))),
            new("ValueAndDerivative", "p", 3, false, b => Flat(b.ValueAndDerivative(Oracle.Univariate3, Constant.Of(X0), P0, Constant.Of(Q0)))),
            new("ValueAndDerivative", "q", 3, false, b => Flat(b.ValueAndDerivative(Oracle.Univariate3, Constant.Of(X0), Constant.Of(P0), Q0))),
            new("ValueAndDerivative", "xpq", 3, false, b => Flat(b.ValueAndDerivative(new OracleUnivariate3(), X0, P0, Q0))),
            new("ValueAndDerivative", "xp", 3, false, b => Flat(b.ValueAndDerivative(new OracleUnivariate3(), X0, P0, Constant.Of(Q0)))),
            new("ValueAndDerivative", "xq", 3, false, b => Flat(b.ValueAndDerivative(new OracleUnivariate3(), X0, Constant.Of(P0), Q0))),
            new("ValueAndDerivative", "pq", 3, false, b => Flat(b.ValueAndDerivative(new OracleUnivariate3(), Constant.Of(X0), P0, Q0))),
            new("ValueAndDerivative", "x", 3, false, b => Flat(b.ValueAndDerivative(new OracleUnivariate3(), X0, Constant.Of(P0), Constant.Of(Q0)))),
            new("ValueAndDerivative", "p", 3, false, b => Flat(b.ValueAndDerivative(new OracleUnivariate3(), Constant.Of(X0), P0, Constant.Of(Q0)))),
            new("ValueAndDerivative", "q", 3, false, b => Flat(b.ValueAndDerivative(new OracleUnivariate3(), Constant.Of(X0), Constant.Of(P0), Q0))),
            new("SecondDerivative", "x", 3, false, b => Flat(b.SecondDerivative(Oracle.Univariate3, X0, Constant.Of(P0), Constant.Of(Q0)))),
            new("SecondDerivative", "p", 3, false, b => Flat(b.SecondDerivative(Oracle.Univariate3, Constant.Of(X0), P0, Constant.Of(Q0)))),
            new("SecondDerivative", "q", 3, false, b => Flat(b.SecondDerivative(Oracle.Univariate3, Constant.Of(X0), Constant.Of(P0), Q0))),
            new("SecondDerivative", "x", 3, false, b => Flat(b.SecondDerivative(new OracleUnivariate3(), X0, Constant.Of(P0), Constant.Of(Q0)))),
            new("SecondDerivative", "p", 3, false, b => Flat(b.SecondDerivative(new OracleUnivariate3(), Constant.Of(X0), P0, Constant.Of(Q0)))),
            new("SecondDerivative", "q", 3, false, b => Flat(b.SecondDerivative(new OracleUnivariate3(), Constant.Of(X0), Constant.Of(P0), Q0))),
            new("ValueAndSecondDerivative", "x", 3, false, b => Flat(b.ValueAndSecondDerivative(Oracle.Univariate3, X0, Constant.Of(P0), Constant.Of(Q0)))),
            new("ValueAndSecondDerivative", "p", 3, false, b => Flat(b.ValueAndSecondDerivative(Oracle.Univariate3, Constant.Of(X0), P0, Constant.Of(Q0)))),
            new("ValueAndSecondDerivative", "q", 3, false, b => Flat(b.ValueAndSecondDerivative(Oracle.Univariate3, Constant.Of(X0), Constant.Of(P0), Q0))),
            new("ValueAndSecondDerivative", "x", 3, false, b => Flat(b.ValueAndSecondDerivative(new OracleUnivariate3(), X0, Constant.Of(P0), Constant.Of(Q0)))),
            new("ValueAndSecondDerivative", "p", 3, false, b => Flat(b.ValueAndSecondDerivative(new OracleUnivariate3(), Constant.Of(X0), P0, Constant.Of(Q0)))),
            new("ValueAndSecondDerivative", "q", 3, false, b => Flat(b.ValueAndSecondDerivative(new OracleUnivariate3(), Constant.Of(X0), Constant.Of(P0), Q0))),
            new("ValueDerivativeAndSecondDerivative", "x", 3, false, b => Flat(b.ValueDerivativeAndSecondDerivative(Oracle.Univariate3, X0, Constant.Of(P0), Constant.Of(Q0)))),
            new("ValueDerivativeAndSecondDerivative", "p", 3, false, b => Flat(b.ValueDerivativeAndSecondDerivative(Oracle.Univariate3, Constant.Of(X0), P0, Constant.Of(Q0)))),
            new("ValueDerivativeAndSecondDerivative", "q", 3, false, b => Flat(b.ValueDerivativeAndSecondDerivative(Oracle.Univariate3, Constant.Of(X0), Constant.Of(P0), Q0))),
            new("ValueDerivativeAndSecondDerivative", "x", 3, false, b => Flat(b.ValueDerivativeAndSecondDerivative(new OracleUnivariate3(), X0, Constant.Of(P0), Constant.Of(Q0)))),
            new("ValueDerivativeAndSecondDerivative", "p", 3, false, b => Flat(b.ValueDerivativeAndSecondDerivative(new OracleUnivariate3(), Constant.Of(X0), P0, Constant.Of(Q0)))),
            new("ValueDerivativeAndSecondDerivative", "q", 3, false, b => Flat(b.ValueDerivativeAndSecondDerivative(new OracleUnivariate3(), Constant.Of(X0), Constant.Of(P0), Q0))),
        ];
}
