using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jiheng.Platform.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class WhoActed : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "acted_at",
                table: "paper_events",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "actor_id",
                table: "paper_events",
                type: "uuid",
                nullable: true);

            // What the events say, beside them: who acted and when; what followed by itself is nobody's act. A quotation mark within a text is
            // written as a code, so that the marks looked for are the event's own. The guard against changes is set again when all migrations are through.
            migrationBuilder.Sql("DROP TRIGGER IF EXISTS paper_events_no_update ON paper_events");
            migrationBuilder.Sql(
                "UPDATE paper_events SET actor_id = substring(content from '\"by\":\"([0-9a-fA-F-]{36})\"')::uuid, acted_at = substring(content from '\"at\":\"([^\"]+)\"')::timestamptz "
                + "WHERE content ~ '\"by\":\"[0-9a-fA-F-]{36}\"' AND content !~ '\"kind\":\"(entered|approvals-withdrawn|completed)\"' AND content !~ '\"automatic\":true'");

            migrationBuilder.CreateIndex(
                name: "ix_paper_events_actor_id_acted_at_paper_id",
                table: "paper_events",
                columns: new[] { "actor_id", "acted_at", "paper_id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_paper_events_actor_id_acted_at_paper_id",
                table: "paper_events");

            migrationBuilder.DropColumn(
                name: "acted_at",
                table: "paper_events");

            migrationBuilder.DropColumn(
                name: "actor_id",
                table: "paper_events");
        }
    }
}
