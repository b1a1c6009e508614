using Microsoft.AspNetCore.OpenApi;

namespace Jiheng.Web.Api;

/// <summary>What the OpenAPI document says of the whole (接口说明).</summary>
internal static class OpenApiDocument
{
    internal static void Configure(OpenApiOptions options) => options.AddDocumentTransformer(static (document, _, _) =>
    {
        document.Info.Title = "绩衡 Jiheng";
        document.Info.Version = "v1";
        document.Info.Description = "金额单位为万元，人数单位为人；写操作应带 Idempotency-Key，修改应带 If-Match；错误为 problem+json，代码见 docs/api/problems.md。";
        document.Servers?.Clear();
        return Task.CompletedTask;
    });
}
