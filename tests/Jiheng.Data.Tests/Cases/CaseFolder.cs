using Jiheng.Data.Cases;
using Jiheng.Data.Policies;
using Jiheng.Data.Reading;
using Jiheng.Data.Regions;
using Jiheng.Data.Schemes;
using Jiheng.Data.Tests.Samples;
using Jiheng.Domain.Policies;
using Jiheng.Domain.Regions;

namespace Jiheng.Data.Tests.Cases;

/// <summary>A copy of a sample in which files can be changed, removed again after the test.</summary>
internal sealed class CaseFolder : IDisposable
{
    private static readonly RegionTree Tree = RegionFiles.Load(Path.Combine(Repository.Root, "regions"), new Diagnostics(), "650000");
    private static readonly PolicyBook Policies = PolicyLibrary.Load(Path.Combine(Repository.Root, "policies"), new Diagnostics());
    private static readonly SchemeLibrary Schemes = SchemeLibrary.Read(Path.Combine(Repository.Root, "schemes"), new Diagnostics());
    private readonly string folder = Directory.CreateTempSubdirectory("case").FullName;

    internal CaseFolder(string sample)
    {
        var source = Repository.Sample(sample);
        foreach (var path in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(source, path));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(path, copy);
        }
    }

    internal CaseFolder Change(string file, string from, string to)
    {
        var path = Path.Combine(folder, file);
        var text = File.ReadAllText(path);
        Assert.Contains(from, text, StringComparison.Ordinal);
        File.WriteAllText(path, text.Replace(from, to, StringComparison.Ordinal));
        return this;
    }

    internal (CaseResult Result, Diagnostics Diagnostics) Compute()
    {
        var diagnostics = new Diagnostics();
        return (CaseResult.Of(Case.Read(folder, Tree, Policies, diagnostics)!, Schemes, null, diagnostics), diagnostics);
    }

    public void Dispose() => Directory.Delete(folder, true);
}
