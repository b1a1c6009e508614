using Jiheng.Data.Policies;
using Jiheng.Data.Reading;
using Jiheng.Data.Regions;
using Jiheng.Domain.Allocation;
using Jiheng.Domain.Policies;

namespace Jiheng.Data.Tests.Policies;

public sealed class PolicyLibraryTests
{
    private static readonly Diagnostics Notes = new();
    private static readonly PolicyBook Book = PolicyLibrary.Load(Repository.Folder("policies"), Notes);

    [Theory]
    [InlineData(2018, 490)]
    [InlineData(2019, 520)]
    [InlineData(2020, 550)]
    [InlineData(2021, 580)]
    [InlineData(2022, 610)]
    [InlineData(2023, 640)]
    [InlineData(2024, 670)]
    public void Find_Subsidy_OfTheYear(int year, int yuan) =>
        Assert.Equal(yuan, Book.Find("resident.subsidy", new(year, 7, 1)).Value!.Value);

    [Theory]
    [InlineData(2021, "喀什地区", 320)]
    [InlineData(2022, "喀什市", 360)]
    [InlineData(2022, "乌鲁木齐市", 350)]
    [InlineData(2023, "喀什地区", 380)]
    [InlineData(2024, "喀什地区", 380)]
    [InlineData(2024, null, 400)]
    public void Find_PersonalContribution_OfThePlace(int year, string? place, int yuan)
    {
        var tree = RegionFiles.Load(Repository.Folder("regions"), new Diagnostics(), "650000");
        Assert.Equal(yuan, Book.Find("resident.personal_contribution", new(year, 7, 1), place is null ? null : tree.Find(place).Region).Value!.Value);
    }

    [Fact]
    public void CentralStandard_Xinjiang2020_Is440WithBothCitations()
    {
        var xinjiang = RegionFiles.Load(Repository.Folder("regions"), new Diagnostics(), "650000").ByCode("650000")!;
        var date = new DateOnly(2020, 6, 29);
        // 550 × 80% = 440
        var standard = HeadCountTerms.CentralStandard(Book.Find("resident.subsidy", date, xinjiang).Value!, Book.Find("resident.central_share", date, xinjiang).Value!);
        Assert.Equal(440m, standard.Value);
        Assert.Equal(["新财社〔2020〕84号附件2", "新财社〔2020〕84号"], standard.Leaves().Select(l => l.Citation));
    }

    [Fact]
    public void Find_Deadlines_AsTheDocumentsSetThem()
    {
        var xinjiang = RegionFiles.Load(Repository.Folder("regions"), new Diagnostics(), "650000").ByCode("650000")!;
        Assert.Equal((30m, "财社〔2022〕1号"), Book.Find("deadline.pooling_area", new(2024, 9, 1)).Value is { } days ? (days.Value, days.Citation) : default);
        Assert.Equal(new DateOnly(2020, 6, 30), Book.Find("deadline.direct_funds_county", new(2020, 6, 24), xinjiang).Deadline);
        Assert.Equal(new DateOnly(2024, 12, 31), Book.Find("deadline.fund_account", new(2024, 5, 1)).Deadline);
    }

    [Fact]
    public void Load_ShippedPolicies_OnlyNotesUnverifiedCitations()
    {
        Assert.All(Notes.Items, d => Assert.Equal(Severity.Note, d.Severity));
        Assert.Equal(Book.Unverified.Count(), Notes.Items.Count);
        Assert.Contains(Notes.Items, d => d.Message == "subsidy.yaml 第6行“citation”：给出“unverified”，应为规定该值的文件和文号；城乡居民基本医疗保险财政补助标准（2018-01-01至2018-12-31）出处待核，核实后请填写文号");
    }

    [Fact]
    public void Load_EveryCitation_IsADocumentNumberInProperForm()
    {
        var citations = Book.Policies.SelectMany(p => p.Entries).Where(e => e.IsVerified).Select(e => e.Citation.Split("附件")[0]);
        Assert.All(citations, c => Assert.Empty(DocumentNumber.Read(c).Diagnostics));
    }

    [Fact]
    public void Load_EveryScope_IsAPlace()
    {
        var tree = RegionFiles.Load(Repository.Folder("regions"), new Diagnostics());
        var scopes = Book.Policies.SelectMany(p => p.Entries).SelectMany(e => e.Scopes).Where(s => s != PolicyEntry.Nationwide);
        Assert.All(scopes, s => Assert.NotNull(tree.ByCode(s)));
    }
}
