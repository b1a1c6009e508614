using System.Diagnostics.CodeAnalysis;

namespace Jiheng.Workflow.Running;

/// <summary>What was decided, or why it was refused (决定结果).</summary>
public sealed class Decided<T> where T : class
{
    private Decided(T? value, Refusal? refusal) => (Value, Refusal) = (value, refusal);

    /// <summary>What was decided; null when refused.</summary>
    public T? Value { get; }

    /// <summary>Why it was refused; null when it was not.</summary>
    public Refusal? Refusal { get; }

    /// <summary>A decision whose type is an interface, which no conversion may name.</summary>
    public static Decided<T> Of(T value) => new(value, null);

    /// <summary>True with the value, false with the reason.</summary>
    public bool Succeeded([NotNullWhen(true)] out T? value, [NotNullWhen(false)] out Refusal? refusal)
    {
        (value, refusal) = (Value, Refusal);
        return value is not null;
    }

    /// <summary>A decision.</summary>
    [SuppressMessage("Usage", "CA2225", Justification = "The value and the refusal are the two alternates.")]
    public static implicit operator Decided<T>(T value) => new(value, null);

    /// <summary>A refusal.</summary>
    [SuppressMessage("Usage", "CA2225", Justification = "The value and the refusal are the two alternates.")]
    public static implicit operator Decided<T>(Refusal refusal) => new(null, refusal);
}
