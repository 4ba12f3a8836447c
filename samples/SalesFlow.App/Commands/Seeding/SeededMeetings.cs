using SalesFlow.Video.Meetings;

namespace SalesFlow.App.Commands.Seeding;

/// <summary>Makes meetings over four years before now and two after, in shares as a sales team has them.</summary>
internal sealed class SeededMeetings(
    string owner, IReadOnlyList<SeededLead> leads, IReadOnlyList<SeededAccount> accounts, DateTimeOffset now, int count)
{
    private const int QuartersBefore = 4 * 365 * 24 * 4;
    private const int QuartersAfter = 2 * 365 * 24 * 4;

    private static readonly int[] Minutes = [15, 30, 30, 30, 45, 60, 60, 90];

    private readonly Guid[] _ids = [.. Enumerable.Range(0, count).Select(static _ => Guid.NewGuid())];
    private readonly int _seed = Random.Shared.Next();

    /// <summary>Makes the meetings, the same ones each time: the rows of several tables are made of them, and they are too many to keep.</summary>
    public IEnumerable<SeededMeeting> Make()
    {
#pragma warning disable CA5394 // Nothing is protected by these numbers.
        var random = new Random(_seed);
        var quarter = new DateTimeOffset(now.Ticks - (now.Ticks % TimeSpan.FromMinutes(15).Ticks), TimeSpan.Zero);
        foreach (var id in _ids)
        {
            var start = quarter.AddMinutes(15 * random.Next(-QuartersBefore, QuartersAfter));
            var duration = TimeSpan.FromMinutes(Minutes[random.Next(Minutes.Length)]);
            yield return new SeededMeeting
            {
                Id = id,
                Owner = owner,
                Account = accounts[random.Next(accounts.Count)],
                Lead = FindLead(random),
                Title = SeedWords.Titles[random.Next(SeedWords.Titles.Count)],
                MeetingType = SeedWords.MeetingTypes[random.Next(SeedWords.MeetingTypes.Count)],
                Start = start,
                End = start + duration,
                Status = StatusOf(start, start + duration, random.Next(100)),
                Talk = SeedWords.Talks[random.Next(SeedWords.Talks.Count)],
                CreatedAt = start.AddDays(-random.Next(1, 30)) is var created && created < now ? created : now,
            };
        }
#pragma warning restore CA5394
    }

    /// <summary>Every tenth meeting is with the first lead, as most teams have a customer who is bigger than the others; some are with nobody.</summary>
    private SeededLead? FindLead(Random random) => random.Next(10) switch
    {
        0 => leads[0],
        1 => null,
        _ => leads[random.Next(leads.Count)],
    };

    private MeetingStatus StatusOf(DateTimeOffset start, DateTimeOffset end, int percent) => percent switch
    {
        < 9 => MeetingStatus.Cancelled,
        < 10 => MeetingStatus.ProvisioningFailed,
        < 18 when end <= now => MeetingStatus.NotHeld,
        _ when end <= now => MeetingStatus.Completed,
        _ when start <= now => MeetingStatus.InProgress,
        _ => MeetingStatus.Scheduled,
    };
}
