namespace Jiheng.Register.Schemes;

/// <summary>The months in which an enrolment is in force (参保期间), first and last included; a month counts as soon as one of its days does.</summary>
public readonly record struct EnrolmentPeriod(Month First, Month Last)
{
    /// <summary>
    /// Reads a record's dates. A blank begin is January of the checked year (核查年度), an open or later end its December: months to come are not counted.
    /// Null, with <paramref name="problem"/> in words, when a date is none or the end lies before the begin.
    /// </summary>
    public static EnrolmentPeriod? Read(string from, string until, int checkedYear, out string problem)
    {
        problem = "";
        var (begin, end) = (DateField.ReadBegin(from), DateField.ReadEnd(until));
        if (begin is null && from.Length > 0) problem = DateField.BeginProblem("参保起始", from);
        else if (end is null && !DateField.IsOpen(until)) problem = DateField.EndProblem("参保终止", until);
        else if (begin is { } b && end is { } e && e < b) problem = $"参保终止“{until}”早于参保起始“{from}”；请更正";
        if (problem.Length > 0) return null;
        var latest = Month.Of(checkedYear, 12);
        var last = end is { } known && Month.Of(known) < latest ? Month.Of(known) : latest;
        return new(begin is { } first ? Month.Of(first) : Month.Of(checkedYear, 1), last);
    }

    /// <summary>True when it begins behind the checked year: none of its months are counted.</summary>
    public bool IsLater => First > Last;

    /// <summary>The months of both.</summary>
    public IEnumerable<Month> Common(EnrolmentPeriod other)
    {
        var last = Last < other.Last ? Last : other.Last;
        for (var month = First > other.First ? First : other.First; month <= last; month = month.Next) yield return month;
    }

    /// <summary>The months after the one in which somebody died.</summary>
    public IEnumerable<Month> After(DateOnly death) => Common(new(Month.Of(death).Next, Last));
}
