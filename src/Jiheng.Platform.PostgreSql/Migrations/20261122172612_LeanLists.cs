using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jiheng.Platform.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class LeanLists : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_handled_papers_year_id_kind_organisation_id",
                table: "handled_papers");

            migrationBuilder.CreateIndex(
                name: "ix_handled_papers_year_id_kind_organisation_id_period_is_handed",
                table: "handled_papers",
                columns: new[] { "year_id", "kind", "organisation_id", "period", "is_handed_in" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_handled_papers_year_id_kind_organisation_id_period_is_handed",
                table: "handled_papers");

            migrationBuilder.CreateIndex(
                name: "ix_handled_papers_year_id_kind_organisation_id",
                table: "handled_papers",
                columns: new[] { "year_id", "kind", "organisation_id" });
        }
    }
}
