using Jiheng.Domain.Allocation;
using Jiheng.Domain.Derivations;
using Jiheng.Domain.Quantities;
using Jiheng.Platform.Funds;
using Jiheng.Web.Pages.Components;
using Microsoft.AspNetCore.Components;

namespace Jiheng.Web.Pages.Funds;

/// <summary>The table of an allocation by factors (因素法分配测算表): the pool and the weights above, each place's values, score and formula below.</summary>
public sealed partial class FactorGrid : ComponentBase
{
    [Parameter, EditorRequired]
    public required AllocationSheet Sheet { get; set; }

    private FactorPlan Plan => Sheet.Figures.ByFactors!.Value.Plan;

    private StateWord Conservation
    {
        get
        {
            var (pool, given, weights) = (Plan.Pool, Sheet.Figures.Result.Due.Value, Plan.Factors.Sum(static f => f.Weight));
            if (weights != 1m) return StateWord.Wrong($"权重合计{QuantityFormat.Percent(weights, 2)}，应为100%");
            return pool == given && pool > 0m ? StateWord.Done($"待分配{QuantityFormat.Grouped(pool, 2)}万元＝各单位应分配合计，权重合计100%") : StateWord.Due($"待分配{QuantityFormat.Grouped(pool, 2)}万元，各单位应分配合计{QuantityFormat.Grouped(given, 2)}万元");
        }
    }

    private string Field(string name) => Sheet.Fields.GetValueOrDefault(name, "");

    private Derivation? Score(AllocationSheetRow row) => Sheet.Figures.ByFactors!.Value.Scores.GetValueOrDefault(row.Result.Code);

    private static bool IsBottom(AllocationSheetRow row) => row.Result.Children.Count == 0;

    private string Sum(HeadCountResult place, int factor)
    {
        var sum = place.All().Where(static r => r.Children.Count == 0).Sum(r => Plan.Of(r.Code).Values[factor]);
        return QuantityFormat.Grouped(sum, sum.Scale);
    }

    // A field of the whole allocation, above the table, with what is wrong with it below.
    private RenderFragment Term(string field, string label, int longest) => builder =>
    {
        builder.OpenElement(0, "div");
        builder.AddAttribute(1, "class", "term");
        builder.OpenElement(2, "label");
        builder.AddAttribute(3, "for", FieldEditor.IdOf(field));
        builder.AddContent(4, label);
        builder.CloseElement();
        builder.OpenElement(5, "input");
        foreach (var (name, value) in new[] { ("class", "form-control form-control-sm num"), ("id", FieldEditor.IdOf(field)), ("name", field), ("value", Field(field)), ("maxlength", $"{longest}"), ("inputmode", "decimal"), ("autocomplete", "off"), ("aria-describedby", FieldCheck.IdOf(field)) }) builder.AddAttribute(6, name, value);
        builder.CloseElement();
        builder.OpenComponent<FieldCheck>(7);
        builder.AddComponentParameter(8, nameof(FieldCheck.Field), field);
        builder.AddComponentParameter(9, nameof(FieldCheck.Problem), Sheet.ProblemOf(field));
        builder.CloseComponent();
        builder.CloseElement();
    };

    // A field where somebody may write at the bottom, otherwise the figure.
    private RenderFragment Cell(AllocationSheetRow row, string field, string id, string label, string column, string shown) => builder =>
    {
        var isField = Sheet.MayWrite && IsBottom(row);
        builder.OpenElement(0, isField ? "input" : "span");
        builder.AddAttribute(1, "id", isField ? FieldEditor.IdOf(field) : id);
        if (!isField)
        {
            builder.AddAttribute(2, "data-live", true);
            builder.AddContent(3, shown);
        }
        else
        {
            foreach (var (name, value) in new[] { ("class", "field num"), ("name", field), ("value", Field(field)), ("maxlength", "30"), ("inputmode", "decimal"), ("aria-label", row.Result.Name + label), ("data-column", column), ("autocomplete", "off"), ("aria-describedby", FieldCheck.IdOf(field)) }) builder.AddAttribute(4, name, value);
            if (Sheet.ProblemOf(field).Length > 0) builder.AddAttribute(5, "aria-invalid", "true");
        }

        builder.CloseElement();
        if (!isField) return;
        builder.OpenComponent<FieldCheck>(6);
        builder.AddComponentParameter(7, nameof(FieldCheck.Field), field);
        builder.AddComponentParameter(8, nameof(FieldCheck.Problem), Sheet.ProblemOf(field));
        builder.CloseComponent();
    };
}
