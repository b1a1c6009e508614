using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Jiheng.Platform.Storage;
using Jiheng.Tests.Support.Databases;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Web.Tests;

/// <summary>Text that no column keeps gets one answer, whichever database is behind: 400, in Chinese, nothing saved.</summary>
public sealed class TextGateTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Text_ThatNoColumnHolds_IsRefusedBeforeTheDatabase(DatabaseKind kind)
    {
        await using var all = await Permissions.Neighbours.SettleAsync(kind);
        var (server, said) = (all.Server, new List<string>());
        await using var db = server.Database.Open();
        var before = (await db.Programmes.CountAsync(), await db.HandledPapers.CountAsync());
        async Task RefusedAsync(HttpMethod method, string path, string? json, string about, string? reason = null)
        {
            using var raw = (path == "papers" || path.EndsWith("/instruments", StringComparison.Ordinal) ? all.Targets[Permissions.Relation.Own].Preparer : all.Administrator).Raw();
            using var request = new HttpRequestMessage(method, new Uri(server.Address, "/api/v1/" + path));
            if (json is not null) request.Content = new StringContent(json, Encoding.UTF8, "application/json");
            if (reason is not null) request.Headers.Add("X-Reason", reason);
            using var answer = await raw.SendAsync(request);
            var problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
            Assert.True((answer.StatusCode, problem["code"]!.GetValue<string>()) == (HttpStatusCode.BadRequest, "malformed"), $"{path} {json}: {problem}");
            Assert.Contains(about, problem["detail"]!.GetValue<string>(), StringComparison.Ordinal);
            said.Add(problem["detail"]!.GetValue<string>());
        }

        await RefusedAsync(HttpMethod.Get, "organisations?code=%00", null, "参数“code”");
        await RefusedAsync(HttpMethod.Post, "programmes", """{"code":"x","name":"a\u0000b"}""", "成员“name”");
        await RefusedAsync(HttpMethod.Post, "programmes", """{"code":"x","name":"\ud800"}""", "成员“name”");
        await RefusedAsync(HttpMethod.Post, "programmes", """{"code":"x","name":"a\u202Eb"}""", "看不见的控制字符（U+202E）");
        await RefusedAsync(HttpMethod.Post, "papers", """{"workflow":"performance-target","period":"2024","title":"试","content":{"facts":{"说明":"a\u0000"}}}""", "成员“说明”");
        await RefusedAsync(HttpMethod.Post, "papers", """{"workflow":"performance-target","period":"2024","title":"试","content":{"a\u0000":1}}""", "不能保存的字符");
        await RefusedAsync(HttpMethod.Post, "programmes", """{"code":"x","name":"试"}""", "X-Reason", reason: "%E5%9B%A0%00");
        await RefusedAsync(HttpMethod.Post, "programmes", """{"code":"x","name":"试"}""", "1001个字，最多1000个", reason: Uri.EscapeDataString(new string('因', 1001)));
        var heading = JsonNode.Parse(JsonSerializer.Serialize(Story.Heading("试财社〔2024〕990号", "2024-03-01", "第一批")))!;
        heading["issuer"] = new string('长', 201);
        var lines = new JsonArray(new JsonObject { ["organisationId"] = all[Permissions.Relation.Own].Id, ["amount"] = 1 });
        await RefusedAsync(HttpMethod.Post, $"years/{all.YearId}/instruments", new JsonObject { ["heading"] = heading, ["fromOutside"] = true, ["lines"] = lines }.ToJsonString(), "“issuer”有201个字，最多200个");
        Assert.All(said, static s => Assert.Matches(@"[\u4e00-\u9fff]", s));
        Assert.Equal(before, (await db.Programmes.CountAsync(), await db.HandledPapers.CountAsync()));
    }

    // 𠮷 is one character of two UTF-16 units; PostgreSQL counts one, and so do we.
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Text_OfRareCharacters_IsCountedByCharacters(DatabaseKind kind)
    {
        await using var server = await TestServer.StartAsync(kind);
        await using var db = server.Database.Open();
        var most = db.Model.FindEntityType(typeof(Platform.Programmes.Programme))!.FindProperty("Name")!.GetMaxLength()!.Value;
        db.Add(new Platform.Programmes.Programme { Id = Guid.CreateVersion7(), Code = "fits", Name = string.Concat(Enumerable.Repeat("𠮷", most)) });
        await db.SaveChangesAsync();
        db.Add(new Platform.Programmes.Programme { Id = Guid.CreateVersion7(), Code = "not", Name = string.Concat(Enumerable.Repeat("𠮷", most + 1)) });
        Assert.Equal($"“name”有{most + 1}个字，最多{most}个；请改短后重试，没有保存任何修改。", (await Assert.ThrowsAsync<UnfitTextException>(() => db.SaveChangesAsync())).Detail);
    }
}
