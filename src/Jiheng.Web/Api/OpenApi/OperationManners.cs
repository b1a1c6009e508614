using System.Globalization;
using System.Text.Json;
using Jiheng.Platform.Identity;
using Jiheng.Web.Identity;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Jiheng.Web.Api.OpenApi;

/// <summary>
/// What holds for every operation (各接口的共同约定): how it refuses, how one is let in, which headers it reads and gives. It follows
/// from what the endpoint is mapped with, so that the document cannot forget it.
/// </summary>
internal static class OperationManners
{
    internal static Task DescribeAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancel)
    {
        var endpoint = context.Description.ActionDescriptor.EndpointMetadata;
        var name = endpoint.OfType<Microsoft.AspNetCore.Routing.IEndpointNameMetadata>().Last().EndpointName;
        var (permission, writes) = (PermissionMatrix.Declared.Find(name)!, endpoint.OfType<WrittenEndpoint>().Any());
        var versioned = endpoint.OfType<VersionedEndpoint>().FirstOrDefault();
        operation.OperationId = name;
        Secure(operation, context.Document!, permission, context.Description.HttpMethod is not ("GET" or "HEAD"));
        // As everything else is spelled; the server itself does not look at case here.
        foreach (var parameter in (operation.Parameters ?? []).OfType<OpenApiParameter>().Where(static p => p.In == ParameterLocation.Query)) parameter.Name = JsonNamingPolicy.CamelCase.ConvertName(parameter.Name!);
        Headers(operation, writes, versioned);
        operation.Responses ??= [];
        if (!operation.Responses.Keys.Any(static k => k[0] == '2')) operation.Responses["200"] = new OpenApiResponse { Description = "OK" };
        foreach (var (status, answer) in operation.Responses.Where(static r => r.Key[0] == '2')) Succeed((OpenApiResponse)answer, status, operation.Parameters, versioned is not null || context.Description.HttpMethod == "GET");
        foreach (var status in Refusals(operation, context.Description.RelativePath!, permission, writes, versioned)) operation.Responses[status.ToString(CultureInfo.InvariantCulture)] = Refused(status, context.Document!);
        return Task.CompletedTask;
    }

    private static void Secure(OpenApiOperation operation, Microsoft.OpenApi.OpenApiDocument document, Permission permission, bool changes)
    {
        operation.Security = [];
        if (permission.Anybody) return;
        if (permission.ByToken) operation.Security.Add(new() { [new OpenApiSecuritySchemeReference(OpenApiDocument.Token, document)] = [] });
        var session = new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(OpenApiDocument.Session, document)] = [] };
        if (changes) session[new OpenApiSecuritySchemeReference(OpenApiDocument.Csrf, document)] = [];
        operation.Security.Add(session);
    }

    private static void Headers(OpenApiOperation operation, bool writes, VersionedEndpoint? versioned)
    {
        operation.Parameters ??= [];
        void Add(string name, string description, bool required = false) =>
            operation.Parameters.Add(new OpenApiParameter { Name = name, In = ParameterLocation.Header, Required = required, Description = description, Schema = new OpenApiSchema { Type = JsonSchemaType.String } });
        if (versioned is not null) Add("If-Match", versioned.Required ? "读取时的 ETag" : "读取时的 ETag；已经设定过时必填", versioned.Required);
        if (!writes) return;
        Add("Idempotency-Key", "同一请求重发时用同一个键，最长100个字符");
        Add("X-Reason", "记入日志的原因，UTF-8 百分号编码，最多1000个字");
        Add("X-Dry-Run", "为 true 时只试办：照样检查和应答，什么都不保存");
    }

    private static void Succeed(OpenApiResponse answer, string status, IList<IOpenApiParameter>? parameters, bool hasVersion)
    {
        void Add(string name, string description) => (answer.Headers ??= new Dictionary<string, IOpenApiHeader>())[name] = new OpenApiHeader { Description = description, Schema = new OpenApiSchema { Type = JsonSchemaType.String } };
        var isList = parameters?.Any(static p => string.Equals(p.Name, "after", StringComparison.OrdinalIgnoreCase)) == true;
        if ((hasVersion && !isList) || status == "201") Add("ETag", "版本，修改时放入 If-Match；没有版本的不给出");
        if (status is "201" or "202") Add("Location", "新建的或受理的地址");
    }

    private static IEnumerable<int> Refusals(OpenApiOperation operation, string path, Permission permission, bool writes, VersionedEndpoint? versioned)
    {
        yield return 400;
        if (!permission.Anybody || permission.Endpoint == "sign-in.do") yield return 401;
        if (!permission.Anybody) yield return 403;
        if (path.Contains('{', StringComparison.Ordinal)) yield return 404;
        if (writes || path.Contains("/documents/", StringComparison.Ordinal)) yield return 409;
        if (versioned is not null) yield return 412;
        if (operation.RequestBody is not null) yield return 413;
        if (operation.RequestBody is not null) yield return 415;
        if (writes || operation.Parameters is { Count: > 0 }) yield return 422;
        if (versioned is not null) yield return 428;
        yield return 429;
        yield return 500;
        yield return 503;
    }

    private static OpenApiResponse Refused(int status, Microsoft.OpenApi.OpenApiDocument document)
    {
        var codes = Platform.Answers.Problems.All.Where(p => p.Status == status).Select(static p => $"{p.Code} {p.Title}");
        var answer = new OpenApiResponse { Description = string.Join("；", codes), Content = new Dictionary<string, OpenApiMediaType> { ["application/problem+json"] = new() { Schema = new OpenApiSchemaReference(OpenApiDocument.Problem, document) } } };
        if (status is 429 or 503) answer.Headers = new Dictionary<string, IOpenApiHeader> { ["Retry-After"] = new OpenApiHeader { Description = "多少秒后再试", Schema = new OpenApiSchema { Type = JsonSchemaType.Integer } } };
        return answer;
    }
}

/// <summary>An endpoint that changes data (写接口), as <see cref="ApiRoutes.Writes"/> marks it.</summary>
internal sealed record WrittenEndpoint;

/// <summary>An endpoint that wants to know which version was seen (要核对版本的接口).</summary>
/// <param name="Required">False when there may be no version yet.</param>
internal sealed record VersionedEndpoint(bool Required);
