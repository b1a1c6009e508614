using Jiheng.Audit.Figures;
using Jiheng.Audit.Findings;

namespace Jiheng.Audit.Claims;

/// <summary>A figure with the paragraph or cell that prints it (印出的数字).</summary>
public sealed record PrintedFigure(Passage Passage, Figure Figure)
{
    /// <summary>Its place, quoted with its label.</summary>
    public Location Location => Passage.Locate(Figure);

    /// <summary>As printed, with its unit.</summary>
    public string Text => Passage.Printed(Figure);
}
