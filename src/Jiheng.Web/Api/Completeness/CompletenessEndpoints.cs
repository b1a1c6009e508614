using Jiheng.Platform.Completeness;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Papers;
using Jiheng.Platform.Storage;
using Jiheng.Web.Api.Problems;
using Jiheng.Workflow.Deadlines;
using Microsoft.EntityFrameworkCore;
using Reasons = Jiheng.Platform.Answers.Problems;

namespace Jiheng.Web.Api.Completeness;

/// <summary>Who owes a kind of paper and whether it came (报送完整性).</summary>
internal sealed record CompletenessView(int Owed, int InTime, int Late, int Pending, int Missing, int Returned, IReadOnlyList<UnitDelivery> Units, Guid? Next)
{
    internal static CompletenessView Of(IReadOnlyList<UnitDelivery> all, Page<UnitDelivery> part)
    {
        int Count(Delivery delivery) => all.Count(u => u.Delivery == delivery);
        return new(all.Count, Count(Delivery.InTime), Count(Delivery.Late), Count(Delivery.Pending), Count(Delivery.Missing), Count(Delivery.Returned), part.Items, part.Next);
    }
}

/// <summary>Completeness of papers (报送完整性接口).</summary>
internal static class CompletenessEndpoints
{
    internal static void Map(RouteGroupBuilder api) => api.MapGet("/years/{yearId:guid}/completeness", GetAsync).WithName("completeness.get").WithTags("报送情况")
        .WithSummary("应报、按时、逾期、待报、缺报、退回修改中的单位；kind 为材料种类，month 只用于跟踪反馈表").Produces<CompletenessView>();

    private static async Task<IResult> GetAsync(Guid yearId, Word<PaperKind> kind, int? month, Word<Delivery>? delivery, [AsParameters] PageQuery page, JihengDb db, Access access, TimeProvider time, CancellationToken cancel)
    {
        var monthly = kind.Value == PaperKind.MonthlyReturn;
        if (monthly ? month is not (>= 1 and <= 12) : month is not (null or 0)) return ProblemAnswers.Of(Reasons.Invalid, $"月份“{month}”不对：跟踪反馈表为1至12，年度材料不填。");
        if (!await db.ProgrammeYears.AnyAsync(y => y.Id == yearId, cancel)) return Answering.NotFound;
        var all = await PaperCompleteness.OfAsync(db, access, yearId, kind.Value, month ?? 0, BeijingTime.DayOf(time.GetUtcNow()), cancel);
        return all.Where(u => delivery is null || u.Delivery == delivery.Value.Value).ToList().Part(page, static u => u.OrganisationId).As(part => ApiAnswer.Ok(CompletenessView.Of(all, part)));
    }
}
