using System.CommandLine;

namespace Jiheng.Cli.Commands;

/// <summary>jiheng register exchange: two departments find their common persons without showing the others (部门间比对).</summary>
internal static class RegisterExchangeCommand
{
    internal static Command Build() => new("exchange", "部门间比对：双方用同一密钥导出摘要，只认出共有的人，其他人的号码谁也看不到")
    {
        ExchangeKeyCommand.Build(),
        ExchangeExportCommand.Build(),
        ExchangeMatchCommand.Build(),
        ExchangeRevealCommand.Build(),
    };
}
