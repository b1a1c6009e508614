using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jiheng.Platform.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class Stages : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "accounts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    display_name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    is_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts", x => x.id);
                    table.ForeignKey(
                        name: "fk_accounts_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "deadlines",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    year_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    month = table.Column<int>(type: "integer", nullable: false),
                    due = table.Column<DateOnly>(type: "date", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_deadlines", x => x.id);
                    table.ForeignKey(
                        name: "fk_deadlines_year_id",
                        column: x => x.year_id,
                        principalTable: "programme_years",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "idempotency",
                columns: table => new
                {
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    key = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    request_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    status = table.Column<int>(type: "integer", nullable: false),
                    body = table.Column<string>(type: "text", maxLength: 4000, nullable: false),
                    e_tag = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    location = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_idempotency", x => new { x.account_id, x.key });
                });

            migrationBuilder.CreateTable(
                name: "instruments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    year_id = table.Column<Guid>(type: "uuid", nullable: false),
                    issuer_id = table.Column<Guid>(type: "uuid", nullable: true),
                    issuer = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    recipient = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    agency = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    number_year = table.Column<int>(type: "integer", nullable: false),
                    serial = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    date = table.Column<DateOnly>(type: "date", nullable: false),
                    source = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    tag_code = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    tag_name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    income_code = table.Column<string>(type: "character varying(9)", maxLength: 9, nullable: false),
                    expenditure_code = table.Column<string>(type: "character varying(9)", maxLength: 9, nullable: false),
                    batch_kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    batch = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_instruments", x => x.id);
                    table.UniqueConstraint("AK_instruments_id_year_id_source_tag_code", x => new { x.id, x.year_id, x.source, x.tag_code });
                    table.ForeignKey(
                        name: "fk_instruments_issuer_id",
                        column: x => x.issuer_id,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_instruments_year_id",
                        column: x => x.year_id,
                        principalTable: "programme_years",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "money_accounts",
                columns: table => new
                {
                    year_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    source = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    tag_code = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    received = table.Column<decimal>(type: "numeric(20,6)", precision: 20, scale: 6, nullable: false),
                    issued = table.Column<decimal>(type: "numeric(20,6)", precision: 20, scale: 6, nullable: false),
                    kept = table.Column<decimal>(type: "numeric(20,6)", precision: 20, scale: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_money_accounts", x => new { x.year_id, x.organisation_id, x.source, x.tag_code });
                    table.CheckConstraint("ck_money_balance", "received = issued + kept");
                    table.CheckConstraint("ck_money_kept", "kept >= 0");
                    table.ForeignKey(
                        name: "fk_money_accounts_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "monthly_returns",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    year_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    month = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    prepared_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    figures_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_monthly_returns", x => x.id);
                    table.ForeignKey(
                        name: "fk_monthly_returns_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_monthly_returns_year_id",
                        column: x => x.year_id,
                        principalTable: "programme_years",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "self_evaluations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    year_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    scheme_id = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    is_roll_up = table.Column<bool>(type: "boolean", nullable: false),
                    expected_goal = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    achieved_goal = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    county_match = table.Column<decimal>(type: "numeric(20,6)", precision: 20, scale: 6, nullable: true),
                    executed_central = table.Column<decimal>(type: "numeric(20,6)", precision: 20, scale: 6, nullable: true),
                    executed_local = table.Column<decimal>(type: "numeric(20,6)", precision: 20, scale: 6, nullable: true),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    prepared_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    figures_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_self_evaluations", x => x.id);
                    table.ForeignKey(
                        name: "fk_self_evaluations_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_self_evaluations_year_id",
                        column: x => x.year_id,
                        principalTable: "programme_years",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "submissions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    paper_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: true),
                    snapshot = table.Column<string>(type: "text", maxLength: 4000, nullable: false),
                    figures_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_submissions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "target_tables",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    year_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    parent_id = table.Column<Guid>(type: "uuid", nullable: true),
                    goal = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    central = table.Column<decimal>(type: "numeric(20,6)", precision: 20, scale: 6, nullable: true),
                    local = table.Column<decimal>(type: "numeric(20,6)", precision: 20, scale: 6, nullable: true),
                    is_filed = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_target_tables", x => x.id);
                    table.ForeignKey(
                        name: "fk_target_tables_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_target_tables_parent_id",
                        column: x => x.parent_id,
                        principalTable: "target_tables",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_target_tables_year_id",
                        column: x => x.year_id,
                        principalTable: "programme_years",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "access_tokens",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    revoked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_access_tokens", x => x.id);
                    table.ForeignKey(
                        name: "fk_access_tokens_account_id",
                        column: x => x.account_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "deadline_exceptions",
                columns: table => new
                {
                    deadline_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: false),
                    reason = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_deadline_exceptions", x => new { x.deadline_id, x.organisation_id });
                    table.ForeignKey(
                        name: "fk_deadline_exceptions_deadline_id",
                        column: x => x.deadline_id,
                        principalTable: "deadlines",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_deadline_exceptions_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "allocations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    year_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    subsidy = table.Column<decimal>(type: "numeric(20,6)", precision: 20, scale: 6, nullable: false),
                    share = table.Column<decimal>(type: "numeric(20,6)", precision: 20, scale: 6, nullable: false),
                    citation = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    instrument_id = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_allocations", x => x.id);
                    table.ForeignKey(
                        name: "fk_allocations_instrument_id",
                        column: x => x.instrument_id,
                        principalTable: "instruments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_allocations_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_allocations_year_id",
                        column: x => x.year_id,
                        principalTable: "programme_years",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "instrument_entries",
                columns: table => new
                {
                    instrument_id = table.Column<Guid>(type: "uuid", nullable: false),
                    to_id = table.Column<Guid>(type: "uuid", nullable: false),
                    from_id = table.Column<Guid>(type: "uuid", nullable: true),
                    year_id = table.Column<Guid>(type: "uuid", nullable: false),
                    source = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    tag_code = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    amount = table.Column<decimal>(type: "numeric(20,6)", precision: 20, scale: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_instrument_entries", x => new { x.instrument_id, x.to_id });
                    table.CheckConstraint("ck_entry_amount", "amount <> 0");
                    table.ForeignKey(
                        name: "fk_instrument_entries_instrument_id_year_id_source_tag_code",
                        columns: x => new { x.instrument_id, x.year_id, x.source, x.tag_code },
                        principalTable: "instruments",
                        principalColumns: new[] { "id", "year_id", "source", "tag_code" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_instrument_entries_year_id_from_id_source_tag_code",
                        columns: x => new { x.year_id, x.from_id, x.source, x.tag_code },
                        principalTable: "money_accounts",
                        principalColumns: new[] { "year_id", "organisation_id", "source", "tag_code" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_instrument_entries_year_id_to_id_source_tag_code",
                        columns: x => new { x.year_id, x.to_id, x.source, x.tag_code },
                        principalTable: "money_accounts",
                        principalColumns: new[] { "year_id", "organisation_id", "source", "tag_code" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "return_rows",
                columns: table => new
                {
                    return_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    instrument = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    project = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    nature = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    received = table.Column<decimal>(type: "numeric(20,6)", precision: 20, scale: 6, nullable: true),
                    issued = table.Column<decimal>(type: "numeric(20,6)", precision: 20, scale: 6, nullable: true),
                    paid = table.Column<decimal>(type: "numeric(20,6)", precision: 20, scale: 6, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_return_rows", x => new { x.return_id, x.ordinal });
                    table.ForeignKey(
                        name: "fk_return_rows_return_id",
                        column: x => x.return_id,
                        principalTable: "monthly_returns",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "indicator_rows",
                columns: table => new
                {
                    paper_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    level1 = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    level2 = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    level3 = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    target = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    actual = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    weight = table.Column<decimal>(type: "numeric(20,6)", precision: 20, scale: 6, nullable: false),
                    rule_id = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    conditions = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    tier = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    tier_share = table.Column<decimal>(type: "numeric(20,6)", precision: 20, scale: 6, nullable: true),
                    reason = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    measures = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_indicator_rows", x => new { x.paper_id, x.ordinal });
                    table.ForeignKey(
                        name: "fk_indicator_rows_paper_id",
                        column: x => x.paper_id,
                        principalTable: "self_evaluations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "target_rows",
                columns: table => new
                {
                    table_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    level1 = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    level2 = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    level3 = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    target = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_target_rows", x => new { x.table_id, x.ordinal });
                    table.ForeignKey(
                        name: "fk_target_rows_table_id",
                        column: x => x.table_id,
                        principalTable: "target_tables",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "allocation_places",
                columns: table => new
                {
                    allocation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    reported = table.Column<long>(type: "bigint", nullable: false),
                    audited = table.Column<long>(type: "bigint", nullable: false),
                    advanced = table.Column<decimal>(type: "numeric(20,6)", precision: 20, scale: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_allocation_places", x => new { x.allocation_id, x.organisation_id });
                    table.ForeignKey(
                        name: "fk_allocation_places_allocation_id",
                        column: x => x.allocation_id,
                        principalTable: "allocations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_allocation_places_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_access_tokens_account_id",
                table: "access_tokens",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_access_tokens_hash",
                table: "access_tokens",
                column: "hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_accounts_organisation_id",
                table: "accounts",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "ix_accounts_user_name",
                table: "accounts",
                column: "user_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_allocation_places_organisation_id",
                table: "allocation_places",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "ix_allocations_instrument_id",
                table: "allocations",
                column: "instrument_id");

            migrationBuilder.CreateIndex(
                name: "ix_allocations_organisation_id",
                table: "allocations",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "ix_allocations_year_id",
                table: "allocations",
                column: "year_id");

            migrationBuilder.CreateIndex(
                name: "ix_deadline_exceptions_organisation_id",
                table: "deadline_exceptions",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "ix_deadlines_year_id_kind_month",
                table: "deadlines",
                columns: new[] { "year_id", "kind", "month" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_instrument_entries_instrument_id_year_id_source_tag_code",
                table: "instrument_entries",
                columns: new[] { "instrument_id", "year_id", "source", "tag_code" });

            migrationBuilder.CreateIndex(
                name: "ix_instrument_entries_year_id_from_id_source_tag_code",
                table: "instrument_entries",
                columns: new[] { "year_id", "from_id", "source", "tag_code" });

            migrationBuilder.CreateIndex(
                name: "ix_instrument_entries_year_id_to_id_source_tag_code",
                table: "instrument_entries",
                columns: new[] { "year_id", "to_id", "source", "tag_code" });

            migrationBuilder.CreateIndex(
                name: "ix_instruments_agency_number_year_serial",
                table: "instruments",
                columns: new[] { "agency", "number_year", "serial" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_instruments_issuer_id",
                table: "instruments",
                column: "issuer_id");

            migrationBuilder.CreateIndex(
                name: "ix_instruments_year_id_issuer_id",
                table: "instruments",
                columns: new[] { "year_id", "issuer_id" });

            migrationBuilder.CreateIndex(
                name: "ix_money_accounts_organisation_id",
                table: "money_accounts",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "ix_monthly_returns_organisation_id",
                table: "monthly_returns",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "ix_monthly_returns_year_id_organisation_id_month",
                table: "monthly_returns",
                columns: new[] { "year_id", "organisation_id", "month" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_self_evaluations_organisation_id",
                table: "self_evaluations",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "ix_self_evaluations_year_id_organisation_id",
                table: "self_evaluations",
                columns: new[] { "year_id", "organisation_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_submissions_kind_paper_id_number",
                table: "submissions",
                columns: new[] { "kind", "paper_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_target_tables_organisation_id",
                table: "target_tables",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "ix_target_tables_parent_id",
                table: "target_tables",
                column: "parent_id");

            migrationBuilder.CreateIndex(
                name: "ix_target_tables_year_id_organisation_id",
                table: "target_tables",
                columns: new[] { "year_id", "organisation_id" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "access_tokens");

            migrationBuilder.DropTable(
                name: "allocation_places");

            migrationBuilder.DropTable(
                name: "deadline_exceptions");

            migrationBuilder.DropTable(
                name: "idempotency");

            migrationBuilder.DropTable(
                name: "indicator_rows");

            migrationBuilder.DropTable(
                name: "instrument_entries");

            migrationBuilder.DropTable(
                name: "return_rows");

            migrationBuilder.DropTable(
                name: "submissions");

            migrationBuilder.DropTable(
                name: "target_rows");

            migrationBuilder.DropTable(
                name: "accounts");

            migrationBuilder.DropTable(
                name: "allocations");

            migrationBuilder.DropTable(
                name: "deadlines");

            migrationBuilder.DropTable(
                name: "self_evaluations");

            migrationBuilder.DropTable(
                name: "money_accounts");

            migrationBuilder.DropTable(
                name: "monthly_returns");

            migrationBuilder.DropTable(
                name: "target_tables");

            migrationBuilder.DropTable(
                name: "instruments");
        }
    }
}
