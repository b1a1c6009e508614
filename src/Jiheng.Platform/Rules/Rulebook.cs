using Jiheng.Data.Policies;
using Jiheng.Data.Reading;
using Jiheng.Data.Schemes;
using Jiheng.Domain.Policies;

namespace Jiheng.Platform.Rules;

/// <summary>The policies and scoring schemes that come with the program (政策与方案), read once at start.</summary>
/// <param name="Policies">政策参数.</param>
/// <param name="Schemes">评分方案.</param>
public sealed record Rulebook(PolicyBook Policies, SchemeLibrary Schemes)
{
    /// <summary>Reads them from the program's folder.</summary>
    /// <exception cref="InvalidDataException">One of the files is wrong; nothing is computed by half of the rules.</exception>
    public static Rulebook Read(string home)
    {
        var diagnostics = new Diagnostics();
        var book = new Rulebook(PolicyLibrary.Load(Path.Combine(home, "policies"), diagnostics), SchemeLibrary.Read(Path.Combine(home, "schemes"), diagnostics));
        return diagnostics.HasErrors
            ? throw new InvalidDataException("政策或评分方案有误，服务没有启动：" + string.Join('；', diagnostics.Items.Where(static d => d.Severity == Severity.Error).Select(static d => d.Message)))
            : book;
    }
}
