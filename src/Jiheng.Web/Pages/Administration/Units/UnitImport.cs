using Jiheng.Web.Api;
using Jiheng.Web.Api.Problems;
using Jiheng.Web.Jobs.Imports;

namespace Jiheng.Web.Pages.Administration.Units;

/// <summary>Units from a list of one's own (单位清单导入): a file is read into a box and looked at; the API takes over what stands there.</summary>
internal static class UnitImport
{
    internal static void Map(RouteGroupBuilder pages) => pages.MapPost("/system/organisations/read", ReadAsync).WithName("organisations.pages.read");

    private static async Task<IResult> ReadAsync(string name, HttpRequest http, CancellationToken cancel)
    {
        var bytes = await SentFile.BytesAsync(http, cancel);
        return bytes.IsGiven ? UnitList.TextOf(name, bytes.Value).As(static t => ApiAnswer.Ok(new { Text = t })) : ProblemAnswers.Of(bytes.Refusal);
    }
}
