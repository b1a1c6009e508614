using Jiheng.Register.Standing;
using static Jiheng.Register.Tests.Standing.StandingModel;

namespace Jiheng.Register.Tests.Standing;

/// <summary>What becomes of an index when things go wrong around it.</summary>
public sealed class StandingIndexTests
{
    private static readonly Row Zhang = new(1, "居民", "650102", "2024-01-01", "2024-12-31");

    private static readonly Change[] Moved = [new("新增", Zhang with { Area = "650103" }), new("死亡", Zhang, "2023-05-15")];

    private static readonly Change[] Ended = [new("退保", Zhang), new("新增", Zhang with { Person = 2 })];

    [Fact]
    public void Diff_AfterAJournalBrokenOffAnywhere_StandsAtTheLastWholeDay()
    {
        using var standing = Case();
        standing.Day(Moved);
        var whole = File.ReadAllBytes(Journal(standing));
        standing.Day(Ended);
        var longer = File.ReadAllBytes(Journal(standing));
        for (var length = whole.Length; length < longer.Length - JournalMark.Length; length += 37)
        {
            File.WriteAllBytes(Journal(standing), longer[..length]);
            var (summary, files) = standing.Diff(standing.Changes(2));
            Assert.Equal((2, 2L), (summary.Batches, summary.AppliedRows));
            standing.SameAsFull(files);
        }
    }

    [Fact]
    public void Diff_AfterACrashThatLeftHolesOfTheLastDay_StandsAtTheDayBefore()
    {
        using var standing = Case();
        standing.Day(Moved);
        var whole = File.ReadAllBytes(Journal(standing));
        standing.Day(Ended);
        // Nothing of the beginning had reached the disk, and no mark is written before all has.
        var longer = File.ReadAllBytes(Journal(standing));
        longer.AsSpan(whole.Length, 64).Clear();
        longer.AsSpan(longer.Length - JournalMark.Length).Clear();
        File.WriteAllBytes(Journal(standing), longer);
        var (summary, files) = standing.Diff(standing.Changes(2));
        Assert.Equal((2, 2L), (summary.Batches, summary.AppliedRows));
        standing.SameAsFull(files);
    }

    [Fact]
    public void Diff_AfterACrashBeforeTheMark_GoesOnFromTheWholeDay()
    {
        using var standing = Case();
        standing.Day(Moved);
        File.WriteAllBytes(Journal(standing), File.ReadAllBytes(Journal(standing))[..^5]);
        standing.Day(Ended);
        Assert.Equal(2, standing.Diff().Summary.Batches);
        var bytes = File.ReadAllBytes(Journal(standing));
        bytes[^(JournalMark.Length + 1)] ^= 1;
        File.WriteAllBytes(Journal(standing), bytes);
        Assert.Contains("索引已损坏", Refusal(standing), StringComparison.Ordinal);
    }

    [Fact]
    public void Diff_WithOneBitOfTheJournalTurned_IsRefusedOrLosesNothing()
    {
        using var standing = Case();
        standing.Day(Moved);
        standing.Day(Ended);
        standing.Day([new("新增", Zhang with { Person = 5 })]);
        var sound = File.ReadAllBytes(Journal(standing));
        for (var place = 0; place < sound.Length; place += 3)
        {
            var bytes = sound.ToArray();
            bytes[place] ^= (byte)(1 << (place % 8));
            File.WriteAllBytes(Journal(standing), bytes);
            using var diff = RegisterDiff.Open(new(standing.Index, [], standing.Scratch.Folder), out var problems);
            // Behind the last frame stands only its mark.
            if (place >= sound.Length - JournalMark.Length) Assert.Equal(3, diff!.Run().Batches);
            else Assert.Contains(problems, static p => p.Contains("索引已损坏", StringComparison.Ordinal) || p.Contains("另一版本", StringComparison.Ordinal));
            Assert.Equal(bytes, File.ReadAllBytes(Journal(standing)));
        }
    }

