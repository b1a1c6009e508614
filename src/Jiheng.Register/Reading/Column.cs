namespace Jiheng.Register.Reading;

/// <summary>The columns of a register or death list that are read (列). The first four make the key.</summary>
public enum Column
{
    Nationality,
    DocumentType,
    Number,
    Name,
    Scheme,
    Area,
    From,
    Until,
    DeathDate,
    BirthDate,

    /// <summary>变动类型, and the columns that say which record of a person a change is about.</summary>
    Change,
    FormerScheme,
    FormerArea,
    FormerFrom,
    FormerUntil,
}
