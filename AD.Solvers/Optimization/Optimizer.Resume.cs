using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace AD.Solvers;

/// <content>Continuing a run that was saved.</content>
/// <remarks>
/// A run that is resumed with the same backend, objective and settings makes the iterates, bit for bit, of one that was never interrupted; iterations and counts go on from those of the state, and
/// <see cref="SolverOptions.MaxIterations"/> bounds them all together. Settings may be changed where the memory of the method keeps its size: a smaller tolerance, another learning rate.
/// </remarks>
public abstract partial class Optimizer
{
    /// <summary>Continues a run.</summary>
    /// <param name="backend">The backend that the derivatives come from.</param>
    /// <param name="f">f : Rⁿ → R, a generic method.</param>
    /// <param name="state">Where to continue, from <see cref="OptimizationOptions.Save"/> of the same method.</param>
    /// <returns>The last iterate and why the iteration stopped.</returns>
    /// <exception cref="ArgumentException">The state is of another method, another version, or other sizes; or as for <see cref="Solve(Backend, ScalarFunction{double}, double[])"/>.</exception>
    [RequiresDynamicCode(Delegates.DynamicCode)]
    [RequiresUnreferencedCode(Delegates.DynamicCode)]
    public Solution Resume(Backend backend, ScalarFunction<double> f, OptimizerState state) => Resume(backend, Function.From(f), state);

    /// <summary>Continues a run.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="backend">The backend that the derivatives come from.</param>
    /// <param name="f">f : Rⁿ → R.</param>
    /// <param name="state">Where to continue, from <see cref="OptimizationOptions.Save"/> of the same method.</param>
    /// <returns>The last iterate and why the iteration stopped.</returns>
    /// <exception cref="ArgumentException">The state is of another method, another version, or other sizes; or as for <see cref="Solve{TFunction}(Backend, TFunction, double[])"/>.</exception>
    public Solution Resume<TFunction>(Backend backend, TFunction f, OptimizerState state)
        where TFunction : IScalarFunction
    {
        ArgumentNullException.ThrowIfNull(f);
        ArgumentNullException.ThrowIfNull(backend);
        CheckState(state);
        Check.Accepts(backend, f);
        return SolvePrepared(backend.Prepare(f, Shape.Scalar(state.X.Length)), state.X, [], state);
    }

    /// <summary>Continues a run on f(x, p), with p held fixed.</summary>
    /// <param name="backend">The backend that the derivatives come from.</param>
    /// <param name="f">f : Rⁿ × Rᵏ → R, a generic method.</param>
    /// <param name="state">Where to continue, from <see cref="OptimizationOptions.Save"/> of the same method.</param>
    /// <param name="p">The fixed argument, length k: data, constants; as before.</param>
    /// <returns>The last iterate and why the iteration stopped.</returns>
    /// <exception cref="ArgumentException">The state is of another method, another version, or other sizes; or as for <see cref="Solve(Backend, ScalarFunction2{double}, double[], double[])"/>.</exception>
    [OverloadResolutionPriority(1)]
    [RequiresDynamicCode(Delegates.DynamicCode)]
    [RequiresUnreferencedCode(Delegates.DynamicCode)]
    public Solution Resume(Backend backend, ScalarFunction2<double> f, OptimizerState state, double[] p) => Resume(backend, Function.From(f), state, p);

    /// <summary>Continues a run on f(x, p), with p held fixed.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="backend">The backend that the derivatives come from.</param>
    /// <param name="f">f : Rⁿ × Rᵏ → R.</param>
    /// <param name="state">Where to continue, from <see cref="OptimizationOptions.Save"/> of the same method.</param>
    /// <param name="p">The fixed argument, length k: data, constants; as before.</param>
    /// <returns>The last iterate and why the iteration stopped.</returns>
    /// <exception cref="ArgumentException">The state is of another method, another version, or other sizes; or as for <see cref="Solve{TFunction}(Backend, TFunction, double[], double[])"/>.</exception>
    public Solution Resume<TFunction>(Backend backend, TFunction f, OptimizerState state, double[] p)
        where TFunction : IScalarFunction2
    {
        ArgumentNullException.ThrowIfNull(f);
        ArgumentNullException.ThrowIfNull(p);
        ArgumentNullException.ThrowIfNull(backend);
        Check.Finite(p);
        CheckState(state);
        Check.Accepts(backend, f);
        int n = state.X.Length;
        return SolvePrepared(backend.Prepare(new ScalarAtParameters<TFunction>(f, n), Shape.Scalar(n, p.Length)), state.X, p, state);
    }

    /// <summary>Continues a run with a preparation.</summary>
    /// <param name="f">f : Rⁿ → R, prepared with its unknowns active and its p, if any, as constants.</param>
    /// <param name="state">Where to continue, from <see cref="OptimizationOptions.Save"/> of the same method.</param>
    /// <param name="p">The constants of the preparation, in their number; by default none; as before.</param>
    /// <returns>The last iterate and why the iteration stopped.</returns>
    /// <exception cref="ArgumentException">The state is of another method, another version, or other sizes; or as for <see cref="Solve(PreparedScalar, double[], double[])"/>.</exception>
    public Solution Resume(PreparedScalar f, OptimizerState state, double[]? p = null)
    {
        ArgumentNullException.ThrowIfNull(f);
        CheckState(state);
        double[] constants = p ?? [];
        Check.Finite(constants, nameof(p));
        Check.Length(state.X.Length, f.ActiveLength, nameof(state), "the active inputs of the preparation");
        Check.Length(constants.Length, f.InputLength - f.ActiveLength, nameof(p), "the constants of the preparation");
        return SolvePrepared(f, state.X, constants, state);
    }

    private void CheckState(OptimizerState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        state.Check();
        if (state.Method != GetType().Name)
        {
            throw new ArgumentException($"The state was saved by {state.Method}; it is given to {GetType().Name}. Resume it with {state.Method}, or start {GetType().Name} anew from its X.", nameof(state));
        }
    }
}
