namespace Jiheng.Register.Results;

/// <summary>The names of all files that a check, an increment or its documents leave in a result folder (结果文件名), but for those that are carried on from run to run.</summary>
public static class ResultNames
{
    public const string Rejected = "rejected.csv";

    /// <summary>The rejected rows of a run that took none and is therefore no result (没有核查成的退回行): those of the earlier results stay beside it.</summary>
    public const string RejectedAlone = "rejected-only.csv";

    /// <summary>The folder of results of earlier runs that the last one has not written anew.</summary>
    public const string Earlier = "earlier";

    public const string Report = "参保登记核查报告.docx";

    /// <summary>The folder of the files for the allocation and the evaluation.</summary>
    public const string Case = "case";

    public const string Heads = "heads.csv";

    public const string Duplicates = "duplicates.csv";

    internal static IReadOnlyList<string> All { get; } =
    [
        Duplicates, "deceased.csv", "leads.csv", "counts.csv", Rejected, RejectedAlone, "summary.json", "duplicates-changes.csv", "deceased-changes.csv", "counts-changes.csv",
        Report, Path.Combine(Case, Heads), Path.Combine(Case, Duplicates),
    ];
}
