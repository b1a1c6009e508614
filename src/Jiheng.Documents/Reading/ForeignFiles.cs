using System.Text;

namespace Jiheng.Documents.Reading;

/// <summary>
/// Files of other programs (不能读取的格式) that offices send all the same: told by what is in them, not by their name, with
/// what to do about each.
/// </summary>
internal static class ForeignFiles
{
    private const string SaveAsWord = "请用 Word 或 WPS 打开，另存为 docx 后重试";

    private const string SaveAsExcel = "请用 Excel 或 WPS 打开，另存为 xlsx 后重试";

    /// <summary>Streams of the old Office container by their names, in the order in which they decide.</summary>
    private static readonly (byte[] Name, string Refusal)[] OldOffice =
    [
        (Encoding.Unicode.GetBytes("EncryptedPackage"), "设有打开密码，请去除密码并另存后重试"),
        (Encoding.Unicode.GetBytes("WordDocument"), "是旧版 Word（doc）或 WPS 文字（wps）文件，" + SaveAsWord),
        (Encoding.Unicode.GetBytes("Workbook"), "是旧版 Excel（xls）或 WPS 表格（et）文件，" + SaveAsExcel),
        (Encoding.Unicode.GetBytes("PowerPoint Document"), "是演示文稿（ppt），请将其中的报告另存为 docx 后重试"),
    ];

    private static readonly (byte[] Begin, string Refusal)[] Beginnings =
    [
        ([.. "{\\rtf"u8], "是 RTF 文件，" + SaveAsWord),
        ([.. "Rar!"u8], "是压缩包，请解压后逐个提供"),
        ([0x37, 0x7A, 0xBC, 0xAF], "是压缩包，请解压后逐个提供"),
        ([0x1F, 0x8B], "是压缩包，请解压后逐个提供"),
        ([.. "MIME-Version:"u8], "是单一文件网页（mht），请用 Word 打开，另存为 docx 后重试"),
        ([0xFF, 0xD8, 0xFF], "是图片，请先做文字识别，或提供 docx"),
        ([0x89, (byte)'P', (byte)'N', (byte)'G'], "是图片，请先做文字识别，或提供 docx"),
        ([.. "II*\0"u8], "是图片，请先做文字识别，或提供 docx"),
        ([.. "GIF8"u8], "是图片，请先做文字识别，或提供 docx"),
    ];

    /// <summary>Why a file is refused, or null when it may be one that can be read.</summary>
    internal static string? Refusal(ReadOnlySpan<byte> bytes)
    {
        // The container of .doc and .xls, and of files encrypted with a password.
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
        {
            foreach (var (name, refusal) in OldOffice)
                if (bytes.IndexOf(name) >= 0) return refusal;
            return "是旧版 doc、xls 或加密的文件，请去除密码并另存为 docx 或 xlsx 后重试";
        }

        foreach (var (begin, refusal) in Beginnings)
            if (bytes.StartsWith(begin)) return refusal;
        return null;
    }

    /// <summary>Why text is refused that bears the name of an old Office file; web pages of that name are read, because programs export them so.</summary>
    internal static string? Named(string path) => Path.GetExtension(path).ToUpperInvariant() is ".DOC" or ".WPS" or ".XLS" or ".ET"
        ? $"扩展名是 {Path.GetExtension(path)[1..]}，内容却是纯文本，版式可能已经丢失；请用原程序打开，另存为 docx 或 xlsx 后重试，确是文本的改名为 txt" : null;

    /// <summary>Why an archive that is no Office file is refused.</summary>
    internal static string Archive(Func<string, bool> has) =>
        has("OFD.xml") ? "是版式文件（ofd），请用 WPS 或版式阅读器打开，另存为 docx 或 pdf 后重试"
        : has("content.xml") ? "是 OpenDocument 文件（odt、ods），请另存为 docx 或 xlsx 后重试"
        : has("xl/workbook.bin") ? "是二进制工作簿（xlsb），" + SaveAsExcel
        : has("ppt/presentation.xml") ? "是演示文稿（pptx），请将其中的报告另存为 docx 后重试"
        : "是压缩包而不是 docx 或 xlsx 文件；请解压或用 Word、Excel 另存后重试";
}
