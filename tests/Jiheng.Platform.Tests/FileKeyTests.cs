using System.Text;
using Jiheng.Platform.Jobs;
using Jiheng.Platform.Journal;
using Jiheng.Platform.Storage;
using Jiheng.Platform.Storage.Sealing;
using Jiheng.Tests.Support.Databases;

namespace Jiheng.Platform.Tests;

/// <summary>Files that were sent are kept under a key that lies outside the database.</summary>
public sealed class FileKeyTests : IDisposable
{
    private static readonly byte[] Register = Encoding.UTF8.GetBytes("证件号码\n650102199003071235\n");
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("jiheng-key-");

    [Fact]
    public void Open_GivesWhatWasSealed_ToTheSameKeyAndFileOnly()
    {
        var (key, file) = (Key("a.key"), Guid.NewGuid());
        var kept = key.Seal(file, Register);
        Assert.Equal(-1, kept.AsSpan().IndexOf("1990"u8));
        // Mark 8, key id 8, nonce 12, tag 16.
        Assert.Equal(44 + Register.Length, kept.Length);
        Assert.NotEqual(kept, key.Seal(file, Register));
        Assert.Equal(Register, Key("a.key").Open(file, kept));
        Assert.Null(key.Open(Guid.NewGuid(), kept));
        Assert.Null(Key("b.key").Open(file, kept));
        Assert.Null(key.Open(file, kept[..30]));
        for (var i = 8; i < kept.Length; i++)
        {
            kept[i] ^= 1;
            Assert.Null(key.Open(file, kept));
            kept[i] ^= 1;
        }
    }

    [Fact]
    public void Open_OfWhatWasKeptBeforeThereWasAKey_GivesItAsItIs() => Assert.Equal(Register, Key("a.key").Open(Guid.NewGuid(), Register));

    [Fact]
    public void Key_IsMadeOnce_ForItsOwnerAlone()
    {
        var ids = new string[8];
        Parallel.For(0, ids.Length, i => ids[i] = Key("sub/a.key").Id);
        Assert.Single(ids.Distinct());
        var file = Assert.Single(Directory.GetFiles(Path.Combine(folder.FullName, "sub")));
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
    }

    [Theory]
    [InlineData("")]
    [InlineData("00112233")]
    [InlineData("zz112233445566778899aabbccddeeff00112233445566778899aabbccddeeff")]
    public void Key_FromAFileThatHoldsSomethingElse_IsRefusedWithItsPlace(string content)
    {
        File.WriteAllText(Path.Combine(folder.FullName, "a.key"), content);
        var problem = Assert.Throws<InvalidDataException>(() => Key("a.key").Id);
        Assert.Contains("a.key 的内容应为64位十六进制数字", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void KeyFile_LiesBesideTheDatabase()
    {
        Assert.Equal("/srv/jiheng.key", DatabaseSettings.Read("Data Source=/srv/a.db").KeyFile);
        Assert.Equal("data/jiheng.key", DatabaseSettings.Read(null).KeyFile);
        Assert.Equal("data/jiheng.key", DatabaseSettings.Read("Host=h;Database=d").KeyFile);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Notice_IsGivenOnce_WhenAServerComesWithAnotherKey(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        foreach (var (name, isNoticed) in new[] { ("a.key", false), ("a.key", false), ("b.key", true), ("b.key", false) })
        {
            await using var db = JihengDb.Open(database.Settings with { KeyFile = Path.Combine(folder.FullName, name) });
            db.Deed = new(Actor.Command("test"), "serve", DateTime.UtcNow);
            Assert.Equal(isNoticed, await FileKeyNotice.CheckAsync(db, default) is { } notice && notice.Contains(name, StringComparison.Ordinal));
        }
    }

    public void Dispose() => folder.Delete(true);

    private FileKey Key(string name) => new(Path.Combine(folder.FullName, name));
}
