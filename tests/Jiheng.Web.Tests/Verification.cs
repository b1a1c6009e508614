using Jiheng.Platform.Journal;
using Jiheng.Tests.Support.Databases;

namespace Jiheng.Web.Tests;

/// <summary>The journal at the end of a story.</summary>
internal static class Verification
{
    internal static async Task AssertWholeAsync(TestDatabase database)
    {
        await using var db = database.Open();
        var report = await JournalVerifier.VerifyAsync(db, default);
        Assert.Empty(report.Faults);
        Assert.True(report.Rows > 100 && report.Entries >= report.Rows, $"{report.Entries} entries, {report.Rows} rows");
    }
}
