using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jiheng.Platform.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class OneDesk : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Where the papers stood is carried over to the desk as soon as its tables are there: see PapersBeforeDesk.
            migrationBuilder.Sql(
                "CREATE TABLE papers_before_desk AS SELECT id, 'MonthlyReturn' AS kind, year_id, organisation_id, month, state, figures_hash, prepared_by_id FROM monthly_returns "
                + "UNION ALL SELECT id, 'SelfEvaluation', year_id, organisation_id, 0, state, figures_hash, prepared_by_id FROM self_evaluations");

            migrationBuilder.DropColumn(
                name: "figures_hash",
                table: "self_evaluations");

            migrationBuilder.DropColumn(
                name: "state",
                table: "self_evaluations");

            migrationBuilder.DropColumn(
                name: "figures_hash",
                table: "monthly_returns");

            migrationBuilder.DropColumn(
                name: "state",
                table: "monthly_returns");

            migrationBuilder.AddColumn<bool>(
                name: "is_handed_in",
                table: "handled_papers",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "kind",
                table: "handled_papers",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "Free");

            migrationBuilder.AddColumn<Guid>(
                name: "year_id",
                table: "handled_papers",
                type: "uuid",
                nullable: true);
            migrationBuilder.CreateIndex(
                name: "ix_handled_papers_year_id_kind_organisation_id",
                table: "handled_papers",
                columns: new[] { "year_id", "kind", "organisation_id" });
            migrationBuilder.AddForeignKey(
                name: "fk_handled_papers_year_id",
                table: "handled_papers",
                column: "year_id",
                principalTable: "programme_years",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_handled_papers_year_id",
                table: "handled_papers");
            migrationBuilder.DropIndex(
                name: "ix_handled_papers_year_id_kind_organisation_id",
                table: "handled_papers");

            migrationBuilder.DropColumn(
                name: "is_handed_in",
                table: "handled_papers");

            migrationBuilder.DropColumn(
                name: "kind",
                table: "handled_papers");

            migrationBuilder.DropColumn(
                name: "year_id",
                table: "handled_papers");

            migrationBuilder.AddColumn<string>(
                name: "figures_hash",
                table: "self_evaluations",
                type: "character varying(64)",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "state",
                table: "self_evaluations",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "figures_hash",
                table: "monthly_returns",
                type: "character varying(64)",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "state",
                table: "monthly_returns",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "");
        }
    }
}
