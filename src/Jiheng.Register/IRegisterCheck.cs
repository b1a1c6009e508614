using Jiheng.Register.Results;

namespace Jiheng.Register;

/// <summary>A check that has its files open (核查), whatever engine compares.</summary>
public interface IRegisterCheck
{
    /// <summary>Bytes of all files.</summary>
    long TotalBytes { get; }

    /// <summary>Bytes read so far, for the progress bar.</summary>
    long BytesRead { get; }

    /// <summary>Lines read so far.</summary>
    long LinesRead { get; }

    /// <summary>Checks and writes the result files. Runs once.</summary>
    CheckSummary Run(CancellationToken stop);
}
