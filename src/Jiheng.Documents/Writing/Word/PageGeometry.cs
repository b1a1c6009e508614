using Jiheng.Documents.Model;

namespace Jiheng.Documents.Writing.Word;

/// <summary>
/// The page of GB/T 9704-2012 (版面): A4, top margin 37 mm, binding margin 28 mm, type area (版心) 156 × 225 mm. A landscape
/// page is the same sheet turned clockwise, so that its head lies at the binding edge and the type area keeps its place.
/// All lengths in twips, 1440 to the inch.
/// </summary>
internal sealed record PageGeometry(int Width, int Height, int Top, int Right, int Bottom, int Left, int FooterDistance)
{
    private const double TwipsPerMillimetre = 1440 / 25.4;

    // Page numbers stand 7 mm below the type area; the footer itself is about 5 mm high.
    private static readonly PageGeometry Portrait = Of(210, 297, top: 37, left: 28, width: 156, height: 225);

    private static readonly PageGeometry Landscape = Of(297, 210, top: 28, left: 35, width: 225, height: 156);

    /// <summary>Width of the type area.</summary>
    public int TextWidth => Width - Left - Right;

    public static PageGeometry For(PageOrientation orientation) =>
        orientation == PageOrientation.Landscape ? Landscape : Portrait;

    public static int Twips(double millimetres) => (int)Math.Round(millimetres * TwipsPerMillimetre);

    private static PageGeometry Of(double pageWidth, double pageHeight, double top, double left, double width, double height)
    {
        var bottom = pageHeight - top - height;
        return new(
            Twips(pageWidth), Twips(pageHeight), Twips(top), Twips(pageWidth - left - width), Twips(bottom), Twips(left), Twips(bottom - 12));
    }
}
