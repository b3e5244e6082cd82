namespace AD.Solvers;

/// <summary>W = I − hγ J of a stepper over its steps: when J is evaluated again, when W is factored again, and what a step has to be remembered by.</summary>
/// <remarks>
/// J is kept while Newton's iteration converges fast with it, for at most <see cref="StageMatrix.LongestUse"/> steps; W is factored again when J is new, when h has changed by more than a tenth, or when the
/// iteration was slow with factors for another h. J is always evaluated at the beginning of the step that is tried. So what a step solved with is told by one number, the h of the factors, with a sign that says
/// whether J was evaluated at its beginning; and what it solved with if not, by the place of J. Which rejected attempts came before does not matter then.
/// Compare: Hairer and Wanner, Solving Ordinary Differential Equations II, section IV.8; Brown, Byrne and Hindmarsh, VODE (1989), SIAM J. Sci. Stat. Comput. 10.
/// </remarks>
internal sealed unsafe class ReusedMatrix(StageMatrix matrix, double gamma, double* place, int length)
{
    /// <summary>W is factored again when h differs by more than this from that of the factors.</summary>
    private const double LargestChange = 0.1;

    /// <summary>An iteration whose corrections shrink by less than this asks for a better matrix.</summary>
    private const double Slow = 0.03;

    private double time;
    private double factored;
    private bool evaluated;
    private bool isHere;
    private bool isOld;
    private bool isMisfit;
    private bool isAnnounced;
    private int age;

    /// <summary>The numbers that tell the matrix of a step that did not evaluate J: h of the factors, time and place of J.</summary>
    public int MemoryLength => 2 + length;

    /// <summary>What the step that was solved last used: h of the factors, negative where J was evaluated at the beginning of that step (for steps backward in time the other way round).</summary>
    public double Mark => isHere ? -factored : factored;

    /// <summary>What corrections are multiplied by because W was factored for another h.</summary>
    public double Scale { get; private set; } = 1.0;

    /// <summary>Forgets everything: another solve begins.</summary>
    public void Reset()
    {
        (evaluated, isHere, isOld, isMisfit, isAnnounced) = (false, false, false, false, false);
        factored = 0.0;
    }

    /// <summary>The state was changed at the present time.</summary>
    public void Leave() => isHere = false;

    /// <summary>The step was accepted: J, if there is one, was evaluated elsewhere.</summary>
    public void Moved()
    {
        isHere = false;
        age++;
    }

    /// <summary>Makes W ready for a step of length h from (u, t), reusing what is good enough.</summary>
    /// <returns>False when W is singular or not finite although J is new.</returns>
    public bool Prepare(double* u, double t, double h)
    {
        if (!isHere && (!evaluated || isAnnounced || isOld || age >= matrix.LongestUse))
        {
            Evaluate(u, t);
        }

        bool fits = factored != 0.0 && (isMisfit ? h == factored : Math.Abs(h / factored - 1.0) <= LargestChange);
        return fits || Factor(h) ? Use(h) : !isHere && Renew(u, t, h);
    }

    /// <summary>Makes the best W there is, after an iteration that did not converge.</summary>
    /// <returns>False when it was the best one already, or when it is singular or not finite.</returns>
    public bool Renew(double* u, double t, double h)
    {
        if (isHere && factored == h)
        {
            return false;
        }

        if (!isHere)
        {
            Evaluate(u, t);
        }

        return Factor(h) && Use(h);
    }

    /// <summary>Draws the conclusion from the slowest iteration of a step that was solved.</summary>
    public void Judge(double rate)
    {
        bool slow = rate > Slow;
        isMisfit = slow && Scale != 1.0;
        isOld = slow && Scale == 1.0 && !isHere;
    }

    /// <summary>Makes the W that an accepted step from (u, t) used.</summary>
    /// <returns>False when W is singular or not finite, which it was not when the step was taken.</returns>
    public bool Return(double* u, double t, double h, double mark)
    {
        double wanted = Math.CopySign(mark, h);
        if (wanted == mark)
        {
            if (isAnnounced)
            {
                matrix.Linearize(place, time);
                (isAnnounced, factored) = (false, 0.0);
            }
        }
        else if (!isHere)
        {
            Evaluate(u, t);
        }

        return (factored == wanted || Factor(wanted)) && Use(h);
    }

    /// <summary>Writes what a checkpoint keeps.</summary>
    public void Save(Span<double> destination)
    {
        destination[0] = evaluated ? 1.0 : 0.0;
        destination[1] = time;
        new ReadOnlySpan<double>(place, length).CopyTo(destination[2..]);
    }

    /// <summary>Reads it back. J is evaluated there when a step needs it.</summary>
    public void Restore(ReadOnlySpan<double> source)
    {
        Reset();
        evaluated = source[0] != 0.0;
        isAnnounced = evaluated;
        time = source[1];
        source.Slice(2, length).CopyTo(new Span<double>(place, length));
    }

    private void Evaluate(double* u, double t)
    {
        new ReadOnlySpan<double>(u, length).CopyTo(new Span<double>(place, length));
        time = t;
        matrix.Linearize(u, t);
        (evaluated, isHere, isOld, isMisfit, isAnnounced) = (true, true, false, false, false);
        factored = 0.0;
        age = 0;
    }

    private bool Factor(double h)
    {
        isMisfit = false;
        bool regular = matrix.Factor(h * gamma);
        factored = regular ? h : 0.0;
        return regular;
    }

    private bool Use(double h)
    {
        // Source: Brown, Byrne and Hindmarsh (1989): the best factor for components of any stiffness.
        Scale = matrix.Adapt(h * gamma) ? 1.0 : 2.0 / (1.0 + h / factored);
        return true;
    }
}
