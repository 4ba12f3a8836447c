namespace SalesFlow.Video.Meetings;

/// <summary>The time in which a call on the link of a meeting is the meeting: links are tried out before, and used again afterwards.</summary>
/// <param name="PlannedStart">The planned start.</param>
/// <param name="PlannedEnd">The planned end.</param>
public sealed record ConversationWindow(DateTimeOffset PlannedStart, DateTimeOffset PlannedEnd)
{
    // Some begin early, and many put a meeting off by some hours without a word to the calendar.
    internal static readonly TimeSpan Before = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan Behind = TimeSpan.FromHours(12);

    /// <summary>When it begins: 30 minutes before the planned start.</summary>
    public DateTimeOffset From => PlannedStart - Before;

    /// <summary>When it ends: 12 hours after the planned end.</summary>
    public DateTimeOffset To => PlannedEnd + Behind;

    /// <summary>True when a call from one instant to another lies in the window, or reaches into it.</summary>
    public bool Overlaps(DateTimeOffset began, DateTimeOffset ended) => began <= To && ended >= From;
}
