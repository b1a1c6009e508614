using System.Globalization;
using System.Text;

namespace Jiheng.Web.Pages.Me.Qr;

/// <summary>
/// A text as a code that a telephone scans (二维码, ISO/IEC 18004): bytes, error correction M. Made here, so that a secret is
/// drawn without leaving the server.
/// </summary>
public sealed class QrCode
{
    private const int Margin = 4;
    private readonly QrCanvas canvas;

    private QrCode(QrCanvas canvas) => this.canvas = canvas;

    /// <summary>How many squares wide and high, without the margin.</summary>
    public int Size => canvas.Size;

    /// <summary>How many squares wide and high with the margin that scanners want.</summary>
    public int Extent => Size + (2 * Margin);

    /// <summary>Whether a square is dark.</summary>
    public bool this[int x, int y] => canvas[x, y];

    /// <summary>The dark squares as the path of a picture (SVG).</summary>
    public string Path
    {
        get
        {
            var path = new StringBuilder();
            for (var y = 0; y < Size; y++)
            {
                for (var x = 0; x < Size; x++)
                {
                    if (!canvas[x, y]) continue;
                    var from = x;
                    while (x + 1 < Size && canvas[x + 1, y]) x++;
                    path.Append(CultureInfo.InvariantCulture, $"M{from + Margin},{y + Margin}h{x - from + 1}v1h-{x - from + 1}z");
                }
            }

            return path.ToString();
        }
    }

    /// <summary>The code of a text.</summary>
    public static QrCode Of(string text)
    {
        var (version, bytes) = QrBytes.Of(text);
        var canvas = new QrCanvas(version);
        canvas.Write(bytes);
        var best = Enumerable.Range(0, QrMask.Count).MinBy(mask => Tried(canvas, mask));
        canvas.Mask(best);
        return new(canvas);
    }

    private static int Tried(QrCanvas canvas, int mask)
    {
        canvas.Mask(mask);
        var penalty = QrMask.Penalty(canvas);
        canvas.Mask(mask);
        return penalty;
    }
}
