using System.Globalization;
using System.Security.Cryptography;
using SalesFlow.Video.Testing.Accounts;
using SalesFlow.Video.Testing.Conversations;
using SalesFlow.Video.Testing.State;
using SalesFlow.Video.Testing.Zoom;
using SalesFlow.Video.Testing.Zoom.Meetings;
using SalesFlow.Video.Testing.Zoom.OAuth;

namespace SalesFlow.Video.Testing.Meetings;

/// <summary>Every meeting of the simulated Zoom. Meetings are immutable; a change replaces one under the lock.</summary>
internal sealed class MeetingBook(SimulatorClock clock, SimulatorAddress address) : IResettable
{
    private readonly Lock _lock = new();
    private readonly MeetingUuids _uuids = new();
    private readonly Dictionary<long, ZoomMeeting> _meetings = [];
    private readonly Dictionary<string, long> _idsByUuid = new(StringComparer.Ordinal);

    /// <summary>Called with every new or changed meeting, outside the lock.</summary>
    internal event Action<ZoomMeeting>? Changed;

    internal ZoomMeeting Create(MeetingRequest request, Account host, string creationSource = ZoomMeeting.MadeByApp)
    {
        var now = clock.GetUtcNow();
        var settings = MeetingSettings.Apply(MeetingSettings.Defaults(host.Defaults), request.Settings, host);
        var isPersonal = settings["use_pmi"]!.GetValue<bool>();
        var id = isPersonal ? host.PersonalMeetingId : RandomNumberGenerator.GetInt32(100_000_000) + 80_000_000_000L;
        var passcodeToken = OpaqueToken.Random(24) + ".1";
        ZoomMeeting meeting;
        lock (_lock)
        {
            // A personal room is one meeting: whoever plans another one in it plans that anew.
            while (!isPersonal && _meetings.ContainsKey(id))
                id++;

            meeting = new ZoomMeeting
            {
                Id = id,
                Uuid = _uuids.Next(),
                Host = host,
                Type = request.Type ?? ZoomMeeting.ScheduledType,
                Topic = request.Topic ?? "Zoom Meeting",
                Agenda = request.Agenda ?? "",
                StartTime = request.StartTime ?? now,
                Duration = request.Duration ?? TimeSpan.FromMinutes(60),
                TimeZone = request.TimeZone ?? host.TimeZone,
                Password = request.Password ?? RandomNumberGenerator.GetInt32(1_000_000).ToString("D6", CultureInfo.InvariantCulture),
                EncryptedPassword = passcodeToken,
                JoinUrl = address.To($"zoom/j/{id}?pwd={passcodeToken}"),
                CreatedAt = now,
                Settings = settings,
                TrackingFields = request.TrackingFields,
                CreationSource = creationSource,
            };
            Put(meeting);
        }

        Changed?.Invoke(meeting);
        return meeting;
    }

    /// <summary>Changes what the request names. Null when there is no such meeting.</summary>
    internal (ZoomMeeting Before, ZoomMeeting After)? Update(long id, MeetingRequest request)
    {
        ZoomMeeting? before = null;
        var after = Change(id, meeting => (before = meeting) with
        {
            Type = request.Type ?? meeting.Type,
            Topic = request.Topic ?? meeting.Topic,
            Agenda = request.Agenda ?? meeting.Agenda,
            StartTime = request.StartTime ?? meeting.StartTime,
            Duration = request.Duration ?? meeting.Duration,
            TimeZone = request.TimeZone ?? meeting.TimeZone,
            Password = request.Password ?? meeting.Password,
            Settings = MeetingSettings.Apply(meeting.Settings, request.Settings, meeting.Host),
            TrackingFields = request.TrackingFields ?? meeting.TrackingFields,
        });
        return after is null ? null : (before!, after);
    }

    /// <summary>Sets what happens in the meeting from its next start on. Null when there is no such meeting.</summary>
    internal ZoomMeeting? SetConversation(long id, Conversation conversation) =>
        Change(id, meeting => meeting with { Conversation = conversation });

    /// <summary>Starts an instance, with a uuid of its own. Null when there is no such meeting or it runs already.</summary>
    internal ZoomMeeting? Start(long id, DateTimeOffset at, DateTimeOffset? nextStepAt) => Change(id, meeting => meeting.IsStarted
        ? null
        : meeting with { Uuid = _uuids.Next(), ActualStart = at, ActualEnd = null, NextStepAt = nextStepAt });

    /// <summary>Ends the running instance. Null when there is none.</summary>
    internal ZoomMeeting? End(long id, DateTimeOffset at, DateTimeOffset? nextStepAt) => Change(id, meeting => meeting.IsStarted
        ? meeting with { ActualEnd = at, NextStepAt = nextStepAt }
        : null);

    /// <summary>Removes a meeting. Null when there is none.</summary>
    internal ZoomMeeting? Delete(long id)
    {
        ZoomMeeting? deleted;
        lock (_lock)
            _meetings.Remove(id, out deleted);
        return deleted;
    }

    internal ZoomMeeting? Find(long id)
    {
        lock (_lock)
            return _meetings.GetValueOrDefault(id);
    }

    /// <summary>Finds a meeting by its number or by the uuid of any of its instances.</summary>
    internal ZoomMeeting? Find(string idOrUuid)
    {
        lock (_lock)
        {
            var isNumber = long.TryParse(idOrUuid, NumberStyles.None, CultureInfo.InvariantCulture, out var id);
            return isNumber || _idsByUuid.TryGetValue(idOrUuid, out id) ? _meetings.GetValueOrDefault(id) : null;
        }
    }

    internal IReadOnlyList<ZoomMeeting> List()
    {
        lock (_lock)
            return [.. _meetings.Values.OrderBy(meeting => meeting.StartTime).ThenBy(meeting => meeting.Id)];
    }

    public void Reset()
    {
        lock (_lock)
        {
            _meetings.Clear();
            _idsByUuid.Clear();
        }
    }

    private ZoomMeeting? Change(long id, Func<ZoomMeeting, ZoomMeeting?> change)
    {
        ZoomMeeting? changed;
        lock (_lock)
        {
            changed = _meetings.TryGetValue(id, out var meeting) ? change(meeting) : null;
            if (changed is null)
                return null;

            Put(changed);
        }

        Changed?.Invoke(changed);
        return changed;
    }

    private void Put(ZoomMeeting meeting)
    {
        _meetings[meeting.Id] = meeting;
        _idsByUuid[meeting.Uuid] = meeting.Id;
    }
}
