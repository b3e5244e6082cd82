namespace AD;

/// <summary>Marks a rule whose value is a function of the number's interface, and so already follows the rule at every inner level of nesting.</summary>
internal interface IElementaryRule;
