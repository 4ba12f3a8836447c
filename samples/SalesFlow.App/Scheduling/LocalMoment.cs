namespace SalesFlow.App.Scheduling;

/// <summary>What a date and a time on the wall mean in a zone.</summary>
public static class LocalMoment
{
    /// <summary>Returns the instant, or null for a time that the clocks skip. Of a time that comes twice the first is meant.</summary>
    public static DateTimeOffset? Find(DateOnly date, TimeOnly time, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        var local = date.ToDateTime(time);
        if (zone.IsInvalidTime(local))
            return null;

        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return IsRepresentable(local, offset) ? new DateTimeOffset(local, offset) : null;
    }

    // The first and the last hours of the calendar have no instant in every zone.
    private static bool IsRepresentable(DateTime local, TimeSpan offset) =>
        local.Ticks - offset.Ticks is >= 0 and var utc && utc <= DateTime.MaxValue.Ticks;
}