    /// <summary>A turned bit would not be found among the hashes, and somebody enrolled twice with it; nor may a file be shorter or longer than it was.</summary>
    [Fact]
    public void Diff_WithADamagedEntryTable_IsRefused()
    {
        using var standing = Case();
        var sound = File.ReadAllBytes(Entries(standing));
        byte[][] damaged = [.. sound.Select((_, i) => sound.Select((b, j) => j == i ? (byte)(b ^ (1 << (i % 8))) : b).ToArray()), sound[..^1], sound[..^8], [.. sound, 0]];
        var changes = standing.Scratch.File("c.csv", Listed([new("新增", Zhang with { Area = "650103" })]));
        var journal = File.ReadAllBytes(Journal(standing));
        foreach (var bytes in damaged)
        {
            File.WriteAllBytes(Entries(standing), bytes);
            var folder = standing.Scratch.Sub("refused");
            using (var diff = RegisterDiff.Open(new(standing.Index, [changes], folder), out _)) Assert.Contains($"请重新全量核查并留下索引：jiheng register check 登记.csv --index {standing.Index}。", Assert.Throws<DamagedIndexException>(() => diff!.Run()).Message, StringComparison.Ordinal);
            Assert.Empty(Directory.EnumerateFileSystemEntries(folder));
            Assert.Equal(bytes, File.ReadAllBytes(Entries(standing)));
            Assert.Equal(journal, File.ReadAllBytes(Journal(standing)));
        }

        Assert.Throws<DamagedIndexException>(() => Compact(standing));
        File.WriteAllBytes(Entries(standing), sound);
        standing.Day(Moved);
    }

    [Fact]
    public void Diff_WithAnIndexOfAnEarlierFormat_NamesTheVersion()
    {
        using var standing = Case();
        // Frames without marks, the first of which names another program.
        var bytes = File.ReadAllBytes(Journal(standing));
        var frame = bytes.AsSpan(20, BitConverter.ToInt32(bytes)).ToArray();
        frame[0] ^= 1;
        File.WriteAllBytes(Journal(standing), [.. bytes[..4], .. System.Security.Cryptography.SHA256.HashData(frame)[..16], .. frame, 9, 0, 0, 0, .. new byte[30]]);
        Assert.Contains("另一版本的程序", Refusal(standing), StringComparison.Ordinal);
    }

    [Fact]
    public void Diff_RegisterChangedSince_IsRefused()
    {
        using var standing = Case();
        var text = File.ReadAllText(standing.Register);
        File.WriteAllText(standing.Register, text.Replace("650102", "650104", StringComparison.Ordinal));
        Assert.Contains("内容有改动", Refusal(standing), StringComparison.Ordinal);
        File.WriteAllText(standing.Register, text + "\n");
        Assert.Contains("大小由", Refusal(standing), StringComparison.Ordinal);
        File.Delete(standing.Register);
        Assert.Contains("文件不在了", Refusal(standing), StringComparison.Ordinal);
        // Written anew with the same content it is the same register.
        File.WriteAllText(standing.Register, text);
        standing.Day(Moved);
    }

    [Fact]
    public void Diff_SameChangesAgain_AreRefusedAndCountNothing()
    {
        using var standing = Case();
        standing.Day(Moved);
        var copy = standing.Scratch.File("copy.csv", File.ReadAllBytes(standing.Changes(1)));
        Assert.Contains("内容相同，没有再算一次", Refusal(standing, copy), StringComparison.Ordinal);
        // The same rows in another file are refused one by one.
        var (summary, files) = standing.Diff(standing.Scratch.File("again.csv", StandingModel.Listed([.. Moved, new("退保", Zhang with { Person = 7 })])));
        Assert.Equal((0L, 3L), (summary.AppliedRows, summary.Rejected));
        Assert.All(files.Rows("rejected.csv"), r => Assert.Contains("是同一变动重复给出", r[2], StringComparison.Ordinal));
        Assert.Equal(["是同一变动重复给出", "是同一变动重复给出", "登记中没有此人的这一参保"], files.Rows("rejected.csv").Select(r => Reason(r[2])));
        standing.SameAsFull(files);
    }

    [Fact]
    public void Diff_OneMoreEnrolment_ShowsThePersonsOtherRowsBesideIt()
    {
        using var standing = Case();
        // Person 3 has two, of which somebody has refuted the first: the second is kept, and the third is the surplus.
        var (_, files) = standing.Diff(standing.Scratch.File("c.csv", Listed([new("新增", new(3, "居民", "652701", "", ""))])));
        Assert.Equal([("不变", "1", "已排除"), ("不变", "1", "保留"), ("新增", "1", "核减")], files.Rows("duplicates-changes.csv").Select(r => (r[0], r[1], r[14])));
    }

