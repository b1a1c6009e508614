using System.Text.Json;
using Jiheng.Platform.Answers;
using Jiheng.Platform.Jobs;
using Jiheng.Platform.Storage;
using Jiheng.Register.Results;
using Jiheng.Web.Api;
using Jiheng.Web.Jobs.Handlers;

namespace Jiheng.Web.Pages.Enrolment;

/// <summary>The identity number of a record of a case, as its file has it (完整号码).</summary>
internal sealed record CaseNumber(string RowId, string Place, string Number);

/// <summary>Reads whole identity numbers again from the registers that were sent (按行号回读完整号码): results hold masked ones only.</summary>
internal static class CaseNumbers
{
    internal static async Task<Answer<IReadOnlyList<CaseNumber>>> ReadAsync(JihengDb db, Job job, CheckCase found, CancellationToken cancel)
    {
        var order = JsonSerializer.Deserialize<RegisterOrder>(job.Parameters, ApiJson.Options)!;
        var folder = Directory.CreateTempSubdirectory("jiheng-numbers-").FullName;
        try
        {
            if (await SentLists.WriteAsync(db, job, order.Registers, Path.Combine(folder, "registers"), cancel) is not { } paths) return new Refusal(Problems.Invalid, "上传的参保登记已删除或到期，读不到完整号码；请按文件和行号核对原件，或重新上传核查。");
            var numbers = new List<CaseNumber>();
            foreach (var record in found.Records)
            {
                if (Number(paths, record, out var problem) is not { } number) return new Refusal(Problems.Invalid, problem.Without(folder));
                numbers.Add(new(record.Id, record.Place, number));
            }

            return numbers;
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }

    private static string? Number(string[] paths, CaseRecord record, out string problem)
    {
        problem = $"{record.Place}：核查的文件里没有它；请重新核查。";
        if (paths.FirstOrDefault(p => Path.GetFileName(p) == record["文件"]) is not { } path || !long.TryParse(record["行"], out var line)) return null;
        if (RecordLookup.Find(path, line, Disclosure.Full, new SentSheets([]), out var fault) is { } elements) return elements.Single(static e => e.Name == "证件号码").Printed;
        problem = fault ?? problem;
        return null;
    }
}
