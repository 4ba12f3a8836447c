using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace SalesFlow.Video.EntityFramework.Migrations.Postgres
{
    /// <inheritdoc />
    internal sealed partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "oauth_states",
                columns: table => new
                {
                    id = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    user_id = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false),
                    platform = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    code_verifier = table.Column<string>(type: "text", nullable: false),
                    return_url = table.Column<string>(type: "text", nullable: true),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_oauth_states", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "video_events",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    type = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    user_id = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false),
                    occurred_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    payload = table.Column<string>(type: "text", nullable: false),
                    consumers = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_video_events", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "video_integrations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false),
                    platform = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    platform_user_id = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    platform_email = table.Column<string>(type: "character varying(320)", maxLength: 320, nullable: true),
                    api_base_url = table.Column<string>(type: "text", nullable: true),
                    granted_scopes = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    is_active = table.Column<bool>(type: "boolean", nullable: false),
                    is_default = table.Column<bool>(type: "boolean", nullable: false),
                    connected_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    last_refreshed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    last_failed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    last_failure = table.Column<string>(type: "text", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    access_token = table.Column<string>(type: "text", nullable: true),
                    refresh_token = table.Column<string>(type: "text", nullable: true),
                    token_expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    token_version = table.Column<long>(type: "bigint", nullable: false),
                    refresh_lease_owner = table.Column<string>(type: "character varying(320)", maxLength: 320, nullable: true),
                    refresh_lease_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_video_integrations", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "video_jobs",
                columns: table => new
                {
                    sequence = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    subject = table.Column<string>(type: "text", nullable: false),
                    order_key = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    state = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    lease_owner = table.Column<string>(type: "character varying(320)", maxLength: 320, nullable: true),
                    lease_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    progress = table.Column<string>(type: "text", nullable: true),
                    last_error = table.Column<string>(type: "text", nullable: true),
                    steps = table.Column<string>(type: "text", nullable: false),
                    is_woken = table.Column<bool>(type: "boolean", nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_video_jobs", x => x.sequence);
                });

            migrationBuilder.CreateTable(
                name: "video_meetings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false),
                    integration_id = table.Column<Guid>(type: "uuid", nullable: false),
                    platform = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    platform_meeting_id = table.Column<string>(type: "character varying(1024)", maxLength: 1024, nullable: true),
                    title = table.Column<string>(type: "text", nullable: false),
                    title_search = table.Column<string>(type: "text", nullable: false),
                    join_url = table.Column<string>(type: "text", nullable: true),
                    password = table.Column<string>(type: "text", nullable: true),
                    scheduled_start = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    scheduled_end = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    duration_minutes = table.Column<int>(type: "integer", nullable: false),
                    time_zone = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    meeting_type = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true),
                    lead_id = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    agenda = table.Column<string>(type: "text", nullable: true),
                    invitees = table.Column<string>(type: "text", nullable: false),
                    record = table.Column<bool>(type: "boolean", nullable: false),
                    status = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    sync_state = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    sync_what = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true),
                    sync_reason = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    mirrored_occurrence_id = table.Column<Guid>(type: "uuid", nullable: true),
                    actual_start = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    actual_end = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    participants_count = table.Column<int>(type: "integer", nullable: true),
                    has_recording = table.Column<bool>(type: "boolean", nullable: false),
                    recording_url = table.Column<string>(type: "text", nullable: true),
                    has_transcript = table.Column<bool>(type: "boolean", nullable: false),
                    ai_summary = table.Column<string>(type: "text", nullable: true),
                    key_topics = table.Column<string>(type: "text", nullable: true),
                    action_items = table.Column<string>(type: "text", nullable: true),
                    sentiment_analysis = table.Column<string>(type: "text", nullable: true),
                    mirror_version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_video_meetings", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "webhook_deliveries",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    platform = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    delivery_key = table.Column<string>(type: "character varying(1024)", maxLength: 1024, nullable: false),
                    event_type = table.Column<string>(type: "text", nullable: true),
                    received_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    note = table.Column<string>(type: "text", nullable: true),
                    body = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_webhook_deliveries", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "webhook_subscriptions",
                columns: table => new
                {
                    platform = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    resource = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    confirmed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_webhook_subscriptions", x => new { x.platform, x.resource });
                });

            migrationBuilder.CreateTable(
                name: "idempotency_keys",
                columns: table => new
                {
                    user_id = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false),
                    key = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    request_hash = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_idempotency_keys", x => new { x.user_id, x.key });
                    table.ForeignKey(
                        name: "fk_idempotency_keys_meeting",
                        column: x => x.meeting_id,
                        principalTable: "video_meetings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "meeting_occurrences",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: false),
                    platform_occurrence_id = table.Column<string>(type: "character varying(1024)", maxLength: 1024, nullable: false),
                    actual_start = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    actual_end = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_meeting_occurrences", x => x.id);
                    table.ForeignKey(
                        name: "fk_meeting_occurrences_meeting",
                        column: x => x.meeting_id,
                        principalTable: "video_meetings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "video_commands",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_video_commands", x => x.id);
                    table.ForeignKey(
                        name: "fk_video_commands_meeting",
                        column: x => x.meeting_id,
                        principalTable: "video_meetings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "meeting_analyses",
                columns: table => new
                {
                    occurrence_id = table.Column<Guid>(type: "uuid", nullable: false),
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: false),
                    transcript_hash = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    language = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    analyzer_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    analyzer_version = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    people = table.Column<string>(type: "text", nullable: false),
                    analysis = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_meeting_analyses", x => x.occurrence_id);
                    table.ForeignKey(
                        name: "fk_meeting_analyses_meeting",
                        column: x => x.meeting_id,
                        principalTable: "video_meetings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_meeting_analyses_occurrence",
                        column: x => x.occurrence_id,
                        principalTable: "meeting_occurrences",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "meeting_artifacts",
                columns: table => new
                {
                    occurrence_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    state = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    reason = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true),
                    deadline = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    is_announced = table.Column<bool>(type: "boolean", nullable: false),
                    available_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    recordings = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_meeting_artifacts", x => new { x.occurrence_id, x.kind });
                    table.ForeignKey(
                        name: "fk_meeting_artifacts_occurrence",
                        column: x => x.occurrence_id,
                        principalTable: "meeting_occurrences",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "meeting_participants",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: false),
                    occurrence_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    email = table.Column<string>(type: "text", nullable: true),
                    user_id = table.Column<string>(type: "text", nullable: true),
                    is_internal = table.Column<bool>(type: "boolean", nullable: false),
                    joined_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    left_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    duration_seconds = table.Column<int>(type: "integer", nullable: false),
                    sessions = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_meeting_participants", x => x.id);
                    table.ForeignKey(
                        name: "fk_meeting_participants_meeting",
                        column: x => x.meeting_id,
                        principalTable: "video_meetings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_meeting_participants_occurrence",
                        column: x => x.occurrence_id,
                        principalTable: "meeting_occurrences",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "meeting_transcripts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: false),
                    occurrence_id = table.Column<Guid>(type: "uuid", nullable: false),
                    language = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    is_processed = table.Column<bool>(type: "boolean", nullable: false),
                    processing_error = table.Column<string>(type: "text", nullable: true),
                    content_hash = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    transcript_text = table.Column<string>(type: "text", nullable: false),
                    transcript_vtt = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_meeting_transcripts", x => x.id);
                    table.ForeignKey(
                        name: "fk_meeting_transcripts_meeting",
                        column: x => x.meeting_id,
                        principalTable: "video_meetings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_meeting_transcripts_occurrence",
                        column: x => x.occurrence_id,
                        principalTable: "meeting_occurrences",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "meeting_analysis_items",
                columns: table => new
                {
                    occurrence_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    item_id = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    assignee = table.Column<string>(type: "text", nullable: true),
                    due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    source = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    state = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    segments = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_meeting_analysis_items", x => new { x.occurrence_id, x.position });
                    table.ForeignKey(
                        name: "fk_meeting_analysis_items_analysis",
                        column: x => x.occurrence_id,
                        principalTable: "meeting_analyses",
                        principalColumn: "occurrence_id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_idempotency_keys_meeting_id",
                table: "idempotency_keys",
                column: "meeting_id");

            migrationBuilder.CreateIndex(
                name: "ix_meeting_analyses_meeting_id",
                table: "meeting_analyses",
                column: "meeting_id");

            migrationBuilder.CreateIndex(
                name: "ux_meeting_occurrences_platform_occurrence",
                table: "meeting_occurrences",
                columns: new[] { "meeting_id", "platform_occurrence_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_meeting_participants_meeting_id",
                table: "meeting_participants",
                column: "meeting_id");

            migrationBuilder.CreateIndex(
                name: "ux_meeting_participants_position",
                table: "meeting_participants",
                columns: new[] { "occurrence_id", "position" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_meeting_transcripts_meeting_id",
                table: "meeting_transcripts",
                column: "meeting_id");

            migrationBuilder.CreateIndex(
                name: "ux_meeting_transcripts_occurrence_id",
                table: "meeting_transcripts",
                column: "occurrence_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_oauth_states_expires_at",
                table: "oauth_states",
                column: "expires_at");

            migrationBuilder.CreateIndex(
                name: "ix_video_commands_meeting_id",
                table: "video_commands",
                column: "meeting_id");

            migrationBuilder.CreateIndex(
                name: "ix_video_integrations_platform_user",
                table: "video_integrations",
                columns: new[] { "platform", "platform_user_id" });

            migrationBuilder.CreateIndex(
                name: "ux_video_integrations_account",
                table: "video_integrations",
                columns: new[] { "user_id", "platform", "platform_user_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_video_jobs_dead",
                table: "video_jobs",
                column: "sequence",
                filter: "state = 'dead'");

            migrationBuilder.CreateIndex(
                name: "ix_video_jobs_done",
                table: "video_jobs",
                column: "ended_at",
                filter: "state = 'done'");

            migrationBuilder.CreateIndex(
                name: "ix_video_jobs_due",
                table: "video_jobs",
                columns: new[] { "due_at", "sequence" },
                filter: "state = 'waiting'");

            migrationBuilder.CreateIndex(
                name: "ix_video_jobs_order",
                table: "video_jobs",
                columns: new[] { "order_key", "sequence" },
                filter: "state = 'waiting'");

            migrationBuilder.CreateIndex(
                name: "ux_video_jobs_id",
                table: "video_jobs",
                column: "id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_video_meetings_lead",
                table: "video_meetings",
                columns: new[] { "user_id", "lead_id", "scheduled_start", "id" },
                filter: "lead_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_video_meetings_listing",
                table: "video_meetings",
                columns: new[] { "user_id", "scheduled_start", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_video_meetings_long",
                table: "video_meetings",
                columns: new[] { "user_id", "scheduled_start", "id" },
                filter: "duration_minutes >= 1440");

            migrationBuilder.CreateIndex(
                name: "ix_video_meetings_open",
                table: "video_meetings",
                columns: new[] { "user_id", "scheduled_start", "id" },
                filter: "status NOT IN ('cancelled', 'completed', 'not_held')");

            migrationBuilder.CreateIndex(
                name: "ix_video_meetings_over",
                table: "video_meetings",
                columns: new[] { "user_id", "scheduled_start", "id" },
                filter: "status IN ('cancelled', 'completed', 'not_held')");

            migrationBuilder.CreateIndex(
                name: "ix_video_meetings_platform",
                table: "video_meetings",
                columns: new[] { "user_id", "platform", "scheduled_start", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_video_meetings_platform_meeting",
                table: "video_meetings",
                columns: new[] { "platform", "platform_meeting_id" });

            migrationBuilder.CreateIndex(
                name: "ix_video_meetings_status",
                table: "video_meetings",
                columns: new[] { "user_id", "status", "scheduled_start", "id" });

            migrationBuilder.CreateIndex(
                name: "ux_video_meetings_platform_meeting",
                table: "video_meetings",
                columns: new[] { "integration_id", "platform_meeting_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_webhook_deliveries_ended",
                table: "webhook_deliveries",
                column: "received_at",
                filter: "state IN ('processed', 'ignored')");

            migrationBuilder.CreateIndex(
                name: "ix_webhook_deliveries_open",
                table: "webhook_deliveries",
                columns: new[] { "state", "id" },
                filter: "state NOT IN ('processed', 'ignored')");

            migrationBuilder.CreateIndex(
                name: "ux_webhook_deliveries_key",
                table: "webhook_deliveries",
                columns: new[] { "platform", "delivery_key" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "idempotency_keys");

            migrationBuilder.DropTable(
                name: "meeting_analysis_items");

            migrationBuilder.DropTable(
                name: "meeting_artifacts");

            migrationBuilder.DropTable(
                name: "meeting_participants");

            migrationBuilder.DropTable(
                name: "meeting_transcripts");

            migrationBuilder.DropTable(
                name: "oauth_states");

            migrationBuilder.DropTable(
                name: "video_commands");

            migrationBuilder.DropTable(
                name: "video_events");

            migrationBuilder.DropTable(
                name: "video_integrations");

            migrationBuilder.DropTable(
                name: "video_jobs");

            migrationBuilder.DropTable(
                name: "webhook_deliveries");

            migrationBuilder.DropTable(
                name: "webhook_subscriptions");

            migrationBuilder.DropTable(
                name: "meeting_analyses");

            migrationBuilder.DropTable(
                name: "meeting_occurrences");

            migrationBuilder.DropTable(
                name: "video_meetings");
        }
    }
}
