using Jiheng.Platform.Storage;
using Jiheng.Tests.Support.Databases;
using Jiheng.Workflow.Definitions;

namespace Jiheng.Web.Tests;

/// <summary>Where stories begin (故事的开头): units, programme, the people of the region; made once for each kind of database and copied for every test.</summary>
/// <param name="Database">To be copied; nobody is connected to it.</param>
/// <param name="Units">The units by region code.</param>
/// <param name="ProgrammeId">The one programme.</param>
/// <param name="Tokens">Of whoever runs the platform, and of the region's preparer, reviewer and approver.</param>
internal sealed record Opening(TestDatabase Database, IReadOnlyDictionary<string, Guid> Units, Guid ProgrammeId, IReadOnlyList<string> Tokens)
{
    private static readonly SemaphoreSlim Gate = new(1);
    private static readonly Dictionary<DatabaseKind, Opening> Made = [];

    internal static async Task<Opening> OfAsync(DatabaseKind kind)
    {
        await Gate.WaitAsync();
        try
        {
            return Made.TryGetValue(kind, out var made) ? made : Made[kind] = await MakeAsync(kind);
        }
        finally
        {
            Gate.Release();
        }
    }

    private static async Task<Opening> MakeAsync(DatabaseKind kind)
    {
        var (database, units) = (await TestDatabase.CreateAsync(kind), new Dictionary<string, Guid>());
        var server = await TestServer.StartAsync(database);
        var tokens = new List<string> { await server.TokenAsync("admin", "王五") };
        using (var administrator = server.As(tokens[0]))
        {
            var programme = await Story.SetUpAsync(administrator, units);
            tokens.Add(await server.TokenAsync("region.preparer", "张三", Story.Region, Role.Preparer, Role.Funds));
            tokens.Add(await server.TokenAsync("region.reviewer", "钱七", Story.Region, Role.Reviewer));
            tokens.Add(await server.TokenAsync("region.approver", "李四", Story.Region, Role.Approver));
            await server.StopAsync();
            TestDatabase.Release();
            return new(database, units, programme, tokens);
        }
    }
}
