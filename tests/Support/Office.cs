using System.Diagnostics;

namespace Jiheng.Tests.Support;

/// <summary>LibreOffice as a judge that did not make the files.</summary>
internal static class Office
{
    internal static string? Program { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':')
        .Select(folder => Path.Combine(folder, "soffice")).FirstOrDefault(File.Exists);

    /// <summary>Converts files into <paramref name="format"/>, all in one start, and gives the results' paths.</summary>
    internal static IReadOnlyList<string> Convert(IReadOnlyList<string> files, string format, string folder)
    {
        var profile = Directory.CreateTempSubdirectory("jiheng-office-").FullName;
        try
        {
            var start = new ProcessStartInfo(Program!) { RedirectStandardOutput = true, RedirectStandardError = true };
            foreach (var argument in new[] { $"-env:UserInstallation=file://{profile}", "--headless", "--convert-to", format, "--outdir", folder }.Concat(files)) start.ArgumentList.Add(argument);
            start.Environment["FONTCONFIG_FILE"] = Repository.Folder("tools/fonts/fonts.conf");
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync();
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            var extension = format.Split(':')[0];
            var made = files.Select(f => Path.Combine(folder, Path.GetFileNameWithoutExtension(f) + "." + extension)).ToList();
            Assert.All(made, path => Assert.True(File.Exists(path), $"{path} was not made: {errors.Result}"));
            return made;
        }
        finally
        {
            Directory.Delete(profile, true);
        }
    }
}
