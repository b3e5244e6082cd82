namespace AD.Backends;

/// <content>Products that are added become one operation, where the function does not write them.</content>
internal sealed partial class Formula
{
    private void Contract()
    {
        bool[] exact = IsExact;
        for (int i = 0; i < Items.Length; i++)
        {
            ref Item item = ref Items[i];
            if (item.Uses == 0 || exact[i] || item.Code is not (Code.Add or Code.Subtract))
            {
                continue;
            }

            bool plus = item.Code == Code.Add;
            if (IsFree(item.B))
            {
                (item.Code, item.A, item.B, item.C) = (plus ? Code.MultiplyAdd : Code.MultiplyNegateAdd, Items[item.B].A, Items[item.B].B, item.A);
            }
            else if (IsFree(item.A))
            {
                (item.Code, item.A, item.B, item.C) = (plus ? Code.MultiplyAdd : Code.MultiplySubtract, Items[item.A].A, Items[item.A].B, item.B);
            }
        }

        CountUses();

        // A product that nothing else uses; what one sum takes in, others do not.
        bool IsFree(int product) => !exact[product] && Items[product] is { Code: Code.Multiply, Uses: 1 };
    }

    /// <summary>What belongs to the function itself or to a guard: that is computed as it is written, to the bit, also where only derivatives are asked for, so that they come out the same with the value and without.</summary>
    private bool[] Exact()
    {
        bool[] exact = new bool[Items.Length];
        for (int node = 0; node < (Shape.FastMath ? 0 : Graph.ExactCount); node++)
        {
            exact[Place(node)] = true;
        }

        foreach (Guard guard in Graph.Guards)
        {
            exact[Place(guard.Mask)] = true;
        }

        for (int i = Items.Length - 1; i >= 0; i--)
        {
            if (exact[i])
            {
                ForOperands(i, operand => exact[operand] = true);
            }
        }

        return exact;
    }
}
