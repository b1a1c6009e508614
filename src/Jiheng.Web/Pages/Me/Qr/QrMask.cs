namespace Jiheng.Web.Pages.Me.Qr;

/// <summary>The eight masks (掩模), and how hard a code is to read (ISO/IEC 18004, 7.8.3): the easiest is taken.</summary>
internal static class QrMask
{
    internal const int Count = 8;

    private const int Pair = 3;
    private const int LikeACorner = 40;
    private const int Unbalanced = 10;

    // A corner's stripe with light beside it, either way round.
    private static readonly bool[][] Stripes = [[.. "10111010000".Select(static c => c == '1')], [.. "00001011101".Select(static c => c == '1')]];

    internal static bool Turns(int mask, int x, int y) => mask switch
    {
        0 => (x + y) % 2 == 0,
        1 => y % 2 == 0,
        2 => x % 3 == 0,
        3 => (x + y) % 3 == 0,
        4 => ((x / 3) + (y / 2)) % 2 == 0,
        5 => (x * y % 2) + (x * y % 3) == 0,
        6 => ((x * y % 2) + (x * y % 3)) % 2 == 0,
        _ => (((x + y) % 2) + (x * y % 3)) % 2 == 0,
    };

    internal static int Penalty(QrCanvas canvas)
    {
        var (size, penalty, dark) = (canvas.Size, 0, 0);
        for (var i = 0; i < size; i++)
        {
            var line = i;
            penalty += OfLine(size, j => canvas[j, line]) + OfLine(size, j => canvas[line, j]);
            for (var j = 0; j < size; j++)
            {
                if (canvas[i, j]) dark++;
                if (i + 1 < size && j + 1 < size && canvas[i, j] == canvas[i + 1, j] && canvas[i, j] == canvas[i, j + 1] && canvas[i, j] == canvas[i + 1, j + 1]) penalty += Pair;
            }
        }

        // For every twentieth part that the dark squares are more or fewer than half.
        return penalty + (Math.Abs((dark * 20) - (size * size * 10)) / (size * size) * Unbalanced);
    }

    private static int OfLine(int size, Func<int, bool> isDark)
    {
        var (penalty, run) = (0, 1);
        for (var j = 1; j <= size; j++)
        {
            if (j < size && isDark(j) == isDark(j - 1))
            {
                run++;
                continue;
            }

            if (run >= 5) penalty += run - 2;
            run = 1;
        }

        for (var j = 0; j + Stripes[0].Length <= size; j++)
        {
            var from = j;
            penalty += Stripes.Count(s => !s.Where((d, k) => isDark(from + k) != d).Any()) * LikeACorner;
        }

        return penalty;
    }
}
