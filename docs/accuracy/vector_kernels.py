"""Coefficients of the polynomials in AD.Backends/CompiledTape/Kernels.

    python3 docs/accuracy/vector_kernels.py

Each polynomial has the least greatest weighted error on its interval (Remez's exchange, in 60 digits); the coefficients are then rounded to double.
Printed with each: the largest error of the rounded polynomial on the interval, relative to the function that the kernel makes of it.
"""
from mpmath import cos, exp, log, lu_solve, matrix, mp, mpf, nstr, pi, polyval, sin, sqrt

mp.dps = 60
GRID = 800


def sum_of(coefficients, z):
    return polyval(coefficients[::-1], z)


def remez(function, low, high, count, weight):
    """c[0..count) of the polynomial p with the least max |weight (p - function)| on [low, high]."""
    grid = [(low + high) / 2 - (high - low) / 2 * cos(pi * i / GRID) for i in range(GRID + 1)]
    values, weights = [function(z) for z in grid], [abs(weight(z)) for z in grid]
    reference = [(2 * i + 1) * GRID // (2 * count + 2) for i in range(count + 1)]
    for _ in range(12):
        system = matrix(count + 1, count + 1)
        for i, at in enumerate(reference):
            for j in range(count):
                system[i, j] = grid[at] ** j
            system[i, count] = (-1) ** i / weights[at]
        solution = lu_solve(system, matrix([values[at] for at in reference]))
        coefficients = list(solution)[:count]
        errors = [w * (sum_of(coefficients, z) - v) for z, v, w in zip(grid, values, weights)]
        # One point of the largest error between any two changes of its sign.
        peaks, start = [], 0
        for i in range(1, GRID + 2):
            if i == GRID + 1 or errors[i] * errors[start] < 0:
                peaks.append(max(range(start, i), key=lambda k: abs(errors[k])))
                start = i
        while len(peaks) > count + 1:
            peaks.pop(0 if abs(errors[peaks[0]]) < abs(errors[peaks[-1]]) else -1)
        if peaks == reference or len(peaks) <= count:
            break
        reference = peaks
    return coefficients


def show(name, function, low, high, count, weight):
    """Coefficients c[0..count) of function(z) on [low, high]; the error is weighted by weight(z), what an error of the polynomial does to the result, relatively."""
    low, high = mpf(low), mpf(high)
    coefficients = [float(c) for c in remez(function, low, high, count, weight)]
    rounded = [mpf(c) for c in coefficients]
    worst = 0
    for i in range(401):
        z = low + (high - low) * i / 400
        worst = max(worst, abs((sum_of(rounded, z) - function(z)) * weight(z)))
    print(f"{name}: {count} coefficients, relative error 2^{nstr(log(worst, 2), 4)}")
    for j, c in enumerate(coefficients):
        print(f"    c{j} = {c!r}")


def split(name, value, *bits):
    """A constant as a sum of doubles, the first ones with few enough bits that products with small integers are exact."""
    parts = []
    rest = value
    for b in bits:
        exponent = int(mp.floor(log(abs(rest), 2)))
        unit = mpf(2) ** (exponent - b + 1)
        part = mp.floor(rest / unit) * unit if b < 53 else mpf(float(rest))
        parts.append(float(part))
        rest -= part
    print(f"{name}: " + " + ".join(repr(p) for p in parts) + f"   (rest {nstr(rest, 3)})")


def by_series(terms):
    return lambda z: sum_of(terms, z)


def main():
    half_ln2 = log(2) / 2 * mpf("1.0001")
    factorial = [mpf(1)]
    for i in range(1, 60):
        factorial.append(factorial[-1] * i)

    def alternating(first, step, count, sign=-1):
        return [mpf(sign) ** j / factorial[first + step * j] for j in range(count)]

    # e^r = 1 + r + r^2/2 + r^3 p(r)
    show("Exp", by_series([1 / factorial[j + 3] for j in range(50)]), -half_ln2, half_ln2, 9, lambda r: r**3 / exp(r))
    # sinh r = r + r^3 p(r^2), cosh r = 1 + r^2 p(r^2)
    h2 = half_ln2**2
    show("Sinh", by_series(alternating(3, 2, 25, 1)), 0, h2, 5, lambda z: z)
    show("Cosh", by_series(alternating(2, 2, 25, 1)), 0, h2, 6, lambda z: z)
    # sin r = r + r^3 p(r^2) up to a quarter turn; the same up to an eighth; cos r = 1 - r^2/2 + r^4 p(r^2)
    quarter = (pi / 2 * mpf("1.0001")) ** 2
    eighth = (pi / 4 * mpf("1.0001")) ** 2
    show("Sin, quarter turn", lambda z: -by_series(alternating(3, 2, 25))(z), 0, quarter, 8, lambda z: z / (sin(sqrt(z)) / sqrt(z)) if z > 0 else mpf(0))
    show("Sin, eighth turn", lambda z: -by_series(alternating(3, 2, 25))(z), 0, eighth, 6, lambda z: z)
    show("Cos, eighth turn", by_series(alternating(4, 2, 25)), 0, eighth, 6, lambda z: z * z / cos(sqrt(z)))
    # ln((1 + s)/(1 - s)) = 2 s + s^3 p(s^2) with 1 + f = (1 + s)/(1 - s) in [sqrt(1/2), sqrt 2]
    s2 = ((sqrt(mpf(2)) - 1) / (sqrt(mpf(2)) + 1) * mpf("1.0001")) ** 2
    show("Log", by_series([mpf(2) / (2 * j + 3) for j in range(60)]), 0, s2, 7, lambda z: z / 2)
    # the same in extended precision for powers: 2 s + s^3 (2/3 + s^2 p(s^2))
    show("Log in Pow", by_series([mpf(2) / (2 * j + 5) for j in range(60)]), 0, s2, 8, lambda z: z * z / 2)
    # atan w = w + w^3 p(w^2) for |w| <= sqrt 2 - 1
    w2 = ((sqrt(mpf(2)) - 1) * mpf("1.0001")) ** 2
    show("Atan", by_series([-mpf(-1) ** j / (2 * j + 3) for j in range(120)]), 0, w2, 11, lambda z: z)

    # 1/pi in words of 64 bits, most significant first, after one word of zeros
    with mp.workdps(500):
        bits = int(mp.floor(mpf(2) ** (21 * 64) / pi))
    words = [0] + [bits >> 64 * (20 - i) & (2**64 - 1) for i in range(21)]
    print("1/pi in words: " + ", ".join(f"0x{w:016X}" for w in words))

    split("ln 2", log(2), 42, 53)
    split("pi", pi, 33, 53, 53)
    split("pi/2", pi / 2, 33, 53, 53, 53)
    split("pi/4", pi / 4, 53, 53)
    split("2/3", mpf(2) / 3, 53, 53)
    split("1/ln 2", 1 / log(2), 53)
    split("1/pi", 1 / pi, 53)
    split("2/pi", 2 / pi, 53)


main()
