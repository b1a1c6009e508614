using System.Text;
using Jiheng.Documents.Reading;

namespace Jiheng.Documents.Tests.Reading;

/// <summary>Short ways to say what a reader should have read.</summary>
internal static class SourceAssert
{
    internal static IReadOnlyList<SourceBlock> Text(string text) => Read("a.txt", Encoding.UTF8.GetBytes(text)).Blocks;

    internal static SourceDocument Read(string path, byte[] bytes)
    {
        var result = SourceReader.Read(path, bytes);
        Assert.True(result.IsRead, result.Error);
        return result.Document!;
    }

    internal static SourceDocument Shared(string relative) => Read(relative, File.ReadAllBytes(Repository.Shared(relative)!));

    internal static IReadOnlyList<SourceTable> Tables(this SourceDocument document) => [.. document.Blocks.OfType<SourceTable>()];

    internal static string[] Texts(this SourceRow row) => [.. row.Cells.Select(c => c.Text.Text)];

    internal static int Line(this SourceRow row) => row.Cells[0].Text.PlaceAt(0).Line;

    /// <summary>Every character that says it stands in a line of the file stands there.</summary>
    internal static void PlacesAreTrue(string file, IReadOnlyList<SourceBlock> blocks)
    {
        var lines = file.Split('\n');
        foreach (var text in blocks.SelectMany(Of))
        {
            for (var i = 0; i < text.Text.Length; i++)
            {
                var place = text.PlaceAt(i);
                if (text.Text[i] != '\n') Assert.Equal(text.Text[i], lines[place.Line - 1][place.Column - 1]);
            }
        }
    }

    internal static IEnumerable<SourceText> Of(SourceBlock block) => block switch
    {
        SourceParagraph p => [p.Text],
        SourceTable t => t.Rows.SelectMany(r => r.Cells).Select(c => c.Text),
        _ => [],
    };
}
