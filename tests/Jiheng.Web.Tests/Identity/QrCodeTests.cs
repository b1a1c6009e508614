using Jiheng.Platform.Identity;
using Jiheng.Web.Pages.Me.Qr;

namespace Jiheng.Web.Tests.Identity;

/// <summary>What is drawn for a telephone is what it reads: read back square by square, and once against another maker's drawing.</summary>
public sealed class QrCodeTests
{
    private const string Known = """
        #######..##.##..#####.#..###..#.#...#.#######
        #.....#.#.##..###..#..##...#.###...#..#.....#
        #.###.#...##..###########.##.#.#...#..#.###.#
        #.###.#..#....##...#...##.....##.#.##.#.###.#
        #.###.#.#.####.###.######.###########.#.###.#
        #.....#.......##..###...#.....##.#....#.....#
        #######.#.#.#.#.#.#.#.#.#.#.#.#.#.#.#.#######
        .........####.#####.#...##.#.#....###........
        #.#.#.#...#.##...#..#####..##.####.##...#..#.
        #...##..##.#######...##........#.#.......#..#
        #....##..########.#####.#.###.###....#.######
        .#.###.#.#...#.##..#.......#.#..#.##.#.#.#..#
        #...###..#....###.####..#.##.##.#....#####.#.
        #.#.#..#.##.#.#.#.##..####.###.##......###.#.
        ####.######.##....#....###.#...#...###..#.###
        .#...#.#.###..##.#....####..#.#.##.#.##......
        .##..###.#...###.####.###.#.##.###....###.###
        .....#....#.###..#..........##.#...#...#.....
        ..#.#.##.....#.##.#.#######....####..##.#####
        #..#.#.#.#..####.##....##.####.#...###.#.#.#.
        ##.######.###..##.#######..###.###########...
        .####...##..#####.#.#...#.###.......#...#..#.
        ###.#.#.#..#.###..#.#.#.#.#.#..##.#.#.#.#.###
        #..##...###..#.##..##...##.##..#..###...#....
        ....#####.#.##.#..#.#####...######.#######.##
        .#......#.###...#....#.#.#..#...#..#.##..#.##
        ...#.###..#..#.#....####...##.#.##..#.##.####
        .....#.###..###.#..#..##..##...##..#####.#.##
        ..#.#.#.##.##....##########.######..####...#.
        .#.#...#.###...#.#.##..#.............#...####
        #..#.####..#.##..#.##.#.#.#.#.#.##.#######..#
        ..###...#.####..#...#.#.####....#...####.#...
        ###.####.#.####.####.##...########..#...##.#.
        .#.##...#.######..#.#.#.#..#....#..#.##....#.
        ....#.#..#..#.....#...#..##.#.##.###.#####.##
        .####..#.##.....##.....#.#..#..##....##..#...
        #..##.#.##.#.....##.###########.###.#####..##
        ........##..##......#...##..#..#.#.##...##.##
        #######..#..#########.#.###.#....#..#.#.#.#.#
        #.....#..#....#.#..##...#...###.#..##...#....
        #.###.#.#.#.#.##....#######.#.#.#.#######...#
        #.###.#.......####...#.#...........#.#.....##
        #.###.#.##...........##.#.#####....##.#######
        #.....#..#.###.###..#..#.##.##.###......##.#.
        #######.#..###....#.#####...######.##.#.##.##
        """;

    [Fact]
    public void Of_TextsThatJustFitAndJustDoNot_AreReadBack()
    {
        // What each version holds: its bytes of data without the twelve bits, or twenty from version 10 on, that say what follows.
        foreach (var length in Enumerable.Range(1, QrVersion.Largest.Number).Select(static n => new QrVersion(n)).Select(static v => v.DataBytes - (v.LengthBits == 8 ? 2 : 3)).SelectMany(static fits => new[] { fits - 1, fits, fits + 1 }).Prepend(0).Where(static l => l <= 213))
        {
            var text = string.Concat(Enumerable.Range(0, length).Select(i => (char)('!' + (i * 7 % 90))));
            Assert.Equal(text, QrReader.Read(QrCode.Of(text)));
        }
    }

    [Fact]
    public void Of_Chinese_IsReadBackAsUtf8() => Assert.Equal("绩衡：张三", QrReader.Read(QrCode.Of("绩衡：张三")));

    [Fact]
    public void Of_MoreThanTheLargestHolds_IsRefused() => Assert.Throws<ArgumentException>(static () => QrCode.Of(new string('x', 214)));

    // As the npm package qrcode 1.5.4 draws it, version 7, row by row: it chooses the same mask and the same squares.
    [Fact]
    public void Of_AKnownAddress_IsDrawnAsByAnotherMaker()
    {
        var code = QrCode.Of(Totp.Address("JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP", "zhangsan"));
        Assert.Equal(Known, string.Join('\n', Enumerable.Range(0, code.Size).Select(y => string.Concat(Enumerable.Range(0, code.Size).Select(x => code[x, y] ? '#' : '.')))));
    }

    [Fact]
    public void Path_HoldsEveryDarkSquareInsideTheMargin()
    {
        var code = QrCode.Of("绩衡");
        var dark = Enumerable.Range(0, code.Size).Sum(y => Enumerable.Range(0, code.Size).Count(x => code[x, y]));
        var drawn = System.Text.RegularExpressions.Regex.Matches(code.Path, "M(\\d+),(\\d+)h(\\d+)v1h-(\\d+)z").Select(static m => m.Groups.Values.Skip(1).Select(static g => int.Parse(g.Value)).ToArray()).ToList();
        Assert.Equal(dark, drawn.Sum(static d => d[2]));
        Assert.All(drawn, d => Assert.True(d[0] >= 4 && d[1] >= 4 && d[0] + d[2] <= code.Extent - 4 && d[1] < code.Extent - 4));
        Assert.True(code[0, 0] && code[code.Size - 1, 0] && code[0, code.Size - 1]);
    }
}
