namespace AD.Conformance;

/// <summary>A prepared right-hand side of an ordinary differential equation, and a clone of it, at all points.</summary>
internal sealed partial class PreparedRightHandSideCheck : Operator<RightHandSideScenario>
{
    public override string Name => "Prepare (right-hand side)";

    protected override void Check(Trial trial, RightHandSideScenario scenario)
    {
        (double[] u, double[] p, _) = scenario.Points[0];
        PreparedOde prepared = trial.Backend.Prepare(scenario.Function, Shape.Ode(u.Length, p.Length)), clone = prepared.Clone();
        foreach ((double[] U, double[] P, double T) point in Visits(trial, scenario.Points, at => $"u = {Text(at.U)}, p = {Text(at.P)}, t = {at.T}"))
        {
            RightHandSideOracle expected = scenario.Oracle(point.U, point.P, point.T);
            At(trial, prepared, "", point, expected);
            At(trial, clone, " of the clone", point, expected);
        }
    }

    private static void At(Trial trial, PreparedOde prepared, string of, (double[] U, double[] P, double T) point, RightHandSideOracle expected)
    {
        int n = point.U.Length, k = point.P.Length;
        double t = point.T;
        double[] back = trial.Direction(n);
        Zone u = trial.Argument("u", point.U), p = trial.Argument("p", point.P), w = trial.Argument("cotangent", back);
        Zone[] values = [.. Enumerable.Range(0, 6).Select(_ => trial.Result("du", n))];
        Zone state = trial.Result("f_uᵀ w", n), parameters = trial.Result("f_pᵀ w", k), only = trial.Result("f_uᵀ w", n), rows = trial.Result("f_u", n * n), time = trial.Result("f_t", n);
        prepared.Bind(p.Span);
        prepared.Value(u.Span, t, values[0].Span);
        prepared.Pullback(u.Span, t, w.Span, values[1].Span, state.Span, parameters.Span);
        trial.Expect("f_uᵀ w" + of, 1, Rows.TransposeTimes(expected.StateJacobian, back), state.Span);
        trial.Expect("f_pᵀ w" + of, 1, Rows.TransposeTimes(expected.ParameterJacobian, back), parameters.Span);
        prepared.Pullback(u.Span, t, w.Span, values[2].Span, only.Span, []);
        trial.Expect("f_uᵀ w alone" + of, 1, Rows.TransposeTimes(expected.StateJacobian, back), only.Span);
        WithoutValue(trial, prepared, of, u, t, w, state, parameters);
        AtPlaces(trial, prepared, of, u, t, w, k, expected);
        prepared.StateJacobian(u.Span, t, values[3].Span, rows.Span);
        trial.Expect("f_u" + of, 1, Rows.Of(expected.StateJacobian), rows.Span);
        prepared.TimeDerivative(u.Span, t, values[4].Span, time.Span);
        trial.Expect("f_t" + of, 1, expected.TimeDerivative, time.Span);
        Pushforward(trial, prepared, of, u, t, values[5], k, expected);
        foreach (Zone value in values)
        {
            trial.Expect("du" + of, 0, expected.Value, value.Span);
        }

        trial.CheckMemory();
    }

    /// <summary>The pullback without the value: the numbers of the one with it.</summary>
    private static void WithoutValue(Trial trial, PreparedOde prepared, string of, Zone u, double t, Zone w, Zone state, Zone parameters)
    {
        double[] both = state.Span.ToArray(), withParameters = parameters.Span.ToArray();
        Zone again = trial.Result("f_uᵀ w without f", state.Span.Length), parametersAgain = trial.Result("f_pᵀ w without f", parameters.Span.Length), only = trial.Result("f_uᵀ w alone without f", state.Span.Length);
        prepared.Pullback(u.Span, t, w.Span, again.Span, parametersAgain.Span);
        trial.Expect("f_uᵀ w without f" + of, 1, both, again.Span);
        trial.Expect("f_pᵀ w without f" + of, 1, withParameters, parametersAgain.Span);
        prepared.Pullback(u.Span, t, w.Span, only.Span, []);
        trial.Expect("f_uᵀ w alone without f" + of, 1, both, only.Span);
    }

    /// <summary>f_u S + f_p P for three tangents at once, entry by entry.</summary>
    private static void Pushforward(Trial trial, PreparedOde prepared, string of, Zone u, double t, Zone value, int k, RightHandSideOracle expected)
    {
        const int Count = 3;
        int n = value.Span.Length;
        double[] s = trial.Direction(n * Count), p = trial.Direction(k * Count), product = new double[n * Count];
        for (int c = 0; c < Count; c++)
        {
            double[] stateColumn = [.. Enumerable.Range(0, n).Select(i => s[i * Count + c])], parameterColumn = [.. Enumerable.Range(0, k).Select(i => p[i * Count + c])];
            double[] fromState = Rows.Times(expected.StateJacobian, stateColumn), fromParameters = Rows.Times(expected.ParameterJacobian, parameterColumn);
            for (int i = 0; i < n; i++)
            {
                product[i * Count + c] = fromState[i] + fromParameters[i];
            }
        }

        Zone states = trial.Argument("S", s), parameters = trial.Argument("P", p), destination = trial.Result("f_u S + f_p P", n * Count);
        prepared.Pushforward(u.Span, t, Count, states.Span, parameters.Span, value.Span, destination.Span);
        trial.Expect("f_u S + f_p P" + of, 1, product, destination.Span);
    }
}
