// Written by the tests: change AD.Tests/Generated and run UPDATE_TEXTS=1 dotnet test.
using static AD.Tests.SeveralArguments.Call;

namespace AD.Tests.SeveralArguments;

internal static partial class EveryOverload
{
    private static IEnumerable<Call> Univariate2()
        =>
        [
            new("Derivative", "xp", 2, false, b => Flat(b.Derivative(Oracle.Univariate2, X0, P0))),
            new("Derivative", "x", 2, false, b => Flat(b.Derivative(Oracle.Univariate2, X0, Constant.Of(P0)))),
            new("Derivative", "p", 2, false, b => Flat(b.Derivative(Oracle.Univariate2, Constant.Of(X0), P0))),
            new("Derivative", "xp", 2, false, b => Flat(b.Derivative(new OracleUnivariate2(), X0, P0))),
            new("Derivative", "x", 2, false, b => Flat(b.Derivative(new OracleUnivariate2(), X0, Constant.Of(P0)))),
            new("Derivative", "p", 2, false, b => Flat(b.Derivative(new OracleUnivariate2(), Constant.Of(X0), P0))),
            new("ValueAndDerivative", "xp", 2, false, b => Flat(b.ValueAndDerivative(Oracle.Univariate2, X0, P0))),
            new("ValueAndDerivative", "x", 2, false, b => Flat(b.ValueAndDerivative(Oracle.Univariate2, X0, Constant.Of(P0)))),
            new("ValueAndDerivative", "p", 2, false, b => Flat(b.ValueAndDerivative(Oracle.Univariate2, Constant.Of(X0), P0))),
            new("ValueAndDerivative", "xp", 2, false, b => Flat(b.ValueAndDerivative(new OracleUnivariate2(), X0, P0))),
            new("ValueAndDerivative", "x", 2, false, b => Flat(b.ValueAndDerivative(new OracleUnivariate2(), X0, Constant.Of(P0)))),
            new("ValueAndDerivative", "p", 2, false, b => Flat(b.ValueAndDerivative(new OracleUnivariate2(), Constant.Of(X0), P0))),
            new("SecondDerivative", "x", 2, false, b => Flat(b.SecondDerivative(Oracle.Univariate2, X0, Constant.Of(P0)))),
            new("SecondDerivative", "p", 2, false, b => Flat(b.SecondDerivative(Oracle.Univariate2, Constant.Of(X0), P0))),
            new("SecondDerivative", "x", 2, false, b => Flat(b.SecondDerivative(new OracleUnivariate2(), X0, Constant.Of(P0)))),
            new("SecondDerivative", "p", 2, false, b => Flat(b.SecondDerivative(new OracleUnivariate2(), Constant.Of(X0), P0))),
            new("ValueAndSecondDerivative", "x", 2, false, b => Flat(b.ValueAndSecondDerivative(Oracle.Univariate2, X0, Constant.Of(P0)))),
            new("ValueAndSecondDerivative", "p", 2, false, b => Flat(b.ValueAndSecondDerivative(Oracle.Univariate2, Constant.Of(X0), P0))),
            new("ValueAndSecondDerivative", "x", 2, false, b => Flat(b.ValueAndSecondDerivative(new OracleUnivariate2(), X0, Constant.Of(P0)))),
            new("ValueAndSecondDerivative", "p", 2, false, b => Flat(b.ValueAndSecondDerivative(new OracleUnivariate2(), Constant.Of(X0), P0))),
            new("ValueDerivativeAndSecondDerivative", "x", 2, false, b => Flat(b.ValueDerivativeAndSecondDerivative(Oracle.Univariate2, X0, Constant.Of(P0)))),
            new("ValueDerivativeAndSecondDerivative", "p", 2, false, b => Flat(b.ValueDerivativeAndSecondDerivative(Oracle.Univariate2, Constant.Of(X0), P0))),
            new("ValueDerivativeAndSecondDerivative", "x", 2, false, b => Flat(b.ValueDerivativeAndSecondDerivative(new OracleUnivariate2(), X0, Constant.Of(P0)))),
            new("ValueDerivativeAndSecondDerivative", "p", 2, false, b => Flat(b.ValueDerivativeAndSecondDerivative(new OracleUnivariate2(), Constant.Of(X0), P0))),
        ];
}
