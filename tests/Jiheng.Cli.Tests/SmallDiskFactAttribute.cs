using System.Diagnostics;

namespace Jiheng.Cli.Tests;

/// <summary>A fact that needs a small disk: skipped, with the reason, where the system lets nobody mount one for himself.</summary>
internal sealed class SmallDiskFactAttribute : FactAttribute
{
    /// <summary>What begins a program with mounts of its own, which nobody else sees.</summary>
    internal static readonly string[] Namespace = ["--user", "--map-root-user", "--mount"];

    public SmallDiskFactAttribute()
    {
        if (!CanMount()) Skip = "No small disk: this system allows no mounts in a user namespace (unshare --user --map-root-user --mount).";
    }

    private static bool CanMount()
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("unshare", [.. Namespace, "mount", "-t", "tmpfs", "-o", "size=64k", "none", "/tmp"]) { RedirectStandardError = true });
            process!.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
