using Jiheng.Documents.Model;

namespace Jiheng.Documents.Writing.Word;

/// <summary>The styles of official documents after GB/T 9704-2012 §7, one per <see cref="ParagraphStyle"/> and some for tables.</summary>
internal static class WordStyles
{
    public const string FangSong = "仿宋_GB2312";
    public const string KaiTi = "楷体_GB2312";
    public const string HeiTi = "黑体";
    public const string XiaoBiaoSong = "方正小标宋简体";
    public const string Latin = "Times New Roman";

    public const string CellLeft = "JhCellLeft";
    public const string CellCenter = "JhCellCenter";
    public const string CellRight = "JhCellRight";
    public const string Figure = "JhFigure";
    public const string Gap = "JhGap";
    public const string FooterOdd = "JhFooterOdd";
    public const string FooterEven = "JhFooterEven";
    public const string Table = "JhTable";

    private const int EmptyLine = 560;

    // Heading sizes and typefaces: §7.3.3, 一、黑体, （一）楷体, 1. and （1）仿宋.
    private static readonly Dictionary<ParagraphStyle, WordStyle> ByParagraph = new()
    {
        [ParagraphStyle.IssuerMark] = new("JhIssuerMark", "发文机关标志") { Font = XiaoBiaoSong, Size = 72, Red = true, Align = "center", Before = 1400, Line = 0, Contextual = true },
        [ParagraphStyle.DocumentNumber] = new("JhDocumentNumber", "发文字号") { Align = "center", Before = EmptyLine, After = 2 * EmptyLine, RedLineBelow = true },
        [ParagraphStyle.Title] = new("Title", "Title") { Font = XiaoBiaoSong, Size = 44, Align = "center", After = EmptyLine, Line = 660, KeepNext = true },
        [ParagraphStyle.Subtitle] = new("Subtitle", "Subtitle") { Font = KaiTi, Align = "center", After = EmptyLine, KeepNext = true },
        [ParagraphStyle.Recipient] = new("JhRecipient", "主送机关") { },
        [ParagraphStyle.Heading1] = new("Heading1", "heading 1") { Font = HeiTi, FirstLineChars = 2, KeepNext = true, Outline = 1 },
        [ParagraphStyle.Heading2] = new("Heading2", "heading 2") { Font = KaiTi, FirstLineChars = 2, KeepNext = true, Outline = 2 },
        [ParagraphStyle.Heading3] = new("Heading3", "heading 3") { Bold = true, FirstLineChars = 2, KeepNext = true, Outline = 3 },
        [ParagraphStyle.Heading4] = new("Heading4", "heading 4") { FirstLineChars = 2, KeepNext = true, Outline = 4 },
        [ParagraphStyle.Body] = new("JhBody", "公文正文") { FirstLineChars = 2 },
        [ParagraphStyle.AttachmentList] = new("JhAttachmentList", "附件说明") { FirstLineChars = 2, Before = EmptyLine, Contextual = true, KeepNext = true },
        [ParagraphStyle.AnnexLabel] = new("JhAnnexLabel", "附件标识") { Font = HeiTi, KeepNext = true, Outline = 1 },
        [ParagraphStyle.Signature] = new("JhSignature", "署名与成文日期") { Align = "right", RightChars = 4, Before = 2 * EmptyLine, Contextual = true },
        [ParagraphStyle.Imprint] = new("JhImprint", "版记") { Size = 28, Line = 500, RightTab = 8564 },
        [ParagraphStyle.FormTitle] = new("JhFormTitle", "表单标题") { Font = XiaoBiaoSong, Size = 36, Align = "center", Before = 60, After = 60, Line = 520, KeepNext = true },
        [ParagraphStyle.FormSubtitle] = new("JhFormSubtitle", "表单副标题") { Size = 28, Align = "center", After = 60, Line = 400, KeepNext = true },
        [ParagraphStyle.UnitLine] = new("JhUnitLine", "单位行") { Size = 24, Align = "right", Line = 360, KeepNext = true },
        [ParagraphStyle.Caption] = new("Caption", "caption") { Font = HeiTi, Size = 28, Align = "center", Before = 120, Line = 480, KeepNext = true },
        [ParagraphStyle.TableNote] = new("JhTableNote", "表注") { Size = 24, Before = 60, Line = 380 },
        [ParagraphStyle.Derivation] = new("JhDerivation", "计算过程") { Size = 21, Align = "left", Line = 320 },
        [ParagraphStyle.DerivationHeading] = new("JhDerivationHeading", "计算过程章节") { Font = HeiTi, Size = 21, Align = "left", Before = 80, Line = 320, KeepNext = true },
    };

    private static readonly WordStyle[] Others =
    [
        new(CellLeft, "表格文字居左") { Size = 21, Align = "left", Line = 0 },
        new(CellCenter, "表格文字居中") { Size = 21, Align = "center", Line = 0 },
        new(CellRight, "表格文字居右") { Size = 21, Align = "right", Line = 0 },
        new(Figure, "图表") { Align = "center", Line = 0, After = 120 },
        new(Gap, "间隔") { Size = 2, Line = 20 },
        new(FooterOdd, "单页页码") { Font = "宋体", Size = 28, Align = "right", RightChars = 1, Line = 0 },
        new(FooterEven, "双页页码") { Font = "宋体", Size = 28, Align = "left", FirstLineChars = 1, Line = 0 },
    ];

    /// <summary>All paragraph styles but Normal.</summary>
    public static IEnumerable<WordStyle> All => ByParagraph.Values.Concat(Others);

    public static WordStyle For(ParagraphStyle style) => ByParagraph[style];
}
