namespace AD.Conformance;

/// <content>The operators at places in memory: the numbers of those on spans, and nothing written beyond them.</content>
internal sealed unsafe partial class PreparedRightHandSideCheck
{
    private static void AtPlaces(Trial trial, PreparedOde prepared, string of, Zone u, double t, Zone w, int k, RightHandSideOracle expected)
    {
        const int Count = 2;
        int n = u.Span.Length;
        double[] back = w.ToArray(), tangents = trial.Direction(n * Count), parameterTangents = trial.Direction(k * Count);
        Zone value = trial.Result("du at a place", n), state = trial.Result("f_uᵀ w at a place", n), parameters = trial.Result("f_pᵀ w at a place", k), only = trial.Result("f_uᵀ w alone at a place", n);
        Zone z = trial.Argument("z", [.. u.Span, .. tangents]), p = trial.Argument("P", parameterTangents), dz = trial.Result("dz", n * (1 + Count)), fromState = trial.Result("dz without P", n * (1 + Count));
        fixed (double* at = u.Span, seeds = w.Span, du = value.Span, stateAt = state.Span, parametersAt = parameters.Span, onlyAt = only.Span, zAt = z.Span, pAt = p.Span, dzAt = dz.Span, fromStateAt = fromState.Span)
        {
            prepared.Value(at, t, du);
            prepared.Pullback(at, t, seeds, stateAt, parametersAt);
            prepared.Pullback(at, t, seeds, onlyAt, null);
            prepared.Pushforward(zAt, t, Count, pAt, dzAt);
            prepared.Pushforward(zAt, t, Count, null, fromStateAt);
        }

        double[] products = new double[n * Count], stateProducts = new double[n * Count];
        for (int c = 0; c < Count; c++)
        {
            double[] s = [.. Enumerable.Range(0, n).Select(i => tangents[i * Count + c])], q = [.. Enumerable.Range(0, k).Select(i => parameterTangents[i * Count + c])];
            double[] byState = Rows.Times(expected.StateJacobian, s), byParameters = Rows.Times(expected.ParameterJacobian, q);
            for (int i = 0; i < n; i++)
            {
                stateProducts[i * Count + c] = byState[i];
                products[i * Count + c] = byState[i] + byParameters[i];
            }
        }

        trial.Expect("du at a place" + of, 0, expected.Value, value.Span);
        trial.Expect("f_uᵀ w at a place" + of, 1, Rows.TransposeTimes(expected.StateJacobian, back), state.Span);
        trial.Expect("f_pᵀ w at a place" + of, 1, Rows.TransposeTimes(expected.ParameterJacobian, back), parameters.Span);
        trial.Expect("f_uᵀ w alone at a place" + of, 1, state.ToArray(), only.Span);
        trial.Expect("du before tangents" + of, 0, expected.Value, dz.Span[..n]);
        trial.Expect("f_u S + f_p P at a place" + of, 1, products, dz.Span[n..]);
        trial.Expect("f_u S at a place" + of, 1, stateProducts, fromState.Span[n..]);
    }
}
