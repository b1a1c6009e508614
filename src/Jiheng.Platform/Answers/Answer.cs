using System.Diagnostics.CodeAnalysis;

namespace Jiheng.Platform.Answers;

/// <summary>What a command answers (应答): a value, or why it refused. Refusals are data, not exceptions.</summary>
/// <typeparam name="T">The value.</typeparam>
public readonly struct Answer<T>
{
    private Answer(T? value, Refusal? refusal) => (Value, Refusal) = (value, refusal);

    /// <summary>An answer with a value; for interfaces, which have no implicit conversion.</summary>
    public Answer(T value)
        : this(value, null)
    {
    }

    /// <summary>The value; meaningless after a refusal.</summary>
    public T? Value { get; }

    /// <summary>Why it was refused; null when it was not.</summary>
    public Refusal? Refusal { get; }

    /// <summary>Whether there is a value.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool IsGiven => Refusal is null;

    public static implicit operator Answer<T>(T value) => new(value, null);

    public static implicit operator Answer<T>(Refusal refusal) => new(default, refusal);

    /// <summary>The value made into another one; a refusal stays what it is.</summary>
    public Answer<TOther> Then<TOther>(Func<T, TOther> make) => IsGiven ? make(Value) : Refusal;
}
