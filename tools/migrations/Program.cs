using Jiheng.Platform.Storage;
using Microsoft.EntityFrameworkCore.Design;

Console.WriteLine("Run tools/migrations/add NAME.");

/// <summary>Makes the context for dotnet-ef; the first argument names the database.</summary>
internal sealed class DesignTime : IDesignTimeDbContextFactory<JihengDb>
{
    public JihengDb CreateDbContext(string[] args) => JihengDb.Open(DatabaseSettings.Read(args is ["postgresql"] ? "Host=localhost;Database=design" : "Data Source=design.db"));
}
