using System.Diagnostics.CodeAnalysis;

namespace AD.Conformance;

/// <summary>What a run is made of: a new family of scenarios, or a new operator, is a line here.</summary>
internal static class Catalogue
{
    /// <summary>The operators, behaviours and claims, in the order of the report's columns.</summary>
    public static IReadOnlyList<Operator> Operators { get; } =
    [
        new DerivativeCheck(), new SecondDerivativeCheck(), new LazyDerivativeCheck(), new PreparedUnivariateCheck(),
        new GradientCheck(), new HessianCheck(), new HessianVectorProductCheck(), new LazyGradientCheck(), new LazyHessianCheck(), new PreparedScalarCheck(), new PreparedSecondOrderCheck(), new SinglePrecisionCheck(), new PrimitivesAtSinglePrecisionCheck(),
        new PrimitivesCheck(), new PushforwardCheck(), new PullbackCheck(), new JacobianCheck(), new AdjointnessCheck(), new LazyJacobianCheck(), new LinearizeCheck(), new PreparedVectorCheck(), new SeveralSeedsCheck(), new BatchCheck(),
        new TwoArgumentGradientCheck(), new TwoArgumentJacobianCheck(), new ThreeArgumentGradientCheck(), new StructureCheck(), new MatrixFunctionCheck(), new SecondDirectionalCheck(), new ThirdOrderCheck(), new PreparedRightHandSideCheck(),
        new ExceptionsCheck(), new ExceptionsOfScalarsCheck(), new AnotherFunctionCheck(), new ReentranceCheck(), new InsideItselfCheck(), new SizesCheck(), new OverlapCheck(), new ThreadsCheck(), new AllocationCheck(), new AllocationOfScalarsCheck(), new AllocationOfBatchesCheck(),
        new ClaimCheck(),
    ];

    /// <summary>The scenarios for a backend, in the order of the report's lines.</summary>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public static IEnumerable<Scenario> Scenarios(Backend examined, IReadOnlyList<Backend> partners) =>
    [
        .. ScalarToScalar.All,
        .. VectorToScalar.All,
        .. VectorToVector.All,
        .. SeveralArguments.All,
        .. StructuresAndMatrices.All,
        .. ThirdDerivatives.All,
        .. WorkArrays.All,
        .. BranchesAndLoops.All,
        .. Aliases.All,
        .. Lengths.All,
        .. EdgePoints.All,
        .. RulesAndBlocks.All,
        .. BlocksOfTheLibrary.All,
        .. NestedDerivatives.Of(examined, partners),
        .. TraitClaims.All,
    ];
}
