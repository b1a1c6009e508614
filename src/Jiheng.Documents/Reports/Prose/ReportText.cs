using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Jiheng.Documents.Forms;
using Jiheng.Documents.Model;
using Jiheng.Domain.Derivations;

namespace Jiheng.Documents.Reports.Prose;

/// <summary>A report being written (报告正文): numbered headings, composed sentences, the author's paragraphs, tables, charts.</summary>
public sealed class ReportText
{
    private static readonly ParagraphStyle[] Headings = [ParagraphStyle.Heading1, ParagraphStyle.Heading2, ParagraphStyle.Heading3, ParagraphStyle.Heading4];
    private readonly HeadingNumbers numbers = new();
    private readonly List<Block> blocks = [];
    private int tables;
    private int charts;

    /// <summary>What the text is made of.</summary>
    public FigureLedger Ledger { get; } = new();

    /// <summary>The blocks written so far.</summary>
    public IReadOnlyList<Block> Blocks => blocks;

    /// <summary>A numbered heading, level 1 to 4.</summary>
    public void Heading(int level, string title)
    {
        var text = numbers.Next(level) + Ledger.Text(title);
        if (level <= 2) Ledger.Part = level == 1 ? new(text, "") : new(Ledger.Part.Chapter, text);
        blocks.Add(new Paragraph(Headings[level - 1], text));
    }

    /// <summary>A paragraph of text.</summary>
    public void Body([InterpolatedStringHandlerArgument("")] Sentence sentence) => Add(ParagraphStyle.Body, new(sentence.Compose()));

    /// <summary>The last paragraph before the signature, which must not stand on a page without text (GB/T 9704-2012).</summary>
    public void LastBody([InterpolatedStringHandlerArgument("")] Sentence sentence) => blocks.Add(new Paragraph(ParagraphStyle.Body, new Clause(sentence.Compose()).Text) { KeepWithNext = true });

    /// <summary>A paragraph in another style.</summary>
    public void Line(ParagraphStyle style, [InterpolatedStringHandlerArgument("")] Sentence sentence) => Add(style, new(sentence.Compose()));

    /// <summary>A paragraph of clauses composed before.</summary>
    public void Body(Clause clause) => Add(ParagraphStyle.Body, clause);

    /// <summary>A clause for use in a sentence.</summary>
    [SuppressMessage("Performance", "CA1822", Justification = "The compiler hands this report to the sentence, which notes its figures in it.")]
    public Clause Say([InterpolatedStringHandlerArgument("")] Sentence sentence) => new(sentence.Compose());

    /// <summary>What the author wrote, in Markdown; nothing when there is nothing.</summary>
    public void Author(string? markdown)
    {
        if (string.IsNullOrWhiteSpace(markdown)) return;
        foreach (var paragraph in AuthorText.Read(markdown))
        {
            Ledger.Text(paragraph.Text);
            blocks.Add(paragraph with { KeepWithNext = paragraph.KeepWithNext || LeadsOn(paragraph.Text) });
        }
    }

    /// <summary>Lines that somebody entered, a paragraph each.</summary>
    public void Entered(string lines)
    {
        foreach (var line in lines.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)) Body($"{line}");
    }

    /// <summary>A numbered table with its caption; the unit line only where every amount has the same unit.</summary>
    public void Table([InterpolatedStringHandlerArgument("")] Sentence caption, string unit, Table table)
    {
        blocks.Add(new Paragraph(ParagraphStyle.Caption, $"表{Ledger.Ordinal(++tables)}　{caption.Compose()}"));
        if (unit.Length > 0) blocks.Add(new Paragraph(ParagraphStyle.UnitLine, "单位：" + unit));
        blocks.Add(new TableBlock(table));
    }

    /// <summary>A numbered chart.</summary>
    public void Chart(Chart chart) => blocks.Add(new ChartBlock(chart with { Title = $"图{Ledger.Ordinal(++charts)}　{chart.Title}" }));

    /// <summary>A cell with a figure.</summary>
    public Cell Figure(Derivation figure, NumberFormat format) => new(Ledger.Figure(figure, FigureFormat.Print(figure.Value, format)))
    {
        Align = CellAlign.Right,
        Figure = new CellFigure(figure, format),
    };

    /// <summary>A cell with a text that somebody entered.</summary>
    public Cell Words(string entered, CellAlign align = CellAlign.Center) => new(Ledger.Text(entered)) { Align = align };

    private void Add(ParagraphStyle style, Clause clause)
    {
        if (!clause.IsEmpty) blocks.Add(new Paragraph(style, clause.Text) { KeepWithNext = LeadsOn(clause.Text) });
    }

    // What only leads to the next paragraph is not left behind at the end of a page.
    private static bool LeadsOn(string text) => text.EndsWith('：');
}
