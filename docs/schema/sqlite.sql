-- Made from the model. After a change of the model write it anew:
-- SALESFLOW_WRITE_DOCS=1 dotnet test tests/SalesFlow.Video.EntityFramework.Tests --filter-class "*SchemaDocTests"

CREATE TABLE "oauth_states" (
    "id" TEXT NOT NULL CONSTRAINT "pk_oauth_states" PRIMARY KEY,
    "user_id" TEXT NOT NULL,
    "platform" TEXT NOT NULL,
    "code_verifier" TEXT NOT NULL,
    "return_url" TEXT NULL,
    "expires_at" TEXT NOT NULL
);


CREATE TABLE "video_events" (
    "id" TEXT NOT NULL CONSTRAINT "pk_video_events" PRIMARY KEY,
    "type" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "occurred_at" TEXT NOT NULL,
    "payload" TEXT NOT NULL,
    "consumers" TEXT NOT NULL
);


CREATE TABLE "video_integrations" (
    "id" TEXT NOT NULL CONSTRAINT "pk_video_integrations" PRIMARY KEY,
    "user_id" TEXT NOT NULL,
    "platform" TEXT NOT NULL,
    "platform_user_id" TEXT NOT NULL,
    "platform_email" TEXT NULL,
    "api_base_url" TEXT NULL,
    "granted_scopes" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "is_active" INTEGER NOT NULL,
    "is_default" INTEGER NOT NULL,
    "connected_at" TEXT NOT NULL,
    "updated_at" TEXT NOT NULL,
    "last_refreshed_at" TEXT NULL,
    "last_failed_at" TEXT NULL,
    "last_failure" TEXT NULL,
    "version" INTEGER NOT NULL,
    "access_token" TEXT NULL,
    "refresh_token" TEXT NULL,
    "token_expires_at" TEXT NULL,
    "token_version" INTEGER NOT NULL,
    "refresh_lease_owner" TEXT NULL,
    "refresh_lease_until" TEXT NULL
);


CREATE TABLE "video_jobs" (
    "sequence" INTEGER NOT NULL CONSTRAINT "pk_video_jobs" PRIMARY KEY AUTOINCREMENT,
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "order_key" TEXT NULL,
    "state" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL,
    "due_at" TEXT NOT NULL,
    "lease_owner" TEXT NULL,
    "lease_until" TEXT NULL,
    "progress" TEXT NULL,
    "last_error" TEXT NULL,
    "steps" TEXT NOT NULL,
    "is_woken" INTEGER NOT NULL,
    "ended_at" TEXT NULL,
    "created_at" TEXT NOT NULL
);


CREATE TABLE "video_meetings" (
    "id" TEXT NOT NULL CONSTRAINT "pk_video_meetings" PRIMARY KEY,
    "user_id" TEXT NOT NULL,
    "integration_id" TEXT NOT NULL,
    "platform" TEXT NOT NULL,
    "platform_meeting_id" TEXT NULL,
    "platform_conference_id" TEXT NULL,
    "title" TEXT NOT NULL,
    "title_search" TEXT NOT NULL,
    "join_url" TEXT NULL,
    "password" TEXT NULL,
    "scheduled_start" TEXT NOT NULL,
    "scheduled_end" TEXT NOT NULL,
    "plan_history" TEXT NULL,
    "duration_minutes" INTEGER NOT NULL,
    "time_zone" TEXT NOT NULL,
    "platform_time_zone" TEXT NULL,
    "meeting_type" TEXT NULL,
    "lead_id" TEXT NULL,
    "agenda" TEXT NULL,
    "invitees" TEXT NOT NULL,
    "record" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "sync_state" TEXT NOT NULL,
    "sync_what" TEXT NULL,
    "sync_reason" TEXT NULL,
    "sync_wish" TEXT NULL,
    "created_at" TEXT NOT NULL,
    "updated_at" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "mirrored_occurrence_id" TEXT NULL,
    "actual_start" TEXT NULL,
    "actual_end" TEXT NULL,
    "participants_count" INTEGER NULL,
    "has_recording" INTEGER NOT NULL,
    "recording_url" TEXT NULL,
    "has_transcript" INTEGER NOT NULL,
    "ai_summary" TEXT NULL,
    "key_topics" TEXT NULL,
    "action_items" TEXT NULL,
    "sentiment_analysis" TEXT NULL,
    "mirror_version" INTEGER NOT NULL,
    "listed_at" AS (COALESCE(actual_start, scheduled_start))
);


