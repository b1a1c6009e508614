using System.Text.Json.Nodes;
using Jiheng.Register.Results;

namespace Jiheng.Cli.Enrolment;

/// <summary>The summary.json of a result folder (结果汇总), as far as explanations need it; a folder may have none.</summary>
internal sealed class ResultSummary
{
    private readonly string _folder;
    private readonly JsonNode? _json;

    internal ResultSummary(string folder)
    {
        var path = Path.Combine(folder, "summary.json");
        (_folder, _json) = (folder, File.Exists(path) ? JsonNode.Parse(File.ReadAllText(path)) : null);
    }

    internal int? CheckedYear => (int?)_json?["checked_year"];

    /// <summary>The registers of others (对照登记), as they were given.</summary>
    internal HashSet<string> Against => [.. Files.Where(static f => (string?)f?["role"] == "against").Select(static f => (string)f!["path"]!)];

    /// <summary>Where a file of the check stands: it was named from the folder in which the check was started, which need not be this one.</summary>
    internal string PathOf(string file)
    {
        var place = (string?)Files.FirstOrDefault(f => (string?)f?["path"] == file)?[SummaryJson.FromResults];
        return place is not null && Path.Combine(_folder, place) is var path && File.Exists(path) ? path : file;
    }

    private JsonArray Files => _json?["files"]?.AsArray() ?? [];
}
