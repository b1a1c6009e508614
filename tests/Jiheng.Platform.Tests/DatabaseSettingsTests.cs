using Jiheng.Platform.Storage;

namespace Jiheng.Platform.Tests;

public sealed class DatabaseSettingsTests
{
    [Theory]
    [InlineData(null, DatabaseKind.Sqlite, "SQLite data/jiheng.db")]
    [InlineData("Data Source=/srv/a.db", DatabaseKind.Sqlite, "SQLite /srv/a.db")]
    [InlineData("Host=db.local;Database=jiheng;Username=u;Password=secret", DatabaseKind.PostgreSql, "PostgreSQL db.local/jiheng")]
    public void Read_ConnectionString_TellsTheProductAndHidesThePassword(string? text, DatabaseKind kind, string shown)
    {
        var settings = DatabaseSettings.Read(text);
        Assert.Equal((kind, shown), (settings.Kind, settings.Shown));
    }

    [Theory]
    [InlineData("jiheng.db;Password=secret")]
    [InlineData("Password=secret")]
    public void Read_AnythingElse_SaysWhatIsExpectedWithoutThePassword(string text)
    {
        var problem = Assert.Throws<ArgumentException>(() => DatabaseSettings.Read(text));
        Assert.Contains("Data Source=", problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", problem.Message, StringComparison.Ordinal);
    }
}
