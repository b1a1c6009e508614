namespace Jiheng.Platform.Answers;

/// <summary>
/// A reason for which the platform refuses (拒绝原因): the code is part of the interface and never changes its meaning;
/// docs/api/problems.md lists them all.
/// </summary>
/// <param name="Code">Stable code, e.g. funds.over-issued.</param>
/// <param name="Status">HTTP status by which the API answers.</param>
/// <param name="Title">The reason in few Chinese words.</param>
public sealed record Problem(string Code, int Status, string Title);

/// <summary>A refusal (拒绝): the reason, what was given and expected and what to do, and further members of the answer.</summary>
/// <param name="Problem">The reason.</param>
/// <param name="Detail">For the user, in Chinese.</param>
/// <param name="More">Further members by name, e.g. the version that others have saved; null for none.</param>
public sealed record Refusal(Problem Problem, string Detail, IReadOnlyDictionary<string, object?>? More = null);
