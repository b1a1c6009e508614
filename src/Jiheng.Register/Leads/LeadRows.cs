using System.Text;
using Jiheng.Register.Results;

namespace Jiheng.Register.Leads;

/// <summary>Writes leads.csv (线索明细): groups of records first, then single records. The rows are made on several threads; numbers and ids are given in their order.</summary>
internal sealed class LeadRows
{
    // A block is made whole before it is written, and so takes memory.
    private const int BlockRows = 1024;

    private static readonly string[] Head = ["组", "规则", .. FoundRecord.Head, "出生日期", "说明", .. RowWriting.Tail];

    private readonly TextWriter _writer;
    private readonly RowWriting _rows;
    private readonly OpenIds _open;
    private readonly Dictionary<CheckRule, (long Groups, long Rows)> _counts = [];
    private long _number;
    private long _bytes = Encoding.UTF8.Preamble.Length;

    internal LeadRows(TextWriter writer, RowWriting rows, OpenIds open)
    {
        (_writer, _rows, _open) = (writer, rows, open);
        Put(CsvText.Row(Head));
    }

    internal IReadOnlyList<LeadCount> Counts => [.. CheckRules.All.Where(static r => CheckRules.IsLead(r)).Select(r => new LeadCount(r, _counts.GetValueOrDefault(r).Groups, _counts.GetValueOrDefault(r).Rows))];

    /// <param name="leads">The leads in the order of the file.</param>
    /// <param name="readers">One for each thread.</param>
    internal void Write(IEnumerable<LeadGroup> leads, IReadOnlyList<FoundRecords> readers)
    {
        using var left = leads.GetEnumerator();
        LeadPart[] parts = [.. readers.Select(r => new LeadPart(r, _rows.Options))];
        try
        {
            OrderedParts.Run(parts, p => p.Take(left, BlockRows), static p => p.Make(), p => p.Made.ForEach(Write));
        }
        finally
        {
            foreach (var part in parts) part.Dispose();
        }
    }

    private void Write(MadeLead lead)
    {
        var rows = lead.Rows.Select(r => _rows.Lead(lead.Rule, r.Record, r.Id)).ToArray();
        var (groups, all) = _counts.GetValueOrDefault(lead.Rule);
        _counts[lead.Rule] = (groups + 1, all + rows.Length);
        if (rows.Length > 1) Reduce(rows);
        var number = RowWriting.Text(++_number);
        foreach (var (made, row) in lead.Rows.Zip(rows)) Write($"{number},{made.Text},{CsvText.Field(row.Id)}", row);
    }

    // One enrolment of a person is right: when all are confirmed, one of others stays, or else the first.
    private void Reduce(FoundRow[] rows)
    {
        var confirmed = rows.Where(static r => r.IsConfirmed).OrderBy(static r => r.Record.IsOwn).Skip(Array.TrueForAll(rows, static r => r.IsConfirmed) ? 1 : 0);
        foreach (var row in confirmed.Where(static r => r.Record.IsOwn)) _rows.Reduction.Take(row.Record, ReductionCause.ConfirmedLead);
    }

    private void Write(string beginning, FoundRow row)
    {
        Put(beginning);
        // Behind the id stand only its certainty and the empty cells of a decision.
        if (row.OpenId is { } id) _open.Add(id, _bytes);
        Put($",{CsvText.Row(row.Tail.Skip(1))}");
    }

    private void Put(string text)
    {
        _writer.Write(text);
        _bytes += Encoding.UTF8.GetByteCount(text);
    }
}
