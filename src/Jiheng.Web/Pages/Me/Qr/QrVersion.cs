namespace Jiheng.Web.Pages.Me.Qr;

/// <summary>A size of a code (二维码版本), 1 to 10, with what it holds at the error correction level M (ISO/IEC 18004, table 9).</summary>
/// <param name="Number">1 to 10.</param>
internal readonly record struct QrVersion(int Number)
{
    private static readonly int[] ChecksOfABlock = [10, 16, 26, 18, 24, 16, 18, 22, 22, 26];
    private static readonly int[] BlocksOfAVersion = [1, 1, 1, 2, 2, 4, 4, 4, 5, 5];

    /// <summary>The largest there is here: 213 bytes, more than any address that an authenticator scans.</summary>
    internal static readonly QrVersion Largest = new(10);

    /// <summary>How many modules wide and high.</summary>
    internal int Size => (Number * 4) + 17;

    /// <summary>How many blocks the data is cut into.</summary>
    internal int Blocks => BlocksOfAVersion[Number - 1];

    /// <summary>How many check bytes follow each block.</summary>
    internal int Checks => ChecksOfABlock[Number - 1];

    /// <summary>How many bytes there are in all.</summary>
    internal int Bytes => Modules / 8;

    /// <summary>How many of them hold data.</summary>
    internal int DataBytes => Bytes - (Blocks * Checks);

    /// <summary>How many bits say how long the text is.</summary>
    internal int LengthBits => Number < 10 ? 8 : 16;

    /// <summary>Where the small squares have their middles, in both directions.</summary>
    internal IReadOnlyList<int> Alignments
    {
        get
        {
            if (Number == 1) return [];
            var count = (Number / 7) + 2;
            var step = ((Number * 8) + (count * 3) + 5) / ((count * 4) - 4) * 2;
            var size = Size;
            return [6, .. Enumerable.Range(0, count - 1).Select(i => size - 7 - (i * step)).Reverse()];
        }
    }

    // What is left when squares, lines and the words about format and version are taken away.
    private int Modules
    {
        get
        {
            var left = (((16 * Number) + 128) * Number) + 64;
            if (Number == 1) return left;
            var squares = (Number / 7) + 2;
            return left - ((((25 * squares) - 10) * squares) - 55) - (Number >= 7 ? 36 : 0);
        }
    }
}
