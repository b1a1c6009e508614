namespace Jiheng.Web.Api;

/// <summary>All endpoints of the API (接口目录), one folder a stage.</summary>
internal static class ApiRoutes
{
    internal const string Root = "/api/v1";

    internal static void MapApi(this WebApplication app)
    {
        _ = app.MapGroup(Root);
    }
}
