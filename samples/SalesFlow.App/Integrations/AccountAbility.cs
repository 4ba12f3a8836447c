using SalesFlow.Video.Meetings;

namespace SalesFlow.App.Integrations;

/// <summary>One thing that an account can do or cannot.</summary>
/// <param name="Word">The key of its name.</param>
/// <param name="Capability">Whether it can, and why not.</param>
public sealed record AccountAbility(string Word, Capability Capability)
{
    /// <summary>Everything, in the order in which a salesperson needs it.</summary>
    public static IReadOnlyList<AccountAbility> AllOf(MeetingCapabilities capabilities)
    {
        ArgumentNullException.ThrowIfNull(capabilities);
        return
        [
            new("CapabilityCreate", capabilities.Create),
            new("CapabilityUpdate", capabilities.Update),
            new("CapabilityCancel", capabilities.Cancel),
            new("CapabilityRead", capabilities.Read),
            new("CapabilityRecordings", capabilities.Recordings),
            new("CapabilityTranscripts", capabilities.Transcripts),
            new("CapabilityAttendance", capabilities.Attendance),
        ];
    }
}
