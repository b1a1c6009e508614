using System.Text;

namespace Jiheng.Fuzz.Seeds;

/// <summary>A PDF of two pages (PDF 种子) with a table and prose.</summary>
internal static class PdfSeed
{
    internal static byte[] File { get; } = Build(
        "BT /F1 12 Tf 72 720 Td (Income 200.00, of which 150.00 and 50.00.) Tj 0 -20 Td (Unit      Heads     Amount) Tj 0 -14 Td (A county  12000     804.00) Tj 0 -14 Td (B county  8000      536.00) Tj ET",
        "BT /F1 12 Tf 72 720 Td (Growth 5.26% over 190.00.) Tj ET");

    private static byte[] Build(params string[] pages)
    {
        var objects = new List<string> { "<</Type/Catalog/Pages 2 0 R>>", $"<</Type/Pages/Count {pages.Length}/Kids[{string.Concat(pages.Select((_, i) => $"{4 + (i * 2)} 0 R "))}]>>", "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>" };
        foreach (var page in pages)
        {
            objects.Add($"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents {objects.Count + 2} 0 R>>");
            objects.Add($"<</Length {page.Length}>>stream\n{page}\nendstream");
        }

        var (text, offsets) = (new StringBuilder("%PDF-1.4\n"), new List<int>());
        for (var i = 0; i < objects.Count; i++)
        {
            offsets.Add(text.Length);
            text.Append($"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        var xref = text.Length;
        text.Append($"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n{string.Concat(offsets.Select(o => $"{o:0000000000} 00000 n \n"))}trailer\n<</Size {objects.Count + 1}/Root 1 0 R>>\nstartxref\n{xref}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(text.ToString());
    }
}
