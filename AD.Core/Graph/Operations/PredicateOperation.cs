using System.Reflection;

namespace AD;

/// <summary>A statement about one number, told by a static method of <see cref="double"/>.</summary>
internal sealed class PredicateOperation(Func<double, bool> truth, MethodInfo method) : GraphOperation(OperationKind.Predicate, method.Name, 1)
{
    public override MethodInfo Method => method;

    public override double Evaluate(double a, double b, double c) => truth(a) ? 1.0 : 0.0;

    public override T Evaluate<T>(T a, T b, T c) => truth(RuleDispatch<T>.Instance.PrimalOf(a)) ? T.One : T.Zero;
}
