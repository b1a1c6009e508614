using Jiheng.Domain.Regions;
using Jiheng.Platform.Answers;
using Jiheng.Platform.Organisations;
using Jiheng.Web.Jobs.Imports;

namespace Jiheng.Web.Pages.Administration.Units;

/// <summary>A change as somebody fills it in on the page of a unit (区划调整填报).</summary>
/// <param name="Kind">Merge, split, move or rename.</param>
/// <param name="Day">First day of the new order.</param>
/// <param name="Document">The document that orders it.</param>
/// <param name="Version">Of the unit as it was shown.</param>
/// <param name="OtherId">With which other unit, or below which one.</param>
/// <param name="Stays">Whether the unit (of a split) or the other one (of a merger) goes on.</param>
/// <param name="Opening">The units that begin, a line each: code, name, short name.</param>
internal sealed record UnitChange(OrganisationChangeKind Kind, DateOnly Day, string Document, int Version, Guid? OtherId = null, bool Stays = false, string Opening = "")
{
    private const int Columns = 3;

    /// <summary>What is to be done about a unit and the other one, or why the lines cannot be read.</summary>
    internal Answer<ReorganisationDraft> For(Organisation unit, Organisation? second)
    {
        var read = Read(unit);
        if (!read.IsGiven) return read.Refusal;
        ClosingUnit own = new(unit.Id, Version);
        return Kind switch
        {
            OrganisationChangeKind.Merge when second is { } other && Stays => Draft([own], [other.Id], []),
            OrganisationChangeKind.Merge when second is { } other => Draft([own, new(other.Id, other.Version)], [], read.Value),
            OrganisationChangeKind.Split when Stays => Draft([], [unit.Id], read.Value),
            OrganisationChangeKind.Move when second is { } above => Draft([own], [], [.. read.Value.Select(o => o with { ParentId = above.Id })]),
            OrganisationChangeKind.Split or OrganisationChangeKind.Rename => Draft([own], [], read.Value),
            _ => new Refusal(Problems.Invalid, "请选择合并到哪个单位，或划转到哪个上级。"),
        };
    }

    private Answer<ReorganisationDraft> Draft(IReadOnlyList<ClosingUnit> closing, IReadOnlyList<Guid> continuing, IReadOnlyList<OpeningUnit> opening) => new ReorganisationDraft(Kind, Day, Document, closing, continuing, opening);

    // New units stand where the old one stood: the same level, the same unit above.
    private Answer<List<OpeningUnit>> Read(Organisation unit)
    {
        var opening = new List<OpeningUnit>();
        foreach (var cells in PastedCells.Of(Opening.Replace('，', '\t').Replace(',', '\t')).Where(static r => r.Any(static c => c.Text.Length > 0)))
        {
            if (cells.Count < Columns || cells.Take(Columns).Any(static c => c.Text.Length == 0)) return new Refusal(Problems.Invalid, $"新单位第{opening.Count + 1}行给出“{string.Join(' ', cells.Select(static c => c.Text))}”，应为区划代码、名称、简称三项，用逗号或制表符分开。");
            opening.Add(new(cells[0].Text, cells[1].Text, cells[2].Text, unit.Level, unit.ParentId));
        }

        return opening;
    }
}
