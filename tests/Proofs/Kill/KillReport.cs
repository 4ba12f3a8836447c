using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.Proofs.Kill;

/// <summary>What a run ended with.</summary>
public sealed record KillReport
{
    private const string Started = "meeting.started";
    private const string Ended = "meeting.ended";

    public required string Database { get; init; }

    public required int Kills { get; init; }

    public required int Meetings { get; init; }

    /// <summary>How many requests were answered, whatever the answer.</summary>
    public required int Answered { get; init; }

    /// <summary>How many requests the kills left without an answer; each was sent again.</summary>
    public required int Unanswered { get; init; }

    /// <summary>Which answers there were besides 2xx.</summary>
    public required IReadOnlyCollection<string> Refusals { get; init; }

    /// <summary>What was never accepted.</summary>
    public required IReadOnlyList<string> Missing { get; init; }

    /// <summary>What the database and the consumers hold.</summary>
    public required Aftermath Aftermath { get; init; }

    /// <summary>Returns what contradicts the promise; empty when it holds.</summary>
    public IReadOnlyList<string> FindViolations() =>
    [
        .. Unanswered > 0 ? (string[])[] : ["no kill met a request, so nothing was proven"],
        .. Refusals.Select(static status => $"a request was answered with {status}"),
        .. Missing.Select(static happening => $"{happening} was never accepted"),
        .. FindWrongDeliveries(),
        .. FindWrongOccurrences(),
        .. FindWrongEvents(),
        .. Aftermath.OpenJobs.Select(static job => $"a job is {job}"),
    ];

    public override string ToString()
    {
        var calls = Aftermath.Calls;
        return $"{Database}: {Kills} kills, {Meetings} meetings, {Answered} webhooks answered, {Unanswered} left unanswered by kills and sent again, "
            + $"{Aftermath.Deliveries.Count} deliveries, {Aftermath.Occurrences.Count} occurrences, {Aftermath.Events.Count} events, "
            + $"{calls.Count} calls of consumers of which {calls.Count - calls.Distinct().Count()} repeats, {FindViolations().Count} violations";
    }

    private IEnumerable<string> FindWrongDeliveries()
    {
        var rows = Aftermath.Deliveries.ToLookup(static row => row.Happening, static row => row.State);
        foreach (var happening in Aftermath.Planned.SelectMany(Happening.Of).Select(static happening => happening.Name).Except(Missing))
        {
            var states = string.Join(", ", rows[happening]);
            if (states != "processed")
                yield return states.Length == 0 ? $"{happening} was accepted and is lost" : $"{happening} is there as: {states}";
        }
    }

    private IEnumerable<string> FindWrongOccurrences()
    {
        var occurrences = Aftermath.Occurrences.ToLookup(static occurrence => occurrence.MeetingId);
        foreach (var meeting in Aftermath.Planned)
        {
            if (occurrences[meeting.Id].ToList() is not [var occurrence])
                yield return $"meeting {meeting.PlatformId} has {occurrences[meeting.Id].Count()} occurrences";
            else if (occurrence.ActualStart != meeting.Start || occurrence.ActualEnd != meeting.End)
                yield return $"the occurrence of meeting {meeting.PlatformId} has other times: {occurrence.ActualStart:O} to {occurrence.ActualEnd:O}";
            if (Aftermath.Statuses[meeting.Id] != MeetingStatus.Completed)
                yield return $"meeting {meeting.PlatformId} is {Aftermath.Statuses[meeting.Id]}";
        }
    }

    /// <summary>One event per happening, each told to its consumer.</summary>
    private IEnumerable<string> FindWrongEvents()
    {
        var events = Aftermath.Events.ToLookup(static row => (row.Type, row.OccurrenceId), static row => row.Id);
        var calls = Aftermath.Calls.ToHashSet();
        foreach (var meeting in Aftermath.Planned)
        {
            var occurrence = OccurrenceId.Of(meeting.Id, meeting.Uuid).ToString();
            foreach (var (type, consumer) in new[] { (Started, nameof(StartedConsumer)), (Ended, nameof(EndedConsumer)) })
            {
                if (events[(type, occurrence)].ToList() is not [var id])
                    yield return $"{type} of meeting {meeting.PlatformId} is told by {events[(type, occurrence)].Count()} events";
                else if (!calls.Contains((id, consumer)))
                    yield return $"{type} of meeting {meeting.PlatformId} never reached its consumer";
            }
        }
    }
}
