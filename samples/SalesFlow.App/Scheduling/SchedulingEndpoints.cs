using System.Net.Mail;
using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using SalesFlow.App.Shell;
using SalesFlow.Video;
using SalesFlow.Video.Hosting;
using SalesFlow.Video.Meetings;

namespace SalesFlow.App.Scheduling;

/// <summary>What the pages of scheduling ask for while they are open, and the calendar entry.</summary>
internal static class SchedulingEndpoints
{
    private const string Meetings = "/meetings";

    public static void AddScheduling(this IServiceCollection services)
    {
        services.AddScoped<Timetable>();
        services.AddScoped<ScheduleSentence>();
        services.AddScoped<Letters>();
    }

    public static void MapScheduling(this WebApplication app)
    {
        var routes = app.MapGroup("").RequireAuthorization().ExcludeFromDescription();

        // Sent and not asked for, because names and addresses belong in no log. Nothing is changed, so that no forgery is worth it.
        routes.MapPost("/app/schedule/preview", Preview).DisableAntiforgery();
        routes.MapPost("/app/reschedule/{id:guid}/preview", PreviewMoveAsync).DisableAntiforgery();
        routes.MapGet("/app/versions/scheduled/{id:guid}", VersionAsync);
        routes.MapGet(Meetings + "/{id:guid}/invite.ics", InviteAsync);
    }

    public static string VersionPath(MeetingId id) => $"/app/versions/scheduled/{id}";

    public static string ReschedulePreviewPath(MeetingId id) => $"/app/reschedule/{id}/preview";

    public static string VersionOf(Meeting meeting) => $"{meeting.Version}";

    private static RazorComponentResult<SchedulePreview> Preview([FromForm] Sent<ScheduleForm>? sent) =>
        new(new { Form = sent?.Form ?? new() });

    private static async Task<Results<RazorComponentResult<ReschedulePreview>, NotFound>> PreviewMoveAsync(
        Guid id, [FromForm] Sent<RescheduleForm>? sent, Viewer viewer, VideoMeetings meetings, CancellationToken cancellationToken) =>
        await meetings.FindAsync(viewer.Owner, new MeetingId(id), cancellationToken) is { } meeting
            ? new RazorComponentResult<ReschedulePreview>(new { Meeting = meeting, Form = sent?.Form ?? new() })
            : TypedResults.NotFound();

    private static async Task<Results<ContentHttpResult, NotFound>> VersionAsync(
        Guid id, Viewer viewer, VideoMeetings meetings, CancellationToken cancellationToken) =>
        await meetings.FindAsync(viewer.Owner, new MeetingId(id), cancellationToken) is { } meeting
            ? TypedResults.Text(VersionOf(meeting))
            : TypedResults.NotFound();

    private static async Task<Results<FileContentHttpResult, NotFound>> InviteAsync(
        Guid id, Viewer viewer, VideoMeetings meetings, CancellationToken cancellationToken)
    {
        if (await meetings.FindAsync(viewer.Owner, new MeetingId(id), cancellationToken) is not { } meeting)
            return TypedResults.NotFound();

        var organizer = MailAddress.TryCreate(viewer.Name, out var address) ? address.Address : null;
        var entry = CalendarEntry.Write(meeting, organizer);
        return TypedResults.File(Encoding.UTF8.GetBytes(entry), $"{CalendarEntry.MediaType}; charset=utf-8", "invite.ics");
    }
}
