using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SalesFlow.Video.EntityFramework.Tests.Consumer.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ReceivedItemsAndSubscriptions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropPrimaryKey(
                name: "pk_crm_webhook_subscriptions",
                schema: "video",
                table: "crm_webhook_subscriptions");

            migrationBuilder.AlterColumn<string>(
                name: "confirmed_at",
                schema: "video",
                table: "crm_webhook_subscriptions",
                type: "TEXT",
                nullable: true,
                oldClrType: typeof(string),
                oldType: "TEXT");

            migrationBuilder.AddColumn<Guid>(
                name: "id",
                schema: "video",
                table: "crm_webhook_subscriptions",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.AddColumn<string>(
                name: "certificate_id",
                schema: "video",
                table: "crm_webhook_subscriptions",
                type: "TEXT",
                maxLength: 128,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "delta_token",
                schema: "video",
                table: "crm_webhook_subscriptions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "expires_at",
                schema: "video",
                table: "crm_webhook_subscriptions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "integration_id",
                schema: "video",
                table: "crm_webhook_subscriptions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "last_notice_at",
                schema: "video",
                table: "crm_webhook_subscriptions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "platform_subscription_id",
                schema: "video",
                table: "crm_webhook_subscriptions",
                type: "TEXT",
                maxLength: 1024,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "reason",
                schema: "video",
                table: "crm_webhook_subscriptions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "secret",
                schema: "video",
                table: "crm_webhook_subscriptions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "state",
                schema: "video",
                table: "crm_webhook_subscriptions",
                type: "TEXT",
                maxLength: 50,
                nullable: false,
                defaultValue: "active");

            migrationBuilder.AddColumn<string>(
                name: "updated_at",
                schema: "video",
                table: "crm_webhook_subscriptions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "version",
                schema: "video",
                table: "crm_webhook_subscriptions",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<string>(
                name: "body_key",
                schema: "video",
                table: "crm_webhook_deliveries",
                type: "TEXT",
                maxLength: 128,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "headers",
                schema: "video",
                table: "crm_webhook_deliveries",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "proof",
                schema: "video",
                table: "crm_webhook_deliveries",
                type: "TEXT",
                maxLength: 50,
                nullable: false,
                defaultValue: "proven");

            migrationBuilder.AddColumn<Guid>(
                name: "subscription_id",
                schema: "video",
                table: "crm_webhook_deliveries",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "platform_conference_id",
                schema: "video",
                table: "crm_video_meetings",
                type: "TEXT",
                maxLength: 1024,
                nullable: true);

            migrationBuilder.AddPrimaryKey(
                name: "pk_crm_webhook_subscriptions",
                schema: "video",
                table: "crm_webhook_subscriptions",
                column: "id");

            migrationBuilder.CreateIndex(
                name: "ix_crm_webhook_subscriptions_integration",
                schema: "video",
                table: "crm_webhook_subscriptions",
                column: "integration_id");

            migrationBuilder.CreateIndex(
                name: "ix_crm_webhook_subscriptions_platform_id",
                schema: "video",
                table: "crm_webhook_subscriptions",
                columns: new[] { "platform", "platform_subscription_id" });

            migrationBuilder.CreateIndex(
                name: "ix_crm_webhook_deliveries_unsealed",
                schema: "video",
                table: "crm_webhook_deliveries",
                column: "id",
                filter: "body_key IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_crm_video_meetings_platform_conference",
                schema: "video",
                table: "crm_video_meetings",
                columns: new[] { "platform", "platform_conference_id" },
                filter: "platform_conference_id IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropPrimaryKey(
                name: "pk_crm_webhook_subscriptions",
                schema: "video",
                table: "crm_webhook_subscriptions");

            migrationBuilder.DropIndex(
                name: "ix_crm_webhook_subscriptions_integration",
                schema: "video",
                table: "crm_webhook_subscriptions");

            migrationBuilder.DropIndex(
                name: "ix_crm_webhook_subscriptions_platform_id",
                schema: "video",
                table: "crm_webhook_subscriptions");

            migrationBuilder.DropIndex(
                name: "ix_crm_webhook_deliveries_unsealed",
                schema: "video",
                table: "crm_webhook_deliveries");

            migrationBuilder.DropIndex(
                name: "ix_crm_video_meetings_platform_conference",
                schema: "video",
                table: "crm_video_meetings");

            migrationBuilder.DropColumn(
                name: "id",
                schema: "video",
                table: "crm_webhook_subscriptions");

            migrationBuilder.DropColumn(
                name: "certificate_id",
                schema: "video",
                table: "crm_webhook_subscriptions");

            migrationBuilder.DropColumn(
                name: "delta_token",
                schema: "video",
                table: "crm_webhook_subscriptions");

            migrationBuilder.DropColumn(
                name: "expires_at",
                schema: "video",
                table: "crm_webhook_subscriptions");

            migrationBuilder.DropColumn(
                name: "integration_id",
                schema: "video",
                table: "crm_webhook_subscriptions");

            migrationBuilder.DropColumn(
                name: "last_notice_at",
                schema: "video",
                table: "crm_webhook_subscriptions");

            migrationBuilder.DropColumn(
                name: "platform_subscription_id",
                schema: "video",
                table: "crm_webhook_subscriptions");

            migrationBuilder.DropColumn(
                name: "reason",
                schema: "video",
                table: "crm_webhook_subscriptions");

            migrationBuilder.DropColumn(
                name: "secret",
                schema: "video",
                table: "crm_webhook_subscriptions");

            migrationBuilder.DropColumn(
                name: "state",
                schema: "video",
                table: "crm_webhook_subscriptions");

            migrationBuilder.DropColumn(
                name: "updated_at",
                schema: "video",
                table: "crm_webhook_subscriptions");

            migrationBuilder.DropColumn(
                name: "version",
                schema: "video",
                table: "crm_webhook_subscriptions");

            migrationBuilder.DropColumn(
                name: "body_key",
                schema: "video",
                table: "crm_webhook_deliveries");

            migrationBuilder.DropColumn(
                name: "headers",
                schema: "video",
                table: "crm_webhook_deliveries");

            migrationBuilder.DropColumn(
                name: "proof",
                schema: "video",
                table: "crm_webhook_deliveries");

            migrationBuilder.DropColumn(
                name: "subscription_id",
                schema: "video",
                table: "crm_webhook_deliveries");

            migrationBuilder.DropColumn(
                name: "platform_conference_id",
                schema: "video",
                table: "crm_video_meetings");

            migrationBuilder.AlterColumn<string>(
                name: "confirmed_at",
                schema: "video",
                table: "crm_webhook_subscriptions",
                type: "TEXT",
                nullable: false,
                defaultValue: "",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldNullable: true);

            migrationBuilder.AddPrimaryKey(
                name: "pk_crm_webhook_subscriptions",
                schema: "video",
                table: "crm_webhook_subscriptions",
                columns: new[] { "platform", "resource" });
        }
    }
}
