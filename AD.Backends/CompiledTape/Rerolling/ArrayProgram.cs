namespace AD.Backends;

/// <summary>The arrays that a kernel works on.</summary>
internal enum Storage : byte
{
    /// <summary>The point.</summary>
    Point,

    /// <summary>The seeds.</summary>
    Seeds,

    /// <summary>The value.</summary>
    Value,

    /// <summary>The derivatives.</summary>
    Derivative,

    /// <summary>The workspace.</summary>
    Work,

    /// <summary>The inputs that all points of a batch share.</summary>
    Shared,
}

/// <summary>A place in an array.</summary>
internal readonly record struct Place(Storage Storage, int Index);

/// <summary>A number for each position of a loop, in an array.</summary>
internal readonly record struct Stream(Storage Storage, IndexMap Map);

/// <summary>A graph laid out as straight code, loops over arrays and calls on whole arrays, in this order.</summary>
internal sealed class ArrayProgram
{
    /// <summary>What is done, one after the other.</summary>
    public List<Step> Steps { get; } = [];

    /// <summary>Numbers that the workspace holds from the beginning.</summary>
    public List<(int Index, double Value)> Constants { get; } = [];

    /// <summary>The length of the workspace.</summary>
    public int WorkLength { get; private set; }

    /// <summary>Room for two vectors in the workspace, for numbers that change hands one by one.</summary>
    public int Scratch { get; private set; } = -1;

    /// <summary>Makes room for the two vectors, after everything else.</summary>
    public void AllocateScratch() => Scratch = Allocate(16);

    /// <summary>Makes room in the workspace.</summary>
    public int Allocate(int length)
    {
        // A cache line apart, so that whole vectors are loaded from one.
        WorkLength = length >= 8 ? (WorkLength + 7) & ~7 : WorkLength;
        int start = WorkLength;
        WorkLength += length;
        return start;
    }

    /// <summary>Keeps numbers in the workspace.</summary>
    public int Keep(ReadOnlySpan<double> values)
    {
        int start = Allocate(values.Length);
        for (int i = 0; i < values.Length; i++)
        {
            Constants.Add((start + i, values[i]));
        }

        return start;
    }
}

/// <summary>A step of an <see cref="ArrayProgram"/>.</summary>
internal abstract record Step
{
    /// <summary>About how many operations have to be compiled for it.</summary>
    public abstract int Size { get; }
}

/// <summary>Single items, one after the other.</summary>
/// <param name="Items">What is computed here, in order.</param>
/// <param name="Stores">What is written, and where to.</param>
/// <param name="Guards">What has to hold.</param>
internal sealed record StraightStep(List<int> Items, List<(int Item, Place To)> Stores, List<(int Item, bool Expected)> Guards) : Step
{
    public override int Size => Items.Count + Stores.Count + Guards.Count;
}

/// <summary>The same expression at many positions.</summary>
/// <param name="Count">The number of positions.</param>
/// <param name="Statements">The expression, operands first.</param>
internal sealed record LoopStep(int Count, List<Statement> Statements) : Step
{
    public override int Size => 3 * Statements.Count + 10;
}

/// <summary>A function of a whole array.</summary>
/// <param name="Function">The function.</param>
/// <param name="First">The first argument, contiguous.</param>
/// <param name="Second">The second argument, contiguous; that of a function of one argument is ignored.</param>
/// <param name="To">Where the results begin in the workspace.</param>
/// <param name="Count">How many there are.</param>
internal sealed record FunctionStep(GraphOperation Function, Place First, Place Second, int To, int Count) : Step
{
    public override int Size => 8;
}

/// <summary>tanh of a whole array, and its slope.</summary>
/// <param name="Argument">The arguments, contiguous.</param>
/// <param name="To">Where tanh begins in the workspace.</param>
/// <param name="SlopeTo">Where the slope begins in the workspace.</param>
/// <param name="Count">How many there are.</param>
internal sealed record TanhStep(Place Argument, int To, int SlopeTo, int Count) : Step
{
    public override int Size => 8;
}

/// <summary>Sums of as many terms each, in the order of the terms.</summary>
/// <param name="Terms">For each sum the places of its terms.</param>
/// <param name="To">Where each result goes in the workspace.</param>
internal sealed record SumStep(Stream[] Terms, int[] To) : Step
{
    public override int Size => 10 + 4 * Math.Min(Terms.Length, 16);
}

/// <summary>A block rule.</summary>
/// <param name="Call">The block.</param>
/// <param name="Inputs">Where its inputs are.</param>
/// <param name="To">Where its outputs begin in the workspace.</param>
internal sealed record BlockStep(BlockCall Call, Place[] Inputs, int To) : Step
{
    public override int Size => 0;
}

/// <summary>Numbers that are copied as they are.</summary>
/// <param name="From">Where they are.</param>
/// <param name="To">Where they go.</param>
internal sealed record CopyStep(Stream From, Stream To) : Step
{
    public override int Size => 4;
}

/// <summary>What an operand of a statement is.</summary>
internal enum OperandKind : byte
{
    /// <summary>The result of a statement before.</summary>
    Statement,

    /// <summary>A number for each position.</summary>
    Stream,

    /// <summary>The same number for all positions.</summary>
    Same,

    /// <summary>A literal.</summary>
    Literal,
}

/// <summary>An operand of a statement.</summary>
internal readonly record struct Operand(OperandKind Kind, int Statement, Stream Stream, Place Place, double Value)
{
    public static Operand Of(int statement) => new(OperandKind.Statement, statement, default, default, 0.0);

    public static Operand Of(Stream stream) => stream.Map is { IsTable: false, Stride: 0 } ? Of(new Place(stream.Storage, stream.Map.Offset)) : new(OperandKind.Stream, 0, stream, default, 0.0);

    public static Operand Of(Place place) => new(OperandKind.Same, 0, default, place, 0.0);

    public static Operand Of(double literal) => new(OperandKind.Literal, 0, default, default, literal);
}

/// <summary>An operation at every position of a loop.</summary>
internal sealed class Statement(Code code, GraphOperation operation, Operand[] operands)
{
    public Code Code { get; } = code;

    public GraphOperation Operation { get; } = operation;

    public Operand[] Operands { get; } = operands;

    /// <summary>Where the result is written.</summary>
    public List<Stream> Stores { get; } = [];

    /// <summary>Where the sums of the results over all positions go in the workspace.</summary>
    public List<int> Sums { get; } = [];

    /// <summary>What the result has to be, when it is a guard.</summary>
    public bool? Expected { get; set; }

    /// <summary>Whether the result is a truth.</summary>
    public bool IsTruth => Code is Code.Less or Code.LessOrEqual or Code.Equal;

    /// <summary>How many statements use the result.</summary>
    public int Uses { get; set; }
}
