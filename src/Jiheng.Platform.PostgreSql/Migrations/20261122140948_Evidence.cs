using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jiheng.Platform.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class Evidence : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "authority",
                table: "self_evaluations",
                type: "character varying(200)",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "central_authority",
                table: "self_evaluations",
                type: "character varying(200)",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "management",
                table: "self_evaluations",
                type: "text",
                maxLength: 4000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "remark",
                table: "self_evaluations",
                type: "text",
                maxLength: 4000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "field",
                table: "attachments",
                type: "character varying(200)",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "write_probes",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_write_probes", x => x.id);
                });

            migrationBuilder.InsertData(
                table: "write_probes",
                columns: new[] { "id", "at" },
                values: new object[] { 1, new DateTime(2020, 1, 1, 0, 0, 0, 0, DateTimeKind.Utc) });

            migrationBuilder.CreateIndex(
                name: "ix_journal_organisation_id_sequence",
                table: "journal",
                columns: new[] { "organisation_id", "sequence" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "write_probes");

            migrationBuilder.DropIndex(
                name: "ix_journal_organisation_id_sequence",
                table: "journal");

            migrationBuilder.DropColumn(
                name: "authority",
                table: "self_evaluations");

            migrationBuilder.DropColumn(
                name: "central_authority",
                table: "self_evaluations");

            migrationBuilder.DropColumn(
                name: "management",
                table: "self_evaluations");

            migrationBuilder.DropColumn(
                name: "remark",
                table: "self_evaluations");

            migrationBuilder.DropColumn(
                name: "field",
                table: "attachments");
        }
    }
}
