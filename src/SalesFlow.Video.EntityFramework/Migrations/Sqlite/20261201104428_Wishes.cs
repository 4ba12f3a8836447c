using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SalesFlow.Video.EntityFramework.Migrations.Sqlite
{
    /// <inheritdoc />
    internal sealed partial class Wishes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "sync_wish",
                table: "video_meetings",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_video_meetings_unsettled",
                table: "video_meetings",
                column: "id",
                filter: "sync_state <> 'confirmed'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_video_meetings_unsettled",
                table: "video_meetings");

            migrationBuilder.DropColumn(
                name: "sync_wish",
                table: "video_meetings");
        }
    }
}
