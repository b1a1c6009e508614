using Jiheng.Documents.Writing;

namespace Jiheng.Bench.Documents;

/// <summary>Holds the peer to the same result (同表核对) before anything is timed.</summary>
internal static class SameTable
{
    /// <exception cref="InvalidOperationException">A row differs.</exception>
    public static void Check(string folder, MergedTable table, DocxtemplaterPeer merged, DocxtemplaterPeer plain)
    {
        using var own = new MemoryStream();
        DocxWriter.Write(table.ToDocument(), own);
        Compare(WordTable.Rows(own, merges: true), Filled(merged, Path.Combine(folder, "merged.docx"), merges: true));
        Compare([.. table.Rows.Select(static r => string.Join('|', r))], Filled(plain, Path.Combine(folder, "plain.docx"), merges: false)[1..]);
    }

    private static string[] Filled(DocxtemplaterPeer peer, string path, bool merges)
    {
        peer.FillTo(path);
        using var file = File.OpenRead(path);
        return WordTable.Rows(file, merges);
    }

    private static void Compare(string[] expected, string[] given)
    {
        if (expected.Length != given.Length) throw new InvalidOperationException($"The peer made {given.Length} rows, not {expected.Length}.");
        for (var i = 0; i < expected.Length; i++)
        {
            if (expected[i] != given[i]) throw new InvalidOperationException($"Row {i}: the peer wrote “{given[i]}”, expected “{expected[i]}”.");
        }
    }
}
