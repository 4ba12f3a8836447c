using System.Diagnostics.CodeAnalysis;

namespace SalesFlow.Video.Jobs;

/// <summary>A piece of work as a row: the row is the truth, whichever engine wakes it.</summary>
[Experimental("SFV0001")]
public sealed record Job
{
    /// <summary>The id; that of the command for a command's job.</summary>
    public required Guid Id { get; init; }

    /// <summary>What is to be done, such as <c>meeting.create</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>What it is about: the id of a command, of an event and its consumer.</summary>
    public required string Subject { get; init; }

    /// <summary>Jobs of one key run one after the other, in the order in which they were stored; null for no order.</summary>
    public string? OrderKey { get; init; }

    /// <summary>Where it stands.</summary>
    public JobState State { get; init; }

    /// <summary>How often it was leased, this time included.</summary>
    public int Attempts { get; init; }

    /// <summary>When it may run next.</summary>
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>The node that runs it; null when none does.</summary>
    public string? LeaseOwner { get; init; }

    /// <summary>When that node's right to run it ends.</summary>
    public DateTimeOffset LeaseUntil { get; init; }

    /// <summary>What the last attempt left for the next one; null when nothing.</summary>
    public string? Progress { get; init; }

    /// <summary>Why the last attempt did not finish; null when there was none. Never holds payloads or secrets.</summary>
    public string? LastError { get; init; }

    /// <summary>The steps that are done and must not be done again.</summary>
    public IReadOnlyList<string> Steps { get; init; } = [];

    /// <summary>True when it was woken while it ran.</summary>
    public bool IsWoken { get; init; }

    /// <summary>When it was done; null while it is not.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>When it was stored.</summary>
    public required DateTimeOffset CreatedAt { get; init; }
}