    [Fact]
    public void Diff_RowsThatSayNothing_AreRejectedWithTheirLines()
    {
        using var standing = Case();
        var text = "姓名,操作类型,证件号,国籍,证件种类,参保地,INSUTYPE\n张甲,调整,1,中国,01,650102,390\n张甲,新增,,中国,01,650102,390\n张甲,新增,1,中国,01,乌鲁木齐,390\n少一列\n张甲,新参保,1,中国,01,650102,390\n";
        var (summary, files) = standing.Diff(standing.Scratch.File("c.csv", text));
        Assert.Equal((1L, 4L), (summary.AppliedRows, summary.Rejected));
        Assert.Equal(["2", "3", "4", "5"], files.Rows("rejected.csv").Select(r => r[1]));
    }

    [Fact]
    public void Open_WithAnotherKeyOrWithoutAnIndex_IsRefused()
    {
        using var standing = Case();
        DiffOptions options = new(standing.Index, [], standing.Scratch.Folder) { Results = new() { RowKey = [.. Enumerable.Repeat((byte)1, 32)] } };
        Assert.Null(RegisterDiff.Open(options, out var problems));
        Assert.Contains("另一密钥", Assert.Single(problems), StringComparison.Ordinal);
        Assert.Null(RegisterDiff.Open(options with { Index = standing.Scratch.Sub("empty") }, out problems));
        Assert.Contains("没有索引", Assert.Single(problems), StringComparison.Ordinal);
        // Nor is anything left behind in somebody's folder.
        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(standing.Scratch.Folder, "empty")));
    }

    [Fact]
    public void Check_OverAnIndex_TakesItsPlaceAndSweepsWhatWasLeft()
    {
        using var standing = Case();
        standing.Day(Moved);
        File.WriteAllText(Path.Combine(standing.Index, "index-9.journal.part"), "broken off");
        Checked.Of(new([standing.Register], [], standing.Scratch.Sub("again")) { Index = standing.Index });
        Assert.Equal(["index-2.entries", "index-2.journal", "index.lock"], Directory.EnumerateFiles(standing.Index).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal(0, standing.Diff().Summary.Batches);
    }

    [Fact]
    public void Diff_Compacted_LeavesAShortJournalAndAllDays()
    {
        using var standing = Case();
        standing.Day(Moved);
        standing.Day(Ended);
        var (entries, journal) = (new FileInfo(Entries(standing)).Length, new FileInfo(Journal(standing)).Length);
        // Three rows and one death; two rows came, one died, one left: four rows stand in the table, the death that came stays in the journal.
        Assert.Equal(4 * sizeof(ulong), entries);
        Compact(standing);
        Assert.Equal(["index-2.entries", "index-2.journal", "index.lock"], Directory.EnumerateFiles(standing.Index).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal(5 * sizeof(ulong), new FileInfo(Entries(standing)).Length);
        Assert.True(new FileInfo(Journal(standing)).Length < journal);
        var (summary, files) = standing.Diff();
        Assert.Equal((2, 1L), (summary.Batches, summary.Changes));
        standing.SameAsFull(files);
        // What was given before the compaction is known after it.
        Assert.Contains("内容相同，没有再算一次", Refusal(standing, standing.Scratch.File("copy.csv", File.ReadAllBytes(standing.Changes(1)))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("index-2.entries")]
    [InlineData("index-2.journal.part")]
    public void Diff_AfterACompactionBrokenOff_GoesOnFromTheOldIndexAndSweeps(string left)
    {
        using var standing = Case();
        standing.Day(Moved);
        File.WriteAllBytes(Path.Combine(standing.Index, left), [1, 2, 3]);
        standing.Day(Ended);
        Assert.False(File.Exists(Path.Combine(standing.Index, left)));
        Compact(standing);
        standing.SameAsFull(standing.Diff().Files);
    }

    private static void Compact(StandingCase standing)
    {
        using var diff = RegisterDiff.Open(new(standing.Index, [], standing.Scratch.Sub("compacted")) { Compact = true }, out var problems);
        Assert.Empty(problems);
        diff!.Run();
    }

    private static string Entries(StandingCase standing) => Directory.GetFiles(standing.Index, "*.entries").Single();

    private static StandingCase Case() => new(new([Zhang, new(3, "职工", "650104", "", ""), new(3, "居民", "650102", "", "")], [new(3, "2024-02-01")]));

    private static string Journal(StandingCase standing) => Directory.GetFiles(standing.Index, "*.journal").Single();

    private static string Refusal(StandingCase standing, params string[] changes)
    {
        Assert.Null(RegisterDiff.Open(new(standing.Index, changes, standing.Scratch.Folder), out var problems));
        return string.Join('\n', problems);
    }

    private static string Reason(string text) => text.StartsWith("登记中", StringComparison.Ordinal) ? text.Split('，')[0] : "是同一变动重复给出";
}
