namespace Jiheng.Web.Pages.Me.Qr;

/// <summary>The squares of a code while it is drawn (二维码画布): what is the same in every code of its version, then the bytes, then a mask.</summary>
internal sealed class QrCanvas
{
    private const int Format = 0x537;
    private const int FormatMask = 0x5412;
    private const int VersionPolynomial = 0x1F25;
    private const int FirstWithVersion = 7;
    private readonly QrVersion version;
    private readonly bool[,] dark;
    private readonly bool[,] isFixed;

    internal QrCanvas(QrVersion version)
    {
        (this.version, dark, isFixed) = (version, new bool[version.Size, version.Size], new bool[version.Size, version.Size]);
        for (var i = 0; i < Size; i++)
        {
            Fix(6, i, i % 2 == 0);
            Fix(i, 6, i % 2 == 0);
        }

        foreach (var (x, y) in new[] { (3, 3), (Size - 4, 3), (3, Size - 4) }) Corner(x, y);
        var at = version.Alignments;
        for (var i = 0; i < at.Count; i++)
            for (var j = 0; j < at.Count; j++)
                if (!((i == 0 && j == 0) || (i == 0 && j == at.Count - 1) || (i == at.Count - 1 && j == 0))) Square(at[i], at[j]);
        WriteFormat(0);
        WriteVersion();
    }

    internal int Size => version.Size;

    /// <summary>Whether a square is dark.</summary>
    internal bool this[int x, int y] => dark[y, x];

    /// <summary>Draws the bytes, in columns of two from the lower right.</summary>
    internal void Write(byte[] bytes)
    {
        var bit = 0;
        for (var right = Size - 1; right >= 1; right -= 2)
        {
            if (right == 6) right = 5;
            for (var step = 0; step < Size; step++)
            {
                var y = ((right + 1) & 2) == 0 ? Size - 1 - step : step;
                foreach (var x in new[] { right, right - 1 })
                {
                    if (isFixed[y, x]) continue;
                    dark[y, x] = bit < bytes.Length * 8 && ((bytes[bit >> 3] >> (7 - (bit & 7))) & 1) != 0;
                    bit++;
                }
            }
        }
    }

    /// <summary>Turns squares over by one of the eight masks, and says which; the same once more takes it away.</summary>
    internal void Mask(int mask)
    {
        for (var y = 0; y < Size; y++)
            for (var x = 0; x < Size; x++)
                if (!isFixed[y, x] && QrMask.Turns(mask, x, y)) dark[y, x] = !dark[y, x];
        WriteFormat(mask);
    }

    private void Fix(int x, int y, bool isDark) => (dark[y, x], isFixed[y, x]) = (isDark, true);

    private void Corner(int x, int y)
    {
        for (var dy = -4; dy <= 4; dy++)
            for (var dx = -4; dx <= 4; dx++)
                if (x + dx >= 0 && x + dx < Size && y + dy >= 0 && y + dy < Size) Fix(x + dx, y + dy, Math.Max(Math.Abs(dx), Math.Abs(dy)) is not (2 or 4));
    }

    private void Square(int x, int y)
    {
        for (var dy = -2; dy <= 2; dy++)
            for (var dx = -2; dx <= 2; dx++) Fix(x + dx, y + dy, Math.Max(Math.Abs(dx), Math.Abs(dy)) != 1);
    }

    // The level M is written 00.
    private void WriteFormat(int mask)
    {
        var rest = mask;
        for (var i = 0; i < 10; i++) rest = (rest << 1) ^ ((rest >> 9) * Format);
        var bits = ((mask << 10) | rest) ^ FormatMask;
        for (var i = 0; i <= 5; i++) Fix(8, i, Bit(bits, i));
        Fix(8, 7, Bit(bits, 6));
        Fix(8, 8, Bit(bits, 7));
        Fix(7, 8, Bit(bits, 8));
        for (var i = 9; i < 15; i++) Fix(14 - i, 8, Bit(bits, i));
        for (var i = 0; i < 8; i++) Fix(Size - 1 - i, 8, Bit(bits, i));
        for (var i = 8; i < 15; i++) Fix(8, Size - 15 + i, Bit(bits, i));
        Fix(8, Size - 8, true);
    }

    private void WriteVersion()
    {
        if (version.Number < FirstWithVersion) return;
        var rest = version.Number;
        for (var i = 0; i < 12; i++) rest = (rest << 1) ^ ((rest >> 11) * VersionPolynomial);
        var bits = (version.Number << 12) | rest;
        for (var i = 0; i < 18; i++)
        {
            Fix(Size - 11 + (i % 3), i / 3, Bit(bits, i));
            Fix(i / 3, Size - 11 + (i % 3), Bit(bits, i));
        }
    }

    private static bool Bit(int bits, int index) => ((bits >> index) & 1) != 0;
}
