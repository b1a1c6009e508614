using System.Text;
using Jiheng.Fuzz.Seeds;

namespace Jiheng.Fuzz.Bombs;

/// <summary>Files made to take all memory or all time (炸弹文件), each in its own way.</summary>
internal static class BombFiles
{
    private const string WordMain = "word/document.xml";

    private const string Sheet = "xl/worksheets/sheet1.xml";

    /// <summary>Name, what it does, how it is made, and a word of the refusal.</summary>
    internal static readonly (string Name, string About, Func<byte[]> Make, string Reason)[] All =
    [
        ("ten-gigabytes.docx", "正文 10 MB，解压后 10 GB", () => AppendedEntries.Of(Without(WordSeed.Parts, WordMain), PackedBlanks.OfTenGigabytes(), PackedBlanks.TenGigabytes, WordMain), "解压后过大"),
        ("ten-gigabytes.xlsx", "工作表 10 MB，解压后 10 GB", () => AppendedEntries.Of(Without(ExcelSeed.Parts, Sheet), PackedBlanks.OfTenGigabytes(), PackedBlanks.TenGigabytes, Sheet), "解压后过大"),
        ("ten-gigabytes.pdf", "页面内容 10 MB，解压后 10 GB", () => Pdf(PackedBlanks.OfTenGigabytes(), "/FlateDecode"), "解压后过大"),
        ("lying.docx", "同第一种，目录谎称解压后 1000 字节", () => AppendedEntries.Of(Without(WordSeed.Parts, WordMain), PackedBlanks.OfTenGigabytes(), 1000, WordMain), ""),
        ("lying.xlsx", "同第二种，目录谎称解压后 1000 字节", () => AppendedEntries.Of(Without(ExcelSeed.Parts, Sheet), PackedBlanks.OfTenGigabytes(), 1000, Sheet), ""),
        ("below-the-ratio.docx", "正文 300 MB，压缩比低于上限", () => AppendedEntries.Of(Without(WordSeed.Parts, WordMain), PackedBlanks.OfTenGigabytes(), 300L << 20, WordMain), "解压后过大"),
        ("overlapping.docx", "五千个页眉指向同一段 7.5 MB 的内容，合计 37 GB", Overlapping, "解压后过大"),
        ("nested.zip", "压缩包里的压缩包（第一种）", () => AppendedEntries.Of(SeedFiles.Zip([("说明.txt", "1")]), PackedBlanks.OfTenGigabytes(), PackedBlanks.TenGigabytes, "a.docx"), "压缩包"),
        ("filters.pdf", "两层压缩的 PDF 内容", () => Pdf(PackedBlanks.Of("x"), "[/FlateDecode/FlateDecode]"), "解压后过大"),
        ("entities.docx", "十层实体，每层十倍", () => SeedFiles.Zip([.. WordSeed.Parts.Where(p => p.Name != WordMain), (WordMain, Entities)]), "损坏"),
        ("unclosed.html", "一百万个不闭合的标记", () => Encoding.UTF8.GetBytes("<!doctype html><html><body>" + string.Concat(Enumerable.Repeat("<div><b>", 500_000))), "嵌套过深"),
        ("numbers.txt", "二百六十万个数字的算式", () => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("1+1×", 1_300_000))), "数字超过"),
    ];

    private static string Entities => "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY e0 \"9999999999\">"
        + string.Concat(Enumerable.Range(1, 10).Select(i => $"<!ENTITY e{i} \"{string.Concat(Enumerable.Repeat($"&e{i - 1};", 10))}\">"))
        + "]><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>&e10;</w:t></w:r></w:p></w:body></w:document>";

    private static byte[] Without((string Name, string Content)[] parts, string name) => SeedFiles.Zip([.. parts.Where(p => p.Name != name)]);

    private static byte[] Overlapping()
    {
        const int headers = 5_000;
        const int blanks = 7_500_000;
        const string relations = "word/_rels/document.xml.rels";
        var header = "<w:hdr xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">" + new string(' ', blanks) + "</w:hdr>";
        var related = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + string.Concat(Enumerable.Range(0, headers).Select(i => $"<Relationship Id=\"h{i}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/header\" Target=\"h{i}.xml\"/>")) + "</Relationships>";
        var sound = SeedFiles.Zip([.. WordSeed.Parts.Where(p => p.Name != relations), (relations, related)]);
        return AppendedEntries.Of(sound, PackedBlanks.Of(header), header.Length, [.. Enumerable.Range(0, headers).Select(i => $"word/h{i}.xml")]);
    }

    private static byte[] Pdf(byte[] packed, string filter)
    {
        byte[] stream = [0x78, 0x9C, .. packed];
        return [.. "%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Count 1/Kids[3 0 R]>>\nendobj\n3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>\nendobj\n"u8,
            .. Encoding.ASCII.GetBytes($"4 0 obj\n<</Length {stream.Length}/Filter{filter}>>stream\n"), .. stream, .. "\nendstream\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF\n"u8];
    }
}
