namespace Jiheng.Register.Reading;

/// <summary>Files that are no CSV, whatever their name says (非 CSV 文件), told by their first bytes.</summary>
internal static class OtherFormat
{
    /// <summary>What the file is and what to do, in words; null when it may be CSV.</summary>
    internal static string? Of(ReadOnlySpan<byte> begin)
    {
        if (begin.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || begin.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return "编码是 UTF-16；应为 UTF-8 或 GB18030，请重新导出。";
        if (IsZip(begin)) return "这是压缩文件或 Excel 文件；这里只收 CSV，请另存为 CSV 后再核对。";
        return begin.StartsWith("%PDF-"u8) || HasControlCharacters(begin) ? "这不是文本文件（可能是旧版 Excel、Word、PDF 或压缩文件）；应为 CSV，请在原程序中另存为 CSV 后再核对。" : null;
    }

    /// <summary>Lines that end with a carriage return alone, as on Macs before 2001: all of the file is one line.</summary>
    internal static string? OfLineEnds(ReadOnlySpan<byte> begin) =>
        begin.IndexOf((byte)'\n') < 0 && begin.TrimEnd((byte)'\r').Contains((byte)'\r') ? "行尾只有回车（CR，旧式 Mac 文本），应为换行（LF）或回车换行（CRLF）；请用文本编辑器或表格软件另存为 CSV UTF-8 后再核对。" : null;

    // A column may be called PK…: only with one of these behind is it the begin of an archive.
    private static bool IsZip(ReadOnlySpan<byte> begin) => begin.StartsWith("PK\u0003\u0004"u8) || begin.StartsWith("PK\u0005\u0006"u8) || begin.StartsWith("PK\u0007\b"u8);

    // Of the first line alone: further down they cost only their row.
    private static bool HasControlCharacters(ReadOnlySpan<byte> begin)
    {
        var line = begin.IndexOf((byte)'\n') is >= 0 and var end ? begin[..end] : begin;
        return line.IndexOfAnyInRange((byte)0, (byte)8) >= 0 || line.IndexOfAnyInRange((byte)14, (byte)31) >= 0;
    }
}
