using Jiheng.Data.Cases;
using Jiheng.Data.Policies;
using Jiheng.Data.Reading;
using Jiheng.Data.Regions;
using Jiheng.Data.Schemes;
using Jiheng.Documents.Forms.Reading;
using Jiheng.Domain.Policies;

namespace Jiheng.Cli;

/// <summary>A case folder read and computed (已加载的案例), with everything that was wrong with it.</summary>
internal sealed record LoadedCase(string Folder, CaseResult? Result, Diagnostics Diagnostics)
{
    /// <summary>The definitions of the official forms.</summary>
    internal FormLibrary Forms() => FormLibrary.Read(Home.Of("forms"), Diagnostics);

    /// <summary>0 when nothing is wrong, 1 when something is, 2 when there is no result.</summary>
    internal int ExitCode => Result is null ? Cli.ExitCode.Failed : Diagnostics.HasErrors ? Cli.ExitCode.Findings : Cli.ExitCode.Fine;

    /// <summary>The same case, refused with a message when <paramref name="part"/> is not in it.</summary>
    internal LoadedCase Demand(Func<CaseResult, object?> part, string file, string expected)
    {
        if (Result is null || part(Result) is not null) return this;
        // A part that is there but could not be read has said so already.
        if (!Diagnostics.HasErrors) Diagnostics.Error(new(file), "", expected, "请按 samples/README.md 补充，或改用别的命令");
        return this with { Result = null };
    }

    internal static LoadedCase Read(string folder, string? scheme = null)
    {
        var diagnostics = new Diagnostics();
        if (!Directory.Exists(folder))
        {
            diagnostics.Add(new Diagnostic(Severity.Error, new(folder), "没有这个案例文件夹；请核对路径，格式见 samples/README.md"));
            return new(folder, null, diagnostics);
        }

        var schemes = SchemeLibrary.Read(Home.Of("schemes"), diagnostics);
        if (scheme is not null && schemes.Find(scheme) is null)
        {
            diagnostics.Error(new("--scheme"), scheme, $"评分方案之一：{string.Join("、", schemes.Schemes.Keys)}", "请改正方案编号");
            return new(folder, null, diagnostics);
        }

        var regions = RegionFiles.Load(Home.Of("regions"), diagnostics, Province(folder));
        return new(folder, Case.Read(folder, regions, Policies(diagnostics), diagnostics) is { } read ? CaseResult.Of(read, schemes, scheme, diagnostics) : null, diagnostics);
    }

    // That a document has not been seen yet is the concern of whoever keeps the policies, not of every case.
    private static PolicyBook Policies(Diagnostics diagnostics)
    {
        var own = new Diagnostics();
        var book = PolicyLibrary.Load(Home.Of("policies"), own);
        foreach (var error in own.Items.Where(static d => d.Severity == Severity.Error)) diagnostics.Add(error);
        return book;
    }

    // Only the province of the case is loaded; all of them take a quarter of a second.
    private static string[] Province(string folder)
    {
        var probe = CaseInfo.Read(folder, new Diagnostics());
        return probe is { RegionCode.Length: 6 } && File.Exists(Home.Of("regions", probe.RegionCode[..2] + "0000.csv")) ? [probe.RegionCode[..2] + "0000"] : [];
    }
}
