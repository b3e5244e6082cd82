using FsCheck;
using FsCheck.Fluent;

namespace AD.Tests.Graphs.Random;

/// <summary>A random function with the point that it is traced at and another one.</summary>
internal sealed record RandomCase(RandomFunction F, double[] X, double[] Other)
{
    private const int BodyArguments = 5;

    /// <summary>Random cases. Wild ones have special values among literals and points; the others stay in a range where derivatives mostly exist.</summary>
    public static Arbitrary<RandomCase> All(bool wild) => Arb.From(Gen.Choose(0, int.MaxValue).Select(seed => Make(seed, wild)), one => one.Simpler());

    /// <summary>The case of a seed.</summary>
    public static RandomCase Make(int seed, bool wild)
    {
        System.Random random = new(seed);
        bool isLong = random.Next(3) == 0;
        int n = isLong ? random.Next(2, 41) : random.Next(1, 6);
        Program main = Code(random, n, random.Next(1, 14), wild, loops: true);
        Program? map = isLong && random.Next(2) == 0 ? Code(random, BodyArguments, random.Next(1, 5), wild, loops: false) : null;
        RandomFunction f = new(main, random.Next(1, Math.Min(3, main.Code.Length) + 1), map);
        return new(f, Point(random, n, wild), Point(random, n, wild));
    }

    public override string ToString() => $"{F}, x = [{string.Join(", ", X)}], other = [{string.Join(", ", Other)}]";

    private static Program Code(System.Random random, int arguments, int length, bool wild, bool loops)
    {
        Instruction[] code = new Instruction[length];
        Step last = loops ? Step.Chain : Step.Dot;
        for (int i = 0; i < length; i++)
        {
            // Rather the results just before, so that expressions become deep.
            int Operand() => Math.Min(arguments + i - 1, random.Next(3) == 0 ? random.Next(arguments + i) : arguments + i - 1 - random.Next(Math.Min(arguments + i, 4)));
            Step step = loops && random.Next(6) == 0 ? (Step)random.Next((int)Step.Sum, (int)Step.Chain + 1) : (Step)random.Next((int)last + 1);
            Program? body = step >= Step.Sum ? Code(random, BodyArguments, random.Next(1, 5), wild, loops: false) : null;
            code[i] = new(step, Operand(), Operand(), Operand(), Operand(), Literal(random, wild), random.Next(2, 41), body);
        }

        return new(arguments, code);
    }

    private static double Literal(System.Random random, bool wild)
        => wild && random.Next(3) == 0 ? Bits.Special[random.Next(Bits.Special.Length)] : random.Next(-8, 9) / 4.0;

    private static double[] Point(System.Random random, int n, bool wild)
    {
        double[] x = new double[n];
        for (int i = 0; i < n; i++)
        {
            x[i] = wild && random.Next(2) == 0 ? Bits.Special[random.Next(Bits.Special.Length)] : random.NextDouble() * 4.0 - 2.0;
        }

        return x;
    }

    /// <summary>Cases with one instruction less, or with shorter loops.</summary>
    private IEnumerable<RandomCase> Simpler()
    {
        if (F.Map is not null)
        {
            yield return this with { F = F with { Map = null } };
        }

        if (F.Results > 1)
        {
            yield return this with { F = F with { Results = 1 } };
        }

        if (F.Main.Code.Length > F.Results)
        {
            yield return this with { F = F with { Main = F.Main with { Code = F.Main.Code[..^1] } } };
        }

        for (int i = F.Main.Code.Length - 1; i >= 0; i--)
        {
            Instruction code = F.Main.Code[i];
            if (code.Step != Step.Copy)
            {
                yield return With(i, code with { Step = Step.Copy, Body = null });
            }

            if (code.Body is { Code.Length: > 1 } body)
            {
                yield return With(i, code with { Body = body with { Code = body.Code[..^1] } });
            }

            if (code.Body is not null && code.Count > 1)
            {
                yield return With(i, code with { Count = code.Count / 2 });
            }
        }
    }

    private RandomCase With(int position, Instruction instruction)
    {
        Instruction[] code = [.. F.Main.Code];
        code[position] = instruction;
        return this with { F = F with { Main = F.Main with { Code = code } } };
    }
}
