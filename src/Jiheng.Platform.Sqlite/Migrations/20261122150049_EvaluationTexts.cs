using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jiheng.Platform.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class EvaluationTexts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "authority",
                table: "self_evaluations",
                type: "TEXT",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "central_authority",
                table: "self_evaluations",
                type: "TEXT",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "management",
                table: "self_evaluations",
                type: "TEXT",
                maxLength: 4000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "remark",
                table: "self_evaluations",
                type: "TEXT",
                maxLength: 4000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "field",
                table: "attachments",
                type: "TEXT",
                maxLength: 100,
                nullable: false,
                defaultValue: "");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
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
