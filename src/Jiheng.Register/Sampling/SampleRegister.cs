using System.Globalization;
using System.Text;

namespace Jiheng.Register.Sampling;

/// <summary>
/// Writes a register that does not exist, with everything that a check must find in it (样本): register.csv, deaths.csv, truth.csv.
/// Lines in truth.csv count from 1 with the header, as editors show them.
/// </summary>
public sealed class SampleRegister
{
    private static readonly string[] Areas = ["650102", "650103", "650104", "650105", "650106", "650109", "650402", "652301", "652302", "652701", "652801", "653101", "653201", "654002"];
    private static readonly string[] Dots = ["·", "•", "・", "·"];

    private readonly SamplePersons _persons;
    private readonly SampleRows _rows;
    private readonly Dictionary<long, long> _deathLines = [];
    private readonly byte[] _number = new byte[18];

    private SampleRegister(ulong seed) => (_persons, _rows) = (new(seed), new(seed));

    /// <summary>The most rows that a sample can have.</summary>
    public const long MostRows = SamplePersons.Most / 2;

    /// <summary>Writes the three files into a folder; the same arguments give the same bytes.</summary>
    public static void Write(string folder, long rows, ulong seed, Action<long>? progress = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(rows);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(rows, MostRows);
        using var register = Open(folder, "register.csv");
        using var deaths = Open(folder, "deaths.csv");
        using var truth = Open(folder, "truth.csv");
        register.Write("国籍,证件类型,证件号码,姓名,险种,统筹区,参保起始,参保终止\n");
        deaths.Write("姓名,证件类型,证件号码,国籍,死亡日期\n");
        truth.Write("类别,行,对照行\n");
        new SampleRegister(seed).WriteRows(rows, register, deaths, truth, progress);
    }

    private static StreamWriter Open(string folder, string name) => new(Path.Combine(folder, name), false, new UTF8Encoding(false), 1 << 20);

    private void WriteRows(long rows, StreamWriter register, StreamWriter deaths, StreamWriter truth, Action<long>? progress)
    {
        var deathLine = 1L;
        for (var row = 0L; row < rows; row++)
        {
            var first = _rows.RepeatOf(row);
            var person = first >= 0 ? first : row;
            WriteRow(register, row, person, first >= 0);
            if (first >= 0) truth.Write(string.Create(CultureInfo.InvariantCulture, $"重复,{row + 2},{first + 2}\n"));
            if (first < 0 && _rows.IsDead(row)) deathLine = WriteDeaths(deaths, row, rows, deathLine);
            if (_deathLines.TryGetValue(person, out var line)) truth.Write(string.Create(CultureInfo.InvariantCulture, $"死亡,{row + 2},{line}\n"));
            if ((row & 0xFFFF) == 0) progress?.Invoke(row);
        }
    }

    private void WriteRow(StreamWriter to, long row, long person, bool isRepeat)
    {
        var draw = _rows.Draw(row);
        var decoy = _rows.IsDecoy(row);
        _persons.Number(decoy ? row - 1 : person, _number);
        Span<char> number = stackalloc char[18];
        for (var i = 0; i < number.Length; i++) number[i] = (char)_number[i];
        var name = decoy ? _persons.Name(row - 1) + "小" : _persons.Name(person);
        if (isRepeat) name = Respell(number, name, row);
        to.Write("中国,居民身份证,");
        to.Write(number);
        to.Write(',');
        to.Write(name);
        to.Write((draw >> 40 & 31) switch { 0 => ",兵团,", < 5 => ",职工,", _ => ",居民," });
        to.Write(Areas[(int)((draw >> 45) % (ulong)Areas.Length)]);
        to.Write((draw >> 20 & 15) == 0 ? ",2024-03-01,2024-12-31\n" : ",2024-01-01,2024-12-31\n");
    }

    private string Respell(Span<char> number, string name, long row)
    {
        var (fullWidth, blanks, lower, dot) = _rows.Spelling(row);
        foreach (ref var c in number)
        {
            if (lower && c == 'X') c = 'x';
            if (fullWidth) c = (char)(c + 0xFEE0);
        }

        name = name.Replace("·", Dots[dot], StringComparison.Ordinal);
        return blanks ? name.Insert(1, "　") + " " : name;
    }

    // Besides the dead of the register: somebody who is in no register, and the same number under another name.
    private long WriteDeaths(StreamWriter deaths, long row, long rows, long line)
    {
        Write(row, _persons.Name(row));
        _deathLines[row] = line;
        if (line % 3 == 0) Write(rows + row, _persons.Name(rows + row));
        if (line % 5 == 0) Write(row, _persons.Name(row) + "大");
        return line;

        void Write(long person, string name)
        {
            _persons.Number(person, _number);
            deaths.Write(string.Create(CultureInfo.InvariantCulture, $"{name},居民身份证,{Encoding.ASCII.GetString(_number)},中国,2023-{(person % 12) + 1:00}-15\n"));
            line++;
        }
    }
}
