using System.Runtime.InteropServices;

namespace Jiheng.Register.Matching;

/// <summary>Asks the kernel for memory in large pages (大页内存): a page is then asked for once in two megabytes instead of once in four kilobytes.</summary>
internal static class HugePages
{
    private const int Advice = 14;
    private const long PageBytes = 2L << 20;

    /// <summary>Asks for an array that was just made and not written to. A wish: where it is not granted, everything is as before.</summary>
    internal static void Ask(ulong[] array)
    {
        if (!OperatingSystem.IsLinux()) return;
        var start = Marshal.UnsafeAddrOfPinnedArrayElement(array, 0);
        var (first, last) = ((start + PageBytes - 1) / PageBytes * PageBytes, (start + ((long)array.Length * sizeof(ulong))) / PageBytes * PageBytes);
        if (last > first) _ = Advise((nint)first, (nuint)(last - first), Advice);
    }

    [DllImport("libc", EntryPoint = "madvise")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Advise(nint address, nuint length, int advice);
}
