using System.Net;
using System.Text.Json.Nodes;

namespace Jiheng.Client;

/// <summary>The server refused (拒绝): the stable code, the reason in Chinese, and everything else it said.</summary>
public sealed class ApiException(HttpStatusCode status, string code, string detail, JsonNode? problem) : Exception(detail)
{
    public HttpStatusCode Status => status;

    /// <summary>As docs/api/problems.md lists them.</summary>
    public string Code => code;

    public JsonNode? Problem => problem;
}
