using Jiheng.Documents.Forms;
using Jiheng.Documents.Forms.Binding;

namespace Jiheng.Documents.Tests.Forms;

/// <summary>Every form with a made-up record.</summary>
internal static class Filled
{
    private static readonly Dictionary<string, Func<FormRecord>> Records = new()
    {
        ["transfer-self-evaluation"] = static () => SelfEvaluationRecord.Of(Made.Transfer()),
        ["project-self-evaluation"] = static () => SelfEvaluationRecord.Of(Made.Project()),
    };

    internal static IEnumerable<string> Ids => Records.Keys;

    internal static FormRecord Record(string id) => Records[id]();
}
