using System.Text;
using Jiheng.Register.Normalising;
using Jiheng.Register.Results;
using Jiheng.Register.Schemes;

namespace Jiheng.Register.Leads;

/// <summary>The rows of some leads, made on one thread (部分线索): most of the time of a row goes into reading its record again.</summary>
internal sealed class LeadPart(FoundRecords records, ResultOptions options) : IDisposable
{
    private readonly RowDigest _digest = new(options);
    private readonly StringWriter _text = new() { NewLine = "\n" };
    private readonly List<LeadGroup> _groups = [];
    private FoundRecord? _last;

    /// <summary>What was made, in the order of what was taken over.</summary>
    internal List<MadeLead> Made { get; } = [];

    /// <summary>Takes over some leads; false when none are left.</summary>
    /// <param name="leads">The leads that are left.</param>
    /// <param name="rows">How many rows they have together at least, if there are as many.</param>
    internal bool Take(IEnumerator<LeadGroup> leads, int rows)
    {
        _groups.Clear();
        while (rows > 0 && leads.MoveNext())
        {
            _groups.Add(leads.Current);
            rows -= leads.Current.Offsets.Length;
        }

        return _groups.Count > 0;
    }

    /// <summary>Makes the rows of the leads taken over.</summary>
    internal void Make()
    {
        Made.Clear();
        foreach (var group in _groups) Made.Add(new(group.Rule, [.. group.Offsets.Select(o => Row(group, Read(o)))]));
    }

    public void Dispose()
    {
        _digest.Dispose();
        _text.Dispose();
    }

    // What a record gives away by itself may be several things.
    private FoundRecord Read(long offset) => _last?.Offset == offset ? _last : _last = records.At(offset);

    private LeadRow Row(LeadGroup group, FoundRecord record)
    {
        var birth = options.Disclosure == Disclosure.Full || record.BirthDate.Length < 4 ? record.BirthDate : record.BirthDate[..4] + "****";
        _text.GetStringBuilder().Clear();
        CsvText.WriteFields(_text, [group.Rule.Name, .. record.Cells(options.Disclosure), birth, Remark(group, record)]);
        return new(record, _digest.Of(group.Rule, record), _text.ToString());
    }

    private string Remark(LeadGroup group, FoundRecord record)
    {
        var number = Encoding.UTF8.GetBytes(record.Key.Number);
        if (group.Rule == CheckRules.Length) return $"号码有{record.Key.Number.Length}个字符，应为18位，或旧号码15位";
        if (group.Rule == CheckRules.CheckDigit) return $"按前17位算出的校验码为{(char)IdNumber.CheckCharacter(number)}，号码末位为{(char)number[^1]}";
        if (group.Rule == CheckRules.AreaCode) return $"区划代码{record.Key.Number[..6]}不在代码表中";
        if (group.Rule == CheckRules.BirthDate) return $"号码中的出生日期不是1880年至{options.CheckedYear}年（核查年度）间的日期";
        if (group.Rule != CheckRules.Dates) return OneDigit.Text(group.Slip);
        EnrolmentPeriod.Read(record.From, record.Until, options.CheckedYear, out var problem);
        return problem;
    }
}
