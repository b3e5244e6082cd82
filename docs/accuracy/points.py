"""The points of the atlas: doubles over the whole range of each function, dense where something can go wrong. Drawn numbers come from a fixed seed."""
import math
from random import Random

TINY = [5e-324, 3e-310, 1e-300, 1e-200, 1e-160, 1e-100, 1e-50, 1e-20, 2.0**-54, 1e-16, 3e-13, 1e-10, 1e-8, 2.5e-7, 1e-5, 3e-4, 1e-3, 0.01, 0.07]
LARGE = [11.0, 50.0, 123.456, 1e3, 1e5, 1e8, 9.7e8, 1e12, 1e15, 1e16, 1e22, 1e50, 1e100, 1.5e107, 3e150, 1e160, 1e200, 1e300, 1.7e308]
NEAR = [2.0**-53, 2.0**-52, 1e-15, 1e-13, 1e-10, 1e-8, 1e-6, 1e-4, 1e-3, 0.01, 0.05]


def _both(numbers):
    return [-x for x in numbers] + list(numbers)


def _alone(numbers):
    return [(x,) for x in dict.fromkeys(numbers)]


def _drawn(seed, count, low, high):
    random = Random(seed)
    return [random.uniform(low, high) for _ in range(count)]


def _spread(seed, count, low, high):
    """Drawn with evenly spread exponents."""
    random = Random(seed)
    return [10.0 ** random.uniform(low, high) for _ in range(count)]


def _around(centre):
    return [centre] + [centre - d for d in NEAR] + [centre + d for d in NEAR]


def exponential(scale, top):
    """The line up to the edge of overflow, top, and beyond that of underflow; scale is the logarithm of the base."""
    inner = _drawn(1, 30, -3 / scale, 3 / scale) + _drawn(2, 16, -40 / scale, 40 / scale) + _drawn(3, 12, -top, top)
    return _alone([0.0] + _both(TINY) + inner + [top, -top, -708.3 / scale, -600 / scale, -354.8 / scale, -355.2 / scale, -372 / scale, 0.5, -0.5, 1.0, -1.0, 18.7, 19.1, 20.0, 22.0, 36.7, 37.5, -36.7, -37.5])


def positive():
    return _alone(TINY + _around(1.0) + LARGE + _drawn(4, 20, 0, 4) + _spread(5, 30, -300, 300))


def nonzero():
    return _alone(_both(TINY[1:] + LARGE) + _drawn(6, 20, -4, 4) + [x * (-1) ** i for i, x in enumerate(_spread(7, 24, -300, 300))])


def above_minus_one():
    return _alone([0.0] + _both(TINY) + [-1 + d for d in NEAR if d > 1e-16] + LARGE + _drawn(8, 20, -0.99, 3) + _spread(9, 16, 0, 300))


def above_one():
    return _alone([1 + d for d in NEAR if d > 2.0**-53] + LARGE + _drawn(10, 30, 1, 3) + _drawn(11, 10, 3, 100) + _spread(12, 20, 0, 300))


def inside_one():
    edges = [1 - d for d in NEAR]
    return _alone([0.0] + _both(TINY + edges + [0.5, 0.70710678, 0.4999, 0.75, 0.9]) + _drawn(13, 40, -1, 1))


def line():
    return _alone([0.0] + _both(TINY + LARGE) + _around(1.0) + _drawn(14, 30, -5, 5))


def angles():
    """Angles, quarter turns and the doubles next to them, and arguments that must be reduced with many digits."""
    quarters = [k * math.pi / 2 for k in (1, 2, 3, 4, 5, 100, 12345, 10**6 + 1)]
    hard = [1e15, 1e16 + 2, 123456789012345.0, 1e22, 1e100, 1.7e308, 9.80665e9]
    return _alone([0.0] + _both(TINY) + quarters + [math.nextafter(q, 0) for q in quarters] + hard + [-h for h in hard] + _drawn(15, 40, -7, 7) + _drawn(16, 16, -1e6, 1e6))


