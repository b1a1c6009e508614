using Jiheng.Platform.Handling;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Organisations;
using Jiheng.Platform.Storage;
using Jiheng.Tests.Support.Databases;
using Jiheng.Workflow.Definitions;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Web.Tests.Identity;

/// <summary>A server with one unit and an administrator in his browser; everybody else comes in as people do.</summary>
internal sealed class Staff : IAsyncDisposable
{
    internal const string Password = "correct-horse-9";

    internal required TestServer Server { get; init; }

    internal required ApiClient Administrator { get; init; }

    internal required Organisation Unit { get; init; }

    internal static async Task<Staff> HireAsync(DatabaseKind kind, Web.Identity.RateLimits? limits = null)
    {
        var server = limits is null ? await TestServer.StartAsync(kind) : await TestServer.StartAsync(kind, limits);
        using (await server.AccountAsync("admin", "王五"))
        {
            var id = Guid.CreateVersion7();
            var unit = new Organisation { Id = id, Kind = OrganisationKind.Place, RegionCode = "653100", Name = "某地区", ShortName = "某地区", Level = Domain.Regions.RegionLevel.Prefecture, Path = $"{id:N}/", ValidFrom = new DateOnly(2020, 1, 1) };
            await using var db = server.Database.Open("setup");
            db.Add(unit);
            await db.SaveChangesAsync();
            return new Staff { Server = server, Unit = unit, Administrator = await Visitor.SignedInAsync(server, (await db.Accounts.SingleAsync()).Id) };
        }
    }

    /// <summary>Opens an account as the administrator does; answers its id and temporary password.</summary>
    internal async Task<(Guid Id, string Password)> OpenAsync(string userName, string displayName = "张三", string personCode = "")
    {
        var opened = await Administrator.TryAsync("POST", "/api/v1/accounts", new { userName, displayName, organisationId = Unit.Id, personCode });
        Assert.True(opened.Status == System.Net.HttpStatusCode.Created, opened.Text);
        var answer = System.Text.Json.Nodes.JsonNode.Parse(opened.Text)!;
        return (answer["account"]!["id"]!.GetValue<Guid>(), answer["password"]!.GetValue<string>());
    }

    /// <summary>An account that has changed its temporary password, with roles.</summary>
    internal async Task<Guid> SettledAsync(string userName, params Role[] roles)
    {
        var (id, temporary) = await OpenAsync(userName);
        using var client = await SignInAsync(userName, temporary);
        var changed = await client.TryAsync("POST", "/api/v1/me/password", new { current = temporary, wanted = Password });
        Assert.True(changed.Status == System.Net.HttpStatusCode.OK, changed.Text);
        await using var db = Server.Database.Open("setup");
        db.AddRange(roles.Select(r => new Appointment { AccountId = id, OrganisationId = Unit.Id, Role = r }));
        await db.SaveChangesAsync();
        return id;
    }

    /// <summary>Signs in; the client keeps the cookies and what writing wants.</summary>
    internal async Task<ApiClient> SignInAsync(string userName, string password, string code = "")
    {
        var client = new ApiClient(Server.Address, null);
        var answer = await client.TryAsync("POST", "/api/v1/sign-in", new { userName, password, code });
        Assert.True(answer.Status == System.Net.HttpStatusCode.OK, answer.Text);
        client.Csrf = System.Text.Json.Nodes.JsonNode.Parse(answer.Text)!["csrf"]!.GetValue<string>();
        return client;
    }

    /// <summary>Tries to sign in; answers what came back.</summary>
    internal async Task<Attempt> TrySignInAsync(string userName, string password, string code = "")
    {
        using var client = new ApiClient(Server.Address, null);
        return await client.TryAsync("POST", "/api/v1/sign-in", new { userName, password, code });
    }

    public async ValueTask DisposeAsync()
    {
        Administrator.Dispose();
        await Server.DisposeAsync();
    }
}
