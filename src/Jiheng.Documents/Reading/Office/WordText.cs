using System.Text;
using System.Xml.Linq;

namespace Jiheng.Documents.Reading.Office;

/// <summary>
/// The text of a Word paragraph (段落文字) as it prints, the text boxes anchored in it, and from which element of the file
/// each character came.
/// </summary>
internal sealed class WordText
{
    /// <summary>Characters; Word itself breaks down long before.</summary>
    private const int Longest = 1_000_000;

    private readonly StringBuilder text = new();
    private readonly List<WordLeaf> leaves = [];
    private readonly List<XElement> boxes = [];

    private WordText()
    {
    }

    /// <summary>The text without blanks at its ends.</summary>
    internal string Text { get; private set; } = "";

    /// <summary>Characters of the automatic number at its beginning.</summary>
    internal int Number { get; private set; }

    /// <summary>The elements that gave it, in order; an automatic number has none.</summary>
    internal IReadOnlyList<WordLeaf> Leaves => leaves;

    internal IReadOnlyList<XElement> Boxes => boxes;

    /// <summary>Reads paragraphs of which all marks but the last are deleted, so that they print as one.</summary>
    internal static WordText Of(IEnumerable<XElement> paragraphs, string number = "")
    {
        var result = new WordText();
        foreach (var part in paragraphs.SelectMany(p => p.Accepted())) result.Append(part);
        result.Trim();
        // A number is printed before text only; in an empty paragraph it is somebody's forgotten line.
        if (number.Length > 0 && result.Text.Length > 0) result.Prefix(number);
        return result;
    }

    private void Trim()
    {
        var all = text.ToString();
        var blanks = all.Length - all.AsSpan().TrimStart().Length;
        Text = all.Trim();
        if (blanks > 0) Shift(-blanks);
    }

    private void Prefix(string number)
    {
        (Text, Number) = (number + Text, number.Length);
        Shift(number.Length);
    }

    private void Shift(int by)
    {
        for (var i = 0; i < leaves.Count; i++) leaves[i] = leaves[i] with { Offset = leaves[i].Offset + by };
    }

    private void Append(XElement element)
    {
        switch (element.Name())
        {
            case "r" when !element.Child("rPr").IsOn("vanish"):
                foreach (var part in element.Accepted()) Append(part);
                break;
            case "t":
                Put(element, element.Value);
                break;
            case "tab" or "ptab":
                Put(element, "\t");
                break;
            case "br" or "cr":
                Put(element, "\n");
                break;
            case "noBreakHyphen":
                Put(element, "-");
                break;
            case "sym":
                Put(element, WordSymbols.Show(element));
                break;
            case "drawing" or "pict" or "object":
                boxes.AddRange(element.Descendants().Where(d => d.Name() == "txbxContent" && !d.Ancestors().TakeWhile(a => a != element).Any(a => a.Name() is "txbxContent" or "Fallback")));
                break;
            case "oMath" or "oMathPara":
                Put(element, string.Concat(element.Descendants().Where(d => d.Name() == "t").Select(d => d.Value)));
                break;
        }
    }

    private void Put(XElement element, string shown)
    {
        if (shown.Length > 0) leaves.Add(new(text.Length, shown.Length, element));
        if (text.Append(shown).Length > Longest) throw new UnreadableException($"其中一个段落超过 {Longest / 10_000} 万字，文件可能已损坏，请用原程序另存后重试");
    }
}

/// <summary>An element that printed <paramref name="Length"/> characters from <paramref name="Offset"/> on.</summary>
internal readonly record struct WordLeaf(int Offset, int Length, XElement Element);
