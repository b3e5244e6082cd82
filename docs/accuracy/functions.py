"""The functions of the atlas: their values and derivatives in closed form, and the points at which they are asked."""
import math
from dataclasses import dataclass
from typing import Callable

import points as P
from mpmath import mp, mpf

LARGEST, SMALLEST = mpf(2) ** 1024 * (1 - mpf(2) ** -53), mpf(2) ** -1022


@dataclass
class Entry:
    """A function: forms are the value and the derivatives, first, second or x', y', x'x', x'y', y'y'."""
    family: str
    name: str
    points: list
    forms: list
    smooth: bool = True
    admits: Callable = lambda results: abs(results[0]) < LARGEST


def _shifted(family, name, points, c, exponential):
    """Exponentials: the derivatives are those of c-fold exponents."""
    return Entry(family, name, points, exponential + [lambda x: c() * mp.exp(c() * x), lambda x: c() ** 2 * mp.exp(c() * x)])


def _logarithm(name, points, c, shift):
    """Logarithms of x + shift, over c."""
    value = (lambda x: mp.log1p(x) / c()) if shift else (lambda x: mp.log(x) / c())
    return Entry("logarithmic", name, points, [value, lambda x: 1 / ((x + shift) * c()), lambda x: -1 / ((x + shift) ** 2 * c())])


def _sign(x):
    return mpf(1) if x >= 0 else mpf(-1)


def _root(n):
    """x^(1/n), odd n for negative x too."""
    return [
        lambda x: _sign(x) * mp.power(abs(x), mpf(1) / n),
        lambda x: mp.power(abs(x), mpf(1) / n - 1) / n,
        lambda x: _sign(x) * (mpf(1) / n - 1) * mp.power(abs(x), mpf(1) / n - 2) / n,
    ]


def _power(a):
    """x^a with a constant exponent: whole numbers for negative x too."""
    exponent = mpf(a)
    return [lambda x: mp.power(x, exponent), lambda x: exponent * mp.power(x, exponent - 1), lambda x: exponent * (exponent - 1) * mp.power(x, exponent - 2)]


def _sech2(x):
    return 1 / mp.cosh(x) ** 2


def _over(c, forms):
    return [lambda x, form=form: form(x) / c() for form in forms]


