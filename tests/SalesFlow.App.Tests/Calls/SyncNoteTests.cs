using Bunit;
using SalesFlow.App.Calls;
using SalesFlow.App.Tests.Support;
using SalesFlow.Video;
using SalesFlow.Video.Meetings;

namespace SalesFlow.App.Tests.Calls;

/// <summary>A wish is shown as one, with what can be done about it.</summary>
public sealed class SyncNoteTests
{
    private static readonly Meeting Coming = SampleCall.Meeting with { Status = MeetingStatus.Scheduled, ScheduledStart = Here.Now.AddHours(2) };

    private static readonly MeetingPatch Wish = new() { Title = "Another title", Start = Here.Now.AddHours(5) };

    public static TheoryData<string, MeetingSync, string, string?> Notes => new()
    {
        { "en", MeetingSync.Pending(MeetingCommandKind.Update, Wish), "Zoom has not confirmed your change yet.", "You asked for: title “Another title”; start " },
        { "de", MeetingSync.Pending(MeetingCommandKind.Update, Wish), "Zoom hat Ihre Änderung noch nicht bestätigt.", "Sie wollten: Titel „Another title“; Beginn " },
        { "en", MeetingSync.Failed(MeetingCommandKind.Update, VideoErrorCode.PlatformRefused, Wish), "Zoom declined your change.", "You asked for: " },
        { "de", MeetingSync.Failed(MeetingCommandKind.Cancel, VideoErrorCode.PlatformRefused), "Zoom hat das Meeting nicht abgesagt. Es bleibt geplant.", null },
        { "en", MeetingSync.Pending(MeetingCommandKind.Cancel), "Zoom has not confirmed the cancellation yet.", null },
    };

    [Theory]
    [MemberData(nameof(Notes))]
    public async Task What_was_asked_for_stands_beside_what_the_platform_has(string language, MeetingSync sync, string sentence, string? wish)
    {
        using var host = PageHost.In(language);
        await host.AddAsync(Coming with { Sync = sync });

        var note = host.Open<CallPage>($"/meetings/{Coming.Id}", Parameters).Find(".call-head .note");

        var isFailed = sync.State == SyncState.Failed;
        var lines = note.QuerySelectorAll("p").Select(static line => line.TextContent).ToList();
        Assert.Equal(isFailed ? "alert" : "status", note.GetAttribute("role"));
        Assert.StartsWith(sentence, lines[0], StringComparison.Ordinal);
        Assert.Equal(wish is null ? 1 : 2, lines.Count);
        Assert.StartsWith(wish ?? "", lines[^1] is var last && wish is not null ? last : "", StringComparison.Ordinal);
        Assert.Equal(isFailed ? 2 : 0, note.QuerySelectorAll("form button").Length);
    }

    [Fact]
    public async Task Leaving_it_as_it_is_takes_the_note_away()
    {
        using var host = PageHost.In("en");
        await host.AddAsync(Coming with { Sync = MeetingSync.Failed(MeetingCommandKind.Cancel, VideoErrorCode.PlatformRefused) });

        await host.Open<CallPage>($"/meetings/{Coming.Id}", Parameters).FindAll(".call-head .note form")[1].SubmitAsync();

        Assert.Empty(host.Open<CallPage>($"/meetings/{Coming.Id}", Parameters).FindAll(".call-head .note"));
        Assert.Equal(MeetingSync.Confirmed, (await host.Get<IMeetingStore>().FindAsync(Coming.Id, Xunit.TestContext.Current.CancellationToken))!.Sync);
    }

    [Fact]
    public async Task Trying_again_without_an_account_says_why_it_cannot()
    {
        using var host = PageHost.In("en");
        await host.AddAsync(Coming with
        {
            PlatformMeetingId = "12345",
            Sync = MeetingSync.Failed(MeetingCommandKind.Update, VideoErrorCode.PlatformRefused, Wish),
        });
        var page = host.Open<CallPage>($"/meetings/{Coming.Id}", Parameters);

        await page.FindAll(".call-head .note form")[0].SubmitAsync();

        Assert.Equal(2, page.FindAll(".call-head [role=alert]").Count);
        Assert.Equal(SyncState.Failed, (await host.Get<IMeetingStore>().FindAsync(Coming.Id, Xunit.TestContext.Current.CancellationToken))!.Sync.State);
    }

    private static void Parameters(ComponentParameterCollectionBuilder<CallPage> parameters) => parameters.Add(static page => page.Id, Coming.Id.Value);
}
