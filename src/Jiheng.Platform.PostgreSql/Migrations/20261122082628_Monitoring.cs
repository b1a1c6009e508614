using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jiheng.Platform.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class Monitoring : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "scheme_fingerprint",
                table: "self_evaluations",
                type: "character varying(64)",
                maxLength: 64,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "alerts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    year_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    subject = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    message = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    stands = table.Column<bool>(type: "boolean", nullable: false),
                    raised_on = table.Column<DateOnly>(type: "date", nullable: false),
                    checked_on = table.Column<DateOnly>(type: "date", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    owner_id = table.Column<Guid>(type: "uuid", nullable: true),
                    due = table.Column<DateOnly>(type: "date", nullable: true),
                    action = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    outcome = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    reported_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_alerts", x => x.id);
                    table.ForeignKey(
                        name: "fk_alerts_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_alerts_owner_id",
                        column: x => x.owner_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_alerts_year_id",
                        column: x => x.year_id,
                        principalTable: "programme_years",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "declared_plans",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    year_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_declared_plans", x => x.id);
                    table.ForeignKey(
                        name: "fk_declared_plans_year_id",
                        column: x => x.year_id,
                        principalTable: "programme_years",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "indicator_progress",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    year_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    month = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_indicator_progress", x => x.id);
                    table.ForeignKey(
                        name: "fk_indicator_progress_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_indicator_progress_year_id",
                        column: x => x.year_id,
                        principalTable: "programme_years",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "organisation_changes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    document = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_organisation_changes", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "rule_texts",
                columns: table => new
                {
                    fingerprint = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    rule_id = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    text = table.Column<string>(type: "text", maxLength: 4000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_rule_texts", x => x.fingerprint);
                });

            migrationBuilder.CreateTable(
                name: "planned_months",
                columns: table => new
                {
                    plan_id = table.Column<Guid>(type: "uuid", nullable: false),
                    month = table.Column<int>(type: "integer", nullable: false),
                    share = table.Column<decimal>(type: "numeric(20,6)", precision: 20, scale: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_planned_months", x => new { x.plan_id, x.month });
                    table.CheckConstraint("ck_planned_month", "month BETWEEN 1 AND 12");
                    table.ForeignKey(
                        name: "fk_planned_months_plan_id",
                        column: x => x.plan_id,
                        principalTable: "declared_plans",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "indicator_progress_rows",
                columns: table => new
                {
                    progress_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    level3 = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    actual = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    forecast = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    reason = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_indicator_progress_rows", x => new { x.progress_id, x.ordinal });
                    table.ForeignKey(
                        name: "fk_indicator_progress_rows_progress_id",
                        column: x => x.progress_id,
                        principalTable: "indicator_progress",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "organisation_successions",
                columns: table => new
                {
                    change_id = table.Column<Guid>(type: "uuid", nullable: false),
                    from_id = table.Column<Guid>(type: "uuid", nullable: false),
                    to_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_organisation_successions", x => new { x.change_id, x.from_id, x.to_id });
                    table.CheckConstraint("ck_succession_two", "from_id <> to_id");
                    table.ForeignKey(
                        name: "fk_organisation_successions_change_id",
                        column: x => x.change_id,
                        principalTable: "organisation_changes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_organisation_successions_from_id",
                        column: x => x.from_id,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_organisation_successions_to_id",
                        column: x => x.to_id,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "year_rules",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    year_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    rule_id = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    fingerprint = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_year_rules", x => x.id);
                    table.ForeignKey(
                        name: "fk_year_rules_fingerprint",
                        column: x => x.fingerprint,
                        principalTable: "rule_texts",
                        principalColumn: "fingerprint",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_year_rules_year_id",
                        column: x => x.year_id,
                        principalTable: "programme_years",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_self_evaluations_scheme_fingerprint",
                table: "self_evaluations",
                column: "scheme_fingerprint");

            migrationBuilder.CreateIndex(
                name: "ix_organisations_region_code",
                table: "organisations",
                column: "region_code",
                unique: true,
                filter: "valid_to IS NULL AND kind = 'Place'");

            migrationBuilder.CreateIndex(
                name: "ix_alerts_organisation_id",
                table: "alerts",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "ix_alerts_owner_id",
                table: "alerts",
                column: "owner_id");

            migrationBuilder.CreateIndex(
                name: "ix_alerts_year_id_organisation_id_kind_subject",
                table: "alerts",
                columns: new[] { "year_id", "organisation_id", "kind", "subject" },
                unique: true,
                filter: "state <> 'Closed'");

            migrationBuilder.CreateIndex(
                name: "ix_declared_plans_year_id",
                table: "declared_plans",
                column: "year_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_indicator_progress_organisation_id",
                table: "indicator_progress",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "ix_indicator_progress_year_id_organisation_id_month",
                table: "indicator_progress",
                columns: new[] { "year_id", "organisation_id", "month" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_organisation_successions_from_id",
                table: "organisation_successions",
                column: "from_id");

            migrationBuilder.CreateIndex(
                name: "ix_organisation_successions_to_id",
                table: "organisation_successions",
                column: "to_id");

            migrationBuilder.CreateIndex(
                name: "ix_year_rules_fingerprint",
                table: "year_rules",
                column: "fingerprint");

            migrationBuilder.CreateIndex(
                name: "ix_year_rules_year_id_kind_rule_id",
                table: "year_rules",
                columns: new[] { "year_id", "kind", "rule_id" },
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "fk_self_evaluations_scheme_fingerprint",
                table: "self_evaluations",
                column: "scheme_fingerprint",
                principalTable: "rule_texts",
                principalColumn: "fingerprint",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_self_evaluations_scheme_fingerprint",
                table: "self_evaluations");

            migrationBuilder.DropTable(
                name: "alerts");

            migrationBuilder.DropTable(
                name: "indicator_progress_rows");

            migrationBuilder.DropTable(
                name: "organisation_successions");

            migrationBuilder.DropTable(
                name: "planned_months");

            migrationBuilder.DropTable(
                name: "year_rules");

            migrationBuilder.DropTable(
                name: "indicator_progress");

            migrationBuilder.DropTable(
                name: "organisation_changes");

            migrationBuilder.DropTable(
                name: "declared_plans");

            migrationBuilder.DropTable(
                name: "rule_texts");

            migrationBuilder.DropIndex(
                name: "ix_self_evaluations_scheme_fingerprint",
                table: "self_evaluations");

            migrationBuilder.DropIndex(
                name: "ix_organisations_region_code",
                table: "organisations");

            migrationBuilder.DropColumn(
                name: "scheme_fingerprint",
                table: "self_evaluations");
        }
    }
}
