using FsCheck;
using FsCheck.Fluent;
using Jiheng.Register.Matching;

namespace Jiheng.Register.Tests;

/// <summary>Of any register, whatever order and however divided, exactly those are found who stand in it twice.</summary>
public sealed class DivisionProperties
{
    private const string Header = "国籍,证件类型,证件号码,姓名,险种,统筹区\n";

    // Two spellings of each of ten persons, of whom some differ only in one element.
    private static readonly string[][] Persons =
    [
        .. from number in new[] { "11010519491231002X", "1", "2" } from name in new[] { "张三", "阿某·张三", "张四" } select new[] { $"中国,居民身份证,{number},{name}", $"CHN,01,{Wide(number)}, {name.Replace('·', '•')}　" },
        ["中国,军官证,1,张三", "156,军官证,1,张 三"],
    ];

    private static readonly Gen<(int Person, int Spelling)[]> Rows = Gen.Choose(0, Persons.Length - 1).SelectMany(p => Gen.Choose(0, 1).Select(s => (p, s))).ArrayOf().Where(r => r.Length > 0);

    [Fact]
    public void Check_AnyRegisterInAnyOrder_FindsExactlyTheRepeatedAndTheDead() => Prop.ForAll(
        (from rows in Rows from order in Gen.Shuffle(rows) from dead in Rows from how in Division.Any select (Rows: order, Dead: dead, How: how)).ToArbitrary(),
        c =>
        {
            using var scratch = new Scratch();
            var files = c.Rows.Chunk((c.Rows.Length / c.How.Files) + 1).Select((part, i) => scratch.File($"{i}.csv", Header + string.Concat(part.Select(Row)))).ToArray();
            var deaths = scratch.File("d.csv", "国籍,证件类型,证件号码,姓名\n" + string.Concat(c.Dead.Select(d => Persons[d.Person][d.Spelling] + "\n")));
            var run = Checked.Of(c.How.Apply(new(files, [deaths], scratch.Sub("out"))));
            var (times, dead) = (c.Rows.CountBy(r => r.Person).ToDictionary(), c.Dead.Select(d => d.Person).ToHashSet());
            return run.Summary.Groups == times.Values.Count(t => t > 1)
                && run.Summary.Surplus == times.Values.Sum(t => t - 1)
                && run.Summary.Deceased == c.Rows.Count(r => dead.Contains(r.Person))
                && Places(run, "duplicates.csv", 2).SequenceEqual(Expected(c.Rows, files, p => times[p] > 1))
                && Places(run, "deceased.csv", 1).SequenceEqual(Expected(c.Rows, files, dead.Contains));
        }).Holds();

    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    public void Check_HashOfFewBits_MakesNoFalseDuplicate(int bits)
    {
        using var scratch = new Scratch();
        // 3000 persons share at most 2 or 256 hashes.
        var file = scratch.File("r.csv", Header + string.Concat(Enumerable.Range(0, 3000).Select(i => $"中国,居民身份证,{i},张三,居民,650102\n")));
        var summary = Checked.Of(new([file], [], scratch.Folder) { HashBits = bits }).Summary;
        Assert.Equal((0, 0, 3000), (summary.Groups, summary.Surplus, summary.Accepted));
    }

    [Fact]
    public void EntryLayout_OfEightBits_TakesDifferentHashesForOne()
    {
        var hashes = Enumerable.Range(0, 3000).Select(i => KeyHash.Of(System.Text.Encoding.UTF8.GetBytes($"张{i}"))).ToArray();
        Assert.Equal(3000, hashes.Distinct().Count());
        Assert.InRange(Different(8), 200, 256);
        Assert.Equal(3000, Different(64));

        int Different(int bits)
        {
            var layout = new EntryLayout(1 << 20, bits);
            return hashes.Select(h => (layout.Partition(h), layout.Entry(h, 0))).Distinct().Count();
        }
    }

    private static string Row((int Person, int Spelling) row) => Persons[row.Person][row.Spelling] + ",居民,650102\n";

    private static string Wide(string number) => string.Concat(number.Select(c => (char)(c + 0xFEE0)));

    private static IEnumerable<string> Places(Checked run, string file, int column) => run.Rows(file).Select(r => $"{r[column]},{r[column + 1]}").Order(StringComparer.Ordinal);

    // All parts but the last are as long as the first.
    private static IEnumerable<string> Expected((int Person, int Spelling)[] rows, string[] files, Func<int, bool> isFound) =>
        rows.Chunk(File.ReadAllLines(files[0]).Length - 1).SelectMany((part, i) => part.Index().Where(r => isFound(r.Item.Person)).Select(r => $"{files[i]},{r.Index + 2}")).Order(StringComparer.Ordinal);

    /// <summary>How the work is divided.</summary>
    private sealed record Division(int Files, int Threads, int HashBits, int Chunk, bool Spills, bool Vectorised)
    {
        internal static Gen<Division> Any { get; } =
            from files in Gen.Choose(1, 4) from threads in Gen.Choose(1, 4) from bits in Gen.Elements(1, 8, 64) from chunk in Gen.Elements(64, 200, 1 << 16) from spills in Gen.Elements(true, false) from vectorised in Gen.Elements(true, false)
            select new Division(files, threads, bits, chunk, spills, vectorised);

        internal CheckOptions Apply(CheckOptions options) => options with { Threads = Threads, HashBits = HashBits, EntryBytes = Spills ? 1 : 0, Vectorised = Vectorised, Limits = new(Chunk, 4096) };
    }
}
