using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Jiheng.Web.Pages.Shell;

/// <summary>Pages as answers (页面应答): a component with its parameters, rendered once and whole.</summary>
internal static class PageAnswer
{
    /// <summary>A page that brings its own frame; it is given the mark that its forms send back, as Csrf.</summary>
    internal static RazorComponentResult<T> Show<T>(HttpContext http, object parameters, int status = StatusCodes.Status200OK)
        where T : IComponent
    {
        var values = Values(parameters);
        values["Csrf"] = http.RequestServices.GetRequiredService<IAntiforgery>().GetAndStoreTokens(http).RequestToken;
        return new RazorComponentResult<T>(values) { StatusCode = status };
    }

    /// <summary>A page or a fragment of the workbench.</summary>
    internal static RazorComponentResult<T> Of<T>(object parameters, int status = StatusCodes.Status200OK)
        where T : IComponent => new(Values(parameters)) { StatusCode = status };

    private static Dictionary<string, object?> Values(object parameters) => parameters.GetType().GetProperties().ToDictionary(static p => p.Name, p => p.GetValue(parameters));
}
