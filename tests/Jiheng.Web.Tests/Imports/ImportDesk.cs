using System.Text.Json.Nodes;
using Jiheng.Platform.Storage;
using Jiheng.Workflow.Definitions;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Web.Tests.Imports;

/// <summary>Sends files to the pages that read them, as a browser does (导入操作).</summary>
internal static class ImportDesk
{
    /// <summary>The preparer of a unit, signed in.</summary>
    internal static async Task<ApiClient> BrowserAsync(Story story, string code)
    {
        await using var db = story.Server.Database.Open();
        var unit = story.Units[code];
        return await Visitor.SignedInAsync(story.Server, await db.Appointments.Where(a => a.OrganisationId == unit && a.Role == Role.Preparer).Select(static a => a.AccountId).FirstAsync());
    }

    /// <summary>What the page answers to a file.</summary>
    internal static async Task<JsonNode> ReadAsync(ApiClient browser, string address, byte[] file, string name)
    {
        using var content = new ByteArrayContent(file);
        return JsonNode.Parse((await browser.TryAsync("POST", $"{address}?name={Uri.EscapeDataString(name)}", content)).Text)!;
    }

    /// <summary>What a field is filled with; null when it is not.</summary>
    internal static string? Field(JsonNode read, string name) => read["fields"]![name]?.GetValue<string>();

    /// <summary>A file as the page gives it out.</summary>
    internal static async Task<byte[]> DownloadAsync(ApiClient browser, string address)
    {
        using var http = new HttpClient { BaseAddress = browser.Address };
        http.DefaultRequestHeaders.Add("Cookie", string.Join("; ", browser.Cookies.Select(static c => $"{c.Key}={c.Value}")));
        return await http.GetByteArrayAsync(new Uri(address, UriKind.Relative));
    }
}
