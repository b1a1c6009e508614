using Jiheng.Register.Matching;

namespace Jiheng.Register.Results;

/// <summary>Files of a result folder that are being written (未写完的文件): under a name of this process's own, so that what a killed one leaves is swept by the next check.</summary>
public static class UnfinishedFile
{
    /// <summary>Where a file is written that is to have another name when it is whole.</summary>
    public static string PathOf(string folder, string name) => SpillFolder.PathOf(folder, name + ".part");
}
