using Jiheng.Register.Decisions;

namespace Jiheng.Register.Results;

/// <summary>A record found by a rule (结果行).</summary>
internal sealed record FoundRow(CheckRule Rule, FoundRecord Record, string Id, Decision? Decision)
{
    /// <summary>The id as a number when it is not known yet whether another row has the same; else null.</summary>
    internal ulong? OpenId { get; init; }

    internal bool IsRefuted => Decision is { Verdict: Verdict.Refuted };

    internal bool IsKept => Decision is { Verdict: Verdict.Kept };

    internal bool IsConfirmed => Decision is { Verdict: Verdict.Confirmed };

    /// <summary>The cells of <see cref="RowWriting.Tail"/>.</summary>
    internal string[] Tail => [Id, Rule.Certainty.Text(), .. DecisionBook.Cells(Decision)];
}
