using System.Diagnostics.CodeAnalysis;

namespace SalesFlow.Video.Meetings;

/// <summary>A write to the platform that is still owed; stored together with the change that causes it.</summary>
/// <remarks>Commands of one meeting are carried out one after the other, in the order in which they were stored.</remarks>
[Experimental("SFV0001")]
public sealed record MeetingCommand
{
    /// <summary>The id, also of the job that carries the command out.</summary>
    public required Guid Id { get; init; }

    /// <summary>The meeting.</summary>
    public required MeetingId MeetingId { get; init; }

    /// <summary>What the platform is to be told.</summary>
    public required MeetingCommandKind Kind { get; init; }

    /// <summary>When the command was given; nothing was sent before.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When a worker may take it, should whoever gave the command not carry it out at once.</summary>
    public required DateTimeOffset DueAt { get; init; }
}
