using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using SalesFlow.Video.Testing.Occurrences;
using SalesFlow.Video.Testing.Zoom.Meetings;

namespace SalesFlow.Video.Testing.Zoom.Api;

/// <summary>Finds the instance that a call is about, and refuses what the caller may not see.</summary>
internal sealed class HeldInstances(ZoomBook book, OccurrenceBook occurrences)
{
    /// <summary>Finds the caller's instance by its uuid, or the latest by the number. While it runs there is nothing to see yet.</summary>
    /// <param name="context">The call.</param>
    /// <param name="id">The id in its path.</param>
    /// <param name="nothing">The refusal when the meeting is known, but has no ended instance.</param>
    /// <param name="instance">The ended instance.</param>
    /// <param name="refusal">The refusal when there is no such instance.</param>
    internal bool TryFindEnded(
        HttpContext context, string id, IResult nothing, [NotNullWhen(true)] out HeldOccurrence? instance,
        [NotNullWhen(false)] out IResult? refusal)
    {
        instance = Find(id);
        var meeting = instance?.Meeting ?? book.Find(id);
        refusal =
            meeting is null ? ZoomError.UnknownMeeting(id)
            : meeting.Host.Id != ZoomCaller.Of(context).Id ? ZoomError.OthersMeeting
            : instance?.EndedAt is null ? nothing
            : null;
        return instance is not null && refusal is null;
    }

    /// <summary>Lists the ended instances of the caller's meeting, which has to be named by its number.</summary>
    internal bool TryList(
        HttpContext context, string id, [NotNullWhen(true)] out IReadOnlyList<HeldOccurrence>? ended,
        [NotNullWhen(false)] out IResult? refusal)
    {
        var meeting = long.TryParse(id, out var number) ? book.Find(number) ?? Find(id)?.Meeting : null;
        refusal =
            meeting is null ? ZoomError.UnknownMeeting(id)
            : meeting.Host.Id != ZoomCaller.Of(context).Id ? ZoomError.OthersMeeting
            : null;
        ended = refusal is null ? [.. occurrences.ListOf(ZoomSimulator.AddressOf(number)).Where(instance => instance.EndedAt is not null)] : null;
        return ended is not null && refusal is null;
    }

    // A number stands for the latest instance.
    private HeldOccurrence? Find(string idOrUuid) =>
        long.TryParse(idOrUuid, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? occurrences.ListOf(ZoomSimulator.AddressOf(number)) is [.., var latest] ? latest : null
            : occurrences.Find(ZoomPlatform.PlatformName, idOrUuid);
}
