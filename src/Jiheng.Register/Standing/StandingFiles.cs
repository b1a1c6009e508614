using Jiheng.Register.Reading;

namespace Jiheng.Register.Standing;

/// <summary>Whether the files of an index are still what they were (来源文件核对).</summary>
internal static class StandingFiles
{
    /// <summary>Every file that has changed or gone, in words.</summary>
    internal static IEnumerable<string> Problems(string index, StandingState state) =>
        from file in state.Files
        let difference = file.Fingerprint.Difference(file.Path)
        where difference is not null
        select file.Role == SourceRole.Changes
            ? $"{file.Path}：并入索引以后{difference}；请恢复当时的变动文件，或用 jiheng register check 当前登记.csv --index {index} 重新建立索引。"
            : $"{file.Path}：建立索引以后{difference}，不能再凭索引核查；请恢复当时的文件，或用 jiheng register check 当前登记.csv --index {index} 重新建立索引。";

    /// <summary>Every list of changes that was given before or is given twice, in words.</summary>
    internal static IEnumerable<string> Repeated(StandingState state, IReadOnlyList<ChangeFile> given)
    {
        var known = state.Files.Where(static f => f.Role == SourceRole.Changes).ToLookup(static f => f.Fingerprint.Content);
        foreach (var change in given.Where(c => known.Contains(c.File.Fingerprint.Content)))
            yield return $"{change.File.Path}：与已并入的 {known[change.File.Fingerprint.Content].First().Path} 内容相同，没有再算一次；只想重写结果的，不给变动文件即可。";
        foreach (var twice in given.GroupBy(static c => c.File.Fingerprint.Content).Where(static g => g.Count() > 1))
            yield return $"{twice.Last().File.Path}：与 {twice.First().File.Path} 内容相同；同一变动请只给一次。";
    }
}
