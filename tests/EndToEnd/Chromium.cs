using System.Reflection;
using Jiheng.Tests.Support.Databases;
using Microsoft.Playwright;
using Xunit.Sdk;

// A page waits for whoever types, for its server, for its browser: two cores have time for three.
[assembly: CollectionBehavior(MaxParallelThreads = 3)]

namespace Jiheng.EndToEnd;

/// <summary>The browser of all tests of this project: started once, a fresh context for every visitor.</summary>
public sealed class Chromium : IAsyncLifetime
{
    // The same engine without a window to draw: two fifths of the time of the whole browser, which is taken where there is no other.
    private static readonly string? Program = new[] { "/usr/bin/chromium-headless-shell", "/usr/bin/chromium" }.FirstOrDefault(File.Exists);
    private static readonly string[] Arguments = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
    private IPlaywright? playwright;
    private IBrowser? browser;

    internal static string? Absence => Program is null ? "Neither chromium-headless-shell nor chromium is installed." : null;

    internal IBrowser Browser => browser!;

    public async Task InitializeAsync()
    {
        if (Absence is not null) return;
        // On a busy machine an answer takes longer than the five seconds that are usual.
        Assertions.SetDefaultExpectTimeout(30_000);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Program, Args = Arguments });
    }

    public async Task DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
    }
}

/// <summary>Tests that share a browser run one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class ChromiumTests : ICollectionFixture<Chromium>
{
    internal const string Name = "chromium";
}

/// <summary>The screens of the demonstration, which takes a while to make, are looked at in a browser of their own.</summary>
[CollectionDefinition(Name)]
public sealed class ChromiumScreens : ICollectionFixture<Chromium>
{
    internal const string Name = "screens";
}

/// <summary>Long stories have a browser of their own, beside the others.</summary>
[CollectionDefinition(Name)]
public sealed class ChromiumStories : ICollectionFixture<Chromium>
{
    internal const string Name = "stories";
}

/// <summary>Runs a theory in the browser over SQLite; skipped, with the reason, where there is no browser.</summary>
internal sealed class InChromiumAttribute : DataAttribute
{
    public InChromiumAttribute() => Skip = Chromium.Absence;

    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[Jiheng.Platform.Storage.DatabaseKind.Sqlite]];
}

/// <summary>Runs a theory in the browser over PostgreSQL; skipped, with the reason, where either is not installed.</summary>
internal sealed class InChromiumOnPostgreSqlAttribute : DataAttribute
{
    public InChromiumOnPostgreSqlAttribute() => Skip = Chromium.Absence ?? PostgreSqlCluster.Absence;

    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[Jiheng.Platform.Storage.DatabaseKind.PostgreSql]];
}
