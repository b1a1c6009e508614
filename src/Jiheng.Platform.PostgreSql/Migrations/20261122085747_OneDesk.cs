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

            migrationBuilder.CreateTable(
                name: "reminder_addresses",
                columns: table => new
                {
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    mail = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reminder_addresses", x => x.account_id);
                    table.ForeignKey(
                        name: "fk_reminder_addresses_account_id",
                        column: x => x.account_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "reminders",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    paper_id = table.Column<Guid>(type: "uuid", nullable: false),
                    cause = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    occasion = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    text = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    read_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    mailed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reminders", x => x.id);
                    table.ForeignKey(
                        name: "fk_reminders_account_id",
                        column: x => x.account_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_handled_papers_year_id_kind_organisation_id",
                table: "handled_papers",
                columns: new[] { "year_id", "kind", "organisation_id" });

            migrationBuilder.CreateIndex(
                name: "ix_reminders_account_id_paper_id_cause_occasion",
                table: "reminders",
                columns: new[] { "account_id", "paper_id", "cause", "occasion" },
                unique: true);

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

            migrationBuilder.DropTable(
                name: "reminder_addresses");

            migrationBuilder.DropTable(
                name: "reminders");

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
