using SalesFlow.Video;

namespace SalesFlow.App.Scheduling;

/// <summary>When a meeting is to be, as far as it could be read.</summary>
/// <param name="Start">The start with the zone's offset; null when it could not be read.</param>
/// <param name="Duration">The length; null when it could not be read.</param>
/// <param name="Zone">The zone; null when there is no such.</param>
/// <param name="Errors">What is wrong, by the names of the fields on the wire.</param>
public sealed record PlannedTime(DateTimeOffset? Start, TimeSpan? Duration, TimeZoneInfo? Zone, IReadOnlyList<FieldError> Errors)
{
    private static readonly TimeSpan LongestDuration = TimeSpan.FromDays(1);

    /// <summary>From when to when; null unless both are known and make sense.</summary>
    public (DateTimeOffset Start, DateTimeOffset End)? Span =>
        Start is { Year: > 2000 and < 9000 } start && Duration is { } duration && duration > TimeSpan.Zero && duration <= LongestDuration
            ? (start, start + duration)
            : null;
}
