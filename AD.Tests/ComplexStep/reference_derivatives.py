"""Writes ReferenceDerivatives.cs: first derivatives of the elementary functions at doubles, from 60 digits, by mpmath.

Run in this folder: python3 reference_derivatives.py > ReferenceDerivatives.cs
"""
from mpmath import mp, mpf, diff, nstr
from mpmath import exp, expm1, log, log1p, sqrt, cbrt, sin, cos, tan, asin, acos, atan, sinh, cosh, tanh, asinh, acosh, atanh, hypot, pi, root, power, atan2

mp.dps = 60
ln2, ln10 = log(mpf(2)), log(mpf(10))
wide = [-250.0, -40.0, -3.25, -0.7, -1e-9, 1e-100, 0.3, 1.0, 2.5, 19.5, 300.0]
positive = [1e-100, 1e-9, 0.3, 0.99999, 1.0, 1.5, 40.0, 1e9, 1e100]
above = [-0.999999, -0.5, -1e-9, 1e-20, 0.3, 3.0, 1e9, 1e100]
unit = [-0.99999999, -0.7, -1e-9, 1e-100, 0.3, 0.9, 0.9999999999]
angles = [-100.0, -2.0, -1e-9, 0.3, 1.5707963, 22.0, 1e6, 1e22]
turns = [-2.3, -0.25, 1e-9, 0.3, 0.4999999, 0.75, 1000.125]
moderate = [-20.0, -3.25, -0.7, -1e-9, 0.3, 1.0, 2.5, 19.5]

unary = [
    ("Exp", lambda x: exp(x), wide), ("ExpM1", lambda x: exp(x), wide), ("Exp2", lambda x: ln2 * power(2, x), wide), ("Exp2M1", lambda x: ln2 * power(2, x), wide),
    ("Exp10", lambda x: ln10 * power(10, x), [-100.0] + moderate), ("Exp10M1", lambda x: ln10 * power(10, x), [-100.0] + moderate),
    ("Log", lambda x: 1 / x, positive), ("Log2", lambda x: 1 / (x * ln2), positive), ("Log10", lambda x: 1 / (x * ln10), positive),
    ("LogP1", lambda x: 1 / (1 + x), above), ("Log2P1", lambda x: 1 / ((1 + x) * ln2), above), ("Log10P1", lambda x: 1 / ((1 + x) * ln10), above),
    ("Sqrt", lambda x: 1 / (2 * sqrt(x)), positive), ("Cbrt", lambda x: 1 / (3 * cbrt(x) ** 2), positive), ("Root4", lambda x: 1 / (4 * root(x, 4) ** 3), positive),
    ("Sin", cos, angles), ("Cos", lambda x: -sin(x), angles), ("Tan", lambda x: 1 / cos(x) ** 2, angles),
    ("SinPi", lambda x: pi * cos(pi * x), turns), ("CosPi", lambda x: -pi * sin(pi * x), turns), ("TanPi", lambda x: pi / cos(pi * x) ** 2, turns),
    ("Asin", lambda x: 1 / sqrt(1 - x * x), unit), ("Acos", lambda x: -1 / sqrt(1 - x * x), unit), ("Atan", lambda x: 1 / (1 + x * x), [-1e50, 1e9] + moderate),
    ("AsinPi", lambda x: 1 / (pi * sqrt(1 - x * x)), unit), ("AcosPi", lambda x: -1 / (pi * sqrt(1 - x * x)), unit), ("AtanPi", lambda x: 1 / (pi * (1 + x * x)), [-1e50, 1e9] + moderate),
    ("Sinh", cosh, wide), ("Cosh", sinh, wide), ("Tanh", lambda x: 1 / cosh(x) ** 2, [-130.0, -40.0] + moderate),
    ("Asinh", lambda x: 1 / hypot(1, x), [-1e100, 1e9] + moderate), ("Acosh", lambda x: 1 / (sqrt(x - 1) * sqrt(x + 1)), [1.0000000001, 1.5, 40.0, 1e9, 1e100]),
    ("Atanh", lambda x: 1 / ((1 - x) * (1 + x)), unit),
]

# The partial derivatives in both arguments.
pairs = [(0.3, 2.5), (1.0, 7.0), (1.0000001, 1e6), (40.0, -3.2), (1e-30, 3.0), (1e60, 0.7), (3.0, 1e-9)]
binary = [
    ("Pow", lambda x, y: y * power(x, y - 1), lambda x, y: power(x, y) * log(x), pairs),
    ("LogBase", lambda x, y: 1 / (x * log(y)), lambda x, y: -log(x) / (y * log(y) ** 2), [(0.3, 2.5), (7.0, 10.0), (1e60, 0.7), (1e-30, 1.0001)]),
    ("Hypot", lambda x, y: x / hypot(x, y), lambda x, y: y / hypot(x, y), [(0.3, -2.5), (1e200, 3e200), (1e-200, 2e-200), (-7.0, 1e-9)]),
    ("Atan2", lambda x, y: y / (x * x + y * y), lambda x, y: -x / (x * x + y * y), [(0.3, -2.5), (1e50, 3e50), (-7.0, 1e-9), (2.0, 0.5)]),
]


def rows(cells):
    for first in range(0, len(cells), 3):
        print("        " + " ".join(f"({cell})," for cell in cells[first:first + 3]))


def number(value):
    return nstr(value, 25, strip_zeros=False, min_fixed=0, max_fixed=0)


print("namespace AD.Tests.ComplexStep;\n")
print("/// <summary>First derivatives of the elementary functions at doubles, correct to 25 digits. Written by reference_derivatives.py with mpmath at 60 digits.</summary>")
print("internal static class ReferenceDerivatives\n{")
print("    public static readonly (string Name, double X, double Derivative)[] Unary =\n    [")
for name, derivative, points in unary:
    rows([f'"{name}", {x!r}, {number(derivative(mpf(x)))}' for x in points])
print("    ];\n")
print("    public static readonly (string Name, double X, double Y, double DerivativeX, double DerivativeY)[] Binary =\n    [")
for name, dx, dy, points in binary:
    rows([f'"{name}", {x!r}, {y!r}, {number(dx(mpf(x), mpf(y)))}, {number(dy(mpf(x), mpf(y)))}' for x, y in points])
print("    ];\n}")
