using Jiheng.Register.Normalising;
using Microsoft.Win32.SafeHandles;

namespace Jiheng.Register.Reading;

/// <summary>What a file is for (用途).</summary>
public enum SourceRole
{
    /// <summary>参保登记.</summary>
    Register,

    /// <summary>死亡名单.</summary>
    Deaths,

    /// <summary>变动名单: what a day has changed in a register.</summary>
    Changes,

    /// <summary>对照登记: a register of others, whose rows are compared and neither counted nor reduced.</summary>
    Against,
}

/// <summary>An opened register or death list (来源文件). Records are found again by their byte offset.</summary>
internal sealed class SourceFile : IDisposable
{
    private const int HeadBytes = 1 << 20;

    private static readonly Column[] Key = [Column.Nationality, Column.DocumentType, Column.Number, Column.Name];

    private readonly DateTime _written;

    private SourceFile(string path, SourceRole role, SafeFileHandle handle) => (Path, Role, Handle, Length, _written) = (path, role, handle, RandomAccess.GetLength(handle), File.GetLastWriteTimeUtc(handle));

    internal string Path { get; }

    internal SourceRole Role { get; }

    internal SafeFileHandle Handle { get; }

    internal long Length { get; }

    /// <summary>True when somebody has written into it since it was opened.</summary>
    internal bool HasChanged => RandomAccess.GetLength(Handle) != Length || File.GetLastWriteTimeUtc(Handle) != _written;

    /// <summary>Offset of its first byte in the common numbering of all files.</summary>
    internal long Base { get; set; }

    internal TextEncoding Encoding { get; private set; } = TextEncoding.Utf8;

    internal HeaderLayout Layout { get; private set; } = null!;

    /// <summary>Where the first record begins, and how many lines stand before it.</summary>
    internal long DataStart { get; private set; }

    internal int HeaderLines { get; private set; }

    /// <summary>Opens a file and reads its header; null, with <paramref name="problem"/> in words, when it is no list.</summary>
    internal static SourceFile? Open(string path, SourceRole role, out string? problem, IListConversion? conversion = null)
    {
        if (Directory.Exists(path)) return Refuse($"{path}：这是文件夹，应为 CSV 文件；请给出其中的文件。", out problem);
        if (OrdinaryFile.IsCircle(path)) return Refuse($"{path}：是链接，一圈之后又指回自己，没有文件可读；请改正链接，或直接给出文件。", out problem);
        if (!File.Exists(path)) return Refuse($"{path}：没有这个文件；请核对路径。", out problem);
        try
        {
            if (OrdinaryFile.Problem(path) is { } odd) return Refuse(odd, out problem);
            if (OpenHandle(path, conversion, out problem) is not { } handle) return null;
            var source = new SourceFile(path, role, handle);
            problem = source.ReadHeader();
            if (problem is null) return source;
            source.Dispose();
            return null;
        }
        catch (UnauthorizedAccessException)
        {
            return Refuse($"{path}：没有读取权限；请管理员授权，或用有权限的账号运行。", out problem);
        }
        catch (IOException e)
        {
            return Refuse($"{path}：读取出错，可能被占用，或磁盘、网络有故障（{e.Message}）；请检查后重试。", out problem);
        }
        catch (NotSupportedException)
        {
            // Records are read again by their offset, which pipes and devices do not have.
            return Refuse($"{path}：不是普通文件；请先存为文件。", out problem);
        }
    }

    public void Dispose() => Handle.Dispose();

    private static SourceFile? Refuse(string message, out string problem)
    {
        problem = message;
        return null;
    }

    // Records are read again by their offset, so what is converted stands in a file: one without a name, gone with its handle.
    private static SafeFileHandle? OpenHandle(string path, IListConversion? conversion, out string? problem)
    {
        problem = null;
        if (conversion?.Accepts(path) != true) return File.OpenHandle(path, options: FileOptions.SequentialScan);
        if (conversion.ToCsv(path, out problem) is not { } csv) return null;
        var converted = System.IO.Path.GetTempFileName();
        var handle = File.OpenHandle(converted, FileMode.Open, FileAccess.ReadWrite, FileShare.None, FileOptions.DeleteOnClose);
        if (!OperatingSystem.IsWindows()) File.Delete(converted);
        RandomAccess.Write(handle, csv, 0);
        return handle;
    }

    private string? ReadHeader()
    {
        if (Length == 0) return $"{Path}：文件是空的；应有表头和数据行。";
        var head = new byte[(int)Math.Min(Length, HeadBytes)];
        var begin = head.AsSpan(0, RandomAccess.Read(Handle, head, 0));
        if ((OtherFormat.Of(begin) ?? OtherFormat.OfLineEnds(begin)) is { } format) return $"{Path}：{format}";
        var header = new RowFields(RowFields.MostOfHeader);
        if (QuotedRecord.Read(begin, begin.StartsWith("\uFEFF"u8) ? 3 : 0, Length == begin.Length, header, out var next) != RecordEnd.Complete) return $"{Path}：读不出表头；第一行应为列名，以逗号分隔。";
        Encoding = EncodingDetection.Of(begin, header);
        Layout = HeaderLayout.Read(begin, header, Encoding);
        DataStart = next;
        HeaderLines = begin[..next].Count((byte)'\n');
        return Missing() ?? (next == Length ? $"{Path}：只有表头，没有数据行；请检查导出条件。" : null);
    }

    private string? Missing()
    {
        Column[] needed = Role switch
        {
            SourceRole.Register or SourceRole.Against => [.. Key, Column.Scheme, Column.Area],
            SourceRole.Changes => [Column.Change, .. Key],
            _ => Key,
        };
        if (Layout.Beyond is [var (name, place), ..]) return $"{Path}：表头共 {Layout.Width} 列，“{name}”是第 {place} 列；只读前 {RowFields.Most} 列，请把要用的列移到前面，或删去无关的列。";
        var missing = needed.Where(c => Layout[c] < 0).Select(ColumnNames.Of).ToArray();
        if (missing.Length > 0) return $"{Path}：表头缺少列“{string.Join("”“", missing)}”；请补上或改用通行的列名。";
        return Layout.Doubled.Count > 0 ? $"{Path}：表头中“{ColumnNames.Of(Layout.Doubled[0])}”出现多次；请只留一列。" : null;
    }
}
