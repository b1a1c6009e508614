using System.CommandLine;
using Jiheng.Cli.Output;
using Jiheng.Data.Cases;
using Jiheng.Domain.Derivations;

namespace Jiheng.Cli.Commands;

/// <summary>jiheng fund DIR: computes fund statements (基金收支).</summary>
internal static class FundCommand
{
    internal static Command Build()
    {
        var (folder, json, output, format) = (Arguments.Folder(), Arguments.Json(), Arguments.Out(), Arguments.Format());
        var command = new Command("fund", "计算社会保险基金收支、增长、执行率、结余和可支付月数") { folder, json, output, format };
        command.SetAction(parsed =>
        {
            var loaded = LoadedCase.Read(parsed.GetValue(folder)!).Demand(r => r.Fund, "fund.csv", "基金收支表（fund.csv）");
            return Finish.Of(loaded, parsed.GetValue(output), parsed.GetValue(format), parsed.GetValue(json) ? () => Json.Write(CaseJson.Fund(loaded)) : () => Print(loaded.Result));
        });
        return command;
    }

    private static void Print(CaseResult? result)
    {
        if (result?.Fund is not { } statement) return;
        foreach (var fund in statement.Funds.Append(statement.Total))
        {
            Console.WriteLine(fund.Name);
            foreach (var line in new[] { fund.Income, fund.Expenditure })
                Console.WriteLine($"  {line.Name} {Text(line.Actual)}，较上年 {Text(line.Change)}（{Text(line.Growth)}），完成预算 {Text(line.Execution)}");
            Console.WriteLine($"  当期结余 {Text(fund.Balance)}，滚存结余 {Text(fund.Cumulative)}，可支付 {Text(fund.MonthsOfReserve)}");
        }
    }

    private static string Text(Derivation? figure) => figure is null ? "—" : DerivationText.Value(figure);
}
