using System.Globalization;
using Jiheng.Register.Decisions;
using Jiheng.Register.Matching;
using Jiheng.Register.Schemes;

namespace Jiheng.Register.Results;

/// <summary>What the writers of result rows share (结果行): records, ids, decisions, the reduction.</summary>
internal sealed class RowWriting : IDisposable
{
    private readonly Func<long, FoundRecord> _read;
    private readonly RowDigest _digest;
    private readonly PersonIds _ids;
    private readonly Dictionary<Verdict, long> _verdicts = [];

    internal RowWriting(ResultOptions options, Func<long, FoundRecord> read)
        : this(options, read, new(options), new(null, []), new())
    {
    }

    private RowWriting(ResultOptions options, Func<long, FoundRecord> read, LeadIds leads, PersonIds ids, Reduction reduction) =>
        (Options, _read, _digest, LeadIds, _ids, Reduction) = (options, read, new(options), leads, ids, reduction);

    /// <summary>The columns behind every row: its id, and what a person has decided about it.</summary>
    internal static readonly string[] Tail = ["编号", "把握", .. DecisionBook.Head.Skip(1)];

    /// <summary>The columns of <see cref="Cells"/>.</summary>
    internal static readonly string[] StakeHead = ["月数", "涉及金额（元）", "分年度"];

    internal ResultOptions Options { get; }

    internal Reduction Reduction { get; }

    /// <summary>The ids of leads, which rows of persons may share.</summary>
    internal LeadIds LeadIds { get; }

    /// <summary>Rows found again that bear a decision, by verdict.</summary>
    internal long Decided(Verdict verdict) => _verdicts.GetValueOrDefault(verdict);

    /// <summary>A writer of persons on another thread, behind the leads: what they have reduced already is not reduced again.</summary>
    /// <param name="reader">Reads records for that thread.</param>
    /// <param name="given">Where the ids are noted.</param>
    /// <param name="shared">Ids of several persons.</param>
    internal RowWriting Behind(Func<long, FoundRecord> reader, SortedRuns<ulong> given, Dictionary<ulong, int> shared) => new(Options, reader, LeadIds, new(given, shared), new(Reduction));

    internal FoundRecord Read(long offset) => _read(offset);

    /// <summary>From here on rows are another person's, or another rule's.</summary>
    internal void NextPerson() => _ids.NextPerson();

    /// <summary>The record as a row of a person, with its id and the decision about it.</summary>
    internal FoundRow Row(CheckRule rule, FoundRecord record)
    {
        var id = _digest.Of(rule, record);
        return Decide(new(rule, record, RowDigest.Text(id, _ids.Next(id)), null));
    }

    /// <summary>The record with its id as a lead; the id may be left without its number until all rows are known.</summary>
    internal FoundRow Lead(CheckRule rule, FoundRecord record, ulong id)
    {
        var text = RowDigest.Text(id, LeadIds.Next(id, out var isOpen));
        return Decide(new(rule, record, text, null) { OpenId = isOpen ? id : null });
    }

    public void Dispose() => _digest.Dispose();

    internal static string[] Cells(IReadOnlyList<Stake> stakes) => stakes.Count == 0 ? ["", "", ""] :
    [
        Text(stakes.Sum(static s => s.Months)), stakes.Sum(static s => s.Yuan).ToString("0.##", CultureInfo.InvariantCulture), string.Join("；", stakes.Select(static s => s.Text)),
    ];

    internal static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);

    private FoundRow Decide(FoundRow row)
    {
        if (Options.Decisions.Of(row.Id) is not { } decision) return row;
        _verdicts[decision.Verdict] = Decided(decision.Verdict) + 1;
        if (decision.Verdict == Verdict.Kept && row.Rule != CheckRules.Duplicate) Options.Decisions.NoteIdle(decision);
        return row with { Decision = decision };
    }
}
