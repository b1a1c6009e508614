using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Jiheng.Web.Api.OpenApi;

/// <summary>What the OpenAPI document says of the whole (接口说明).</summary>
internal static class OpenApiDocument
{
    internal const string Token = "token";
    internal const string Session = "session";
    internal const string Csrf = "csrf";
    internal const string Problem = "Problem";

    internal static void Configure(OpenApiOptions options)
    {
        options.AddDocumentTransformer(static (document, _, _) =>
        {
            document.Info.Title = "绩衡 Jiheng";
            document.Info.Version = "v1";
            document.Info.Description = "金额单位为万元，人数单位为人；写操作应带 Idempotency-Key，修改应带 If-Match；错误为 problem+json，代码见 docs/api/problems.md。地址没有的方法应答 405。";
            document.Servers?.Clear();
            document.AddComponent<IOpenApiSecurityScheme>(Token, new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "访问令牌，以 jh_ 开头；范围由申请时的词限定。" });
            document.AddComponent<IOpenApiSecurityScheme>(Session, new OpenApiSecurityScheme { Type = SecuritySchemeType.ApiKey, In = ParameterLocation.Cookie, Name = Identity.SessionCookie.Name, Description = "浏览器会话，由 POST /sign-in 给出。" });
            document.AddComponent<IOpenApiSecurityScheme>(Csrf, new OpenApiSecurityScheme { Type = SecuritySchemeType.ApiKey, In = ParameterLocation.Header, Name = "X-CSRF-Token", Description = "用会话写数据时的防伪标记，取自 POST /sign-in 或 GET /me 的 csrf。" });
            document.AddComponent<IOpenApiSchema>(Problem, ProblemSchema());
            // Where an operation says nothing else: a token, or a session.
            document.Security = [new() { [new OpenApiSecuritySchemeReference(Token, document)] = [] }, new() { [new OpenApiSecuritySchemeReference(Session, document)] = [] }];
            return Task.CompletedTask;
        });
        // Whoever makes a client of this must not compute money in binary fractions.
        options.AddSchemaTransformer(static (schema, context, _) =>
        {
            if ((Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type) == typeof(decimal)) schema.Format = "decimal";
            return Task.CompletedTask;
        });
        options.AddOperationTransformer(OperationManners.DescribeAsync);
    }

    private static OpenApiSchema ProblemSchema() => new()
    {
        Type = JsonSchemaType.Object, Description = "错误（RFC 9457）；另有成员因代码而异，如 errors、current、yours。", Required = new HashSet<string> { "type", "title", "status", "detail", "code" },
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["type"] = Text("urn:jiheng:problem:代码"), ["title"] = Text("代码的含义"), ["detail"] = Text("给出了什么、应该是什么、怎么办"), ["code"] = Text("稳定的代码"),
            ["status"] = new OpenApiSchema { Type = JsonSchemaType.Integer, Description = "HTTP 状态" },
        },
    };

    private static OpenApiSchema Text(string description) => new() { Type = JsonSchemaType.String, Description = description };
}
