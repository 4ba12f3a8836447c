namespace SalesFlow.Video.Hosting;

/// <summary>How long meetings are planned: platforms know whole minutes, so one that was begun counts.</summary>
internal static class PlannedLength
{
    public static TimeSpan? Of(TimeSpan? length) =>
        length is { } given ? TimeSpan.FromMinutes((long)Math.Ceiling(given.TotalMinutes)) : null;
}
