using SalesFlow.Video.Meetings;

namespace SalesFlow.App.Scheduling;

/// <summary>The address at which guests join, when it is one that a browser may open.</summary>
public static class JoinLink
{
    /// <summary>Returns the address; null when there is none yet, or when it is of a kind that is no web page.</summary>
    public static string? Of(Meeting meeting)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        return meeting.JoinUrl is { IsAbsoluteUri: true } address && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
            ? address.AbsoluteUri
            : null;
    }
}
