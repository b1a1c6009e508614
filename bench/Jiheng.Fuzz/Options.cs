using System.Globalization;
using Jiheng.Fuzz.Mutation;

namespace Jiheng.Fuzz;

/// <summary>The command line (命令行选项).</summary>
internal sealed record Options(string Reader)
{
    internal int Minutes { get; private init; } = 10;

    internal int Seed { get; private init; } = 1;

    /// <summary>Audit and annotate what could be read, too.</summary>
    internal bool Deep { get; private init; }

    /// <summary>A part of the names of the giants to read.</summary>
    internal string? Only { get; private init; }

    /// <summary>A file to read once.</summary>
    internal string? File { get; private init; }

    /// <summary>A folder of sound documents to break besides the seeds.</summary>
    internal string? Corpus { get; private init; }

    /// <summary>A single case to repeat.</summary>
    internal long? Case { get; private init; }

    /// <summary>Where to write the file of that case.</summary>
    internal string? Save { get; private init; }

    /// <summary>The folder whose fuzz.md gets the row of this run.</summary>
    internal string? Results { get; private init; }

    /// <summary>Set for a worker: where it writes down the case it is at.</summary>
    internal string? Journal { get; private init; }

    internal long From { get; private init; }

    internal string? Until { get; private init; }

    internal static Options? Read(string[] arguments)
    {
        var options = new Options("");
        for (var i = 0; i < arguments.Length; i++)
        {
            if (arguments[i] == "--deep")
            {
                options = options with { Deep = true };
                continue;
            }

            if (i + 1 == arguments.Length || options.With(arguments[i], arguments[++i]) is not { } next) return null;
            options = next;
        }

        return (options.File is not null || BrokenFiles.Readers.Contains(options.Reader) || options.Reader == Giants.GiantFiles.Reader) && options.Minutes > 0 ? options : null;
    }

    private Options? With(string name, string value)
    {
        var number = long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : -1;
        return name switch
        {
            "--reader" => this with { Reader = value },
            "--minutes" => this with { Minutes = (int)number },
            "--seed" => this with { Seed = (int)number },
            "--case" when number >= 0 => this with { Case = number },
            "--only" => this with { Only = value },
            "--file" => this with { File = value },
            "--corpus" => this with { Corpus = value },
            "--results" => this with { Results = value },
            "--save" => this with { Save = value },
            "--journal" => this with { Journal = value },
            "--from" => this with { From = number },
            "--until" => this with { Until = value },
            _ => null,
        };
    }
}
