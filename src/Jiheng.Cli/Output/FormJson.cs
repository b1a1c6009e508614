using System.Text.Json.Nodes;
using Jiheng.Data.Cases;
using Jiheng.Domain.SelfEvaluation;

namespace Jiheng.Cli.Output;

/// <summary>A form's result as JSON (自评结果输出).</summary>
internal static class FormJson
{
    internal static JsonObject Of(FormResult form)
    {
        var result = form.Result;
        var total = result.Form.Funds.Count > 0 ? result.Form.Funds[0] : null;
        var json = new JsonObject
        {
            ["id"] = form.Id,
            ["name"] = result.Form.Name,
            ["year"] = result.Form.Year,
            ["scheme"] = result.Scheme?.Id,
            ["budget"] = Json.Number(total?.Budget),
            ["executed"] = Json.Number(total?.Executed),
            ["execution_rate"] = Json.Percent(result.ExecutionRate),
            ["execution_score"] = Json.Number(result.ExecutionScore),
            ["score"] = Json.Number(result.Total),
            ["grade"] = result.Grade,
            ["classes"] = Json.Array(result.Classes, c => new JsonObject { ["name"] = c.Name, ["weight"] = Json.Number(c.Weight), ["score"] = Json.Number(c.Score), ["rate"] = Json.Percent(c.Rate) }),
            ["indicators"] = Json.Array(result.Indicators, Indicator),
            ["issues"] = Json.Array(result.Issues, i => new JsonObject { ["severity"] = i.Severity.ToString().ToLowerInvariant(), ["code"] = i.Code, ["key"] = i.Key, ["message"] = i.Message }),
        };
        if (form.Declared is { } declared)
        {
            json["declared_scheme"] = declared.Scheme!.Id;
            json["declared_score"] = Json.Number(declared.Total);
            json["differences"] = Json.Array(form.Differences, d => new JsonObject { ["key"] = d.Key, ["name"] = d.Name, ["declared"] = d.First, ["score"] = d.Second, ["why"] = d.Explanation });
        }

        return json;
    }

    private static JsonObject Indicator(IndicatorResult i) => new()
    {
        ["key"] = i.Indicator.Key,
        ["name"] = i.Indicator.Level3,
        ["level1"] = i.Indicator.Level1,
        ["target"] = i.Indicator.Target.Text,
        ["actual"] = i.Indicator.Actual.Text,
        ["completion"] = Json.Percent(i.Completion),
        ["deviation"] = Json.Percent(i.Deviation),
        ["weight"] = i.Indicator.Weight,
        ["score"] = Json.Number(i.Score),
        ["met"] = i.Met,
        ["rule"] = i.Rule?.Id,
        ["reason"] = i.Indicator.Reason,
    };
}
