using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jiheng.Platform.Sqlite.Migrations
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
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "actor_id",
                table: "paper_events",
                type: "TEXT",
                nullable: true);

            // What the events say, beside them: who acted and when; what followed by itself is nobody's act. The guard against changes is set again when all migrations are through.
            migrationBuilder.Sql("DROP TRIGGER IF EXISTS paper_events_no_update");
            migrationBuilder.Sql(
                "UPDATE paper_events SET actor_id = upper(json_extract(content, '$.by')), acted_at = replace(replace(replace(json_extract(content, '$.at'), 'T', ' '), '+00:00', ''), 'Z', '') "
                + "WHERE CASE WHEN json_valid(content) THEN length(json_extract(content, '$.by')) = 36 AND json_extract(content, '$.kind') NOT IN ('entered', 'approvals-withdrawn', 'completed') AND NOT coalesce(json_extract(content, '$.automatic'), 0) ELSE 0 END");

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
