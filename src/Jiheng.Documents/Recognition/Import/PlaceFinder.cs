using Jiheng.Domain.Regions;

namespace Jiheng.Documents.Recognition.Import;

/// <summary>Finds whose documents these are (所属区划): the lowest place named in full by units and titles, else the place above the prefectures that tables list.</summary>
internal sealed class PlaceFinder(RegionTree tree)
{
    internal Region? Of(IReadOnlyList<RecognisedDocument> documents)
    {
        var listed = documents.SelectMany(static d => d.Forms).SelectMany(Listed).Select(n => tree.Find(n, null, RegionLevel.Prefecture).Region).OfType<Region>().DistinctBy(static r => r.Code).ToArray();
        if (listed.Length >= 3 && listed.GroupBy(static r => r.ParentCode).MaxBy(static g => g.Count()) is { } most) return tree.ByCode(most.Key);
        foreach (var text in documents.SelectMany(static d => d.Forms.SelectMany(Named)).Concat(documents.SelectMany(Titles)))
            if (Within(text) is { } place) return place;
        return null;
    }

    private static IEnumerable<string> Listed(RecognisedForm form) => form switch
    {
        RecognisedAllocation a => a.Lines.Select(static l => l.Prefecture).Where(static n => n.Length > 0),
        RecognisedPlaceFunds f => f.Lines.Select(static l => l.Name),
        RecognisedTargets t => [t.Table.RegionName],
        _ => [],
    };

    private static IEnumerable<string> Named(RecognisedForm form) => form switch
    {
        RecognisedSelfEvaluation s => [s.Form.Unit, s.Form.Authority, s.Form.Name, s.Title],
        RecognisedTargets t => [t.Table.Province, t.Table.Authority, t.Table.FinanceAuthority],
        RecognisedTracking k => [k.Return.Unit],
        _ => [form.Title],
    };

    private static IEnumerable<string> Titles(RecognisedDocument document) =>
        document.Source.Blocks.OfType<Documents.Reading.SourceParagraph>().Take(30).Select(static p => p.Text.Text.Replace("\n", "", StringComparison.Ordinal)).Append(Path.GetFileNameWithoutExtension(document.Source.Path));

    /// <summary>The lowest place whose official name stands in the text; a name in several provinces counts only below one that is named too.</summary>
    private Region? Within(string text)
    {
        if (text.Length is < 3 or > 200) return null;
        var named = tree.All.Where(r => r.Name.Length > 2 && text.Contains(r.Name, StringComparison.Ordinal)).ToArray();
        return named.Where(r => named.Count(n => n.Name == r.Name) == 1 || tree.AncestorsOf(r).Any(named.Contains)).OrderByDescending(r => tree.AncestorsOf(r).Count()).FirstOrDefault();
    }
}
