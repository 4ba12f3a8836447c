using Microsoft.Extensions.DependencyInjection;
using SalesFlow.Video.Analysis;
using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.AspNetCore.Tests.Support;

/// <summary>A meeting that was held, put into the stores as the processing would have left it.</summary>
internal sealed class HeldMeeting
{
    private readonly IServiceProvider _services;

    private HeldMeeting(IServiceProvider services, MeetingId id, OccurrenceId occurrenceId)
    {
        _services = services;
        Id = id;
        OccurrenceId = occurrenceId;
    }

    public static DateTimeOffset Start { get; } = new(2027, 3, 2, 9, 1, 0, TimeSpan.Zero);

    public MeetingId Id { get; }

    public OccurrenceId OccurrenceId { get; }

    public string Url => $"{MeetingJson.ListUrl}/{Id}";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Schedules a meeting and gives it one occurrence of 20 minutes, whose artifacts are expected.</summary>
    public static async Task<HeldMeeting> HoldAsync(VideoHost host, string title = "Product demo", string owner = VideoHost.Seller)
    {
        var id = MeetingId.Parse((await host.ScheduleAsync(title, owner: owner)).Text("id"));
        var meeting = new HeldMeeting(host.Services, id, OccurrenceId.Of(id, "occurrence-1"));
        await meeting.AddOccurrenceAsync("occurrence-1", Start, Start.AddMinutes(20));
        await meeting.SaveResultAsync(new MeetingResult { MeetingId = id, OccurrenceId = meeting.OccurrenceId, ActualStart = Start, ActualEnd = Start.AddMinutes(20) });
        await host.SetStatusAsync(id.ToString(), MeetingStatus.Completed);
        return meeting;
    }

    public async Task<OccurrenceId> AddOccurrenceAsync(string platformId, DateTimeOffset start, DateTimeOffset end)
    {
        var id = OccurrenceId.Of(Id, platformId);
        var occurrence = new Occurrence { Id = id, MeetingId = Id, PlatformOccurrenceId = platformId, ActualStart = start, ActualEnd = end };
        foreach (var kind in Enum.GetValues<ArtifactKind>())
            occurrence = occurrence.With(new Artifact { Kind = kind, State = ArtifactState.Expected, Deadline = end.AddDays(1) });
        Assert.True(await Occurrences.SaveAsync(occurrence, 0, [], Token));
        return id;
    }

    public Task ChangeArtifactAsync(ArtifactKind kind, Func<Artifact, Artifact> change) => ChangeArtifactAsync(OccurrenceId, kind, change);

    public Task AddRecordingsAsync(params Recording[] recordings) => AddRecordingsAsync(OccurrenceId, recordings);

    public Task AddRecordingsAsync(OccurrenceId occurrenceId, params Recording[] recordings) => ChangeArtifactAsync(
        occurrenceId, ArtifactKind.Recording, artifact => artifact with { State = ArtifactState.Available, Recordings = recordings });

    /// <summary>Keeps a transcript in which each line takes ten seconds.</summary>
    public Task AddTranscriptAsync(params (string? Speaker, string Text)[] lines) => AddTranscriptAsync(OccurrenceId, lines);

    public async Task AddTranscriptAsync(OccurrenceId occurrenceId, params (string? Speaker, string Text)[] lines) => await Occurrences.SaveTranscriptAsync(
        new StoredTranscript
        {
            OccurrenceId = occurrenceId,
            MeetingId = Id,
            ContentHash = "hash-of-the-transcript",
            CreatedAt = Start.AddHours(1),
            Transcript = new Transcript
            {
                Language = "en",
                Segments = [.. lines.Select((line, index) => new Segment
                {
                    Index = index,
                    Start = TimeSpan.FromSeconds(10 * index),
                    End = TimeSpan.FromSeconds((10 * index) + 9.5),
                    Speaker = line.Speaker,
                    Text = line.Text,
                })],
            },
        },
        Token);

    public Task AddParticipantsAsync(params Participant[] participants) => AddParticipantsAsync(OccurrenceId, participants);

    public Task AddParticipantsAsync(OccurrenceId occurrenceId, params Participant[] participants) =>
        Occurrences.SaveParticipantsAsync(Id, occurrenceId, participants, Token);

    public Task<bool> AddAnalysisAsync(params ActionItem[] items) => AddAnalysisAsync(Analyses.WithItems(items));

    public Task<bool> AddAnalysisAsync(MeetingAnalysis analysis, IReadOnlyList<MeetingPerson>? people = null) =>
        _services.GetRequiredService<IAnalysisStore>().SaveAsync(
            new StoredAnalysis
            {
                OccurrenceId = OccurrenceId,
                MeetingId = Id,
                Analysis = analysis,
                People = people ?? [],
                TranscriptHash = "hash-of-the-transcript",
                CreatedAt = Start.AddHours(1),
            },
            0,
            [],
            Token);

    public async Task SaveResultAsync(MeetingResult result)
    {
        var store = _services.GetRequiredService<IMeetingResultStore>();
        var stored = (await store.ListAsync([Id], Token))[0];
        Assert.True(await store.SaveAsync(result, stored.Version, Token));
    }

    private async Task ChangeArtifactAsync(OccurrenceId occurrenceId, ArtifactKind kind, Func<Artifact, Artifact> change)
    {
        var occurrence = (await Occurrences.FindAsync(occurrenceId, Token))!;
        Assert.True(await Occurrences.SaveAsync(occurrence.With(change(occurrence.FindArtifact(kind)!)), occurrence.Version, [], Token));
    }

    private IOccurrenceStore Occurrences => _services.GetRequiredService<IOccurrenceStore>();
}
