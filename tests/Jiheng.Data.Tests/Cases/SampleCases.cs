using Jiheng.Data.Cases;
using Jiheng.Data.Policies;
using Jiheng.Data.Reading;
using Jiheng.Data.Regions;
using Jiheng.Data.Tests.Schemes;

namespace Jiheng.Data.Tests.Cases;

/// <summary>The shipped cases, read and computed without an error.</summary>
internal static class SampleCases
{
    internal static CaseResult Result(string name, string? scheme = null)
    {
        var diagnostics = new Diagnostics();
        var result = Compute(Path.Combine(Repository.Folder("samples"), name), scheme, diagnostics);
        Assert.DoesNotContain(diagnostics.Items, d => d.Severity == Severity.Error);
        return result!;
    }

    internal static CaseResult? Compute(string folder, string? scheme, Diagnostics diagnostics)
    {
        var tree = RegionFiles.Load(Repository.Folder("regions"), diagnostics, "650000");
        var policies = PolicyLibrary.Load(Repository.Folder("policies"), new Diagnostics());
        return Case.Read(folder, tree, policies, diagnostics) is { } read ? CaseResult.Of(read, ShippedSchemes.Library, scheme, diagnostics) : null;
    }
}
