namespace Jiheng.Register.Sampling;

/// <summary>What a row of a sample register is there for (行的性质). Those up to <see cref="OtherDocumentDecoy"/> lean on the row before.</summary>
internal enum SampleKind
{
    /// <summary>The person of an earlier row, spelt differently: a duplicate.</summary>
    Repeat,

    /// <summary>The number of the row before under another name.</summary>
    OtherName,

    /// <summary>The person of the row before with the old number of 15 digits.</summary>
    Fifteen,

    /// <summary>The person of the row before with one slip in the number.</summary>
    OneDigit,

    /// <summary>The person of the row before with another document.</summary>
    OtherDocument,

    /// <summary>The same in another pooling area: silent.</summary>
    OtherDocumentDecoy,

    /// <summary>A number of 15 digits that nobody else has: silent.</summary>
    FifteenDecoy,

    /// <summary>One digit is missing.</summary>
    Length,

    /// <summary>A wrong check character; the row behind may repeat it with a further slip.</summary>
    CheckDigit,

    /// <summary>Born in a month beyond the twelfth.</summary>
    BirthDate,

    /// <summary>A number from an area that is not listed.</summary>
    AreaCode,

    /// <summary>Dates of enrolment that are none, or in the wrong order.</summary>
    Dates,

    /// <summary>The person of the row before, whose check character is wrong, with one more slip.</summary>
    SecondSlip,

    /// <summary>A row that would lean on one that cannot bear it; written as it is.</summary>
    Plain,

    /// <summary>Nothing about it; other rows may lean on it.</summary>
    Original,
}
