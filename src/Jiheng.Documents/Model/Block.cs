namespace Jiheng.Documents.Model;

/// <summary>One block of a document (块).</summary>
public abstract record Block;

/// <summary>A paragraph (段落).</summary>
public sealed record Paragraph(ParagraphStyle Style, IReadOnlyList<Run> Runs) : Block
{
    public Paragraph(ParagraphStyle style, string text) : this(style, [new Run(text)])
    {
    }

    /// <summary>Stays on the page of what follows, as the last lines of a text stay with its signature.</summary>
    public bool KeepWithNext { get; init; }

    public string Text => string.Concat(Runs.Select(r => r.Text));
}

/// <summary>A stretch of text with one look (文字).</summary>
public sealed record Run(string Text, bool Bold = false);

/// <summary>A table in the text (表格).</summary>
public sealed record TableBlock(Table Table) : Block;

/// <summary>A native, editable chart (图表) with its workbook.</summary>
public sealed record ChartBlock(Chart Chart) : Block;

/// <summary>Starts a new page (分页).</summary>
public sealed record PageBreak : Block;
