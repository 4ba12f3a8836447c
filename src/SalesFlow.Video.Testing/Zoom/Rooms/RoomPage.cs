using System.Globalization;
using Microsoft.AspNetCore.Http;
using SalesFlow.Video.Testing.Pages;
using SalesFlow.Video.Testing.Zoom.Meetings;

namespace SalesFlow.Video.Testing.Zoom.Rooms;

/// <summary>A meeting room without picture and sound: the state of the call and the button that changes it.</summary>
internal static class RoomPage
{
    internal static IResult Open(PageLanguage language, ZoomMeeting meeting)
    {
        var state = meeting.IsStarted
            ? language.Say("The meeting is running.", "Das Meeting läuft.")
            : language.Say("The meeting is not running.", "Das Meeting läuft nicht.");
        var (action, label) = meeting.IsStarted
            ? ("end", language.Say("End meeting", "Meeting beenden"))
            : ("start", language.Say("Start meeting", "Meeting starten"));
        var start = meeting.StartTime.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        var planned = $"{language.Say("Planned", "Geplant")}: {start} UTC, {(int)meeting.Duration.TotalMinutes} min · {meeting.Id}";
        return Html.Page(language, meeting.Title, $"""
            <p role="status"><strong>{Html.Encode(state)}</strong></p>
            <p class="quiet">{Html.Encode(planned)}</p>
            <form method="post" action="/zoom/j/{meeting.Id}/{action}">
            {Html.Hidden("pwd", meeting.EncryptedPassword)}
            <button>{Html.Encode(label)}</button>
            </form>
            """);
    }

    internal static IResult Closed(PageLanguage language, int status, string reason) =>
        Html.Page(language, language.Say("No entry", "Kein Zutritt"), $"<p>{Html.Encode(reason)}</p>", status);
}
