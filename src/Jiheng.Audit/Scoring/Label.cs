namespace Jiheng.Audit.Scoring;

/// <summary>An inconsistency that a careful reader marked in a document (标注).</summary>
/// <param name="Id">Identifier within the document.</param>
/// <param name="Tier">How plainly it must be noticed.</param>
/// <param name="Rule">The rule expected to speak, or the kind of the label where none is named.</param>
/// <param name="Lines">1-based lines involved.</param>
/// <param name="Quotes">The words that stand there.</param>
/// <param name="Printed">What is printed.</param>
/// <param name="Expected">What the other figures yield.</param>
public sealed record Label(string Id, LabelTier Tier, string Rule, IReadOnlyList<int> Lines, IReadOnlyList<string> Quotes, string Printed, string Expected);

/// <summary>How plainly a label must be noticed (标注级别).</summary>
public enum LabelTier
{
    /// <summary>Beyond dispute (必须发现).</summary>
    Must,

    /// <summary>A careful reader would remark on it (应当发现).</summary>
    Should,

    /// <summary>Noticing it neither helps recall nor hurts precision (可有可无).</summary>
    May,
}

/// <summary>A figure that is known to be right (无误数字): an error reported on it is a hard false alarm.</summary>
public sealed record CleanFigure(int Line, string Printed);

/// <summary>The labels of one document (文件标注).</summary>
/// <param name="Stem">The document's file name without its extension.</param>
/// <param name="Labels">What should be noticed; empty for a document that must stay silent.</param>
/// <param name="Clean">Figures known to be right.</param>
public sealed record DocumentLabels(string Stem, IReadOnlyList<Label> Labels, IReadOnlyList<CleanFigure> Clean);
