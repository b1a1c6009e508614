using System.Text;
using System.Text.RegularExpressions;
using Jiheng.Register.Exchange;
using Jiheng.Register.Results;

namespace Jiheng.Register.Tests;

/// <summary>Two departments find their common persons and nothing else.</summary>
public sealed partial class ExchangeTests
{
    private const string Register = "国籍,证件类型,证件号码,姓名,险种,统筹区\n中国,居民身份证,11010519491231002X,张三,居民,650102\n中国,居民身份证,659901199001011234,李四,居民,650102\n中国,居民身份证,659901199001015678,王五,居民,650103\n中国,居民身份证,659901199001015678,王五,居民,650104\n";
    private const string Civil = "姓名,身份证号,证件种类,国籍,死亡日期\n张 三,１１０１０５１９４９１２３１００２ｘ,01,CHN,2023-05-01\n赵六,659901199001019999,01,CHN,2023-06-01\n王五,659901199001015679,01,CHN,2023-07-01\n";

    private static readonly byte[] Key = [.. Enumerable.Range(0, 32).Select(i => (byte)((i * 37) + 11))];

    [Theory]
    [InlineData(HashAlgorithm.Sm3)]
    [InlineData(HashAlgorithm.Sha256)]
    public void Match_OfTwoDepartments_RevealsTheCommonPersonsAlone(HashAlgorithm algorithm)
    {
        using var scratch = new Scratch();
        var hash = new KeyedHash(algorithm, Key);
        var (medical, civil) = (scratch.File("medical.csv", Register), scratch.File("civil.csv", Civil));
        var (a, b) = (Export(scratch, medical, hash, "a.txt"), Export(scratch, civil, hash, "b.txt"));
        // 王五 stands twice in the register and is one person; three persons here, three there, 张三 in both.
        Assert.Equal((4L, 3L, 3L), (a.Accepted, a.File.Persons, b.File.Persons));
        var common = ExchangeMatch.Run(a.File, b.File, Path.Combine(scratch.Folder, "common.txt"), out _)!;
        Assert.Equal(1, common.Persons);
        var shown = Path.Combine(scratch.Folder, "shown.csv");
        var result = ExchangeReveal.Run(common, [medical], hash, Disclosure.Masked, shown, out var problems);
        Assert.Empty(problems);
        Assert.Equal(new ExchangeRevealResult(1, 1), result);
        Assert.Equal(medical + ",2,中国,居民身份证,110105********002X,张三,居民,650102,,", File.ReadAllLines(shown)[1]);
        Assert.Equal(2, File.ReadAllLines(shown).Length);
    }

    /// <summary>What is read is never written over, neither by its name nor by that of a link.</summary>
    [Theory]
    [InlineData("a.txt")]
    [InlineData("b.txt")]
    [InlineData("link.txt")]
    public void Match_OntoItsOwnInput_IsRefused(string output)
    {
        if (OperatingSystem.IsWindows()) return;
        using var scratch = new Scratch();
        var hash = new KeyedHash(HashAlgorithm.Sm3, Key);
        var (medical, civil) = (scratch.File("medical.csv", Register), scratch.File("civil.csv", Civil));
        var (a, b) = (Export(scratch, medical, hash, "a.txt").File, Export(scratch, civil, hash, "b.txt").File);
        File.CreateSymbolicLink(Path.Combine(scratch.Folder, "link.txt"), b.Path);
        var path = Path.Combine(scratch.Folder, output);
        var before = File.ReadAllBytes(path);
        Assert.Null(ExchangeMatch.Run(a, b, path, out var problem));
        Assert.Equal($"--out：给出“{path}”，是输入的文件本身，没有覆盖；请另给一个文件名。", problem);
        Assert.Null(ExchangeReveal.Run(a, [medical], hash, Disclosure.Masked, medical, out var problems));
        Assert.Contains("没有覆盖", Assert.Single(problems), StringComparison.Ordinal);
        Assert.Null(ExchangeExport.Run([medical], hash, medical, out problems));
        Assert.Contains("没有覆盖", Assert.Single(problems), StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(path));
        Assert.Equal(Register, File.ReadAllText(medical));
    }

