using System.Globalization;
using Microsoft.AspNetCore.Http;
using SalesFlow.Video.Testing.Pages;

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
        var planned = language.Say("Planned", "Geplant");
        return Html.Page(language, meeting.Topic, $"""
            <p role="status"><strong>{Html.Encode(state)}</strong></p>
            <p class="quiet">{planned}: {meeting.StartTime.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)} UTC, {(int)meeting.Duration.TotalMinutes} min · {meeting.Id}</p>
            <form method="post" action="/zoom/j/{meeting.Id}/{action}">
            {Html.Hidden("pwd", meeting.EncryptedPassword)}
            <button>{Html.Encode(label)}</button>
            </form>
            """);
    }

    internal static IResult Closed(PageLanguage language, int status, string english, string german) => Html.Page(
        language, language.Say("No entry", "Kein Zutritt"), $"<p>{Html.Encode(language.Say(english, german))}</p>", status);
}
