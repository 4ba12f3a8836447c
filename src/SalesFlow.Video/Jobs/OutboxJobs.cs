using System.Diagnostics.CodeAnalysis;
using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.Jobs;

/// <summary>Which jobs a stored command or event causes. Every store that keeps those makes their jobs with this, in the same transaction.</summary>
[Experimental("SFV0001")]
public static class OutboxJobs
{
    internal const string DeliverEvent = "event.deliver";
    internal const string ProcessDelivery = "delivery.process";

    /// <summary>Returns the job that carries a command out; commands of one meeting are carried out in order.</summary>
    public static Job Of(MeetingCommand command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return new()
        {
            Id = command.Id,
            Kind = KindOf(command.Kind),
            Subject = command.Id.ToString(),
            OrderKey = $"meeting:{command.MeetingId}",
            DueAt = command.DueAt,
            CreatedAt = command.CreatedAt,
        };
    }

    /// <summary>Returns the job that processes a delivery; it has the delivery's id.</summary>
    public static Job OfDelivery(Guid deliveryId, DateTimeOffset now) =>
        new() { Id = deliveryId, Kind = ProcessDelivery, Subject = deliveryId.ToString(), DueAt = now, CreatedAt = now };

    /// <summary>Returns the job that compares a meeting with its platform.</summary>
    public static Job OfLook(MeetingId id, DateTimeOffset now) => StandingJobs.Watch(id, now, now);

    /// <summary>Returns one job per consumer of an event.</summary>
    public static IReadOnlyList<Job> Of(RecordedEvent recorded)
    {
        ArgumentNullException.ThrowIfNull(recorded);
        return
        [
            .. recorded.Consumers.Select(consumer => new Job
            {
                Id = DerivedId.Of($"{recorded.Id}|{consumer}"),
                Kind = DeliverEvent,
                Subject = $"{recorded.Id}|{consumer}",
                DueAt = recorded.OccurredAt,
                CreatedAt = recorded.OccurredAt,
            }),
        ];
    }

    internal static string KindOf(MeetingCommandKind kind) => kind switch
    {
        MeetingCommandKind.Create => "meeting.create",
        MeetingCommandKind.Update => "meeting.update",
        MeetingCommandKind.Cancel => "meeting.cancel",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no job for this kind of command."),
    };
}