    [Theory]
    [InlineData("x.txt")]
    [InlineData("y.txt")]
    public void Export_AfterOneThatWasKilled_SweepsWhatItLeft(string name)
    {
        if (OperatingSystem.IsWindows()) return;
        using var scratch = new Scratch();
        using (var other = System.Diagnostics.Process.Start("true"))
        {
            other.WaitForExit();
            foreach (var left in (string[])["x.txt.digests.part", "x.txt.part"]) scratch.File($".jiheng-register-{other.Id}-{left}", "");
        }

        var register = scratch.File("medical.csv", Register);
        Export(scratch, register, new(HashAlgorithm.Sm3, Key), name);
        Assert.Equal(["medical.csv", name], Directory.EnumerateFiles(scratch.Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Match_OfAFileThatWasCut_LeavesNothing()
    {
        using var scratch = new Scratch();
        var whole = Export(scratch, scratch.File("medical.csv", Register), new(HashAlgorithm.Sm3, Key), "a.txt").File;
        var cut = ExchangeFile.Open(scratch.File("b.txt", File.ReadAllText(whole.Path)[..^20]), out _)!;
        Assert.Throws<InvalidDataException>(() => ExchangeMatch.Run(whole, cut, Path.Combine(scratch.Folder, "common.txt"), out _));
        Assert.Equal(["a.txt", "b.txt", "medical.csv"], Directory.EnumerateFiles(scratch.Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Export_Always_HoldsNothingButDigests()
    {
        using var scratch = new Scratch();
        Export(scratch, scratch.File("medical.csv", Register), new(HashAlgorithm.Sm3, Key), "a.txt");
        var lines = File.ReadAllLines(Path.Combine(scratch.Folder, "a.txt"));
        Assert.Equal(["# 绩衡参保交换文件 1", "# 算法 HMAC-SM3", "# 人数 3"], new[] { lines[0], lines[1], lines[3] });
        Assert.All(lines[4..], l => Assert.Matches(DigestLine(), l));
        Assert.Equal(lines[4..].Order(StringComparer.Ordinal), lines[4..]);
        // No bare hash of anything a person could be tried out by.
        var digests = lines[4..].ToHashSet(StringComparer.Ordinal);
        foreach (var known in new[] { "11010519491231002X", "张三", "中国\u001F居民身份证\u001F11010519491231002X\u001F张三\u001F" })
        {
            var digest = new byte[32];
            Sm3.Hash(Encoding.UTF8.GetBytes(known), digest);
            Assert.DoesNotContain(Convert.ToHexStringLower(digest), digests);
        }

        Assert.Empty(digests.Intersect(OtherKeyDigests(scratch)));
    }

    [Fact]
    public void Export_SpilledAndInThreads_GivesTheSameBytes()
    {
        using var scratch = new Scratch();
        var rows = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"中国,居民身份证,65990119900101{i % 15_000:0000},张三,居民,650102\n"));
        var file = scratch.File("r.csv", Register.Split('\n')[0] + "\n" + rows);
        var hash = new KeyedHash(HashAlgorithm.Sha256, Key);
        Export(scratch, file, hash, "plain.txt");
        Assert.NotNull(ExchangeExport.Run([file], hash, Path.Combine(scratch.Folder, "spilled.txt"), out _, threads: 3, capacity: 100));
        Assert.Equal(File.ReadAllBytes(Path.Combine(scratch.Folder, "plain.txt")), File.ReadAllBytes(Path.Combine(scratch.Folder, "spilled.txt")));
        Assert.Equal(15_004, File.ReadAllLines(Path.Combine(scratch.Folder, "plain.txt")).Length);
        Assert.Empty(Directory.EnumerateFiles(scratch.Folder, "*.part").Concat(Directory.EnumerateFiles(scratch.Folder, "*.spill")));
    }

    [Fact]
    public void Match_OtherKeyOrAlgorithm_IsRefused()
    {
        using var scratch = new Scratch();
        var file = scratch.File("r.csv", Register);
        var plain = Export(scratch, file, new(HashAlgorithm.Sm3, Key), "a.txt").File;
        var other = Export(scratch, file, new(HashAlgorithm.Sm3, [.. Key.Reverse()]), "b.txt").File;
        var sha = Export(scratch, file, new(HashAlgorithm.Sha256, Key), "c.txt").File;
        Assert.Null(ExchangeMatch.Run(plain, other, Path.Combine(scratch.Folder, "x"), out var keys));
        Assert.Null(ExchangeMatch.Run(plain, sha, Path.Combine(scratch.Folder, "x"), out var algorithms));
        Assert.Contains("密钥不同", keys, StringComparison.Ordinal);
        Assert.Contains("算法不同", algorithms, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cut", "文件可能不完整")]
    [InlineData("turned", "没有按顺序")]
    [InlineData("broken", "不是摘要")]
    public void Match_ChangedFile_IsNoticed(string how, string message)
    {
        using var scratch = new Scratch();
        var file = Export(scratch, scratch.File("r.csv", Register), new(HashAlgorithm.Sm3, Key), "a.txt").File;
        var lines = File.ReadAllLines(file.Path);
        File.WriteAllLines(file.Path, how switch
        {
            "cut" => lines[..^1],
            "turned" => [.. lines[..4], .. lines[4..].Reverse()],
            _ => [.. lines[..^1], lines[^1][..63] + "G"],
        });
        var problem = Assert.Throws<InvalidDataException>(() => ExchangeMatch.Run(file, file, Path.Combine(scratch.Folder, "x"), out _));
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("00112233445566778899aabbccddeeff", "应不少于 64 个")]
    [InlineData("zz", "十六进制")]
    [InlineData("1111111111111111111111111111111111111111111111111111111111111111", "有规律")]
    public void KeyFile_WeakKey_IsRefused(string text, string message)
    {
        using var scratch = new Scratch();
        Assert.Null(KeyFile.Read(scratch.File("k", text), out var problem, out _));
        Assert.Contains(message, problem, StringComparison.Ordinal);
    }

    [Fact]
    public void KeyFile_Created_IsReadableByItsOwnerAlone()
    {
        using var scratch = new Scratch();
        var path = Path.Combine(scratch.Folder, "k");
        KeyFile.Create(path);
        Assert.Equal(32, KeyFile.Read(path, out _, out var warning)!.Length);
        Assert.Null(warning);
        if (OperatingSystem.IsWindows()) return;
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.OtherRead);
        Assert.NotNull(KeyFile.Read(path, out _, out warning));
        Assert.Contains("chmod 600", warning, StringComparison.Ordinal);
        Assert.Throws<IOException>(() => KeyFile.Create(path));
    }

    private static ExchangeExportResult Export(Scratch scratch, string file, KeyedHash hash, string name)
    {
        var result = ExchangeExport.Run([file], hash, Path.Combine(scratch.Folder, name), out var problems);
        Assert.Empty(problems);
        return result!;
    }

    private static IEnumerable<string> OtherKeyDigests(Scratch scratch) =>
        File.ReadAllLines(Export(scratch, Path.Combine(scratch.Folder, "medical.csv"), new(HashAlgorithm.Sm3, [.. Key.Reverse()]), "other.txt").File.Path).Skip(4);

    [GeneratedRegex("^[0-9a-f]{64}$")]
    private static partial Regex DigestLine();
}
