namespace Jiheng.Documents.Writing.Packaging;

/// <summary>The names that the parts of a package are known by (ECMA-376, transitional).</summary>
internal static class Ooxml
{
    public const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public const string Sheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    public const string Drawing = "http://schemas.openxmlformats.org/drawingml/2006/main";
    public const string Inline = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
    public const string Chart = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    public const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public const string WorkbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public const string ChartType = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
    public const string CorePropertiesType = "application/vnd.openxmlformats-package.core-properties+xml";

    /// <summary>Content type of a part of a Word document, e.g. styles.</summary>
    public static string WordType(string kind) => $"application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}+xml";

    /// <summary>Content type of a part of a workbook, e.g. worksheet.</summary>
    public static string SheetType(string kind) => $"application/vnd.openxmlformats-officedocument.spreadsheetml.{kind}+xml";

    /// <summary>Type of a relationship, e.g. officeDocument.</summary>
    public static string RelationType(string kind) => $"{Relations}/{kind}";
}