def turns():
    edges = [k / 2 + d for k in (0, 1, 2, 3, 7, 1001) for d in (0.0, 1e-10, -1e-10, 1e-5, -1e-5, 0.01, 0.1, -0.1, 0.25)]
    return _alone([0.0] + _both(TINY[2:]) + edges + _drawn(17, 40, -3, 3) + _drawn(18, 12, -1e6, 1e6) + [2.0**40 + 0.25, 2.0**51 + 0.5 + 2.0**51, 1e15 + 0.125, -1e15 - 0.375])


def without_poles(points):
    return [p for p in points if math.fmod(abs(p[0]), 1.0) != 0.5]


def pairs():
    return [(2.0, 3.0), (3.0, -2.5), (-1.5, 0.1), (1e-300, -1e300), (-1e-8, 1e-9), (1e200, 3e-200), (-7.25, -7.5)]


def powers():
    bases = [1e-300, 2.3e-100, 1e-10, 0.01, 0.3, 0.77, 0.9999, 1 - 1e-9, 1 + 1e-12, 1.0001, 1.7, math.e, 10.0, 12345.678, 1e10, 7e99, 1e300]
    exponents = [-37.3, -2.0, -1.3, -1.0, -0.3, -1e-5, 1e-20, 1e-3, 0.1, 0.3, 0.5, 0.9, 1.0, 1.3, 2.0, 3.7, 17.01, 150.7]
    random = Random(19)
    drawn = [(random.uniform(0, 5), random.uniform(-20, 20)) for _ in range(40)]
    grid = [(x, y) for x in bases for y in exponents]
    return drawn + grid[::2] + [(1 - 1e-13, 1e12 + 0.5), (1 + 1e-10, -3e11), (2.0, 1000.3), (0.5, -1000.7)]


def bases():
    numbers = [1e-300, 1e-20, 0.03, 0.3, 0.999, 1 - 1e-10, 1 + 1e-12, 1.01, 1.7, 3.0, 10.0, 1e10, 1e100, 1e290]
    grid = [(x, max(y, 1e-140)) for x in numbers for y in numbers]
    random = Random(20)
    return grid[::2] + [(1e308, 10.0), (1e308, 0.3), (10.0, 1e308)] + [(random.uniform(0, 9), random.uniform(0, 9)) for _ in range(30)]


def planar():
    random = Random(21)
    drawn = [(random.uniform(-3, 3), random.uniform(-3, 3)) for _ in range(30)]
    ratio = [(a, b * s) for a, b in ((1.0, 1.0), (-3.3, 1.7)) for s in (1e-300, 1e-160, 1e-20, 3e-9, 1e-8, 1e-5, 1e-3, 0.1, 1 - 1e-10, 1 + 1e-6)]
    scaled = [(3 * s, -4.1 * s) for s in (1e-300, 1e-200, 1e-153, 1e-100, 1e100, 1e153, 1e200, 3e307)]
    equal = [(1.3, 1.3), (-0.7, 0.7), (1.3, math.nextafter(1.3, 2)), (2.1, -2.1000001), (1e150, 1e150), (1e-150, -1e-150)]
    return drawn + ratio + [(y, x) for x, y in ratio] + scaled + equal + [(0.0, 1.5), (1.5, 0.0), (-2.5, 0.0)]


def products():
    numbers = [1e-300, 1e-10, 0.3, 0.999999, 1 + 1e-12, 1.7, 1e10, 1e300]
    return [(x * s, y) for x in (1e-300, 1e-5, 0.7, 3.3, 1e10, 1e290) for y in numbers for s in (1, -1)][::2] + [(0.0, 3.0), (0.0, 1e-300)]


def quotients():
    random = Random(22)
    return [(random.uniform(-5, 5), random.uniform(-5, 5)) for _ in range(30)] + [(x, y) for x in (1e-300, -1e-10, 3.3, 1e300) for y in (-1e-290, 1e-90, 0.7, 1e10, 1e250)]


def divisions():
    return [(7.5, 2.0), (-7.5, 2.1), (1e10, 3.3), (1.0, 3.0), (1e15, 0.7), (-1e16, 0.3), (1e20, 7.7), (1e300, 3.0), (5.9, 0.1), (1e-300, 3e-302), (123.4, -0.01)]
