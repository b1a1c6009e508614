using Jiheng.Audit.Figures;
using Jiheng.Audit.Findings;
using Jiheng.Documents.Reading;
using Jiheng.Domain.Quantities;

namespace Jiheng.Audit.Claims;

/// <summary>A figure with the paragraph or cell that prints it (印出的数字).</summary>
public sealed record PrintedFigure(Passage Passage, Figure Figure)
{
    /// <summary>Where it stands.</summary>
    public SourcePlace Place => Passage.PlaceOf(Figure);

    /// <summary>Its place, quoted with its label.</summary>
    public Location Location => Passage.Locate(Figure);

    /// <summary>As printed, with its unit.</summary>
    public string Text => Passage.Printed(Figure);

    /// <summary>What it stands for, in base units.</summary>
    public Estimate Estimate => Figure.Estimate;

    /// <summary>Figures of one passage.</summary>
    internal static PrintedFigure[] Of(Passage passage, params IEnumerable<Figure> figures) => [.. figures.Select(f => new PrintedFigure(passage, f))];
}