CREATE TABLE "webhook_deliveries" (
    "id" TEXT NOT NULL CONSTRAINT "pk_webhook_deliveries" PRIMARY KEY,
    "platform" TEXT NOT NULL,
    "delivery_key" TEXT NOT NULL,
    "event_type" TEXT NULL,
    "received_at" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "note" TEXT NULL,
    "proof" TEXT NOT NULL DEFAULT 'proven',
    "subscription_id" TEXT NULL,
    "headers" TEXT NULL,
    "body_key" TEXT NULL,
    "body" BLOB NOT NULL
);


CREATE TABLE "webhook_subscriptions" (
    "id" TEXT NOT NULL CONSTRAINT "pk_webhook_subscriptions" PRIMARY KEY,
    "platform" TEXT NOT NULL,
    "integration_id" TEXT NULL,
    "resource" TEXT NOT NULL,
    "platform_subscription_id" TEXT NULL,
    "secret" TEXT NULL,
    "expires_at" TEXT NULL,
    "state" TEXT NOT NULL DEFAULT 'active',
    "reason" TEXT NULL,
    "last_notice_at" TEXT NULL,
    "certificate_id" TEXT NULL,
    "delta_token" TEXT NULL,
    "confirmed_at" TEXT NULL,
    "created_at" TEXT NOT NULL,
    "updated_at" TEXT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "idempotency_keys" (
    "user_id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "request_hash" TEXT NOT NULL,
    "meeting_id" TEXT NOT NULL,
    "expires_at" TEXT NOT NULL,
    CONSTRAINT "pk_idempotency_keys" PRIMARY KEY ("user_id", "key"),
    CONSTRAINT "fk_idempotency_keys_meeting" FOREIGN KEY ("meeting_id") REFERENCES "video_meetings" ("id") ON DELETE CASCADE
);


CREATE TABLE "meeting_occurrences" (
    "id" TEXT NOT NULL CONSTRAINT "pk_meeting_occurrences" PRIMARY KEY,
    "meeting_id" TEXT NOT NULL,
    "platform_occurrence_id" TEXT NOT NULL,
    "actual_start" TEXT NULL,
    "actual_end" TEXT NULL,
    "is_organizer_alone" INTEGER NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "fk_meeting_occurrences_meeting" FOREIGN KEY ("meeting_id") REFERENCES "video_meetings" ("id") ON DELETE CASCADE
);


CREATE TABLE "video_commands" (
    "id" TEXT NOT NULL CONSTRAINT "pk_video_commands" PRIMARY KEY,
    "meeting_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "created_at" TEXT NOT NULL,
    "due_at" TEXT NOT NULL,
    CONSTRAINT "fk_video_commands_meeting" FOREIGN KEY ("meeting_id") REFERENCES "video_meetings" ("id") ON DELETE CASCADE
);


CREATE TABLE "meeting_analyses" (
    "occurrence_id" TEXT NOT NULL CONSTRAINT "pk_meeting_analyses" PRIMARY KEY,
    "conversation_id" TEXT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "meeting_id" TEXT NOT NULL,
    "transcript_hash" TEXT NOT NULL,
    "language" TEXT NULL,
    "analyzer_name" TEXT NOT NULL,
    "analyzer_version" TEXT NOT NULL,
    "created_at" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "people" TEXT NOT NULL,
    "analysis" TEXT NOT NULL,
    CONSTRAINT "fk_meeting_analyses_meeting" FOREIGN KEY ("meeting_id") REFERENCES "video_meetings" ("id") ON DELETE CASCADE,
    CONSTRAINT "fk_meeting_analyses_occurrence" FOREIGN KEY ("occurrence_id") REFERENCES "meeting_occurrences" ("id") ON DELETE CASCADE
);


CREATE TABLE "meeting_artifacts" (
    "occurrence_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "reason" TEXT NULL,
    "deadline" TEXT NOT NULL,
    "is_announced" INTEGER NOT NULL,
    "available_at" TEXT NULL,
    "recordings" TEXT NOT NULL,
    CONSTRAINT "pk_meeting_artifacts" PRIMARY KEY ("occurrence_id", "kind"),
    CONSTRAINT "fk_meeting_artifacts_occurrence" FOREIGN KEY ("occurrence_id") REFERENCES "meeting_occurrences" ("id") ON DELETE CASCADE
);


CREATE TABLE "meeting_participants" (
    "id" TEXT NOT NULL CONSTRAINT "pk_meeting_participants" PRIMARY KEY,
    "meeting_id" TEXT NOT NULL,
    "occurrence_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NULL,
    "user_id" TEXT NULL,
    "is_internal" INTEGER NOT NULL,
    "joined_at" TEXT NULL,
    "left_at" TEXT NULL,
    "duration_seconds" INTEGER NOT NULL,
    "sessions" TEXT NOT NULL,
    CONSTRAINT "fk_meeting_participants_meeting" FOREIGN KEY ("meeting_id") REFERENCES "video_meetings" ("id") ON DELETE CASCADE,
    CONSTRAINT "fk_meeting_participants_occurrence" FOREIGN KEY ("occurrence_id") REFERENCES "meeting_occurrences" ("id") ON DELETE CASCADE
);


CREATE TABLE "meeting_transcripts" (
    "id" TEXT NOT NULL CONSTRAINT "pk_meeting_transcripts" PRIMARY KEY,
    "meeting_id" TEXT NOT NULL,
    "occurrence_id" TEXT NOT NULL,
    "language" TEXT NULL,
    "is_processed" INTEGER NOT NULL,
    "processing_error" TEXT NULL,
    "content_hash" TEXT NOT NULL,
    "created_at" TEXT NOT NULL,
    "transcript_text" TEXT NOT NULL,
    "transcript_vtt" TEXT NOT NULL,
    CONSTRAINT "fk_meeting_transcripts_meeting" FOREIGN KEY ("meeting_id") REFERENCES "video_meetings" ("id") ON DELETE CASCADE,
    CONSTRAINT "fk_meeting_transcripts_occurrence" FOREIGN KEY ("occurrence_id") REFERENCES "meeting_occurrences" ("id") ON DELETE CASCADE
);


CREATE TABLE "meeting_analysis_items" (
    "occurrence_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "item_id" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "assignee" TEXT NULL,
    "due_on" TEXT NULL,
    "source" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "segments" TEXT NOT NULL,
    "evidence" TEXT NULL,
    CONSTRAINT "pk_meeting_analysis_items" PRIMARY KEY ("occurrence_id", "position"),
    CONSTRAINT "fk_meeting_analysis_items_analysis" FOREIGN KEY ("occurrence_id") REFERENCES "meeting_analyses" ("occurrence_id") ON DELETE CASCADE
);


CREATE INDEX "ix_idempotency_keys_meeting_id" ON "idempotency_keys" ("meeting_id");


CREATE INDEX "ix_meeting_analyses_meeting_id" ON "meeting_analyses" ("meeting_id");


CREATE UNIQUE INDEX "ux_meeting_analyses_conversation_id" ON "meeting_analyses" ("conversation_id");


CREATE UNIQUE INDEX "ux_meeting_occurrences_platform_occurrence" ON "meeting_occurrences" ("meeting_id", "platform_occurrence_id");


CREATE INDEX "ix_meeting_participants_meeting_id" ON "meeting_participants" ("meeting_id");


CREATE UNIQUE INDEX "ux_meeting_participants_position" ON "meeting_participants" ("occurrence_id", "position");


CREATE INDEX "ix_meeting_transcripts_meeting_id" ON "meeting_transcripts" ("meeting_id");


CREATE UNIQUE INDEX "ux_meeting_transcripts_occurrence_id" ON "meeting_transcripts" ("occurrence_id");


CREATE INDEX "ix_oauth_states_expires_at" ON "oauth_states" ("expires_at");


CREATE INDEX "ix_video_commands_meeting_id" ON "video_commands" ("meeting_id");


CREATE INDEX "ix_video_integrations_platform_user" ON "video_integrations" ("platform", "platform_user_id");


CREATE UNIQUE INDEX "ux_video_integrations_account" ON "video_integrations" ("user_id", "platform", "platform_user_id");


CREATE INDEX "ix_video_jobs_dead" ON "video_jobs" ("sequence") WHERE state = 'dead';


CREATE INDEX "ix_video_jobs_done" ON "video_jobs" ("ended_at") WHERE state = 'done';


CREATE INDEX "ix_video_jobs_due" ON "video_jobs" ("due_at", "sequence") WHERE state = 'waiting';


CREATE INDEX "ix_video_jobs_order" ON "video_jobs" ("order_key", "sequence") WHERE state = 'waiting';


CREATE UNIQUE INDEX "ux_video_jobs_id" ON "video_jobs" ("id");


CREATE INDEX "ix_video_meetings_held" ON "video_meetings" ("user_id", "listed_at", "id") WHERE status IN ('completed', 'not_held');


CREATE INDEX "ix_video_meetings_lasting" ON "video_meetings" ("user_id", "scheduled_start", "id") WHERE duration_minutes >= 1440 OR status = 'in_progress';


CREATE INDEX "ix_video_meetings_lead" ON "video_meetings" ("user_id", "lead_id", "scheduled_start", "id") WHERE lead_id IS NOT NULL;


CREATE INDEX "ix_video_meetings_lead_past" ON "video_meetings" ("user_id", "lead_id", "listed_at", "id") WHERE lead_id IS NOT NULL;


CREATE INDEX "ix_video_meetings_listing" ON "video_meetings" ("user_id", "scheduled_start", "id", "title_search");


CREATE INDEX "ix_video_meetings_listing_past" ON "video_meetings" ("user_id", "listed_at", "id", "title_search");


CREATE INDEX "ix_video_meetings_open" ON "video_meetings" ("user_id", "scheduled_start", "id") WHERE status NOT IN ('cancelled', 'completed', 'not_held');


CREATE INDEX "ix_video_meetings_platform" ON "video_meetings" ("user_id", "platform", "scheduled_start", "id");


CREATE INDEX "ix_video_meetings_platform_conference" ON "video_meetings" ("platform", "platform_conference_id") WHERE platform_conference_id IS NOT NULL;


CREATE INDEX "ix_video_meetings_platform_meeting" ON "video_meetings" ("platform", "platform_meeting_id");


CREATE INDEX "ix_video_meetings_platform_past" ON "video_meetings" ("user_id", "platform", "listed_at", "id");


CREATE INDEX "ix_video_meetings_status" ON "video_meetings" ("user_id", "status", "scheduled_start", "id");


CREATE INDEX "ix_video_meetings_status_past" ON "video_meetings" ("user_id", "status", "listed_at", "id");


CREATE INDEX "ix_video_meetings_unsettled" ON "video_meetings" ("id") WHERE sync_state <> 'confirmed';


CREATE UNIQUE INDEX "ux_video_meetings_platform_meeting" ON "video_meetings" ("integration_id", "platform_meeting_id");


CREATE INDEX "ix_webhook_deliveries_ended" ON "webhook_deliveries" ("received_at") WHERE state IN ('processed', 'ignored');


CREATE INDEX "ix_webhook_deliveries_open" ON "webhook_deliveries" ("state", "id") WHERE state NOT IN ('processed', 'ignored');


CREATE INDEX "ix_webhook_deliveries_unsealed" ON "webhook_deliveries" ("id") WHERE body_key IS NULL;


CREATE UNIQUE INDEX "ux_webhook_deliveries_key" ON "webhook_deliveries" ("platform", "delivery_key");


CREATE INDEX "ix_webhook_subscriptions_integration" ON "webhook_subscriptions" ("integration_id");


CREATE INDEX "ix_webhook_subscriptions_platform_id" ON "webhook_subscriptions" ("platform", "platform_subscription_id");
