using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SalesFlow.Video.EntityFramework.Tests.Consumer.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class WishesAndConversations : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_crm_video_meetings_long",
                schema: "video",
                table: "crm_video_meetings");

            migrationBuilder.DropIndex(
                name: "ix_crm_video_meetings_over",
                schema: "video",
                table: "crm_video_meetings");

            migrationBuilder.AddColumn<string>(
                name: "plan_history",
                schema: "video",
                table: "crm_video_meetings",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "platform_time_zone",
                schema: "video",
                table: "crm_video_meetings",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "sync_wish",
                schema: "video",
                table: "crm_video_meetings",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "is_organizer_alone",
                schema: "video",
                table: "crm_meeting_occurrences",
                type: "boolean",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "evidence",
                schema: "video",
                table: "crm_meeting_analysis_items",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "conversation_id",
                schema: "video",
                table: "crm_meeting_analyses",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "revision",
                schema: "video",
                table: "crm_meeting_analyses",
                type: "integer",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "listed_at",
                schema: "video",
                table: "crm_video_meetings",
                type: "timestamp with time zone",
                nullable: false,
                computedColumnSql: "COALESCE(actual_start, scheduled_start)",
                stored: true);

            migrationBuilder.CreateIndex(
                name: "ix_crm_video_meetings_held",
                schema: "video",
                table: "crm_video_meetings",
                columns: new[] { "user_id", "listed_at", "id" },
                filter: "status IN ('completed', 'not_held')");

            migrationBuilder.CreateIndex(
                name: "ix_crm_video_meetings_lasting",
                schema: "video",
                table: "crm_video_meetings",
                columns: new[] { "user_id", "scheduled_start", "id" },
                filter: "duration_minutes >= 1440 OR status = 'in_progress'");

            migrationBuilder.CreateIndex(
                name: "ix_crm_video_meetings_lead_past",
                schema: "video",
                table: "crm_video_meetings",
                columns: new[] { "user_id", "lead_id", "listed_at", "id" },
                filter: "lead_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_crm_video_meetings_listing_past",
                schema: "video",
                table: "crm_video_meetings",
                columns: new[] { "user_id", "listed_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_crm_video_meetings_platform_past",
                schema: "video",
                table: "crm_video_meetings",
                columns: new[] { "user_id", "platform", "listed_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_crm_video_meetings_status_past",
                schema: "video",
                table: "crm_video_meetings",
                columns: new[] { "user_id", "status", "listed_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_crm_video_meetings_unsettled",
                schema: "video",
                table: "crm_video_meetings",
                column: "id",
                filter: "sync_state <> 'confirmed'");

            migrationBuilder.CreateIndex(
                name: "ux_crm_meeting_analyses_conversation_id",
                schema: "video",
                table: "crm_meeting_analyses",
                column: "conversation_id",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_crm_video_meetings_held",
                schema: "video",
                table: "crm_video_meetings");

            migrationBuilder.DropIndex(
                name: "ix_crm_video_meetings_lasting",
                schema: "video",
                table: "crm_video_meetings");

            migrationBuilder.DropIndex(
                name: "ix_crm_video_meetings_lead_past",
                schema: "video",
                table: "crm_video_meetings");

            migrationBuilder.DropIndex(
                name: "ix_crm_video_meetings_listing_past",
                schema: "video",
                table: "crm_video_meetings");

            migrationBuilder.DropIndex(
                name: "ix_crm_video_meetings_platform_past",
                schema: "video",
                table: "crm_video_meetings");

            migrationBuilder.DropIndex(
                name: "ix_crm_video_meetings_status_past",
                schema: "video",
                table: "crm_video_meetings");

            migrationBuilder.DropIndex(
                name: "ix_crm_video_meetings_unsettled",
                schema: "video",
                table: "crm_video_meetings");

            migrationBuilder.DropIndex(
                name: "ux_crm_meeting_analyses_conversation_id",
                schema: "video",
                table: "crm_meeting_analyses");

            migrationBuilder.DropColumn(
                name: "listed_at",
                schema: "video",
                table: "crm_video_meetings");

            migrationBuilder.DropColumn(
                name: "plan_history",
                schema: "video",
                table: "crm_video_meetings");

            migrationBuilder.DropColumn(
                name: "platform_time_zone",
                schema: "video",
                table: "crm_video_meetings");

            migrationBuilder.DropColumn(
                name: "sync_wish",
                schema: "video",
                table: "crm_video_meetings");

            migrationBuilder.DropColumn(
                name: "is_organizer_alone",
                schema: "video",
                table: "crm_meeting_occurrences");

            migrationBuilder.DropColumn(
                name: "evidence",
                schema: "video",
                table: "crm_meeting_analysis_items");

            migrationBuilder.DropColumn(
                name: "conversation_id",
                schema: "video",
                table: "crm_meeting_analyses");

            migrationBuilder.DropColumn(
                name: "revision",
                schema: "video",
                table: "crm_meeting_analyses");

            migrationBuilder.CreateIndex(
                name: "ix_crm_video_meetings_long",
                schema: "video",
                table: "crm_video_meetings",
                columns: new[] { "user_id", "scheduled_start", "id" },
                filter: "duration_minutes >= 1440");

            migrationBuilder.CreateIndex(
                name: "ix_crm_video_meetings_over",
                schema: "video",
                table: "crm_video_meetings",
                columns: new[] { "user_id", "scheduled_start", "id" },
                filter: "status IN ('cancelled', 'completed', 'not_held')");
        }
    }
}
