using System.CommandLine;
using Jiheng.Cli.Output;
using Jiheng.Data.Cases;
using Jiheng.Domain.Quantities;

namespace Jiheng.Cli.Commands;

/// <summary>jiheng allocate DIR: allocates by head count and writes the notice (资金分配与下达).</summary>
internal static class AllocateCommand
{
    internal static Command Build()
    {
        var (folder, json, output, format) = (Arguments.Folder(), Arguments.Json(), Arguments.Out(), Arguments.Format());
        var command = new Command("allocate", "按人数和标准分配资金，写出下达通知、分配表和绩效目标表") { folder, json, output, format };
        command.SetAction(parsed =>
        {
            var loaded = LoadedCase.Read(parsed.GetValue(folder)!).Demand(r => r.Allocation, "allocation.yaml", "分配通知和参保人数（allocation.yaml、heads.csv）");
            return Finish.Of(loaded, parsed.GetValue(output), parsed.GetValue(format), parsed.GetValue(json) ? () => Json.Write(CaseJson.Allocation(loaded)) : () => Print(loaded.Result));
        });
        return command;
    }

    private static void Print(CaseResult? result)
    {
        if (result?.Allocation is not { } total) return;
        Console.WriteLine("单位：万元");
        foreach (var place in total.Children.Prepend(total))
            Console.WriteLine($"{place.Name}\t应拨付 {QuantityFormat.Grouped(place.Due.Value, 0)}\t已提前下达 {QuantityFormat.Grouped(place.Advanced.Value, 0)}\t此次拨付 {QuantityFormat.Bracketed(place.ThisTime.Value, 0)}");
    }
}
