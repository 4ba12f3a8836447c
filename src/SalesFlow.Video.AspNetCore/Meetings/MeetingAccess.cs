using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using SalesFlow.Video.AspNetCore.Filters;
using SalesFlow.Video.Hosting;

namespace SalesFlow.Video.AspNetCore.Meetings;

/// <summary>Finds out as whom a request may reach a meeting: as its own user, or as an owner whom that user sees.</summary>
internal sealed class MeetingAccess(VideoMeetings meetings, IOptionsMonitor<VideoEndpointOptions> options)
{
    /// <summary>Returns the key to the meeting, or null when there is none that this request may see. Ids that are none count as unknown.</summary>
    public async Task<MeetingKey?> FindAsync(HttpContext context, string id, CancellationToken cancellationToken)
    {
        if (!MeetingId.TryParse(id, out var meetingId))
            return null;

        var acting = ActingOwner.Of(context);
        if (options.CurrentValue.SeesOwner is not { } seesOwner)
            return new(acting, meetingId);

        return await meetings.FindOwnerAsync(meetingId, cancellationToken) is { } owner && (owner == acting || seesOwner(context, owner))
            ? new(owner, meetingId)
            : null;
    }
}
