using System.Reflection;

namespace Jiheng.Architecture.Tests;

/// <summary>Nothing points back up: Domain ← Data ← Documents ← Audit ← Cli, Data ← Workflow ← Platform ← Web ← Cli.</summary>
public sealed class References
{
    private static readonly Assembly Domain = typeof(Domain.Quantities.Quantity).Assembly;
    private static readonly Assembly Data = typeof(Data.Cases.Case).Assembly;
    private static readonly Assembly Documents = typeof(Documents.Model.OfficialDocument).Assembly;
    private static readonly Assembly Register = typeof(Register.RegisterCheck).Assembly;
    private static readonly Assembly RegisterReports = typeof(Register.Reports.CheckReport).Assembly;
    private static readonly Assembly Workflow = typeof(Workflow.Running.Engine).Assembly;
    private static readonly Assembly Platform = typeof(Platform.Storage.JihengDb).Assembly;
    private static readonly Assembly Web = typeof(Web.Server).Assembly;
    private static readonly Assembly Audit = typeof(Audit.Auditor).Assembly;

    [Fact]
    public void Domain_ReferencesOnlyTheBaseLibrary() =>
        Assert.All(Domain.GetReferencedAssemblies(), r => Assert.StartsWith("System.", r.Name, StringComparison.Ordinal));

    [Fact]
    public void Domain_UsesNoInputOutputOrClock()
    {
        string[] forbidden = ["System.IO.FileSystem", "System.Net", "System.Console", "System.Diagnostics.Process"];
        Assert.DoesNotContain(Domain.GetReferencedAssemblies(), r => forbidden.Any(f => r.Name!.StartsWith(f, StringComparison.Ordinal)));
        Assert.Empty(Sources.Of("src/Jiheng.Domain").Where(f => f.Text.Contains("DateTime.Now", StringComparison.Ordinal) || f.Text.Contains("DateTime.UtcNow", StringComparison.Ordinal) || f.Text.Contains("File.", StringComparison.Ordinal)).Select(f => f.Name));
    }

    [Fact]
    public void Data_KnowsOnlyTheDomain() => AssertOwnReferences(Data, "Jiheng.Domain");

    [Fact]
    public void Documents_KnowsDomainAndData() => AssertOwnReferences(Documents, "Jiheng.Domain", "Jiheng.Data");

    [Fact]
    public void Audit_KnowsDomainDataAndDocuments() => AssertOwnReferences(Audit, "Jiheng.Domain", "Jiheng.Data", "Jiheng.Documents");

    [Fact]
    public void Register_KnowsOnlyTheDomain() => AssertOwnReferences(Register, "Jiheng.Domain");

    [Fact]
    public void RegisterReports_KnowsDomainDataDocumentsAndRegister() => AssertOwnReferences(RegisterReports, "Jiheng.Domain", "Jiheng.Data", "Jiheng.Documents", "Jiheng.Register");

    [Fact]
    public void Workflow_KnowsOnlyDomainAndData() => AssertOwnReferences(Workflow, "Jiheng.Domain", "Jiheng.Data");

    [Fact]
    public void Workflow_IsToldTheTimeAndKeepsNothing()
    {
        string[] forbidden = ["DateTime.Now", "DateTime.UtcNow", "DateTimeOffset.Now", "DateTimeOffset.UtcNow", "DateTime.Today", "TimeProvider", "Guid.NewGuid", "Guid.CreateVersion7", "new Random", "Random.Shared"];
        Assert.Empty(Sources.Of("src/Jiheng.Workflow").Where(f => forbidden.Any(w => f.Text.Contains(w, StringComparison.Ordinal))).Select(f => f.Name));
        Assert.DoesNotContain(Workflow.GetReferencedAssemblies(), r => r.Name!.Contains("EntityFramework", StringComparison.Ordinal) || r.Name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal));
    }

    [Fact]
    public void Platform_KnowsDomainDataAndWorkflow() => AssertOwnReferences(Platform, "Jiheng.Domain", "Jiheng.Data", "Jiheng.Workflow");

    [Fact]
    public void Client_KnowsNothingOfTheServer() =>
        Assert.DoesNotContain("ProjectReference", File.ReadAllText(Jiheng.Tests.Support.Repository.Folder("src/Jiheng.Client/Jiheng.Client.csproj")), StringComparison.Ordinal);

    [Fact]
    public void Web_DoesNotKnowTheCommand() => Assert.DoesNotContain(Web.GetReferencedAssemblies(), r => r.Name is "jiheng");

    // What bypasses the change tracker bypasses the journal, and a transaction of one's own would commit without it.
    [Fact]
    public void Platform_NeverWritesPastTheJournal()
    {
        string[] forbidden = ["ExecuteUpdate", "ExecuteDelete", "ExecuteSql", "BeginTransaction"];
        string[] allowed = ["Storage/JihengDb.cs", "Storage/Migrator.cs", "Storage/SqliteDurability.cs", "Journal/JournalWriter.cs"];
        Assert.Empty(Sources.Of("src").Where(f => forbidden.Any(w => f.Text.Contains(w, StringComparison.Ordinal)) && !allowed.Any(a => f.Name.EndsWith(a, StringComparison.Ordinal))).Select(f => f.Name));
    }

    private static void AssertOwnReferences(Assembly assembly, params string[] allowed) =>
        Assert.All(assembly.GetReferencedAssemblies().Where(r => r.Name!.StartsWith("Jiheng.", StringComparison.Ordinal)), r => Assert.Contains(r.Name, allowed));
}
