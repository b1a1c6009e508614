namespace Jiheng.RegisterBench.Contenders;

/// <summary>One way in which a program answers the question (对照项).</summary>
/// <param name="Peer">What --peers calls the program.</param>
/// <param name="Way">Which of its ways; empty when there is one.</param>
/// <param name="Name">What the table says.</param>
/// <param name="Program">The program to start.</param>
/// <param name="Arguments">Its arguments, given the folder for its answer.</param>
internal sealed record Contender(string Peer, string Way, string Name, string Program, Func<string, string[]> Arguments)
{
    internal IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>Says what is wrong with the answer in a folder; null when it equals the truth, or when there is none to give.</summary>
    internal Func<string, string?> Check { get; init; } = static _ => null;

    internal string Id => Way.Length == 0 ? Peer : $"{Peer}:{Way}";
}
