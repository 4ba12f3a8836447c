using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.Jobs;

/// <summary>How a meeting's command looks as a job. Every store that keeps commands makes its jobs with this.</summary>
[System.Diagnostics.CodeAnalysis.Experimental("SFV0001")]
public static class CommandJobs
{
    /// <summary>Returns the job that carries a command out.</summary>
    public static Job Of(MeetingCommand command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return new()
        {
            Id = command.Id,
            Kind = KindOf(command.Kind),
            OrderKey = $"meeting:{command.MeetingId}",
            DueAt = command.DueAt,
            CreatedAt = command.CreatedAt,
        };
    }

    internal static string KindOf(MeetingCommandKind kind) => kind switch
    {
        MeetingCommandKind.Create => "meeting.create",
        MeetingCommandKind.Update => "meeting.update",
        MeetingCommandKind.Cancel => "meeting.cancel",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no job for this kind of command."),
    };
}
