using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jiheng.Platform.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class Centre : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.RenameColumn(
                name: "paper_id",
                table: "reminders",
                newName: "subject_id");

            migrationBuilder.RenameIndex(
                name: "ix_reminders_account_id_paper_id_cause_occasion",
                table: "reminders",
                newName: "ix_reminders_account_id_subject_id_cause_occasion");

            migrationBuilder.AddColumn<decimal>(
                name: "base",
                table: "indicator_rows",
                type: "numeric(20,6)",
                precision: 20,
                scale: 6,
                nullable: true);

            migrationBuilder.AddColumn<decimal>(
                name: "numerator",
                table: "indicator_rows",
                type: "numeric(20,6)",
                precision: 20,
                scale: 6,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "roll_up",
                table: "indicator_rows",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "alert_steps",
                columns: table => new
                {
                    alert_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    deed = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: true),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    owner_id = table.Column<Guid>(type: "uuid", nullable: true),
                    due = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_alert_steps", x => new { x.alert_id, x.ordinal });
                    table.ForeignKey(
                        name: "fk_alert_steps_account_id",
                        column: x => x.account_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_alert_steps_alert_id",
                        column: x => x.alert_id,
                        principalTable: "alerts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "audited_documents",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    prepared_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    paper_id = table.Column<Guid>(type: "uuid", nullable: true),
                    series = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    edition = table.Column<int>(type: "integer", nullable: false),
                    sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audited_documents", x => x.id);
                    table.ForeignKey(
                        name: "fk_audited_documents_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_audited_documents_paper_id",
                        column: x => x.paper_id,
                        principalTable: "handled_papers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "drafts",
                columns: table => new
                {
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    form = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    content = table.Column<string>(type: "text", maxLength: 4000, nullable: false),
                    seen = table.Column<int>(type: "integer", nullable: true),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_drafts", x => new { x.account_id, x.form });
                    table.ForeignKey(
                        name: "fk_drafts_account_id",
                        column: x => x.account_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "audited_findings",
                columns: table => new
                {
                    document_id = table.Column<Guid>(type: "uuid", nullable: false),
                    key = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    rule = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    severity = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    place = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    quote = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    printed = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    expected = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    message = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    since = table.Column<int>(type: "integer", nullable: false),
                    stands = table.Column<bool>(type: "boolean", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    assignee_id = table.Column<Guid>(type: "uuid", nullable: true),
                    decided_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    decided_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audited_findings", x => new { x.document_id, x.key });
                    table.ForeignKey(
                        name: "fk_audited_findings_assignee_id",
                        column: x => x.assignee_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_audited_findings_document_id",
                        column: x => x.document_id,
                        principalTable: "audited_documents",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_reminders_at",
                table: "reminders",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_alerts_year_id_organisation_id",
                table: "alerts",
                columns: new[] { "year_id", "organisation_id" });

            migrationBuilder.CreateIndex(
                name: "ix_alert_steps_account_id",
                table: "alert_steps",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_audited_documents_organisation_id_series",
                table: "audited_documents",
                columns: new[] { "organisation_id", "series" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_audited_documents_paper_id",
                table: "audited_documents",
                column: "paper_id");

            migrationBuilder.CreateIndex(
                name: "ix_audited_findings_assignee_id",
                table: "audited_findings",
                column: "assignee_id");

            migrationBuilder.CreateIndex(
                name: "ix_drafts_at",
                table: "drafts",
                column: "at");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "alert_steps");

            migrationBuilder.DropTable(
                name: "audited_findings");

            migrationBuilder.DropTable(
                name: "drafts");

            migrationBuilder.DropTable(
                name: "audited_documents");

            migrationBuilder.DropIndex(
                name: "ix_reminders_at",
                table: "reminders");

            migrationBuilder.DropIndex(
                name: "ix_alerts_year_id_organisation_id",
                table: "alerts");

            migrationBuilder.DropColumn(
                name: "base",
                table: "indicator_rows");

            migrationBuilder.DropColumn(
                name: "numerator",
                table: "indicator_rows");

            migrationBuilder.DropColumn(
                name: "roll_up",
                table: "indicator_rows");

            migrationBuilder.RenameColumn(
                name: "subject_id",
                table: "reminders",
                newName: "paper_id");

            migrationBuilder.RenameIndex(
                name: "ix_reminders_account_id_subject_id_cause_occasion",
                table: "reminders",
                newName: "ix_reminders_account_id_paper_id_cause_occasion");
        }
    }
}
