using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SalesFlow.Video.EntityFramework.Migrations.Postgres
{
    /// <inheritdoc />
    internal sealed partial class WishesAndConversations : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_video_meetings_long",
                table: "video_meetings");

            migrationBuilder.DropIndex(
                name: "ix_video_meetings_over",
                table: "video_meetings");

            migrationBuilder.AddColumn<string>(
                name: "plan_history",
                table: "video_meetings",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "platform_time_zone",
                table: "video_meetings",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "sync_wish",
                table: "video_meetings",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "is_organizer_alone",
                table: "meeting_occurrences",
                type: "boolean",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "evidence",
                table: "meeting_analysis_items",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "conversation_id",
                table: "meeting_analyses",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "revision",
                table: "meeting_analyses",
                type: "integer",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "listed_at",
                table: "video_meetings",
                type: "timestamp with time zone",
                nullable: false,
                computedColumnSql: "COALESCE(actual_start, scheduled_start)",
                stored: true);

            migrationBuilder.CreateIndex(
                name: "ix_video_meetings_held",
                table: "video_meetings",
                columns: new[] { "user_id", "listed_at", "id" },
                filter: "status IN ('completed', 'not_held')");

            migrationBuilder.CreateIndex(
                name: "ix_video_meetings_lasting",
                table: "video_meetings",
                columns: new[] { "user_id", "scheduled_start", "id" },
                filter: "duration_minutes >= 1440 OR status = 'in_progress'");

            migrationBuilder.CreateIndex(
                name: "ix_video_meetings_lead_past",
                table: "video_meetings",
                columns: new[] { "user_id", "lead_id", "listed_at", "id" },
                filter: "lead_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_video_meetings_listing_past",
                table: "video_meetings",
                columns: new[] { "user_id", "listed_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_video_meetings_platform_past",
                table: "video_meetings",
                columns: new[] { "user_id", "platform", "listed_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_video_meetings_status_past",
                table: "video_meetings",
                columns: new[] { "user_id", "status", "listed_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_video_meetings_unsettled",
                table: "video_meetings",
                column: "id",
                filter: "sync_state <> 'confirmed'");

            migrationBuilder.CreateIndex(
                name: "ux_meeting_analyses_conversation_id",
                table: "meeting_analyses",
                column: "conversation_id",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_video_meetings_held",
                table: "video_meetings");

            migrationBuilder.DropIndex(
                name: "ix_video_meetings_lasting",
                table: "video_meetings");

            migrationBuilder.DropIndex(
                name: "ix_video_meetings_lead_past",
                table: "video_meetings");

            migrationBuilder.DropIndex(
                name: "ix_video_meetings_listing_past",
                table: "video_meetings");

            migrationBuilder.DropIndex(
                name: "ix_video_meetings_platform_past",
                table: "video_meetings");

            migrationBuilder.DropIndex(
                name: "ix_video_meetings_status_past",
                table: "video_meetings");

            migrationBuilder.DropIndex(
                name: "ix_video_meetings_unsettled",
                table: "video_meetings");

            migrationBuilder.DropIndex(
                name: "ux_meeting_analyses_conversation_id",
                table: "meeting_analyses");

            migrationBuilder.DropColumn(
                name: "listed_at",
                table: "video_meetings");

            migrationBuilder.DropColumn(
                name: "plan_history",
                table: "video_meetings");

            migrationBuilder.DropColumn(
                name: "platform_time_zone",
                table: "video_meetings");

            migrationBuilder.DropColumn(
                name: "sync_wish",
                table: "video_meetings");

            migrationBuilder.DropColumn(
                name: "is_organizer_alone",
                table: "meeting_occurrences");

            migrationBuilder.DropColumn(
                name: "evidence",
                table: "meeting_analysis_items");

            migrationBuilder.DropColumn(
                name: "conversation_id",
                table: "meeting_analyses");

            migrationBuilder.DropColumn(
                name: "revision",
                table: "meeting_analyses");

            migrationBuilder.CreateIndex(
                name: "ix_video_meetings_long",
                table: "video_meetings",
                columns: new[] { "user_id", "scheduled_start", "id" },
                filter: "duration_minutes >= 1440");

            migrationBuilder.CreateIndex(
                name: "ix_video_meetings_over",
                table: "video_meetings",
                columns: new[] { "user_id", "scheduled_start", "id" },
                filter: "status IN ('cancelled', 'completed', 'not_held')");
        }
    }
}
