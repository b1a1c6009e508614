using System.Text.Json.Nodes;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Storage;

namespace Jiheng.Web.Tests;

/// <summary>Somebody with a browser's session instead of a token.</summary>
internal static class Visitor
{
    /// <summary>A client with a session of its own, as signing in would have begun, and with what writing wants.</summary>
    internal static async Task<ApiClient> SignedInAsync(TestServer server, Guid account)
    {
        var (session, key) = Session.Begin(account, "127.0.0.1", "test", Timestamp.Now(TimeProvider.System));
        await using (var db = server.Database.Open("sign-in"))
        {
            db.Add(session);
            await db.SaveChangesAsync();
        }

        return await WithSessionAsync(server, key);
    }

    /// <summary>A client that sends a session's cookie.</summary>
    internal static async Task<ApiClient> WithSessionAsync(TestServer server, string key)
    {
        var client = new ApiClient(server.Address, null);
        client.Cookies["jiheng"] = key;
        var me = await client.TryAsync("GET", "/api/v1/me", null);
        if (me.Status == System.Net.HttpStatusCode.OK) client.Csrf = JsonNode.Parse(me.Text)!["csrf"]!.GetValue<string>();
        return client;
    }
}
