using System.Text.Json.Nodes;
using Jiheng.Data.Cases;
using Jiheng.Domain.Allocation;
using Jiheng.Domain.FundStatements;

namespace Jiheng.Cli.Output;

/// <summary>Results of cases as JSON (案例结果输出).</summary>
internal static class CaseJson
{
    /// <summary>Everything that the case holds, with every named figure.</summary>
    internal static JsonObject All(LoadedCase loaded)
    {
        var json = Evaluation(loaded);
        if (loaded.Result is not { } result) return json;
        if (result.Allocation is not null) json["allocation"] = Allocation(loaded);
        if (result.Fund is not null) json["fund"] = Fund(loaded);
        json["figures"] = new JsonObject(result.Figures().OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => KeyValuePair.Create(f.Key, (JsonNode?)Json.Figure(f.Value))));
        return json;
    }

    internal static JsonObject Evaluation(LoadedCase loaded)
    {
        var json = Head(loaded);
        if (loaded.Result is not { } result) return json;
        if (result.Transfer is { } transfer) json["transfer"] = Transfer(transfer, result.Case.Transfer!);
        if (result.Department is { } department) json["department"] = FormJson.Of(department);
        if (result.Projects.Count > 0) json["projects"] = Json.Array(result.Projects, FormJson.Of);
        if (result.FundForms.Count > 0) json["fund_forms"] = Json.Array(result.FundForms, FormJson.Of);
        if (result.Evaluation is { } evaluation) json["evaluation"] = FormJson.Of(evaluation);
        return json;
    }

    internal static JsonObject Allocation(LoadedCase loaded)
    {
        var json = Head(loaded);
        if (loaded.Result is { Allocation: { } allocation, Case.Allocation: { } notice })
        {
            json["number"] = notice.Number.ToString();
            json["total"] = Place(allocation, false);
            json["prefectures"] = Json.Array(allocation.Children, p => Place(p, true));
        }

        return json;
    }

    internal static JsonObject Fund(LoadedCase loaded)
    {
        var json = Head(loaded);
        if (loaded.Result is { Fund: { } fund, Case.Fund: { } source })
        {
            json["unit"] = "亿元";
            json["statement"] = source.Title;
            json["funds"] = Json.Array(fund.Funds.Append(fund.Total), FundOf);
            json["remarks"] = Json.Array(fund.Diagnostics, d => d);
        }

        return json;
    }

    private static JsonObject Transfer(FormResult form, TransferCase source)
    {
        var json = FormJson.Of(form);
        var region = source.Submission.Region;
        json["total"] = Json.Number(form.Result.Form.Funds[0].Budget);
        json["central"] = Json.Number(region.Central);
        json["local"] = Json.Number(region.Local);
        json["prefectures"] = Json.Array(source.Submission.Prefectures, p => new JsonObject
        {
            ["code"] = p.Code, ["name"] = p.Name, ["central"] = Json.Number(p.Central), ["local"] = Json.Number(p.Local),
            ["executed_central"] = Json.Number(p.ExecutedCentral), ["executed_local"] = Json.Number(p.ExecutedLocal), ["execution_rate"] = Json.Percent(p.ExecutionRate),
        });
        json["missing"] = Json.Array(source.Submission.MissingPrefectures, m => m);
        return json;
    }

    private static JsonObject Place(HeadCountResult place, bool children)
    {
        var json = new JsonObject
        {
            ["code"] = place.Code, ["name"] = place.Name,
            ["reported"] = Json.Number(place.Reported), ["audited"] = Json.Number(place.Audited), ["reduction"] = Json.Number(place.Reduction),
            ["due"] = Json.Number(place.Due), ["advanced"] = Json.Number(place.Advanced), ["this_time"] = Json.Number(place.ThisTime),
            ["payment"] = Json.Number(place.Payment), ["clawback"] = Json.Number(place.Clawback),
        };
        if (children && place.Children.Count > 0) json["counties"] = Json.Array(place.Children, c => Place(c, true));
        return json;
    }

    private static JsonObject FundOf(FundResult fund) => new()
    {
        ["id"] = fund.Id, ["name"] = fund.Name,
        ["income"] = Line(fund.Income), ["expenditure"] = Line(fund.Expenditure),
        ["balance"] = Json.Number(fund.Balance), ["cumulative"] = Json.Number(fund.Cumulative), ["months_of_reserve"] = Json.Number(fund.MonthsOfReserve),
    };

    private static JsonObject Line(FundLineResult line) => new()
    {
        ["name"] = line.Name, ["actual"] = Json.Number(line.Actual), ["budget"] = Json.Number(line.Budget), ["last_year"] = Json.Number(line.LastYear),
        ["change"] = Json.Number(line.Change), ["growth"] = Json.Percent(line.Growth), ["execution"] = Json.Percent(line.Execution),
        ["parts"] = Json.Array(line.Parts, Line),
    };

    private static JsonObject Head(LoadedCase loaded) => new()
    {
        ["case"] = loaded.Result?.Case.Info.Id,
        ["title"] = loaded.Result?.Case.Info.Title,
        ["diagnostics"] = Json.Array(loaded.Diagnostics.Items, Json.Diagnostic),
    };
}
