using System.Net;
using System.Text.Json.Nodes;
using Jiheng.Platform.Identity;
using Jiheng.Workflow.Definitions;
using Microsoft.Extensions.DependencyInjection;

namespace Jiheng.Web.Tests.Identity;

/// <summary>
/// Puts people in as an office does, through the API alone: the first administrator by the token that the server shows once, everybody
/// else by him, with a temporary password that each changes before he asks for a token of his own.
/// </summary>
internal sealed class StaffOffice : IDisposable
{
    private readonly TestServer server;
    private readonly ApiClient administrator;

    private StaffOffice(TestServer server, ApiClient administrator) => (this.server, this.administrator) = (server, administrator);

    internal static async Task<StaffOffice> OpenAsync(TestServer server)
    {
        await using var scope = server.Services.CreateAsyncScope();
        var token = (await scope.ServiceProvider.GetRequiredService<FirstAdministrator>().OfferAsync(default))!;
        using var browser = new ApiClient(server.Address, null);
        var accepted = await browser.PostFormAsync("/setup", ("token", token), ("user", "admin"), ("name", "王五"), ("password", Staff.Password));
        Assert.True(accepted.Status == HttpStatusCode.Redirect, accepted.Text);
        return new(server, await SignInAsync(server, "admin", Staff.Password));
    }

    /// <summary>The administrator himself, by a token.</summary>
    internal Task<ApiClient> TokenAsync() => TokenAsync(administrator);

    internal async Task<ApiClient> HireAsync(string userName, string displayName, Guid unit, Role[] roles)
    {
        var opened = await administrator.PostAsync("accounts", new { userName, displayName, organisationId = unit });
        Assert.True(opened.Status == HttpStatusCode.Created, opened.Body?.ToString());
        var (account, temporary) = (opened.Body!["account"]!["id"]!.GetValue<Guid>(), opened.Body["password"]!.GetValue<string>());
        foreach (var role in roles)
        {
            var appointed = await administrator.PutAsync($"organisations/{unit}/appointments/{Uri.EscapeDataString(Words.Of(role))}/{account}", new { }, null);
            Assert.True(appointed.Status == HttpStatusCode.OK, appointed.Body?.ToString());
        }

        using var first = await SignInAsync(server, userName, temporary);
        Assert.Equal("password.change-required", (await first.PostAsync("me/tokens", new { name = "试", scopes = "*:write", days = 1 })).Code);
        Assert.Equal(HttpStatusCode.OK, (await first.PostAsync("me/password", new { current = temporary, wanted = Staff.Password })).Status);
        return await TokenAsync(first);
    }

    public void Dispose() => administrator.Dispose();

    private async Task<ApiClient> TokenAsync(ApiClient session)
    {
        var made = await session.PostAsync("me/tokens", new { name = "办公程序", scopes = "*:write", days = 1 });
        Assert.True((int)made.Status < 300, made.Body?.ToString());
        return new ApiClient(server.Address, made.Body!["text"]!.GetValue<string>());
    }

    private static async Task<ApiClient> SignInAsync(TestServer server, string userName, string password)
    {
        var client = new ApiClient(server.Address, null);
        var answer = await client.TryAsync("POST", "/api/v1/sign-in", new { userName, password, code = "" });
        Assert.True(answer.Status == HttpStatusCode.OK, answer.Text);
        client.Csrf = JsonNode.Parse(answer.Text)!["csrf"]!.GetValue<string>();
        return client;
    }
}
