using System.CommandLine;

namespace Jiheng.Cli.Commands;

/// <summary>jiheng register: the enrolment register and its check (参保核查).</summary>
internal static class RegisterCommand
{
    internal static Command Build() => new("register", "核查参保登记：重复参保、死亡后仍参保、线索、核减人数，部门间比对")
    {
        RegisterCheckCommand.Build(),
        RegisterDiffCommand.Build(),
        RegisterExplainCommand.Build(),
        RegisterExchangeCommand.Build(),
        RegisterSampleCommand.Build(),
        RegisterVerifyCommand.Build(),
    };
}