def UNARY():
    """The functions of one argument."""
    one, ln2, ln10 = (lambda: mpf(1)), (lambda: mp.log(2)), (lambda: mp.log(10))
    asin = [mp.asin, lambda x: 1 / mp.sqrt(1 - x * x), lambda x: x / mp.sqrt(1 - x * x) ** 3]
    acos = [mp.acos, lambda x: -1 / mp.sqrt(1 - x * x), lambda x: -x / mp.sqrt(1 - x * x) ** 3]
    atan = [mp.atan, lambda x: 1 / (1 + x * x), lambda x: -2 * x / (1 + x * x) ** 2]
    pi = lambda: mp.pi
    sigmoid = lambda x: 1 / (1 + mp.exp(-x))
    slope = lambda x: sigmoid(x) * sigmoid(-x)
    whole = [(x,) for x in (-1e300, -2.5, -1.25, -0.5, -1e-300, 1e-300, 0.3, 0.5, 1.5, 2.5, 7.75, 1e15 + 0.5, 1e300)]
    flat = [lambda x: mpf(0)] * 2
    linear = [lambda x: mpf(1), lambda x: mpf(0)]
    return [
        _shifted("exponential", "Exp", P.exponential(1, 709.7), one, [mp.exp]),
        _shifted("exponential", "ExpM1", P.exponential(1, 709.7), one, [mp.expm1]),
        _shifted("exponential", "Exp2", P.exponential(math.log(2), 1023.9), ln2, [lambda x: mp.power(2, x)]),
        _shifted("exponential", "Exp2M1", P.exponential(math.log(2), 1023.9), ln2, [lambda x: mp.expm1(x * mp.log(2))]),
        _shifted("exponential", "Exp10", P.exponential(math.log(10), 307.5), ln10, [lambda x: mp.power(10, x)]),
        _shifted("exponential", "Exp10M1", P.exponential(math.log(10), 307.5), ln10, [lambda x: mp.expm1(x * mp.log(10))]),
        _logarithm("Log", P.positive(), one, 0),
        _logarithm("LogP1", P.above_minus_one(), one, 1),
        _logarithm("Log2", P.positive(), ln2, 0),
        _logarithm("Log2P1", P.above_minus_one(), ln2, 1),
        _logarithm("Log10", P.positive(), ln10, 0),
        _logarithm("Log10P1", P.above_minus_one(), ln10, 1),
        Entry("powers", "Sqrt", P.positive(), _root(2)),
        Entry("powers", "Cbrt", P.nonzero(), _root(3)),
        Entry("powers", "RootN(4)", P.positive(), _root(4)),
        Entry("powers", "RootN(7)", P.nonzero(), _root(7)),
        Entry("powers", "RootN(-3)", P.nonzero(), _root(-3)),
        Entry("powers", "Pow(x, 3)", P.nonzero(), _power(3)),
        Entry("powers", "Pow(x, 0.3)", P.positive(), _power(0.3)),
        Entry("powers", "Pow(x, 1.7)", P.positive(), _power(1.7), admits=lambda r: SMALLEST < abs(r[0]) < LARGEST),
        Entry("powers", "Pow(x, -2.3)", P.positive(), _power(-2.3), admits=lambda r: SMALLEST < abs(r[0]) < LARGEST),
        Entry("powers", "Pow(2.5, x)", P.exponential(math.log(2.5), 774), [lambda x: mp.power(mpf(2.5), x), lambda x: mp.power(mpf(2.5), x) * mp.log(mpf(2.5)), lambda x: mp.power(mpf(2.5), x) * mp.log(mpf(2.5)) ** 2]),
        Entry("powers", "1 / x", P.nonzero(), [lambda x: 1 / x, lambda x: -1 / x**2, lambda x: 2 / x**3]),
        Entry("powers", "ReciprocalEstimate", P.nonzero(), [lambda x: 1 / x, lambda x: -1 / x**2, lambda x: 2 / x**3]),
        Entry("powers", "ReciprocalSqrtEstimate", P.positive(), [lambda x: 1 / mp.sqrt(x), lambda x: -1 / (2 * mp.sqrt(x) ** 3), lambda x: 3 / (4 * mp.sqrt(x) ** 5)]),
        Entry("trigonometric", "Sin", P.angles(), [mp.sin, mp.cos, lambda x: -mp.sin(x)]),
        Entry("trigonometric", "Cos", P.angles(), [mp.cos, lambda x: -mp.sin(x), lambda x: -mp.cos(x)]),
        Entry("trigonometric", "Tan", P.angles(), [mp.tan, lambda x: mp.sec(x) ** 2, lambda x: 2 * mp.tan(x) * mp.sec(x) ** 2]),
        Entry("trigonometric", "SinPi", P.turns(), [mp.sinpi, lambda x: mp.pi * mp.cospi(x), lambda x: -mp.pi**2 * mp.sinpi(x)]),
        Entry("trigonometric", "CosPi", P.turns(), [mp.cospi, lambda x: -mp.pi * mp.sinpi(x), lambda x: -mp.pi**2 * mp.cospi(x)]),
        Entry("trigonometric", "TanPi", P.without_poles(P.turns()), [lambda x: mp.sinpi(x) / mp.cospi(x), lambda x: mp.pi / mp.cospi(x) ** 2, lambda x: 2 * mp.pi**2 * mp.sinpi(x) / mp.cospi(x) ** 3]),
        Entry("arctrigonometric", "Asin", P.inside_one(), asin),
        Entry("arctrigonometric", "Acos", P.inside_one(), acos),
        Entry("arctrigonometric", "Atan", P.line(), atan),
        Entry("arctrigonometric", "AsinPi", P.inside_one(), _over(pi, asin)),
        Entry("arctrigonometric", "AcosPi", P.inside_one(), _over(pi, acos)),
        Entry("arctrigonometric", "AtanPi", P.line(), _over(pi, atan)),
        Entry("hyperbolic", "Sinh", P.exponential(1, 710.4), [mp.sinh, mp.cosh, mp.sinh]),
        Entry("hyperbolic", "Cosh", P.exponential(1, 710.4), [mp.cosh, mp.sinh, mp.cosh]),
        Entry("hyperbolic", "Tanh", P.exponential(2, 709), [mp.tanh, _sech2, lambda x: -2 * mp.tanh(x) * _sech2(x)]),
        Entry("hyperbolic", "Asinh", P.line(), [mp.asinh, lambda x: 1 / mp.sqrt(1 + x * x), lambda x: -x / mp.sqrt(1 + x * x) ** 3]),
        Entry("hyperbolic", "Acosh", P.above_one(), [mp.acosh, lambda x: 1 / mp.sqrt(x * x - 1), lambda x: -x / mp.sqrt(x * x - 1) ** 3]),
        Entry("hyperbolic", "Atanh", P.inside_one(), [mp.atanh, lambda x: 1 / (1 - x * x), lambda x: 2 * x / (1 - x * x) ** 2]),
        Entry("special", "Softplus", P.exponential(1, 709.7) + [(1e5,), (1e300,), (-1e5,)], [lambda x: x + mp.log1p(mp.exp(-x)) if x > 0 else mp.log1p(mp.exp(x)), sigmoid, slope]),
        Entry("special", "Sigmoid", P.exponential(1, 709.7) + [(1e5,), (1e300,), (-1e5,)], [sigmoid, slope, lambda x: -slope(x) * mp.tanh(x / 2)]),
        Entry("selection", "Abs", [p for p in whole], [abs, _sign, lambda x: mpf(0)], smooth=False),
        Entry("selection", "Floor", whole, [mp.floor] + flat, smooth=False),
        Entry("selection", "Ceiling", whole, [mp.ceil] + flat, smooth=False),
        Entry("selection", "Truncate", whole, [lambda x: _sign(x) * mp.floor(abs(x))] + flat, smooth=False),
        Entry("selection", "Round", whole, [mp.nint] + flat, smooth=False),
        Entry("selection", "BitIncrement", whole, [lambda x: mpf(math.nextafter(float(x), math.inf))] + linear, smooth=False),
        Entry("selection", "BitDecrement", whole, [lambda x: mpf(math.nextafter(float(x), -math.inf))] + linear, smooth=False),
        Entry("selection", "ScaleB(5)", whole, [lambda x: 32 * x, lambda x: mpf(32), lambda x: mpf(0)], smooth=False),
    ]


