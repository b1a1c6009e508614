using System.Globalization;

namespace Jiheng.Register.Sampling;

/// <summary>
/// Writes a register that does not exist, with everything that a check must find in it (样本): register.csv or register-01.csv to -14.csv, deaths.csv, areas.csv,
/// and the truth: truth.csv, truth-months.csv, truth-counts.csv, truth-leads.csv, and truth-rejected.csv when rows are broken.
/// </summary>
public sealed class SampleRegister
{
    private readonly SamplePersons _persons;
    private readonly SampleRows _rows;
    private readonly SampleRow _row;
    private readonly SampleTruth _truth;
    private readonly Dictionary<long, long> _deathLines = [];

    private SampleRegister(ulong seed, SampleTruth truth)
    {
        (_persons, _rows, _truth) = (new(seed), new(seed), truth);
        _row = new(_persons, _rows);
    }

    /// <summary>The most rows that a sample can have.</summary>
    public const long MostRows = SamplePersons.Most / 2;

    /// <summary>Writes the files into a folder; the same arguments give the same bytes.</summary>
    public static void Write(string folder, long rows, ulong seed, Action<long>? progress = null, SampleExport export = SampleExport.Plain)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(rows);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(rows, MostRows);
        using var files = new SampleFiles(folder);
        var (deaths, areas) = (files.New("deaths.csv"), files.New("areas.csv"));
        var truth = new SampleTruth(files, export);
        var register = new SampleSheet(files, rows, export, truth);
        deaths.Write("姓名,证件类型,证件号码,国籍,死亡日期\n");
        areas.Write("代码\n" + string.Concat(SamplePersons.AreaCodes.Select(static c => c + "\n")));
        new SampleRegister(seed, truth).WriteRows(rows, register, deaths, progress);
        truth.Finish();
        files.Publish(SampleTruth.RejectedName);
    }

    private void WriteRows(long rows, SampleSheet register, StreamWriter deaths, Action<long>? progress)
    {
        var deathLine = 1L;
        for (var row = 0L; row < rows; row++)
        {
            var kind = _rows.KindOf(row);
            var person = kind == SampleKind.Repeat ? _rows.RepeatOf(row) : row;
            _row.Write(register, row, kind, person, _truth);
            var enrolment = SampleEnrolment.Of(_rows.Draw(row));
            if (person != row) _truth.Repeat(row, enrolment, person, SampleEnrolment.Of(_rows.Draw(person)));
            if (person == row && _rows.IsDead(row)) deathLine = WriteDeaths(deaths, row, rows, deathLine);
            if (_deathLines.TryGetValue(person, out var line)) _truth.Dead(row, enrolment, line, DeathMonth(person));
            if ((row & 0xFFFF) == 0) progress?.Invoke(row);
        }
    }

    // Besides the dead of the register: somebody who is in no register, and the same number under another name.
    private long WriteDeaths(StreamWriter deaths, long row, long rows, long line)
    {
        Write(row, _row.NameOf(row));
        _deathLines[row] = line;
        if (line % 3 == 0) Write(rows + row, _row.NameOf(rows + row));
        if (line % 5 == 0) Write(row, _row.NameOf(row) + "大");
        return line;

        void Write(long person, string name)
        {
            deaths.Write(string.Create(CultureInfo.InvariantCulture, $"{name},居民身份证,{_persons.Number(person)},中国,2023-{DeathMonth(person):00}-15\n"));
            line++;
        }
    }

    private static int DeathMonth(long person) => (int)(person % 12) + 1;
}
