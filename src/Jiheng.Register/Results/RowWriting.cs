using System.Globalization;
using Jiheng.Register.Decisions;
using Jiheng.Register.Schemes;

namespace Jiheng.Register.Results;

/// <summary>What the writers of result rows share (结果行): records, ids, decisions, the reduction.</summary>
internal sealed class RowWriting(ResultOptions options, Func<long, FoundRecord> read) : IDisposable
{
    private readonly RowIds _ids = new(options);
    private readonly Dictionary<Verdict, long> _verdicts = [];

    /// <summary>The columns behind every row: its id, and what a person has decided about it.</summary>
    internal static readonly string[] Tail = ["编号", "把握", .. DecisionBook.Head.Skip(1)];

    /// <summary>The columns of <see cref="Cells"/>.</summary>
    internal static readonly string[] StakeHead = ["月数", "涉及金额（元）", "分年度"];

    internal ResultOptions Options => options;

    internal Reduction Reduction { get; } = new();

    /// <summary>Rows found again that bear a decision, by verdict.</summary>
    internal long Decided(Verdict verdict) => _verdicts.GetValueOrDefault(verdict);

    /// <summary>The ids that were given, without their numbers.</summary>
    internal IdSet Ids => _ids.Given;

    /// <summary>True when a row that was found again bears a decision.</summary>
    internal bool HasDecided => _verdicts.Count > 0;

    /// <summary>A writer with another reader and nothing written yet, for rows of other persons on another thread.</summary>
    internal RowWriting Beside(Func<long, FoundRecord> reader) => new(options, reader);

    internal FoundRecord Read(long offset) => read(offset);

    /// <summary>The record as a row of a rule, with its id and the decision about it.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="record">The record.</param>
    /// <param name="mayBeOpen">Whether the id may be left without its number until all rows are known.</param>
    internal FoundRow Row(CheckRule rule, FoundRecord record, bool mayBeOpen = false)
    {
        var id = _ids.Of(rule, record, mayBeOpen, out var open);
        var decision = options.Decisions.Of(id);
        if (decision is { Verdict: var verdict }) _verdicts[verdict] = Decided(verdict) + 1;
        if (decision is { Verdict: Verdict.Kept } && rule != CheckRules.Duplicate) options.Decisions.NoteIdle(decision);
        return new(rule, record, id, decision) { OpenId = open };
    }

    public void Dispose() => _ids.Dispose();

    internal static string[] Cells(IReadOnlyList<Stake> stakes) => stakes.Count == 0 ? ["", "", ""] :
    [
        Text(stakes.Sum(static s => s.Months)), stakes.Sum(static s => s.Yuan).ToString("0.##", CultureInfo.InvariantCulture), string.Join("；", stakes.Select(static s => s.Text)),
    ];

    internal static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);
}

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
