using System.Text;
using Jiheng.Register.Normalising;
using Jiheng.Register.Results;
using Jiheng.Register.Schemes;

namespace Jiheng.Register.Leads;

/// <summary>Writes leads.csv (线索明细): groups of records first, then single records.</summary>
internal sealed class LeadRows
{
    private static readonly string[] Head = ["组", "规则", .. FoundRecord.Head, "出生日期", "说明", .. RowWriting.Tail];

    private readonly TextWriter _writer;
    private readonly RowWriting _rows;
    private readonly int _checkedYear;
    private readonly OpenIds _open;
    private readonly Dictionary<CheckRule, (long Groups, long Rows)> _counts = [];
    private long _number;
    private long _bytes = Encoding.UTF8.Preamble.Length;

    internal LeadRows(TextWriter writer, RowWriting rows, int checkedYear, OpenIds open)
    {
        (_writer, _rows, _checkedYear, _open) = (writer, rows, checkedYear, open);
        Put(CsvText.Row(Head));
    }

    internal IReadOnlyList<LeadCount> Counts => [.. CheckRules.All.Where(static r => CheckRules.IsLead(r)).Select(r => new LeadCount(r, _counts.GetValueOrDefault(r).Groups, _counts.GetValueOrDefault(r).Rows))];

    internal void Write(LeadGroup group)
    {
        var rows = group.Offsets.Select(o => _rows.Lead(group.Rule, _rows.Read(o))).ToArray();
        Count(group.Rule, rows.Length);
        // One enrolment of a person is right: when all are confirmed, one of others stays, or else the first.
        var confirmed = rows.Where(static r => r.IsConfirmed).OrderBy(static r => r.Record.IsOwn).Skip(Array.TrueForAll(rows, static r => r.IsConfirmed) ? 1 : 0);
        foreach (var row in confirmed.Where(static r => r.Record.IsOwn)) _rows.Reduction.Take(row.Record, ReductionCause.ConfirmedLead);
        var number = RowWriting.Text(++_number);
        foreach (var row in rows) Write(number, row, OneDigit.Text(group.Slip));
    }

    internal void Write(FlaggedRecord flagged)
    {
        var record = _rows.Read(flagged.Offset);
        foreach (var rule in flagged.Rules())
        {
            Count(rule, 1);
            Write(RowWriting.Text(++_number), _rows.Lead(rule, record), Remark(rule, record));
        }
    }

    private void Write(string number, FoundRow row, string remark)
    {
        var birth = _rows.Options.Disclosure == Disclosure.Full || row.Record.BirthDate.Length < 4 ? row.Record.BirthDate : row.Record.BirthDate[..4] + "****";
        var text = CsvText.Row([number, row.Rule.Name, .. row.Record.Cells(_rows.Options.Disclosure), birth, remark, .. row.Tail]);
        // Behind the id stand only its certainty and the empty cells of a decision.
        if (row.OpenId is { } id) _open.Add(id, _bytes + Encoding.UTF8.GetByteCount(text.AsSpan(0, text.LastIndexOf(row.Id, StringComparison.Ordinal) + row.Id.Length)));
        Put(text);
    }

    private void Put(string text)
    {
        _writer.Write(text);
        _bytes += Encoding.UTF8.GetByteCount(text);
    }

    private void Count(CheckRule rule, int rows)
    {
        var (groups, all) = _counts.GetValueOrDefault(rule);
        _counts[rule] = (groups + 1, all + rows);
    }

    private string Remark(CheckRule rule, FoundRecord record)
    {
        var number = Encoding.UTF8.GetBytes(record.Key.Number);
        if (rule == CheckRules.Length) return $"号码有{record.Key.Number.Length}个字符，应为18位，或旧号码15位";
        if (rule == CheckRules.CheckDigit) return $"按前17位算出的校验码为{(char)IdNumber.CheckCharacter(number)}，号码末位为{(char)number[^1]}";
        if (rule == CheckRules.AreaCode) return $"区划代码{record.Key.Number[..6]}不在代码表中";
        if (rule == CheckRules.BirthDate) return $"号码中的出生日期不是1880年至{_checkedYear}年（核查年度）间的日期";
        EnrolmentPeriod.Read(record.From, record.Until, _checkedYear, out var problem);
        return problem;
    }
}
