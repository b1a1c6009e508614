using Jiheng.Domain.Derivations;
using Jiheng.Platform.Answers;
using Jiheng.Web.Api.Problems;
using Reasons = Jiheng.Platform.Answers.Problems;

namespace Jiheng.Web.Api;

/// <summary>From what a command answers to what the API answers (应答转换).</summary>
internal static class Answering
{
    internal static readonly IResult NotFound = ProblemAnswers.Of(Reasons.NotFound, "没有找到，或不在您的范围内。");

    internal static IResult As<T>(this Answer<T> answer, Func<T, IResult> make) => answer.IsGiven ? make(answer.Value) : ProblemAnswers.Of(answer.Refusal);

    /// <summary>The derivation of the figure with a key.</summary>
    internal static IResult Derivation(IEnumerable<Derivation> figures, string key) => figures.FirstOrDefault(f => f.Key == key) is { } figure
        ? ApiAnswer.Ok(DerivationView.Of(figure))
        : ProblemAnswers.Of(Reasons.NotFound, $"没有标识为“{key}”的数字。");
}
