using System.Collections.Concurrent;
using Jiheng.Register.Sampling;

namespace Jiheng.Register.Tests;

/// <summary>Sample registers of 200,000 rows, written once for all tests.</summary>
public sealed class SampleFixture : IDisposable
{
    internal const int Rows = 200_000;

    private readonly Scratch _scratch = new();
    private readonly ConcurrentDictionary<ulong, string> _folders = new();

    internal string Folder(ulong seed) => _folders.GetOrAdd(seed, s =>
    {
        var folder = _scratch.Sub($"seed{s}");
        SampleRegister.Write(folder, Rows, s);
        return folder;
    });

    internal string[] Lines(ulong seed, string name = "register.csv") => File.ReadAllLines(Path.Combine(Folder(seed), name));

    internal string Deaths(ulong seed) => Path.Combine(Folder(seed), "deaths.csv");

    internal string[] Truth(ulong seed) => [.. File.ReadAllLines(Path.Combine(Folder(seed), "truth.csv")).Skip(1).Order(StringComparer.Ordinal)];

    public void Dispose() => _scratch.Dispose();
}
