using System.Globalization;

namespace AD;

/// <summary>An operation of the user's function with its arguments, while it is being done and after.</summary>
internal sealed class OperationCall(string name, double[] operands)
{
    [ThreadStatic]
    private static OperationCall? current;

    /// <summary>The operation that is being done on this thread; null outside of the function, as in a reverse sweep.</summary>
    public static OperationCall? Current => current;

    public string Name { get; } = name;

    public double[] Operands { get; } = operands;

    public double Value { get; private set; } = double.NaN;

    public override string ToString() => $"{Name}({string.Join(", ", Operands.Select(Text))})";

    public static OperationCall? Enter(string name, params double[] operands)
    {
        OperationCall? outer = current;
        current = new(name, operands);
        return outer;
    }

    public static void Leave(OperationCall? outer, double value)
    {
        current!.Value = value;
        current = outer;
    }

    /// <summary>Before an evaluation: no operation of it is being done yet.</summary>
    public static OperationCall? Suspend()
    {
        OperationCall? outer = current;
        current = null;
        return outer;
    }

    /// <summary>After an evaluation, also one that an exception broke off.</summary>
    public static void Resume(OperationCall? outer) => current = outer;

    public static string Text(double x) => x.ToString("R", CultureInfo.InvariantCulture);
}

/// <summary>Where a number became NaN or infinite from operands that were not.</summary>
internal sealed class NaNOrigin
{
    [ThreadStatic]
    private static int count;

    private readonly string operation;
    private readonly double[] operands;
    private readonly bool isNaN;

    /// <summary>Records the step that has just been made.</summary>
    /// <param name="operation">The step, at the base number: part of <see cref="Call"/>, or of the backend's own arithmetic.</param>
    /// <param name="operands">Its operands.</param>
    /// <param name="isNaN">Whether the result is NaN, not infinite.</param>
    /// <param name="cause">Where an operand became infinite.</param>
    public NaNOrigin(string operation, double[] operands, bool isNaN, NaNOrigin? cause)
    {
        this.operation = operation;
        this.operands = operands;
        this.isNaN = isNaN;
        Cause = cause;
        Call = OperationCall.Current;
        Index = count++;
    }

    /// <summary>The order of the steps of this thread.</summary>
    public int Index { get; }

    public OperationCall? Call { get; }

    public NaNOrigin? Cause { get; }

    /// <summary>The operation that is to be named: the one that was being done, or in a sweep the one whose derivative came in.</summary>
    public OperationCall? Blamed => Call ?? Cause?.Blamed;

    public bool InDerivative => Call is null || !(isNaN ? double.IsNaN(Call.Value) : double.IsInfinity(Call.Value));

    public string Describe()
    {
        string what = isNaN ? "NaN" : "infinity";
        if (Call is null)
        {
            string step = $"the derivatives are combined: {Step} is {what}";
            return Cause?.Blamed is { } blamed ? $"The first {what} is in the derivative of {blamed}, where {step}" : $"The first {what} arises where {step}";
        }

        return InDerivative
            ? $"The first {what} is in the derivative of {Call}, where {Step} is {what}{(Cause?.Blamed is { } from && from != Call ? $" after the {(Cause.InDerivative ? "derivative" : "value")} of {from} became infinite" : string.Empty)}"
            : $"The first {what} is the value of {Call}";
    }

    private string Step => operands.Length == 2 && !char.IsLetter(operation[0])
        ? $"{OperationCall.Text(operands[0])} {operation} {OperationCall.Text(operands[1])}"
        : $"{operation}({string.Join(", ", operands.Select(OperationCall.Text))})";
}
