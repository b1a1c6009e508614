using Jiheng.Register.Reading;

namespace Jiheng.Register.Verifying;

/// <summary>A CSV file of truths or results, cell by cell (表中各行).</summary>
internal sealed class TableRows
{
    private readonly string _path;
    private readonly string[] _head;
    private readonly List<string[]> _rows;

    private TableRows(string path, List<string[]> rows) => (_path, _head, _rows) = (path, rows[0], rows[1..]);

    /// <exception cref="InvalidDataException">The file is no table; the message is for people.</exception>
    internal static TableRows Read(string path)
    {
        if (!File.Exists(path)) throw new InvalidDataException($"{path}：没有这个文件；请核对文件夹，先后运行 jiheng register sample 和 check。");
        ReadOnlySpan<byte> bytes = File.ReadAllBytes(path);
        var (rows, fields) = (new List<string[]>(), new RowFields());
        for (var at = bytes.StartsWith("\uFEFF"u8) ? 3 : 0; at < bytes.Length;)
        {
            if (QuotedRecord.Read(bytes, at, true, fields, out at) != RecordEnd.Complete || fields.Count > RowFields.Most) throw new InvalidDataException($"{path} 第 {rows.Count + 1} 行：引号没有成对；文件可能不完整。");
            var cells = new string[fields.Count];
            for (var i = 0; i < cells.Length; i++) cells[i] = System.Text.Encoding.UTF8.GetString(fields.Of(bytes, i));
            rows.Add(cells);
        }

        return rows.Count > 0 ? new(path, rows) : throw new InvalidDataException($"{path}：文件是空的；文件可能不完整。");
    }

    /// <summary>The cells of these columns, row by row.</summary>
    internal IEnumerable<string[]> Of(params string[] columns)
    {
        var places = Array.ConvertAll(columns, c => Array.IndexOf(_head, c));
        if (Array.IndexOf(places, -1) is >= 0 and var missing) throw new InvalidDataException($"{_path}：没有“{columns[missing]}”列；请用同一版本的程序重新生成。");
        return _rows.Select(r => Array.ConvertAll(places, p => p < r.Length ? r[p] : throw new InvalidDataException($"{_path}：有一行缺列；文件可能不完整。")));
    }
}
