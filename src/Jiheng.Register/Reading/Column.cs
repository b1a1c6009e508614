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
}
