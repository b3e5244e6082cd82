using System.Collections;
using AD.Backends;
using Xunit;
using D = AD.Backends.Dual<double>;

namespace AD.Tests.Numbers;

/// <summary>A variable of the outer derivative that the inner lambda finds in a container: the answer was 2 instead of 1, silently, because types of the system and arrays were not looked into.</summary>
public class CapturedVariableTests
{
    /// <summary>Ways to keep x and to get it back.</summary>
    private static readonly Dictionary<string, Func<D, Func<D>>> Containers = new()
    {
        ["Dictionary"] = x => { Dictionary<string, D> kept = new() { ["x"] = x }; return () => kept["x"]; },
        ["key of a Dictionary"] = x => { Dictionary<D, int> kept = new() { [x] = 1 }; return () => kept.Keys.First(); },
        ["Nullable"] = x => { D? kept = x; return () => kept.Value; },
        ["KeyValuePair"] = x => { KeyValuePair<string, D> kept = new("x", x); return () => kept.Value; },
        ["jagged array"] = x => { D[][] kept = [[], [x]]; return () => kept[1][0]; },
        ["matrix"] = x => { D[,] kept = { { 0.0, x } }; return () => kept[0, 1]; },
        ["Lazy"] = x => { Lazy<D> kept = new(() => x); return () => kept.Value; },
        ["Lazy, made"] = x => { Lazy<D> kept = new(x); return () => kept.Value; },
        ["Memory"] = x => { Memory<D> kept = new D[] { x }; return () => kept.Span[0]; },
        ["Task"] = x => { Task<D> kept = Task.FromResult(x); return () => kept.GetAwaiter().GetResult(); },
        ["object"] = x => { object kept = x; return () => (D)kept; },
        ["object that holds a list"] = x => { object kept = new List<D> { x }; return () => ((List<D>)kept)[0]; },
        ["IEnumerable of objects"] = x => { IEnumerable<object> kept = [1, "x", x]; return () => kept.OfType<D>().First(); },
        ["lazy sequence"] = x => { IEnumerable<D> kept = Enumerable.Range(0, 2).Select(i => i + x - i); return () => kept.First(); },
        ["iterator"] = x => { IEnumerable<D> kept = Once(x); return () => kept.First(); },
        ["ArrayList"] = x => { ArrayList kept = [x]; return () => (D)kept[0]!; },
        ["Hashtable"] = x => { Hashtable kept = new() { ["x"] = x }; return () => (D)kept["x"]!; },
        ["Queue"] = x => { Queue<D> kept = new([x]); return () => kept.Peek(); },
        ["Tuple in a list"] = x => { List<Tuple<int, D>> kept = [new(1, x)]; return () => kept[0].Item2; },
        ["list of models"] = x => { List<Model> kept = [new(x)]; return () => kept[0].Rate; },
        ["array of structures"] = x => { (int, D)[] kept = [(1, x)]; return () => kept[0].Item2; },
        ["private field of a base class"] = x => { Derived kept = new(x); return () => kept.Rate; },
        ["interface"] = x => { IRate kept = new Model(x); return () => kept.Rate; },
        ["function"] = x => { Func<D, D> kept = y => x + y; return () => kept(0.0); },
        ["weak reference"] = x => { D[] alive = [x]; WeakReference<D[]> kept = new(alive); return () => kept.TryGetTarget(out D[]? found) ? found[0] : throw new InvalidOperationException("collected"); },
        ["value of the flow"] = x => { AsyncLocal<D> kept = new() { Value = x }; return () => kept.Value; },
    };

    public static TheoryData<string> Names => [.. Containers.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void InAContainerItWasConfused(string container)
    {
        Func<D, Func<D>> keep = Containers[container];
        ForwardDualBackend backend = new();
        Refused(() => Forward.Derivative(x => Product(keep(x), x), 1.0));
        Refused(() => backend.Derivative(x => { Func<D> get = keep(x); return x * backend.Derivative(y => get() + y, 1.0); }, 1.0));
        Refused(() => backend.Derivative(x => { Func<D> get = keep(x); return x * backend.Gradient(v => get() + v[0], [1.0])[0]; }, 1.0));

        static D Product(Func<D> get, D x) => x * Forward.Derivative(y => get() + y, 1.0);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void AConstantInTheSameContainerIsNotRefused(string container)
    {
        Func<D> get = Containers[container](new D(3.0));
        Assert.Equal(3.0, Forward.Derivative(y => get() * y, 1.0));
    }

    [Fact]
    public void WhatWasRemovedFromAListIsNotHeld()
    {
        List<D> list = [new(1, 1)];
        list.Clear();
        list.Add(3.0);
        Assert.Equal(3.0, Forward.Derivative(y => list[0] * y, 1.0));
    }

    [Fact]
    public void ACycleOfObjectsEnds()
    {
        Ring ring = new();
        ring.Next = new Ring { Next = ring };
        Assert.Equal(1.0, Forward.Derivative(y => y + ring.Rate, 1.0));
        ((Ring)ring.Next).Rate = new D(2.0, 1.0);
        Refused(() => Forward.Derivative(y => y + ((Ring)ring.Next).Rate, 1.0));
    }

    [Fact]
    public void AnExceptionOfTheFunctionEndsTheEvaluation()
    {
        WeakReference<D[]> kept = new([]);
        Assert.Throws<FormatException>(() => Forward.Derivative((D _) => throw new FormatException(), 1.0));
        Assert.Equal(1.0, Forward.Derivative(y => kept.TryGetTarget(out _) ? y : y, 1.0));
    }

    private static void Refused(Func<double> derivative)
        => Assert.Contains("enclosing derivative", Assert.Throws<InvalidOperationException>(() => derivative()).Message);

    private static IEnumerable<D> Once(D x)
    {
        yield return x;
    }

    private interface IRate
    {
        D Rate { get; }
    }

    private sealed class Model(D rate) : IRate
    {
        public D Rate { get; } = rate;
    }

    private class Base(D rate)
    {
        public D Rate { get; } = rate;
    }

    private sealed class Derived(D rate) : Base(rate);

    private sealed class Ring
    {
        public object? Next { get; set; }

        public D Rate { get; set; }
    }
}
