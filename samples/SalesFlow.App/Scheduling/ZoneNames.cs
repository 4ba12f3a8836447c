using SalesFlow.Video.Meetings;

namespace SalesFlow.App.Scheduling;

/// <summary>Time zones as people choose them: by their cities.</summary>
public static class ZoneNames
{
    private static readonly string[] Regions = ["Africa", "America", "Antarctica", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific"];

    /// <summary>All zones that have a city, by region and city.</summary>
    public static IReadOnlyList<IGrouping<string, string>> All { get; } =
    [
        .. TimeZoneInfo.GetSystemTimeZones()
            .Where(static zone => zone.HasIanaId)
            .Select(static zone => zone.Id)
            .Order(StringComparer.Ordinal)
            .GroupBy(static id => id.Split('/')[0])
            .Where(static region => Regions.Contains(region.Key)),
    ];

    /// <summary>Returns the IANA name of a zone; that of UTC when it has none.</summary>
    public static string IdOf(TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        if (zone.HasIanaId)
            return zone.Id;
        return TimeZoneInfo.TryConvertWindowsIdToIanaId(zone.Id, out var id) ? id : "UTC";
    }

    /// <summary>Returns the zone that a meeting was planned in; another when it has none of its own.</summary>
    public static TimeZoneInfo ZoneOf(Meeting meeting, TimeZoneInfo other)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        return TimeZoneInfo.TryFindSystemTimeZoneById(meeting.TimeZone, out var zone) && zone.HasIanaId && zone.Id != "UTC" ? zone : other;
    }

    /// <summary>Returns what people call a zone: "New York" for America/New_York.</summary>
    public static string CityOf(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return id[(id.LastIndexOf('/') + 1)..].Replace('_', ' ');
    }
}
