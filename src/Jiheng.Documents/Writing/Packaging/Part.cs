namespace Jiheng.Documents.Writing.Packaging;

/// <summary>A part of a package: its name without the leading slash, and its content type.</summary>
internal readonly record struct Part(string Name, string ContentType);

/// <summary>A relationship from a part to a target named relative to it.</summary>
internal readonly record struct Relation(string Id, string Type, string Target);
