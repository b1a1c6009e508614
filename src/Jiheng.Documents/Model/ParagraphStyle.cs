namespace Jiheng.Documents.Model;

/// <summary>The paragraphs that official documents know (段落样式), after GB/T 9704-2012 and the forms in use.</summary>
public enum ParagraphStyle
{
    /// <summary>发文机关标志: the issuer's name in red, 小标宋, above a red line when followed by <see cref="DocumentNumber"/>.</summary>
    IssuerMark,

    /// <summary>发文字号: 新财社〔2020〕84号, centred, 3号仿宋, red line beneath.</summary>
    DocumentNumber,

    /// <summary>标题: 2号小标宋, centred.</summary>
    Title,

    /// <summary>副标题, e.g. （2024年度）: 3号楷体, centred.</summary>
    Subtitle,

    /// <summary>主送机关: flush left, no indent.</summary>
    Recipient,

    /// <summary>一、 3号黑体.</summary>
    Heading1,

    /// <summary>（一） 3号楷体.</summary>
    Heading2,

    /// <summary>1. 3号仿宋, bold.</summary>
    Heading3,

    /// <summary>（1） 3号仿宋.</summary>
    Heading4,

    /// <summary>正文: 3号仿宋, two characters' first-line indent, 28 pt lines.</summary>
    Body,

    /// <summary>附件说明: 附件：1. …</summary>
    AttachmentList,

    /// <summary>附件 label at the head of an annex: 3号黑体, flush left.</summary>
    AnnexLabel,

    /// <summary>发文机关署名 and 成文日期: right-aligned, four characters from the margin.</summary>
    Signature,

    /// <summary>版记: 抄送、印发机关 between thin lines, 4号仿宋.</summary>
    Imprint,

    /// <summary>Title of a form or a table: 小二号小标宋-like 18 pt, centred.</summary>
    FormTitle,

    /// <summary>Line under a form's title, e.g. （2024年度）, centred 4号.</summary>
    FormSubtitle,

    /// <summary>单位：万元, right-aligned above a table, 小四.</summary>
    UnitLine,

    /// <summary>Caption of a table or a chart, centred, 4号黑体; kept with what follows.</summary>
    Caption,

    /// <summary>Notes under a table, 小四仿宋.</summary>
    TableNote,

    /// <summary>A line of a derivation tree in an appendix: 五号, hanging indent by leading full-width blanks.</summary>
    Derivation,

    /// <summary>The part of the report whose figures follow, 五号黑体, kept with what follows.</summary>
    DerivationHeading,
}
