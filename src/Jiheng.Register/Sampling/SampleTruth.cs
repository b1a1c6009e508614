using System.Globalization;

namespace Jiheng.Register.Sampling;

/// <summary>
/// Writes what a check must find (正确答案). Lines count from 1 with the header, as editors show them. Months are counted one by one here,
/// in another way than the check does.
/// </summary>
internal sealed class SampleTruth
{
    /// <summary>Only there when rows are broken.</summary>
    internal const string RejectedName = "truth-rejected.csv";

    private static readonly (int Year, int Month)[] Calendar = [.. Enumerable.Range(0, 24).Select(static m => (2023 + (m / 12), (m % 12) + 1))];

    private readonly StreamWriter _pairs, _leads, _months, _counts;
    private readonly StreamWriter? _rejected;
    private readonly SortedDictionary<long, List<(long Row, SampleEnrolment Enrolment)>> _repeated = [];

    internal SampleTruth(SampleFiles files, SampleExport export)
    {
        (_pairs, _leads, _months, _counts) = (files.New("truth.csv"), files.New("truth-leads.csv"), files.New("truth-months.csv"), files.New("truth-counts.csv"));
        _rejected = (export & SampleExport.Broken) != 0 ? files.New(RejectedName) : null;
        _rejected?.Write("文件,行\n");
        _pairs.Write("类别,行,对照行\n");
        _leads.Write("规则,行,对照行\n");
        _months.Write("类别,行,月数,计费年度\n");
    }

    internal SampleCounts Counts { get; } = new();

    internal void Repeat(long row, SampleEnrolment enrolment, long first, SampleEnrolment firstEnrolment)
    {
        _pairs.Write(string.Create(CultureInfo.InvariantCulture, $"重复,{Line(row)},{Line(first)}\n"));
        if (!_repeated.TryGetValue(first, out var rows)) _repeated[first] = rows = [(first, firstEnrolment)];
        rows.Add((row, enrolment));
    }

    internal void Dead(long row, SampleEnrolment enrolment, long deathLine, int deathMonth)
    {
        _pairs.Write(string.Create(CultureInfo.InvariantCulture, $"死亡,{Line(row)},{deathLine}\n"));
        Counts.Dead(row, enrolment);
        var months = Calendar.Where(m => m.CompareTo((2023, deathMonth)) > 0 && enrolment.Covers(m.Year, m.Month)).ToArray();
        Months("死亡", row, months, enrolment.Scheme == "职工" ? [] : months.Where(static m => m.Year > 2023));
    }

    internal void Lead(string rule, long row, long other = -1) =>
        _leads.Write(other < 0 ? string.Create(CultureInfo.InvariantCulture, $"{rule},{Line(row)},\n") : string.Create(CultureInfo.InvariantCulture, $"{rule},{Line(row)},{Line(other)}\n"));

    /// <summary>A row that must not be taken.</summary>
    internal void Rejected(string file, long line) => _rejected!.Write(string.Create(CultureInfo.InvariantCulture, $"{file},{line}\n"));

    // 职工 is kept first, then the earlier row; every other enrolment is held against those before it.
    internal void Finish()
    {
        foreach (var rows in _repeated.Values.Select(static r => r.OrderBy(static e => e.Enrolment.Scheme == "职工" ? 0 : 1).ThenBy(static e => e.Row).ToArray()))
        {
            for (var i = 1; i < rows.Length; i++)
            {
                var (row, own) = rows[i];
                var common = Calendar.Where(m => own.Covers(m.Year, m.Month) && rows.Take(i).Any(o => o.Enrolment.Covers(m.Year, m.Month))).ToArray();
                Counts.Surplus(row, own);
                Months(Category(own, rows[0].Enrolment), row, common, own.Scheme == "职工" ? [] : common);
            }
        }

        Counts.Write(_counts);
    }

    private void Months(string category, long row, (int Year, int Month)[] months, IEnumerable<(int Year, int Month)> charged) =>
        _months.Write(string.Create(CultureInfo.InvariantCulture, $"{category},{Line(row)},{months.Length},{string.Join(';', charged.Select(static m => m.Year).Distinct())}\n"));

    private static string Category(SampleEnrolment own, SampleEnrolment kept) => own.Scheme == kept.Scheme
        ? own.Area == kept.Area ? "统筹区内重复" : "跨统筹区重复"
        : own.Scheme == "兵团" || kept.Scheme == "兵团" ? "与兵团重复" : "跨险种重复";

    private static long Line(long row) => row + 2;
}
