// Written by the tests: change AD.Tests/Generated and run UPDATE_TEXTS=1 dotnet test.
using static AD.Tests.SeveralArguments.Call;

namespace AD.Tests.SeveralArguments;

internal static partial class EveryOverload
{
    private static IEnumerable<Call> UnivariateAtAnyNumber()
        =>
        [
            new("Derivative", "xp", 2, false, b => Flat(AnyNumber.Derivative(b, Oracle.Univariate2, X0, P0))),
            new("Derivative", "x", 2, false, b => Flat(AnyNumber.Derivative(b, Oracle.Univariate2, X0, Constant.Of(P0)))),
            new("Derivative", "p", 2, false, b => Flat(AnyNumber.Derivative(b, Oracle.Univariate2, Constant.Of(X0), P0))),
            new("Derivative", "x", 3, false, b => Flat(AnyNumber.Derivative(b, Oracle.Univariate3, X0, Constant.Of(P0), Constant.Of(Q0)))),
            new("Derivative", "p", 3, false, b => Flat(AnyNumber.Derivative(b, Oracle.Univariate3, Constant.Of(X0), P0, Constant.Of(Q0)))),
            new("Derivative", "q", 3, false, b => Flat(AnyNumber.Derivative(b, Oracle.Univariate3, Constant.Of(X0), Constant.Of(P0), Q0))),
            new("Derivative", "xp", 2, false, b => Flat(AnyNumber.Derivative(b, new OracleUnivariate2(), X0, P0))),
            new("Derivative", "x", 2, false, b => Flat(AnyNumber.Derivative(b, new OracleUnivariate2(), X0, Constant.Of(P0)))),
            new("Derivative", "p", 2, false, b => Flat(AnyNumber.Derivative(b, new OracleUnivariate2(), Constant.Of(X0), P0))),
            new("Derivative", "x", 3, false, b => Flat(AnyNumber.Derivative(b, new OracleUnivariate3(), X0, Constant.Of(P0), Constant.Of(Q0)))),
            new("Derivative", "p", 3, false, b => Flat(AnyNumber.Derivative(b, new OracleUnivariate3(), Constant.Of(X0), P0, Constant.Of(Q0)))),
            new("Derivative", "q", 3, false, b => Flat(AnyNumber.Derivative(b, new OracleUnivariate3(), Constant.Of(X0), Constant.Of(P0), Q0))),
            new("ValueAndDerivative", "xp", 2, false, b => Flat(AnyNumber.ValueAndDerivative(b, Oracle.Univariate2, X0, P0))),
            new("ValueAndDerivative", "x", 2, false, b => Flat(AnyNumber.ValueAndDerivative(b, Oracle.Univariate2, X0, Constant.Of(P0)))),
            new("ValueAndDerivative", "p", 2, false, b => Flat(AnyNumber.ValueAndDerivative(b, Oracle.Univariate2, Constant.Of(X0), P0))),
            new("ValueAndDerivative", "x", 3, false, b => Flat(AnyNumber.ValueAndDerivative(b, Oracle.Univariate3, X0, Constant.Of(P0), Constant.Of(Q0)))),
            new("ValueAndDerivative", "p", 3, false, b => Flat(AnyNumber.ValueAndDerivative(b, Oracle.Univariate3, Constant.Of(X0), P0, Constant.Of(Q0)))),
            new("ValueAndDerivative", "q", 3, false, b => Flat(AnyNumber.ValueAndDerivative(b, Oracle.Univariate3, Constant.Of(X0), Constant.Of(P0), Q0))),
            new("ValueAndDerivative", "xp", 2, false, b => Flat(AnyNumber.ValueAndDerivative(b, new OracleUnivariate2(), X0, P0))),
            new("ValueAndDerivative", "x", 2, false, b => Flat(AnyNumber.ValueAndDerivative(b, new OracleUnivariate2(), X0, Constant.Of(P0)))),
            new("ValueAndDerivative", "p", 2, false, b => Flat(AnyNumber.ValueAndDerivative(b, new OracleUnivariate2(), Constant.Of(X0), P0))),
            new("ValueAndDerivative", "x", 3, false, b => Flat(AnyNumber.ValueAndDerivative(b, new OracleUnivariate3(), X0, Constant.Of(P0), Constant.Of(Q0)))),
            new("ValueAndDerivative", "p", 3, false, b => Flat(AnyNumber.ValueAndDerivative(b, new OracleUnivariate3(), Constant.Of(X0), P0, Constant.Of(Q0)))),
            new("ValueAndDerivative", "q", 3, false, b => Flat(AnyNumber.ValueAndDerivative(b, new OracleUnivariate3(), Constant.Of(X0), Constant.Of(P0), Q0))),
            new("SecondDerivative", "x", 2, false, b => Flat(AnyNumber.SecondDerivative(b, Oracle.Univariate2, X0, Constant.Of(P0)))),
            new("SecondDerivative", "p", 2, false, b => Flat(AnyNumber.SecondDerivative(b, Oracle.Univariate2, Constant.Of(X0), P0))),
            new("SecondDerivative", "x", 3, false, b => Flat(AnyNumber.SecondDerivative(b, Oracle.Univariate3, X0, Constant.Of(P0), Constant.Of(Q0)))),
            new("SecondDerivative", "p", 3, false, b => Flat(AnyNumber.SecondDerivative(b, Oracle.Univariate3, Constant.Of(X0), P0, Constant.Of(Q0)))),
            new("SecondDerivative", "q", 3, false, b => Flat(AnyNumber.SecondDerivative(b, Oracle.Univariate3, Constant.Of(X0), Constant.Of(P0), Q0))),
            new("SecondDerivative", "x", 2, false, b => Flat(AnyNumber.SecondDerivative(b, new OracleUnivariate2(), X0, Constant.Of(P0)))),
            new("SecondDerivative", "p", 2, false, b => Flat(AnyNumber.SecondDerivative(b, new OracleUnivariate2(), Constant.Of(X0), P0))),
            new("SecondDerivative", "x", 3, false, b => Flat(AnyNumber.SecondDerivative(b, new OracleUnivariate3(), X0, Constant.Of(P0), Constant.Of(Q0)))),
            new("SecondDerivative", "p", 3, false, b => Flat(AnyNumber.SecondDerivative(b, new OracleUnivariate3(), Constant.Of(X0), P0, Constant.Of(Q0)))),
            new("SecondDerivative", "q", 3, false, b => Flat(AnyNumber.SecondDerivative(b, new OracleUnivariate3(), Constant.Of(X0), Constant.Of(P0), Q0))),
        ];
}
