using System.Diagnostics.CodeAnalysis;
using Jiheng.Domain.Derivations;
using Jiheng.Platform.Answers;
using Jiheng.Platform.Identity;
using Jiheng.Web.Api.Problems;
using Reasons = Jiheng.Platform.Answers.Problems;

namespace Jiheng.Web.Api;

/// <summary>From what a command answers to what the API answers (应答转换).</summary>
internal static class Answering
{
    internal static readonly IResult NotFound = ProblemAnswers.Of(Access.Unseen);

    /// <summary>Whether there is nothing to go on with: then the answer of the API, otherwise the value.</summary>
    internal static bool Refuses<T>(this Answer<T> answer, [NotNullWhen(false)] out T? value, [NotNullWhen(true)] out IResult? refused)
        where T : class
    {
        (value, refused) = (answer.Value, answer.IsGiven ? null : ProblemAnswers.Of(answer.Refusal));
        return !answer.IsGiven;
    }

    internal static IResult As<T>(this Answer<T> answer, Func<T, IResult> make) => answer.IsGiven ? make(answer.Value) : ProblemAnswers.Of(answer.Refusal);

    /// <summary>The derivation of the figure with a key.</summary>
    internal static IResult Derivation(IEnumerable<Derivation> figures, string key) => figures.FirstOrDefault(f => f.Key == key) is { } figure
        ? ApiAnswer.Ok(DerivationView.Of(figure))
        : ProblemAnswers.Of(Reasons.NotFound, $"没有标识为“{key}”的数字。");
}
