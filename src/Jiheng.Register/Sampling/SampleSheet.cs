using System.Globalization;
using System.Text;
using Jiheng.Register.Normalising;

namespace Jiheng.Register.Sampling;

/// <summary>The register of a sample as it is exported (登记文件): one file or several, with or without broken rows.</summary>
internal sealed class SampleSheet
{
    private const int Files = 14;
    private const int BrokenEvery = 100;
    private const byte NoText = 0xFF;

    private static readonly int[] Order = [5, 3, 0, 7, 4, 2, 6, 1];
    private static readonly string[] Head = ["国籍", "证件类型", "证件号码", "姓名", "险种", "统筹区", "参保起始", "参保终止"];

    // Each is rejected for another reason; the last is given a byte that is no text in any encoding.
    private static readonly string[][] BrokenRows =
    [
        ["中国", "居民身份证", "", "张某甲", "居民", "650102", "", ""], ["中国", "居民身份证", "1"], ["中国", "居民身份证", "1", "张某甲", "居民", "天山区", "", ""],
        ["中国", "居民身份证", "1", "张\u0001某", "居民", "650102", "", ""], ["中国", "居民身份证", "1", "张某甲", "居民", "650102", "", "", "多一列"], ["中国", "居民身份证", "1", "张某甲", "居民", "650102", "", ""],
    ];

    private readonly SampleFiles _files;
    private readonly SampleExport _export;
    private readonly SampleTruth _truth;
    private readonly long _rowsPerFile;
    private readonly Encoding _encoding;
    private readonly string _lineEnd;
    private readonly string[] _shuffled = new string[Order.Length];
    private StreamWriter? _file;
    private string _name = "";
    private long _row;
    private long _line;

    internal SampleSheet(SampleFiles files, long rows, SampleExport export, SampleTruth truth)
    {
        (_files, _export, _truth) = (files, export, truth);
        _rowsPerFile = Is(SampleExport.Split) ? (rows + Files - 1) / Files : rows;
        _encoding = Is(SampleExport.Gb18030) ? TextEncoding.Gb18030.Writing : new UTF8Encoding(Is(SampleExport.ByteOrderMark));
        _lineEnd = Is(SampleExport.CarriageReturns) ? "\r\n" : "\n";
    }

    /// <summary>Writes the next row: 国籍, 证件类型, 证件号码, 姓名, 险种, 统筹区, 参保起始, 参保终止.</summary>
    internal void Write(params ReadOnlySpan<string> cells)
    {
        if (_row % _rowsPerFile == 0) NextFile();
        Line(_file!, cells);
        if (Is(SampleExport.Broken) && _row % BrokenEvery == BrokenEvery / 2) WriteBroken((int)(_row / BrokenEvery % BrokenRows.Length));
        _row++;
    }

    private bool Is(SampleExport export) => (_export & export) != 0;

    private void NextFile()
    {
        _file?.Flush();
        _name = Is(SampleExport.Split) ? string.Create(CultureInfo.InvariantCulture, $"register-{(_row / _rowsPerFile) + 1:00}.csv") : "register.csv";
        _file = _files.New(_name, _encoding);
        _line = 0;
        Line(_file, Head);
    }

    private void Line(StreamWriter to, ReadOnlySpan<string> cells)
    {
        if (Is(SampleExport.Shuffled) && cells.Length == Order.Length)
        {
            for (var i = 0; i < Order.Length; i++) _shuffled[i] = cells[Order[i]];
            cells = _shuffled;
        }

        if (Is(SampleExport.Quoted)) to.Write('"');
        to.Write(string.Join(Is(SampleExport.Quoted) ? "\",\"" : ",", cells));
        if (Is(SampleExport.Quoted)) to.Write('"');
        to.Write(_lineEnd);
        _line++;
    }

    private void WriteBroken(int kind)
    {
        _file!.Flush();
        if (kind == BrokenRows.Length - 1) _file.BaseStream.WriteByte(NoText);
        Line(_file, BrokenRows[kind]);
        _truth.Rejected(_name, _line);
    }
}
