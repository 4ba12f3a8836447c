using System.Text.Json;
using SalesFlow.Video.AspNetCore.Tests.Support;

namespace SalesFlow.Video.AspNetCore.Tests.Meetings;

public sealed class MeetingNullsTests
{
    [Fact]
    public async Task A_null_stays_a_null_on_the_wire()
    {
        await using var host = await VideoHost.StartConnectedAsync();

        var meeting = await host.ScheduleAsync();

        Assert.All(
            ["lead_id", "meeting_type", "agenda", "recording_url", "ai_summary", "sentiment_analysis", "participants_count", "actual_start"],
            name => Assert.Equal(JsonValueKind.Null, meeting.GetProperty(name).ValueKind));
        Assert.All(["key_topics", "action_items", "occurrences"], name => Assert.Equal(0, meeting.GetProperty(name).GetArrayLength()));
    }
}
