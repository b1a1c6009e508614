using Jiheng.Data.Reading;
using Jiheng.Data.Regions;
using Jiheng.Domain.Regions;
using Jiheng.Platform.Answers;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Organisations;
using Jiheng.Platform.Storage;
using Jiheng.Web.Api.Problems;
using Microsoft.EntityFrameworkCore;
using Reasons = Jiheng.Platform.Answers.Problems;

namespace Jiheng.Web.Api.Organisations;

/// <summary>A unit as the API shows it (单位).</summary>
internal sealed record OrganisationView(Guid Id, OrganisationKind Kind, string RegionCode, string Name, string ShortName, RegionLevel Level, Guid? ParentId, DateOnly ValidFrom, DateOnly? ValidTo, int Version)
{
    internal static OrganisationView Of(Organisation o) => new(o.Id, o.Kind, o.RegionCode, o.Name, o.ShortName, o.Level, o.ParentId, o.ValidFrom, o.ValidTo, o.Version);
}

/// <summary>Which province's places become units (导入请求).</summary>
internal sealed record ImportRequest(string Province, DateOnly ValidFrom);

/// <summary>How many units were added (新建的单位数).</summary>
internal sealed record ImportedView(int Added);

/// <summary>Units of the hierarchy (单位接口).</summary>
internal static class OrganisationEndpoints
{
    internal static void Map(RouteGroupBuilder api)
    {
        var group = api.MapGroup("/organisations").WithTags("单位");
        group.MapGet("", ListAsync).WithName("organisations.list").WithSummary("看得到的单位；可按区划代码、上级筛选，find 按名称或代码的开头查找，current 为真的只列在用的").Produces<Page<OrganisationView>>();
        group.MapGet("/{id:guid}", GetAsync).WithName("organisations.get").WithSummary("一个单位").Produces<OrganisationView>();
        group.MapPost("/import", ImportAsync).Writes("organisations.import").WithSummary("把一个省（区、市）的全部区划建为单位，已有的不变").Produces<ImportedView>();
    }

    private static async Task<IResult> ListAsync([AsParameters] PageQuery page, string? code, Guid? parent, string? find, bool? current, JihengDb db, Access access, CancellationToken cancel)
    {
        var seen = access.Seen(db.Organisations);
        if (code is not null) seen = seen.Where(o => o.RegionCode == code);
        if (parent is not null) seen = seen.Where(o => o.ParentId == parent);
        if (find?.Trim() is { Length: > 0 } words) seen = seen.Where(o => o.Name.Contains(words) || o.ShortName.Contains(words) || o.RegionCode.StartsWith(words));
        if (current == true) seen = seen.Where(o => o.ValidTo == null);
        return ApiAnswer.Ok(await seen.PageAsync(db, page, o => o.Id, OrganisationView.Of, cancel));
    }

    private static async Task<IResult> GetAsync(Guid id, JihengDb db, Access access, CancellationToken cancel) =>
        await access.Seen(db.Organisations).AsNoTracking().SingleOrDefaultAsync(o => o.Id == id, cancel) is { } found
            ? ApiAnswer.Ok(OrganisationView.Of(found), found.Version)
            : ProblemAnswers.Of(Reasons.NotFound, "没有这个单位，或不在您的范围内。");

    private static async Task<IResult> ImportAsync(ImportRequest request, JihengDb db, Access access, ServerSettings settings, CancellationToken cancel)
    {
        if (!access.IsAdministrator) return ProblemAnswers.Of(Reasons.Forbidden, "导入区划由系统管理员办理。");
        var folder = Path.Combine(settings.Home, "regions");
        if (!RegionCode.IsWellFormed(request.Province) || !File.Exists(Path.Combine(folder, request.Province + ".csv")))
            return ProblemAnswers.Of(Reasons.Invalid, $"没有省级区划“{request.Province}”的数据；应为六位代码，如650000。");
        var tree = RegionFiles.Load(folder, new Diagnostics(), request.Province);
        var added = await OrganisationImport.RunAsync(db, tree, tree.Roots.Single(), request.ValidFrom, cancel);
        return ApiAnswer.Ok(new ImportedView(added));
    }
}
