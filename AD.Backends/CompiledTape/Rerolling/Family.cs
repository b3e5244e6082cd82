namespace AD.Backends;

/// <summary>What an operand of a family's members is.</summary>
internal enum FamilyOperandKind : byte
{
    /// <summary>The same literal.</summary>
    Literal,

    /// <summary>Numbers in memory: inputs, or literals that vary.</summary>
    Memory,

    /// <summary>Members of another family.</summary>
    Family,

    /// <summary>The same single item.</summary>
    Item,

    /// <summary>Several single items.</summary>
    Items,
}

/// <summary>An operand of a family.</summary>
internal readonly record struct FamilyOperand(FamilyOperandKind Kind, double Literal, Stream Memory, Family? Family, IndexMap? Map, int Item, int[]? Items)
{
    public static FamilyOperand OfLiteral(double value) => new(FamilyOperandKind.Literal, value, default, null, null, -1, null);

    public static FamilyOperand OfMemory(Stream memory) => new(FamilyOperandKind.Memory, 0.0, memory, null, null, -1, null);

    public static FamilyOperand OfFamily(Family family, IndexMap map) => new(FamilyOperandKind.Family, 0.0, default, family, map, -1, null);

    public static FamilyOperand OfItem(int item) => new(FamilyOperandKind.Item, 0.0, default, null, null, item, null);

    public static FamilyOperand OfItems(int[] items) => new(FamilyOperandKind.Items, 0.0, default, null, null, -1, items);
}

/// <summary>Items that are computed in a loop.</summary>
internal sealed class Family(int id, in Item first, List<int> members, int depth)
{
    public int Id { get; } = id;

    public Code Code { get; } = first.Code;

    public GraphOperation Operation { get; } = first.Operation;

    public int Depth { get; } = depth;

    /// <summary>The members in the order of the loop.</summary>
    public int[] Members { get; set; } = [.. members];

    public int Count => Members.Length;

    public FamilyOperand[] Operands { get; set; } = [];

    /// <summary>Whether it is computed by instructions, within a loop; false: by a call on whole arrays, or as sums.</summary>
    public bool IsExpression { get; } = VectorOperations.HasInstruction(first);

    public bool IsTruth { get; } = first.IsTruth;

    /// <summary>What it costs to compute it again.</summary>
    public int Cost { get; set; }

    /// <summary>Whether other loops and straight code compute it again, or in its place, instead of reading it from memory.</summary>
    public bool IsRepeatable { get; set; }

    /// <summary>After which stage it is known.</summary>
    public int Stage { get; set; }

    /// <summary>Where it is in the workspace; -1: it is not written there.</summary>
    public int Region { get; set; } = -1;
}
