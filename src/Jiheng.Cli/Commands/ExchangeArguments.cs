using System.CommandLine;
using Jiheng.Cli.Output;
using Jiheng.Register.Exchange;

namespace Jiheng.Cli.Commands;

/// <summary>What the exchange commands share (比对命令的公用参数).</summary>
internal static class ExchangeArguments
{
    internal static Argument<string[]> Files() => new("文件") { Description = "本单位的名单 CSV，须有国籍、证件类型、证件号码、姓名", Arity = ArgumentArity.OneOrMore };

    internal static Option<string> KeyFile() => new("--key-file") { Description = "双方共有的密钥文件", Required = true };

    internal static Option<string> Output(string what) => new("--out") { Description = what, Required = true };

    internal static Option<string> Algorithm() => new("--algorithm") { Description = "sm3（默认）或 sha256，双方一致", DefaultValueFactory = static _ => "sm3" };

    /// <summary>The keyed hash that was asked for; null, with a message, when there is none.</summary>
    internal static KeyedHash? Hash(string keyFile, string algorithm)
    {
        HashAlgorithm? known = algorithm.ToUpperInvariant() switch { "SM3" => HashAlgorithm.Sm3, "SHA256" or "SHA-256" => HashAlgorithm.Sha256, _ => null };
        if (known is null)
        {
            Console.Error.WriteLine($"--algorithm：给出“{algorithm}”，应为 sm3 或 sha256；请改正。");
            return null;
        }

        var key = Register.Exchange.KeyFile.Read(keyFile, out var problem, out var warning);
        if (warning is not null) Report.Progress(warning);
        if (problem is not null) Console.Error.WriteLine(problem);
        return key is null ? null : new(known.Value, key);
    }

    internal static int Refuse(params IEnumerable<string?> problems)
    {
        foreach (var problem in problems.OfType<string>()) Console.Error.WriteLine(problem);
        return ExitCode.Failed;
    }

    /// <summary>Runs what reads exchange files, which somebody may have changed on the way.</summary>
    internal static int Guarded(Func<int> work)
    {
        try
        {
            return work();
        }
        catch (InvalidDataException changed)
        {
            return Refuse(changed.Message);
        }
    }
}
