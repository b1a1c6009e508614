using System.Diagnostics;

namespace Jiheng.Documents.Tests.Writing;

/// <summary>A test that needs LibreOffice; skipped, with the reason, where it is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LibreOfficeFactAttribute : FactAttribute
{
    public LibreOfficeFactAttribute()
    {
        if (!LibreOffice.IsInstalled) Skip = "soffice is not on the PATH; install libreoffice-calc-nogui and libreoffice-writer-nogui.";
    }
}

/// <summary>Converts files with LibreOffice, each time under a profile of its own so that runs do not disturb each other.</summary>
internal static class LibreOffice
{
    public static bool IsInstalled { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "soffice")));

    public static byte[] Convert(byte[] content, string from, string to)
    {
        var folder = Directory.CreateTempSubdirectory("jiheng-soffice-");
        try
        {
            var input = Path.Combine(folder.FullName, "input." + from);
            var output = folder.CreateSubdirectory("out").FullName;
            File.WriteAllBytes(input, content);
            var start = new ProcessStartInfo("soffice") { RedirectStandardOutput = true, RedirectStandardError = true };
            foreach (var argument in (string[])[$"-env:UserInstallation=file://{folder.FullName}/profile", "--headless", "--convert-to", to, "--outdir", output, input])
            {
                start.ArgumentList.Add(argument);
            }

            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync();
            process.StandardOutput.ReadToEnd();
            Assert.True(process.WaitForExit(TimeSpan.FromMinutes(2)), "LibreOffice did not finish within two minutes.");
            var made = Path.Combine(output, "input." + to);
            Assert.True(File.Exists(made), "LibreOffice made no file: " + errors.Result);
            return File.ReadAllBytes(made);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
