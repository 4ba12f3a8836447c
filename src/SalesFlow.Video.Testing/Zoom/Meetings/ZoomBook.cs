using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using SalesFlow.Video.Testing.Accounts;
using SalesFlow.Video.Testing.Meetings;
using SalesFlow.Video.Testing.State;

namespace SalesFlow.Video.Testing.Zoom.Meetings;

/// <summary>Zoom's meetings in the book: by number or uuid, made and changed as requests say.</summary>
internal sealed class ZoomBook(MeetingBook book, AccountDefaultsBook defaults, SimulatorClock clock, SimulatorAddress address)
{
    private const int PasscodeLimit = 1_000_000;

    private readonly MeetingUuids _uuids = new();

    internal ZoomMeeting Create(MeetingRequest request, Account host, string creationSource)
    {
        var settings = MeetingSettings.Apply(MeetingSettings.Defaults(defaults.Of(host)), request.Settings, host);
        if (settings["use_pmi"]!.GetValue<bool>())
        {
            // A personal room is one meeting: whoever plans another one in it plans that anew.
            var personal = New(ZoomIds.RoomOf(host), request, host, settings, creationSource);
            book.Put(personal);
            return personal;
        }

        while (true)
        {
            var number = RandomNumberGenerator.GetInt32(100_000_000) + 80_000_000_000L;
            var meeting = New(number, request, host, settings, creationSource);
            if (book.TryAdd(meeting))
                return meeting;
        }
    }

    /// <summary>The meeting with what a request names.</summary>
    internal static ZoomMeeting Apply(ZoomMeeting meeting, MeetingRequest request) => meeting with
    {
        Type = request.Type ?? meeting.Type,
        Title = request.Topic ?? meeting.Title,
        Agenda = request.Agenda ?? meeting.Agenda,
        StartTime = request.StartTime ?? meeting.StartTime,
        Duration = request.Duration ?? meeting.Duration,
        TimeZone = request.TimeZone ?? meeting.TimeZone,
        Password = request.Password ?? meeting.Password,
        Settings = MeetingSettings.Apply(meeting.Settings, request.Settings, meeting.Host),
        TrackingFields = request.TrackingFields ?? meeting.TrackingFields,
    };

    internal string NextUuid() => _uuids.Next();

    internal ZoomMeeting? Find(long number) => (ZoomMeeting?)book.Find(ZoomSimulator.AddressOf(number));

    /// <summary>Finds a meeting by its number or by the uuid of any of its instances.</summary>
    internal ZoomMeeting? Find(string idOrUuid) =>
        long.TryParse(idOrUuid, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? Find(number)
            : (ZoomMeeting?)book.FindByOccurrence(ZoomPlatform.PlatformName, idOrUuid);

    internal IEnumerable<ZoomMeeting> List() => book.List().OfType<ZoomMeeting>();

    private ZoomMeeting New(long number, MeetingRequest request, Account host, JsonObject settings, string creationSource)
    {
        var now = clock.GetUtcNow();
        var passcodeToken = RandomText.Create(24) + ".1";
        return new ZoomMeeting
        {
            Address = ZoomSimulator.AddressOf(number),
            Id = number,
            OccurrenceId = NextUuid(),
            Host = host,
            Type = request.Type ?? ZoomMeeting.ScheduledType,
            Title = request.Topic ?? "Zoom Meeting",
            Agenda = request.Agenda ?? "",
            StartTime = request.StartTime ?? now,
            Duration = request.Duration ?? TimeSpan.FromMinutes(60),
            TimeZone = request.TimeZone ?? host.TimeZone,
            Password = request.Password ?? RandomNumberGenerator.GetInt32(PasscodeLimit).ToString("D6", CultureInfo.InvariantCulture),
            EncryptedPassword = passcodeToken,
            JoinUrl = address.To($"zoom/j/{number}?pwd={passcodeToken}"),
            CreatedAt = now,
            Settings = settings,
            TrackingFields = request.TrackingFields,
            CreationSource = creationSource,
        };
    }
}
