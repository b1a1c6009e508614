using Markdig;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Jiheng.Web.Pages.Shell;

/// <summary>The manual (使用手册): one page a screen, from docs/manual, with its pictures.</summary>
internal static class ManualPages
{
    private const string Nothing = "# 没有这一页\n\n手册里没有这一页；请从[手册目录](/manual/index)找，或在要问的那一页按 F1。";
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().Build();

    internal static void Map(RouteGroupBuilder pages)
    {
        pages.MapGet("/manual/{page}", Get).WithName("pages.manual");
        pages.MapGet("/manual/images/{file}", Image).WithName("pages.manual-image");
    }

    // What is asked for is looked for among what there is; no address leads out of the folder.
    private static RazorComponentResult<ManualPage> Get(string page, ServerSettings settings)
    {
        var folder = Folder(settings);
        if (Files(folder, "*.md").FirstOrDefault(f => Path.GetFileNameWithoutExtension(f) == page) is not { } path) return PageAnswer.Of<ManualPage>(new { Title = "没有这一页", Html = Markdown.ToHtml(Nothing, Pipeline) }, StatusCodes.Status404NotFound);
        var text = File.ReadAllText(path);
        return PageAnswer.Of<ManualPage>(new { Title = text.Split('\n')[0].TrimStart('#', ' '), Html = Markdown.ToHtml(text, Pipeline) });
    }

    private static IResult Image(string file, ServerSettings settings) =>
        Files(Path.Combine(Folder(settings), "images"), "*.png").FirstOrDefault(f => Path.GetFileName(f) == file) is { } path ? Results.File(path, "image/png") : Results.NotFound();

    private static string Folder(ServerSettings settings) => Path.Combine(settings.Home, "docs", "manual");

    private static IEnumerable<string> Files(string folder, string pattern) => Directory.Exists(folder) ? Directory.EnumerateFiles(folder, pattern) : [];
}
