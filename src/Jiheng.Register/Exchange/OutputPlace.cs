namespace Jiheng.Register.Exchange;

/// <summary>Where an exchange command writes to (输出位置): never over what it reads.</summary>
internal static class OutputPlace
{
    /// <summary>Why nothing can be written there, in words; null when it can be.</summary>
    internal static string? Problem(string output, params IEnumerable<string> inputs) =>
        File.Exists(output) && inputs.Any(i => File.Exists(i) && Place(i) == Place(output)) ? $"--out：给出“{output}”，是输入的文件本身，没有覆盖；请另给一个文件名。" : null;

    // Also under the name of a link.
    private static string Place(string path) => File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? Path.GetFullPath(path);
}
