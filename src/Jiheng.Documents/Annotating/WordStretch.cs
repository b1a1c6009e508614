using System.Xml.Linq;
using Jiheng.Documents.Reading.Office;

namespace Jiheng.Documents.Annotating;

/// <summary>
/// One printed paragraph and the elements that print it (可批注的段落). Runs are split where a comment begins or ends; what
/// is printed stays the same.
/// </summary>
/// <param name="start">Where it begins in its cell; 0 in prose.</param>
/// <param name="length">Characters printed, an automatic number included.</param>
/// <param name="number">Characters of the automatic number, which stands in no element.</param>
/// <param name="leaves">The elements in order.</param>
internal sealed class WordStretch(int start, int length, int number, List<WordLeaf> leaves)
{
    internal int Start => start;

    internal int Length => length;

    internal IReadOnlyList<WordLeaf> Leaves => leaves;

    /// <summary>The first and the last run, or formula, of the characters from <paramref name="from"/> to <paramref name="to"/>; split so that they print nothing else.</summary>
    internal (XElement First, XElement Last)? Cut(int from, int to)
    {
        from = Math.Max(from, number);
        if (IsInsidePair(from)) from--;
        if (IsInsidePair(to)) to++;
        Split(from);
        Split(to);
        var inside = leaves.Where(l => l.Offset < to && l.Offset + l.Length > from).ToList();
        if (inside.Count == 0) return null;
        Begin(inside[0].Element);
        var after = leaves.FindIndex(l => l.Offset >= to);
        if (after >= 0 && AnchorOf(leaves[after].Element) == AnchorOf(inside[^1].Element)) Begin(leaves[after].Element);
        return (AnchorOf(inside[0].Element), AnchorOf(inside[^1].Element));
    }

    /// <summary>What stands among runs: the run itself, or a formula.</summary>
    internal static XElement AnchorOf(XElement leaf) => leaf.Ancestors().TakeWhile(a => a.Name() != "p").LastOrDefault(a => a.Name() == "r") ?? leaf;

    /// <summary>Between the two halves of a rare character no cut is possible.</summary>
    private bool IsInsidePair(int at) =>
        leaves.FirstOrDefault(l => l.Offset < at && at < l.Offset + l.Length) is { Element: { Name.LocalName: "t" } text } leaf && char.IsLowSurrogate(text.Value[at - leaf.Offset]);

    /// <summary>Cuts the text element that holds <paramref name="at"/> in two.</summary>
    private void Split(int at)
    {
        var index = leaves.FindIndex(l => l.Offset < at && at < l.Offset + l.Length);
        if (index < 0 || leaves[index].Element is not { Name.LocalName: "t" } text) return;
        var leaf = leaves[index];
        var behind = new XElement(text.Name, new XAttribute(XNamespace.Xml + "space", "preserve"), text.Value[Offset(at)..]);
        text.Value = text.Value[..Offset(at)];
        text.SetAttributeValue(XNamespace.Xml + "space", "preserve");
        text.AddAfterSelf(behind);
        leaves[index] = leaf with { Length = at - leaf.Offset };
        leaves.Insert(index + 1, new(at, leaf.Offset + leaf.Length - at, behind));

        // Blanks at the paragraph's ends are not printed text; they may make an offset negative, never the cut.
        int Offset(int place) => place - leaf.Offset;
    }

    /// <summary>Lets a run begin at <paramref name="leaf"/>: what stands before it stays, the rest goes to a run of the same look.</summary>
    private static void Begin(XElement leaf)
    {
        if (leaf.Parent is not { Name.LocalName: "r" } run || !leaf.ElementsBeforeSelf().Any(e => e.Name() != "rPr")) return;
        var rest = new XElement(run.Name, run.Attributes());
        if (run.Child("rPr") is { } look) rest.Add(new XElement(look));
        var moved = leaf.NodesAfterSelf().Prepend(leaf).ToList();
        foreach (var node in moved) node.Remove();
        rest.Add(moved);
        run.AddAfterSelf(rest);
    }
}
