using System.Text;
using AngleSharp.Dom;

namespace Jiheng.Documents.Reading.Web;

/// <summary>Collects text as a browser would: runs of blanks are one blank.</summary>
internal sealed class HtmlText
{
    private readonly StringBuilder text = new();

    internal void Append(string run)
    {
        foreach (var c in run)
        {
            if (c is not (' ' or '\t' or '\n' or '\r' or '\f')) text.Append(c == '\u00A0' ? ' ' : c);
            else if (text.Length > 0 && text[^1] != ' ' && text[^1] != '\n') text.Append(' ');
        }
    }

    internal void Break()
    {
        if (text.Length > 0 && text[^1] == ' ') text.Length--;
        if (text.Length > 0 && text[^1] != '\n') text.Append('\n');
    }

    internal string Take()
    {
        var result = text.ToString().Trim();
        text.Clear();
        return result;
    }

    /// <summary>The text of a cell, without the tables in it; walks without recursion, however deep the page nests.</summary>
    internal static string Of(IElement cell, List<IElement> nested)
    {
        var text = new HtmlText();
        var open = new Stack<INode>();
        open.Push(cell);
        while (open.TryPop(out var node))
        {
            if (node is IText run) text.Append(run.Data);
            if (node is not IElement element) continue;
            if (element.LocalName is "br" or "p" or "div" or "li") text.Break();
            if (element.LocalName is "script" or "style" or "template") continue;
            if (element.LocalName == "table") nested.Add(element);
            else foreach (var child in element.ChildNodes.Reverse()) open.Push(child);
        }

        return text.Take();
    }
}
