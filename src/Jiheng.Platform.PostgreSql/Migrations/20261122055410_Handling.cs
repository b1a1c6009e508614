using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jiheng.Platform.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class Handling : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "appointments",
                columns: table => new
                {
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    role = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_appointments", x => new { x.organisation_id, x.role, x.account_id });
                    table.ForeignKey(
                        name: "fk_appointments_account_id",
                        column: x => x.account_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_appointments_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "stand_ins",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    principal_id = table.Column<Guid>(type: "uuid", nullable: false),
                    delegate_id = table.Column<Guid>(type: "uuid", nullable: false),
                    role = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_stand_ins", x => x.id);
                    table.ForeignKey(
                        name: "fk_stand_ins_delegate_id",
                        column: x => x.delegate_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_stand_ins_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_stand_ins_principal_id",
                        column: x => x.principal_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "workflow_texts",
                columns: table => new
                {
                    fingerprint = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    workflow_id = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "text", maxLength: 4000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_workflow_texts", x => x.fingerprint);
                });

            migrationBuilder.CreateTable(
                name: "handled_papers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    workflow_id = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    fingerprint = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    period = table.Column<string>(type: "character varying(7)", maxLength: 7, nullable: false),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    content = table.Column<string>(type: "text", maxLength: 4000, nullable: false),
                    hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    step = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    due = table.Column<DateOnly>(type: "date", nullable: true),
                    sequence = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_handled_papers", x => x.id);
                    table.ForeignKey(
                        name: "fk_handled_papers_fingerprint",
                        column: x => x.fingerprint,
                        principalTable: "workflow_texts",
                        principalColumn: "fingerprint",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_handled_papers_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "paper_events",
                columns: table => new
                {
                    paper_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sequence = table.Column<int>(type: "integer", nullable: false),
                    content = table.Column<string>(type: "text", maxLength: 4000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_paper_events", x => new { x.paper_id, x.sequence });
                    table.ForeignKey(
                        name: "fk_paper_events_paper_id",
                        column: x => x.paper_id,
                        principalTable: "handled_papers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "paper_tasks",
                columns: table => new
                {
                    paper_id = table.Column<Guid>(type: "uuid", nullable: false),
                    task = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    person = table.Column<string>(type: "character varying(36)", maxLength: 36, nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    role = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_paper_tasks", x => new { x.paper_id, x.task, x.person });
                    table.ForeignKey(
                        name: "fk_paper_tasks_paper_id",
                        column: x => x.paper_id,
                        principalTable: "handled_papers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_appointments_account_id",
                table: "appointments",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_handled_papers_fingerprint",
                table: "handled_papers",
                column: "fingerprint");

            migrationBuilder.CreateIndex(
                name: "ix_handled_papers_organisation_id",
                table: "handled_papers",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "ix_handled_papers_workflow_id_period_organisation_id",
                table: "handled_papers",
                columns: new[] { "workflow_id", "period", "organisation_id" });

            migrationBuilder.CreateIndex(
                name: "ix_paper_tasks_organisation_id_role",
                table: "paper_tasks",
                columns: new[] { "organisation_id", "role" });

            migrationBuilder.CreateIndex(
                name: "ix_paper_tasks_person",
                table: "paper_tasks",
                column: "person");

            migrationBuilder.CreateIndex(
                name: "ix_stand_ins_delegate_id",
                table: "stand_ins",
                column: "delegate_id");

            migrationBuilder.CreateIndex(
                name: "ix_stand_ins_organisation_id",
                table: "stand_ins",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "ix_stand_ins_principal_id",
                table: "stand_ins",
                column: "principal_id");

            migrationBuilder.CreateIndex(
                name: "ix_workflow_texts_workflow_id_number",
                table: "workflow_texts",
                columns: new[] { "workflow_id", "number" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "appointments");

            migrationBuilder.DropTable(
                name: "paper_events");

            migrationBuilder.DropTable(
                name: "paper_tasks");

            migrationBuilder.DropTable(
                name: "stand_ins");

            migrationBuilder.DropTable(
                name: "handled_papers");

            migrationBuilder.DropTable(
                name: "workflow_texts");
        }
    }
}
