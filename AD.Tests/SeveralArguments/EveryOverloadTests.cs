using System.Reflection;
using System.Runtime.CompilerServices;
using AD.Tests.Generated;
using Xunit;

namespace AD.Tests.SeveralArguments;

/// <summary>Every overload of every operator of several arguments gives the derivatives by hand: all choices of active arguments, delegates, maps and functors, allocating and into destinations, at double and at any number.</summary>
public class EveryOverloadTests
{
    public static TheoryData<string> Subjects => Subject.Names;

    [Theory]
    [MemberData(nameof(Subjects))]
    public void GivesTheDerivativesByHand(string name)
    {
        Subject subject = Subject.Find(name);
        foreach (Call call in EveryOverload.All)
        {
            bool second = call.Name.Contains("Second") || call.Name.Contains("Hessian");
            if (second && !subject.Backend.Traits.SecondOrder)
            {
                Assert.Contains(name, Assert.Throws<NotSupportedException>(() => call.Run(subject.Backend)).Message);
                continue;
            }

            double[] expected = Expected.Of(call.Name, call.Active, call.Arity, call.Into);
            Close.To(expected, call.Run(subject.Backend), 10 * (second ? subject.Second : subject.First), $"{call.Name} of {call.Arity} arguments, {call.Active} active");
        }
    }

    /// <summary>The lists of calls leave no overload out: as many as the library has, plus the one-argument forms at any number.</summary>
    [Fact]
    public void NoneIsLeftOut()
    {
        int overloads = OverloadTexts.OfBackend(2).Count() + OverloadTexts.OfBackend(3).Count() + OverloadTexts.OfAnyNumber().Count();
        int priority = typeof(Backend).GetMethods(BindingFlags.Public | BindingFlags.Instance).Concat(typeof(AnyNumber).GetMethods(BindingFlags.Public | BindingFlags.Static))
            .Count(method => method.GetCustomAttribute<OverloadResolutionPriorityAttribute>() is { Priority: 1 });
        Assert.Equal(overloads, EveryOverload.All.Count);
        Assert.Equal(priority, EveryOverload.All.Count(call => call.Arity > 1));
    }

    /// <summary>The point is not written to.</summary>
    [Fact]
    public void ArgumentsStayAsTheyAre()
    {
        double[][] arguments = [Oracle.X, Oracle.P, Oracle.Q, Oracle.TangentX, Oracle.TangentP, Oracle.TangentQ, Oracle.Cotangent], before = [.. arguments.Select(a => (double[])a.Clone())];
        foreach (Subject subject in Subject.All.Take(2))
        {
            foreach (Call call in EveryOverload.All)
            {
                call.Run(subject.Backend);
            }
        }

        Assert.Equal(before, arguments);
    }
}
