using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Jiheng.Platform.Storage;

/// <summary>How types and names go into the database (存储约定).</summary>
internal static class Conventions
{
    private const int TextLength = 4000;
    private const int WordLength = 40;

    internal static void Types(ModelConfigurationBuilder builder, bool sqlite)
    {
        if (sqlite) builder.Properties<decimal>().HaveConversion<MillionthsConverter>();
        else builder.Properties<decimal>().HaveConversion<CheckedConverter>().HavePrecision(ExactDecimal.Precision, ExactDecimal.Scale);
        builder.Properties<DateTime>().HaveConversion<UtcConverter>();
        builder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(WordLength);
        builder.Properties<string>().HaveMaxLength(TextLength);
    }

    // PostgreSQL folds unquoted names to lower case; snake_case lets administrators write them without quotes.
    internal static void Names(ModelBuilder builder)
    {
        foreach (var entity in builder.Model.GetEntityTypes())
        {
            foreach (var property in entity.GetProperties()) property.SetColumnName(Snake(property.Name));
            foreach (var index in entity.GetIndexes()) index.SetDatabaseName(Short("ix_", entity, index.Properties));
            foreach (var key in entity.GetForeignKeys()) key.SetConstraintName(Short("fk_", entity, key.Properties));
        }
    }

    private static string Short(string prefix, IMutableEntityType entity, IEnumerable<IMutableProperty> properties)
    {
        var name = prefix + entity.GetTableName() + "_" + string.Join('_', properties.Select(p => Snake(p.Name)));
        return name.Length <= 63 ? name : name[..63];
    }

    internal static string Snake(string name)
    {
        var text = new StringBuilder();
        foreach (var c in name)
        {
            if (char.IsAsciiLetterUpper(c) && text.Length > 0) text.Append('_');
            text.Append(char.ToLowerInvariant(c));
        }

        return text.ToString();
    }

    internal sealed class MillionthsConverter() : ValueConverter<decimal, long>(ExactDecimal.Millionths.ConvertToProviderExpression, ExactDecimal.Millionths.ConvertFromProviderExpression);

    internal sealed class CheckedConverter() : ValueConverter<decimal, decimal>(ExactDecimal.Checked.ConvertToProviderExpression, ExactDecimal.Checked.ConvertFromProviderExpression);

    internal sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(static v => v, static v => DateTime.SpecifyKind(v, DateTimeKind.Utc));
}
