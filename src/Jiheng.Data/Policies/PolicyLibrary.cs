using Jiheng.Data.Reading;
using Jiheng.Domain.Policies;

namespace Jiheng.Data.Policies;

/// <summary>The folder policies/ with one YAML file per policy (政策参数目录).</summary>
public static class PolicyLibrary
{
    /// <summary>
    /// The book of all good files below <paramref name="folder"/>. Values whose document has not been seen are usable,
    /// and noted one by one.
    /// </summary>
    public static PolicyBook Load(string folder, Diagnostics diagnostics)
    {
        var policies = new Dictionary<string, (Policy Policy, string File)>(StringComparer.Ordinal);
        foreach (var path in Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            if (PolicyFile.Read(path, diagnostics) is not { } policy) continue;
            if (!policies.TryAdd(policy.Id, (policy, TextFile.Name(path))))
            {
                diagnostics.Error(new(TextFile.Name(path), 0, "id"), policy.Id, $"与{policies[policy.Id].File}不同的编号", "请改用别的编号或合并两个文件");
            }
        }

        var book = new PolicyBook(policies.Values.Select(static p => p.Policy));
        foreach (var (policy, entry) in book.Unverified)
        {
            diagnostics.Note(entry.Origin with { Column = "citation" }, PolicyEntry.Unverified, "规定该值的文件和文号", $"{policy.Name}（{entry.Span}）出处待核，核实后请填写文号");
        }

        return book;
    }
}
