using Microsoft.Extensions.Options;
using SalesFlow.Video;
using SalesFlow.Video.Hosting;

namespace SalesFlow.App.Scheduling;

/// <summary>Tells before scheduling whether a meeting will be recorded, as the SDK decides when nobody says.</summary>
public sealed class RecordingOutlook(IOptionsMonitor<SalesFlowVideoOptions> options)
{
    /// <summary>True when meetings among colleagues are recorded without asking.</summary>
    public bool IsOnByDefault => options.CurrentValue.Recording.Default;

    /// <summary>True when the meeting will be recorded.</summary>
    public bool Of(ScheduleMeeting request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.Record ?? (IsOnByDefault && request.Invitees.All(invitee => IsColleague(invitee.Email)));
    }

    private bool IsColleague(string email) =>
        options.CurrentValue.InternalDomains.Contains(email[(email.LastIndexOf('@') + 1)..], StringComparer.OrdinalIgnoreCase);
}
