#!/usr/bin/env python3
"""Writes AD.Tests/Accuracy/Reference/*.csv: values and derivatives of the elementary functions to 40 digits.

Python 3 and mpmath 1.3 (pip install mpmath==1.3.0); from the repository's folder: python3 docs/accuracy/reference.py
Arguments are doubles, taken as exact, in the shortest decimal form that gives them back. Each derivative is a closed form evaluated in DIGITS digits, and
must agree in 45 digits with the numerical derivative of the value, mpmath.diff, in CHECK digits, but for functions with jumps and kinks. Beyond 1e400 inf is written, below 1e-400 zero.
Options: --quick leaves the check out.
"""
import os
import sys

from mpmath import mp, mpf

from functions import BINARY, UNARY

DIGITS, CHECK, WRITTEN = 700, 1400, 40
FOLDER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "AD.Tests", "Accuracy", "Reference")


def text(value):
    """The value to WRITTEN significant digits."""
    if value == 0 or abs(value) < mpf("1e-400"):
        return "0"
    if abs(value) > mpf("1e400"):
        return "inf" if value > 0 else "-inf"
    return mp.nstr(value, WRITTEN, min_fixed=-1, max_fixed=1).removesuffix("e+0").removesuffix("e0").replace(".0e", "e")


def step(x):
    """A step of the numerical derivative, small against x, against 1 and against the distance to any singularity."""
    return min(abs(x), 1) * mpf("1e-70") if x != 0 else mpf("1e-70")


def check(name, f, arguments, orders, reference):
    """Compares one derivative with the numerical one, unless it is zero or beyond what is written."""
    if abs(reference) < mpf("1e-400") or abs(reference) > mpf("1e400"):
        return
    with mp.workdps(CHECK):
        if len(arguments) == 1:
            found = mp.diff(f, arguments[0], orders[0], h=step(arguments[0]))
        else:
            steps = [step(a) for a in arguments]
            found = mp.diff(lambda *scaled: f(*[a + h * s for a, h, s in zip(arguments, steps, scaled)]), (0, 0), orders, h=1)
            for h, order in zip(steps, orders):
                found /= h**order
        if abs(found - reference) > abs(reference) * mpf("1e-45"):
            raise SystemExit(f"{name}{tuple(map(float, arguments))}: derivative {orders} is {mp.nstr(found, 50)} numerically, {mp.nstr(reference, 50)} in closed form")


def rows(entry, orders, checked):
    """The lines of one function."""
    for point in entry.points:
        arguments = [mpf(a) for a in point]
        results = [form(*arguments) for form in entry.forms]
        if not entry.admits(results):
            continue
        if checked and entry.smooth:
            for order, result in zip(orders, results[1:]):
                check(entry.name, entry.forms[0], arguments, order, result)
        yield ",".join([entry.name, *map(repr, point), *map(text, results)]) + "\n"


def write(entries, header, orders, checked):
    """One file for each family, in the order of the list."""
    for family in dict.fromkeys(entry.family for entry in entries):
        with open(os.path.join(FOLDER, family + ".csv"), "w", encoding="utf-8", newline="\n") as file:
            file.write(header + "\n")
            for entry in entries:
                if entry.family == family:
                    lines = list(rows(entry, orders, checked))
                    file.writelines(lines)
                    print(f"{family}: {entry.name}, {len(lines)} points", flush=True)


def main():
    mp.dps = DIGITS
    checked = "--quick" not in sys.argv
    write(UNARY(), "function,x,value,first,second", [(1,), (2,)], checked)
    write(BINARY(), "function,x,y,value,x',y',x'x',x'y',y'y'", [(1, 0), (0, 1), (2, 0), (1, 1), (0, 2)], checked)


main()
