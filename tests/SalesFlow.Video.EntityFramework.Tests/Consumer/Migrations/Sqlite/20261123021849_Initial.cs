using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SalesFlow.Video.EntityFramework.Tests.Consumer.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "video");

            migrationBuilder.CreateTable(
                name: "crm_oauth_states",
                schema: "video",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    user_id = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    platform = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    code_verifier = table.Column<string>(type: "TEXT", nullable: false),
                    return_url = table.Column<string>(type: "TEXT", nullable: true),
                    expires_at = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_crm_oauth_states", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "crm_video_events",
                schema: "video",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    type = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    user_id = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    occurred_at = table.Column<string>(type: "TEXT", nullable: false),
                    payload = table.Column<string>(type: "TEXT", nullable: false),
                    consumers = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_crm_video_events", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "crm_video_integrations",
                schema: "video",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    user_id = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    platform = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    platform_user_id = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    platform_email = table.Column<string>(type: "TEXT", maxLength: 320, nullable: true),
                    api_base_url = table.Column<string>(type: "TEXT", nullable: true),
                    granted_scopes = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    is_active = table.Column<bool>(type: "INTEGER", nullable: false),
                    is_default = table.Column<bool>(type: "INTEGER", nullable: false),
                    connected_at = table.Column<string>(type: "TEXT", nullable: false),
                    updated_at = table.Column<string>(type: "TEXT", nullable: false),
                    last_refreshed_at = table.Column<string>(type: "TEXT", nullable: true),
                    last_failed_at = table.Column<string>(type: "TEXT", nullable: true),
                    last_failure = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<long>(type: "INTEGER", nullable: false),
                    access_token = table.Column<string>(type: "TEXT", nullable: true),
                    refresh_token = table.Column<string>(type: "TEXT", nullable: true),
                    token_expires_at = table.Column<string>(type: "TEXT", nullable: true),
                    token_version = table.Column<long>(type: "INTEGER", nullable: false),
                    refresh_lease_owner = table.Column<string>(type: "TEXT", maxLength: 320, nullable: true),
                    refresh_lease_until = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_crm_video_integrations", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "crm_video_jobs",
                schema: "video",
                columns: table => new
                {
                    sequence = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    subject = table.Column<string>(type: "TEXT", nullable: false),
                    order_key = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    state = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    due_at = table.Column<string>(type: "TEXT", nullable: false),
                    lease_owner = table.Column<string>(type: "TEXT", maxLength: 320, nullable: true),
                    lease_until = table.Column<string>(type: "TEXT", nullable: true),
                    progress = table.Column<string>(type: "TEXT", nullable: true),
                    last_error = table.Column<string>(type: "TEXT", nullable: true),
                    steps = table.Column<string>(type: "TEXT", nullable: false),
                    is_woken = table.Column<bool>(type: "INTEGER", nullable: false),
                    ended_at = table.Column<string>(type: "TEXT", nullable: true),
                    created_at = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_crm_video_jobs", x => x.sequence);
                });

            migrationBuilder.CreateTable(
                name: "crm_video_meetings",
                schema: "video",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    user_id = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    integration_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    platform = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    platform_meeting_id = table.Column<string>(type: "TEXT", maxLength: 1024, nullable: true),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    title_search = table.Column<string>(type: "TEXT", nullable: false),
                    join_url = table.Column<string>(type: "TEXT", nullable: true),
                    password = table.Column<string>(type: "TEXT", nullable: true),
                    scheduled_start = table.Column<string>(type: "TEXT", nullable: false),
                    scheduled_end = table.Column<string>(type: "TEXT", nullable: false),
                    duration_minutes = table.Column<int>(type: "INTEGER", nullable: false),
                    time_zone = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    meeting_type = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    lead_id = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    agenda = table.Column<string>(type: "TEXT", nullable: true),
                    invitees = table.Column<string>(type: "TEXT", nullable: false),
                    record = table.Column<bool>(type: "INTEGER", nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    sync_state = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    sync_what = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    sync_reason = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    created_at = table.Column<string>(type: "TEXT", nullable: false),
                    updated_at = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false),
                    mirrored_occurrence_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    actual_start = table.Column<string>(type: "TEXT", nullable: true),
                    actual_end = table.Column<string>(type: "TEXT", nullable: true),
                    participants_count = table.Column<int>(type: "INTEGER", nullable: true),
                    has_recording = table.Column<bool>(type: "INTEGER", nullable: false),
                    recording_url = table.Column<string>(type: "TEXT", nullable: true),
                    has_transcript = table.Column<bool>(type: "INTEGER", nullable: false),
                    ai_summary = table.Column<string>(type: "TEXT", nullable: true),
                    key_topics = table.Column<string>(type: "TEXT", nullable: true),
                    action_items = table.Column<string>(type: "TEXT", nullable: true),
                    sentiment_analysis = table.Column<string>(type: "TEXT", nullable: true),
                    mirror_version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_crm_video_meetings", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "crm_webhook_deliveries",
                schema: "video",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    platform = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    delivery_key = table.Column<string>(type: "TEXT", maxLength: 1024, nullable: false),
                    event_type = table.Column<string>(type: "TEXT", nullable: true),
                    received_at = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    note = table.Column<string>(type: "TEXT", nullable: true),
                    body = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_crm_webhook_deliveries", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "crm_webhook_subscriptions",
                schema: "video",
                columns: table => new
                {
                    platform = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    resource = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    confirmed_at = table.Column<string>(type: "TEXT", nullable: false),
                    created_at = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_crm_webhook_subscriptions", x => new { x.platform, x.resource });
                });

            migrationBuilder.CreateTable(
                name: "Deals",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Reference = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    Amount = table.Column<decimal>(type: "TEXT", precision: 12, scale: 2, nullable: false),
                    Stage = table.Column<string>(type: "TEXT", nullable: false),
                    ClosesAt = table.Column<long>(type: "INTEGER", nullable: false),
                    WonAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Deals", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "crm_idempotency_keys",
                schema: "video",
                columns: table => new
                {
                    user_id = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    key = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    request_hash = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    meeting_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    expires_at = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_crm_idempotency_keys", x => new { x.user_id, x.key });
                    table.ForeignKey(
                        name: "fk_crm_idempotency_keys_meeting",
                        column: x => x.meeting_id,
                        principalSchema: "video",
                        principalTable: "crm_video_meetings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "crm_meeting_occurrences",
                schema: "video",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    meeting_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    platform_occurrence_id = table.Column<string>(type: "TEXT", maxLength: 1024, nullable: false),
                    actual_start = table.Column<string>(type: "TEXT", nullable: true),
                    actual_end = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_crm_meeting_occurrences", x => x.id);
                    table.ForeignKey(
                        name: "fk_crm_meeting_occurrences_meeting",
                        column: x => x.meeting_id,
                        principalSchema: "video",
                        principalTable: "crm_video_meetings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "crm_video_commands",
                schema: "video",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    meeting_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    created_at = table.Column<string>(type: "TEXT", nullable: false),
                    due_at = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_crm_video_commands", x => x.id);
                    table.ForeignKey(
                        name: "fk_crm_video_commands_meeting",
                        column: x => x.meeting_id,
                        principalSchema: "video",
                        principalTable: "crm_video_meetings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "DealNote",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    DealId = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: true),
                    WrittenAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Discount = table.Column<decimal>(type: "TEXT", precision: 12, scale: 2, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DealNote", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DealNote_Deals_DealId",
                        column: x => x.DealId,
                        principalTable: "Deals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "crm_meeting_analyses",
                schema: "video",
                columns: table => new
                {
                    occurrence_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    meeting_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    transcript_hash = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    language = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    analyzer_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    analyzer_version = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    created_at = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false),
                    people = table.Column<string>(type: "TEXT", nullable: false),
                    analysis = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_crm_meeting_analyses", x => x.occurrence_id);
                    table.ForeignKey(
                        name: "fk_crm_meeting_analyses_meeting",
                        column: x => x.meeting_id,
                        principalSchema: "video",
                        principalTable: "crm_video_meetings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_crm_meeting_analyses_occurrence",
                        column: x => x.occurrence_id,
                        principalSchema: "video",
                        principalTable: "crm_meeting_occurrences",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "crm_meeting_artifacts",
                schema: "video",
                columns: table => new
                {
                    occurrence_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    deadline = table.Column<string>(type: "TEXT", nullable: false),
                    is_announced = table.Column<bool>(type: "INTEGER", nullable: false),
                    available_at = table.Column<string>(type: "TEXT", nullable: true),
                    recordings = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_crm_meeting_artifacts", x => new { x.occurrence_id, x.kind });
                    table.ForeignKey(
                        name: "fk_crm_meeting_artifacts_occurrence",
                        column: x => x.occurrence_id,
                        principalSchema: "video",
                        principalTable: "crm_meeting_occurrences",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "crm_meeting_participants",
                schema: "video",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    meeting_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    occurrence_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    email = table.Column<string>(type: "TEXT", nullable: true),
                    user_id = table.Column<string>(type: "TEXT", nullable: true),
                    is_internal = table.Column<bool>(type: "INTEGER", nullable: false),
                    joined_at = table.Column<string>(type: "TEXT", nullable: true),
                    left_at = table.Column<string>(type: "TEXT", nullable: true),
                    duration_seconds = table.Column<int>(type: "INTEGER", nullable: false),
                    sessions = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_crm_meeting_participants", x => x.id);
                    table.ForeignKey(
                        name: "fk_crm_meeting_participants_meeting",
                        column: x => x.meeting_id,
                        principalSchema: "video",
                        principalTable: "crm_video_meetings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_crm_meeting_participants_occurrence",
                        column: x => x.occurrence_id,
                        principalSchema: "video",
                        principalTable: "crm_meeting_occurrences",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "crm_meeting_transcripts",
                schema: "video",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    meeting_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    occurrence_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    language = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    is_processed = table.Column<bool>(type: "INTEGER", nullable: false),
                    processing_error = table.Column<string>(type: "TEXT", nullable: true),
                    content_hash = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    created_at = table.Column<string>(type: "TEXT", nullable: false),
                    transcript_text = table.Column<string>(type: "TEXT", nullable: false),
                    transcript_vtt = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_crm_meeting_transcripts", x => x.id);
                    table.ForeignKey(
                        name: "fk_crm_meeting_transcripts_meeting",
                        column: x => x.meeting_id,
                        principalSchema: "video",
                        principalTable: "crm_video_meetings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_crm_meeting_transcripts_occurrence",
                        column: x => x.occurrence_id,
                        principalSchema: "video",
                        principalTable: "crm_meeting_occurrences",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "crm_meeting_analysis_items",
                schema: "video",
                columns: table => new
                {
                    occurrence_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    item_id = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    assignee = table.Column<string>(type: "TEXT", nullable: true),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    source = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    segments = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_crm_meeting_analysis_items", x => new { x.occurrence_id, x.position });
                    table.ForeignKey(
                        name: "fk_crm_meeting_analysis_items_analysis",
                        column: x => x.occurrence_id,
                        principalSchema: "video",
                        principalTable: "crm_meeting_analyses",
                        principalColumn: "occurrence_id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_crm_idempotency_keys_meeting_id",
                schema: "video",
                table: "crm_idempotency_keys",
                column: "meeting_id");

            migrationBuilder.CreateIndex(
                name: "ix_crm_meeting_analyses_meeting_id",
                schema: "video",
                table: "crm_meeting_analyses",
                column: "meeting_id");

            migrationBuilder.CreateIndex(
                name: "ux_crm_meeting_occurrences_platform_occurrence",
                schema: "video",
                table: "crm_meeting_occurrences",
                columns: new[] { "meeting_id", "platform_occurrence_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_crm_meeting_participants_meeting_id",
                schema: "video",
                table: "crm_meeting_participants",
                column: "meeting_id");

            migrationBuilder.CreateIndex(
                name: "ux_crm_meeting_participants_position",
                schema: "video",
                table: "crm_meeting_participants",
                columns: new[] { "occurrence_id", "position" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_crm_meeting_transcripts_meeting_id",
                schema: "video",
                table: "crm_meeting_transcripts",
                column: "meeting_id");

            migrationBuilder.CreateIndex(
                name: "ux_crm_meeting_transcripts_occurrence_id",
                schema: "video",
                table: "crm_meeting_transcripts",
                column: "occurrence_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_crm_oauth_states_expires_at",
                schema: "video",
                table: "crm_oauth_states",
                column: "expires_at");

            migrationBuilder.CreateIndex(
                name: "ix_crm_video_commands_meeting_id",
                schema: "video",
                table: "crm_video_commands",
                column: "meeting_id");

            migrationBuilder.CreateIndex(
                name: "ix_crm_video_integrations_platform_user",
                schema: "video",
                table: "crm_video_integrations",
                columns: new[] { "platform", "platform_user_id" });

            migrationBuilder.CreateIndex(
                name: "ux_crm_video_integrations_account",
                schema: "video",
                table: "crm_video_integrations",
                columns: new[] { "user_id", "platform", "platform_user_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_crm_video_jobs_dead",
                schema: "video",
                table: "crm_video_jobs",
                column: "sequence",
                filter: "state = 'dead'");

            migrationBuilder.CreateIndex(
                name: "ix_crm_video_jobs_done",
                schema: "video",
                table: "crm_video_jobs",
                column: "ended_at",
                filter: "state = 'done'");

            migrationBuilder.CreateIndex(
                name: "ix_crm_video_jobs_due",
                schema: "video",
                table: "crm_video_jobs",
                columns: new[] { "due_at", "sequence" },
                filter: "state = 'waiting'");

            migrationBuilder.CreateIndex(
                name: "ix_crm_video_jobs_order",
                schema: "video",
                table: "crm_video_jobs",
                columns: new[] { "order_key", "sequence" },
                filter: "state = 'waiting'");

            migrationBuilder.CreateIndex(
                name: "ux_crm_video_jobs_id",
                schema: "video",
                table: "crm_video_jobs",
                column: "id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_crm_video_meetings_lead",
                schema: "video",
                table: "crm_video_meetings",
                columns: new[] { "user_id", "lead_id", "scheduled_start", "id" },
                filter: "lead_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_crm_video_meetings_listing",
                schema: "video",
                table: "crm_video_meetings",
                columns: new[] { "user_id", "scheduled_start", "id", "title_search" });

            migrationBuilder.CreateIndex(
                name: "ix_crm_video_meetings_long",
                schema: "video",
                table: "crm_video_meetings",
                columns: new[] { "user_id", "scheduled_start", "id" },
                filter: "duration_minutes >= 1440");

            migrationBuilder.CreateIndex(
                name: "ix_crm_video_meetings_open",
                schema: "video",
                table: "crm_video_meetings",
                columns: new[] { "user_id", "scheduled_start", "id" },
                filter: "status NOT IN ('cancelled', 'completed', 'not_held')");

            migrationBuilder.CreateIndex(
                name: "ix_crm_video_meetings_over",
                schema: "video",
                table: "crm_video_meetings",
                columns: new[] { "user_id", "scheduled_start", "id" },
                filter: "status IN ('cancelled', 'completed', 'not_held')");

            migrationBuilder.CreateIndex(
                name: "ix_crm_video_meetings_platform",
                schema: "video",
                table: "crm_video_meetings",
                columns: new[] { "user_id", "platform", "scheduled_start", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_crm_video_meetings_platform_meeting",
                schema: "video",
                table: "crm_video_meetings",
                columns: new[] { "platform", "platform_meeting_id" });

            migrationBuilder.CreateIndex(
                name: "ix_crm_video_meetings_status",
                schema: "video",
                table: "crm_video_meetings",
                columns: new[] { "user_id", "status", "scheduled_start", "id" });

            migrationBuilder.CreateIndex(
                name: "ux_crm_video_meetings_platform_meeting",
                schema: "video",
                table: "crm_video_meetings",
                columns: new[] { "integration_id", "platform_meeting_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_crm_webhook_deliveries_ended",
                schema: "video",
                table: "crm_webhook_deliveries",
                column: "received_at",
                filter: "state IN ('processed', 'ignored')");

            migrationBuilder.CreateIndex(
                name: "ix_crm_webhook_deliveries_open",
                schema: "video",
                table: "crm_webhook_deliveries",
                columns: new[] { "state", "id" },
                filter: "state NOT IN ('processed', 'ignored')");

            migrationBuilder.CreateIndex(
                name: "ux_crm_webhook_deliveries_key",
                schema: "video",
                table: "crm_webhook_deliveries",
                columns: new[] { "platform", "delivery_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DealNote_DealId",
                table: "DealNote",
                column: "DealId");

            migrationBuilder.CreateIndex(
                name: "IX_Deals_ClosesAt",
                table: "Deals",
                column: "ClosesAt");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "crm_idempotency_keys",
                schema: "video");

            migrationBuilder.DropTable(
                name: "crm_meeting_analysis_items",
                schema: "video");

            migrationBuilder.DropTable(
                name: "crm_meeting_artifacts",
                schema: "video");

            migrationBuilder.DropTable(
                name: "crm_meeting_participants",
                schema: "video");

            migrationBuilder.DropTable(
                name: "crm_meeting_transcripts",
                schema: "video");

            migrationBuilder.DropTable(
                name: "crm_oauth_states",
                schema: "video");

            migrationBuilder.DropTable(
                name: "crm_video_commands",
                schema: "video");

            migrationBuilder.DropTable(
                name: "crm_video_events",
                schema: "video");

            migrationBuilder.DropTable(
                name: "crm_video_integrations",
                schema: "video");

            migrationBuilder.DropTable(
                name: "crm_video_jobs",
                schema: "video");

            migrationBuilder.DropTable(
                name: "crm_webhook_deliveries",
                schema: "video");

            migrationBuilder.DropTable(
                name: "crm_webhook_subscriptions",
                schema: "video");

            migrationBuilder.DropTable(
                name: "DealNote");

            migrationBuilder.DropTable(
                name: "crm_meeting_analyses",
                schema: "video");

            migrationBuilder.DropTable(
                name: "Deals");

            migrationBuilder.DropTable(
                name: "crm_meeting_occurrences",
                schema: "video");

            migrationBuilder.DropTable(
                name: "crm_video_meetings",
                schema: "video");
        }
    }
}