def _smooth_terms(*terms):
    """Whether a sum of these terms loses less than a factor of 8: elsewhere it is ill-conditioned by nature."""
    return sum(map(abs, terms)) <= 8 * abs(sum(terms))


def _chosen(name, choose):
    """A function that picks one of its arguments: choose says whether it is the first."""
    one, zero = mpf(1), mpf(0)
    return Entry("binary-selection", name, P.pairs(), [
        lambda x, y: x if choose(x, y) else y, lambda x, y: one if choose(x, y) else zero, lambda x, y: zero if choose(x, y) else one,
        lambda x, y: zero, lambda x, y: zero, lambda x, y: zero], smooth=False)


def _linear(name, points, value, x, y):
    zero = lambda x, y: mpf(0)
    return Entry("binary-selection", name, points, [value, x, y, zero, zero, zero], smooth=False)


def BINARY():
    """The functions of two arguments."""
    ln, pw = mp.log, mp.power
    r2 = lambda x, y: x * x + y * y
    r = lambda x, y: mp.sqrt(x * x + y * y)
    zero = lambda x, y: mpf(0)
    angle = [mp.atan2, lambda x, y: y / r2(x, y), lambda x, y: -x / r2(x, y), lambda x, y: -2 * x * y / r2(x, y) ** 2, lambda x, y: (x - y) * (x + y) / r2(x, y) ** 2, lambda x, y: 2 * x * y / r2(x, y) ** 2]
    truncated = lambda x, y: _sign(x / y) * mp.floor(abs(x / y))
    nearest = lambda x, y: mp.nint(x / y)
    ordinary = lambda results: SMALLEST < abs(results[0]) < LARGEST

    def pow_admits(results):
        value, _, dy, _, dxy, _ = results
        return ordinary(results) and (value == 0 or abs(dxy) > 0)

    return [
        Entry("binary", "Pow", [p for p in P.powers() if _smooth_terms(mpf(1), mpf(p[1]) * ln(mpf(p[0])))], [
            pw, lambda x, y: y * pw(x, y - 1), lambda x, y: pw(x, y) * ln(x),
            lambda x, y: y * (y - 1) * pw(x, y - 2), lambda x, y: pw(x, y - 1) * (1 + y * ln(x)), lambda x, y: pw(x, y) * ln(x) ** 2], admits=pow_admits),
        Entry("binary", "LogBase", [p for p in P.bases() if _smooth_terms(ln(mpf(p[1])), mpf(2))], [
            lambda x, y: ln(x) / ln(y), lambda x, y: 1 / (x * ln(y)), lambda x, y: -ln(x) / (y * ln(y) ** 2),
            lambda x, y: -1 / (x * x * ln(y)), lambda x, y: -1 / (x * y * ln(y) ** 2), lambda x, y: ln(x) * (ln(y) + 2) / (y * y * ln(y) ** 3)]),
        Entry("binary", "Hypot", P.planar(), [
            r, lambda x, y: x / r(x, y), lambda x, y: y / r(x, y),
            lambda x, y: y * y / r(x, y) ** 3, lambda x, y: -x * y / r(x, y) ** 3, lambda x, y: x * x / r(x, y) ** 3]),
        Entry("binary", "Atan2", P.planar(), angle),
        Entry("binary", "Atan2Pi", P.planar(), [lambda x, y, form=form: form(x, y) / mp.pi for form in angle]),
        Entry("binary", "XLogY", P.products(), [
            lambda x, y: x * ln(y), lambda x, y: ln(y), lambda x, y: x / y, zero, lambda x, y: 1 / y, lambda x, y: -x / y**2]),
        Entry("binary", "x / y", P.quotients(), [
            lambda x, y: x / y, lambda x, y: 1 / y, lambda x, y: -x / y**2, zero, lambda x, y: -1 / y**2, lambda x, y: 2 * x / y**3]),
        Entry("binary", "FusedMultiplyAdd(x, y, -1)", P.pairs(), [
            lambda x, y: x * y - 1, lambda x, y: y, lambda x, y: x, zero, lambda x, y: mpf(1), zero]),
        _linear("Remainder", P.divisions(), lambda x, y: x - y * truncated(x, y), lambda x, y: mpf(1), lambda x, y: -truncated(x, y)),
        _linear("Ieee754Remainder", P.divisions(), lambda x, y: x - y * nearest(x, y), lambda x, y: mpf(1), lambda x, y: -nearest(x, y)),
        _linear("CopySign", P.pairs(), lambda x, y: x if _sign(x) == _sign(y) else -x, lambda x, y: _sign(x) * _sign(y), zero),
        _chosen("Max", lambda x, y: x > y),
        _chosen("Min", lambda x, y: x < y),
        _chosen("MaxNumber", lambda x, y: x > y),
        _chosen("MinNumber", lambda x, y: x < y),
        _chosen("MaxMagnitude", lambda x, y: abs(x) > abs(y)),
        _chosen("MinMagnitude", lambda x, y: abs(x) < abs(y)),
        _chosen("MaxMagnitudeNumber", lambda x, y: abs(x) > abs(y)),
        _chosen("MinMagnitudeNumber", lambda x, y: abs(x) < abs(y)),
    ]
