using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SalesFlow.Video.EntityFramework.Tests.Consumer.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Wishes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "sync_wish",
                schema: "video",
                table: "crm_video_meetings",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_crm_video_meetings_unsettled",
                schema: "video",
                table: "crm_video_meetings",
                column: "id",
                filter: "sync_state <> 'confirmed'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_crm_video_meetings_unsettled",
                schema: "video",
                table: "crm_video_meetings");

            migrationBuilder.DropColumn(
                name: "sync_wish",
                schema: "video",
                table: "crm_video_meetings");
        }
    }
}
