#!/usr/bin/env python3
"""Prints the coefficients in AD.Backends/Gpu/Math: polynomials through the Chebyshev points of their interval, and constants in parts.

Python 3 and mpmath 1.3; from the repository's folder: python3 docs/accuracy/kernel_math.py
Each polynomial is printed from its lowest coefficient on, with the largest error of what it is a part of, relative to the function.
"""
from mpmath import asin, atan, cos, factorial, floor, ln, log, lu_solve, matrix, mp, mpf, pi, sqrt

mp.dps = 80


def rounded(value, bits=53):
    """The value to so many bits."""
    with mp.workprec(bits):
        return +mpf(value)


def interpolant(f, low, high, degree):
    """The coefficients of the polynomial through f at the Chebyshev points of [low, high]."""
    points = [(low + high) / 2 + (high - low) / 2 * cos(pi * (2 * k + 1) / (2 * degree + 2)) for k in range(degree + 1)]
    rows = matrix(degree + 1, degree + 1)
    for i, x in enumerate(points):
        for j in range(degree + 1):
            rows[i, j] = x**j
    return [rounded(c) for c in lu_solve(rows, matrix([f(x) for x in points]))]


def polynomial(coefficients, x):
    """Horner's sum."""
    total = mpf(0)
    for c in reversed(coefficients):
        total = total * x + c
    return total


def show(name, f, low, high, degree, weight):
    """One polynomial; weight(x) is what its relative error counts for in the function."""
    low, high = mpf(low), mpf(high)
    found = interpolant(f, low, high, degree)
    worst = max(abs((polynomial(found, x) / f(x) - 1) * weight(x)) for x in (low + (high - low) * (k + mpf("0.37")) / 400 for k in range(400)))
    print(f"{name} on [{mp.nstr(low, 6)}, {mp.nstr(high, 6)}], error 2^{mp.nstr(log(worst, 2), 4)}")
    for c in found:
        print("   ", repr(float(c)))


def parts(name, value, *bits):
    """A constant as a sum of doubles; each but the last has so many bits."""
    found, rest = [], mpf(value)
    for b in (*bits, 53):
        found.append(rounded(rest, b))
        rest -= found[-1]
    print(name, *(repr(float(part)) for part in found))


def series(terms):
    """The sum of an even or odd series by its terms, for arguments near zero where the closed form cancels."""
    return lambda z: sum(term(k) * z**k for k, term in ((k, terms) for k in range(60)))


def main():
    half = ln(2) / 2
    show("exp: (e^r - 1 - r - r^2/2) / r^3", series(lambda k: 1 / factorial(k + 3)), -half, half, 9, lambda r: abs(r) ** 3 / 6)
    edge = ((sqrt(2) - 1) / (sqrt(2) + 1)) ** 2
    show("log: (ln((1+s)/(1-s)) - 2s) / s^3, z = s^2", series(lambda k: mpf(2) / (2 * k + 3)), 0, edge, 7, lambda z: z / 3)
    show("log: (ln((1+s)/(1-s)) - 2s - 2s^3/3) / s^5, z = s^2", series(lambda k: mpf(2) / (2 * k + 5)), 0, edge, 8, lambda z: z**2 / 5)
    octant = (pi / 4) ** 2
    show("sin: (sin y - y) / y^3, z = y^2", series(lambda k: (-1) ** (k + 1) / factorial(2 * k + 3)), 0, octant, 6, lambda z: z / 6)
    show("cos: (cos y - 1 + y^2/2) / y^4, z = y^2", series(lambda k: (-1) ** k / factorial(2 * k + 4)), 0, octant, 6, lambda z: z**2 / 24 / cos(sqrt(z)))
    show("sinh: (sinh y - y) / y^3, z = y^2", series(lambda k: 1 / factorial(2 * k + 3)), 0, 1, 7, lambda z: z / 6)
    edge = (mpf(7) / 16) ** 2
    show("atan: (atan t - t) / t^3, z = t^2", lambda z: (atan(sqrt(z)) - sqrt(z)) / (z * sqrt(z)), 0, edge, 11, lambda z: z / 3)
    show("asin: (asin x - x) / x^3, z = x^2", lambda z: (asin(sqrt(z)) - sqrt(z)) / (z * sqrt(z)), 0, mpf(1) / 4, 13, lambda z: z / 6)
    show("cbrt: the first guess", lambda w: mp.cbrt(w), sqrt(mpf(1) / 2), 4 * sqrt(mpf(2)), 2, lambda w: 1)
    parts("ln 2:", ln(2), 32)
    parts("log2 e:", 1 / ln(2))
    parts("ln 2, 26 bits first:", ln(2), 26)
    parts("1 / ln 2, 26 bits first:", 1 / ln(2), 26)
    parts("1 / ln 10, 26 bits first:", 1 / ln(10), 26)
    parts("ln 10, 26 bits first:", ln(10), 26)
    parts("pi, 26 bits first:", pi, 26)
    parts("1 / pi, 26 bits first:", 1 / pi, 26)
    parts("pi / 2:", pi / 2, 33, 33)
    parts("pi / 2, two doubles:", pi / 2, 53)
    parts("pi, two doubles:", pi, 53)
    parts("2 / 3, two doubles:", mpf(2) / 3, 26)
    for c in ("0.5", "1", "1.5"):
        parts(f"atan {c}:", atan(mpf(c)), 53)
    mp.prec = 1400
    print("2 / pi, 64 bits a word:", *(hex(int(floor(mpf(2) / pi * mpf(2) ** (64 * (k + 1)))) & (2**64 - 1)) for k in range(20)))


main()
