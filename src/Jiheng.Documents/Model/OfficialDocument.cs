namespace Jiheng.Documents.Model;

/// <summary>
/// A document ready to be written (待输出文档): sections of blocks, free of any file format. The Word and HTML
/// writers take it; page geometry is GB/T 9704-2012 and lives in the writers.
/// </summary>
/// <param name="Title">Title for the file's properties, not printed by itself.</param>
/// <param name="Sections">At least one.</param>
public sealed record OfficialDocument(string Title, IReadOnlyList<Section> Sections);

/// <summary>A run of pages with one orientation (节).</summary>
public sealed record Section(PageOrientation Orientation, IReadOnlyList<Block> Blocks);

/// <summary>Portrait (纵向) or landscape (横向) A4.</summary>
public enum PageOrientation
{
    Portrait,
    Landscape,
}
