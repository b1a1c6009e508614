namespace Jiheng.Workflow.Definitions;

/// <summary>How many of the signers must agree (签批票数): whole numbers only, so that two thirds of three is two.</summary>
/// <param name="Mode">One, all, or a share.</param>
/// <param name="Numerator">Upper number of the share; 1 for the other modes.</param>
/// <param name="Denominator">Lower number of the share; 1 for the other modes.</param>
public sealed record Quorum(SignMode Mode, int Numerator = 1, int Denominator = 1)
{
    /// <summary>One signature is enough.</summary>
    public static Quorum One { get; } = new(SignMode.Any);

    /// <summary>Votes needed among <paramref name="signers"/> people: the share, rounded up, and never none.</summary>
    public int Needed(int signers) => Mode switch
    {
        SignMode.Any => 1,
        SignMode.All => signers,
        _ => (int)Math.Max(1, (((long)signers * Numerator) + Denominator - 1) / Denominator),
    };

    /// <summary>或签, 会签, 比例签（2/3）.</summary>
    public override string ToString() => Words.Of(Mode) + (Mode == SignMode.Share ? $"（{Numerator}/{Denominator}）" : "");
}
