using SalesFlow.Video.Meetings;
using SalesFlow.Video.Platforms.Zoom;

namespace SalesFlow.Video.Tests.Platforms.Zoom;

public sealed class ZoomCapabilitiesTests : ZoomWireTest
{
    [Fact]
    public void With_all_scopes_of_the_list_everything_is_possible() => AssertEverything([.. ZoomDefaults.Scopes]);

    [Fact]
    public void Classic_scopes_serve_as_well() => AssertEverything("meeting:write", "meeting:read", "user:read", "recording:read");

    [Fact]
    public void An_app_that_an_administrator_manages_has_the_scopes_with_a_suffix() =>
        AssertEverything([.. ZoomDefaults.Scopes.Select(static scope => $"{scope}:admin")]);

    [Fact]
    public void When_Zoom_does_not_tell_the_scopes_they_are_taken_for_granted() => AssertEverything();

    [Theory]
    [InlineData("meeting:write:meeting")]
    [InlineData("meeting:read:list_meetings")]
    public void Without_one_of_its_scopes_no_meeting_is_created(string scope)
    {
        var capabilities = Without(scope);

        Assert.False(capabilities.Create.IsAvailable);
        Assert.Equal([scope], capabilities.Create.MissingScopes);
        Assert.Equal(
            $"Zoom was connected without the permission to create meetings. Add the scope {scope} to the Zoom app and connect again.",
            capabilities.Create.Reason);
        Assert.True(capabilities.Read.IsAvailable && capabilities.Update.IsAvailable && capabilities.Cancel.IsAvailable);
    }

    [Fact]
    public void Without_reading_nothing_can_be_created_or_changed_but_still_cancelled()
    {
        var capabilities = Without("meeting:read:meeting");

        Assert.False(capabilities.Create.IsAvailable || capabilities.Read.IsAvailable || capabilities.Update.IsAvailable);
        Assert.True(capabilities.Cancel.IsAvailable);
        Assert.Equal(["meeting:read:meeting"], capabilities.MissingScopes);
    }

    [Fact]
    public void Without_its_scope_nothing_is_changed()
    {
        var capabilities = Without("meeting:update:meeting");

        Assert.Equal(["meeting:update:meeting"], capabilities.Update.MissingScopes);
        Assert.True(capabilities.Create.IsAvailable && capabilities.Read.IsAvailable && capabilities.Cancel.IsAvailable);
    }

    [Fact]
    public void Without_its_scope_nothing_is_cancelled()
    {
        var capabilities = Without("meeting:delete:meeting");

        Assert.Equal(["meeting:delete:meeting"], capabilities.Cancel.MissingScopes);
        Assert.True(capabilities.Create.IsAvailable && capabilities.Read.IsAvailable && capabilities.Update.IsAvailable);
    }

    [Fact]
    public void Without_the_scopes_of_recordings_only_attendance_is_fetched()
    {
        var capabilities = With([.. ZoomDefaults.Scopes.Where(static scope => !scope.StartsWith("cloud_recording", StringComparison.Ordinal))]);

        Assert.Equal(["cloud_recording:read:list_recording_files"], capabilities.Recordings.MissingScopes);
        Assert.Equal(
            "Zoom was connected without the permission to fetch transcripts. Add the scopes cloud_recording:read:list_recording_files, "
                + "cloud_recording:read:meeting_transcript to the Zoom app and connect again.",
            capabilities.Transcripts.Reason);
        Assert.True(capabilities.Attendance.IsAvailable && capabilities.Create.IsAvailable);
    }

    [Fact]
    public void Without_its_scope_the_transcript_is_missing_and_the_recording_is_not()
    {
        var capabilities = Without("cloud_recording:read:meeting_transcript");

        Assert.Equal(["cloud_recording:read:meeting_transcript"], capabilities.Transcripts.MissingScopes);
        Assert.True(capabilities.Recordings.IsAvailable && capabilities.Attendance.IsAvailable);
    }

    [Fact]
    public void Without_its_scope_nobody_knows_who_attended()
    {
        var capabilities = Without("meeting:read:list_past_participants");

        Assert.Equal(["meeting:read:list_past_participants"], capabilities.Attendance.MissingScopes);
        Assert.True(capabilities.Recordings.IsAvailable && capabilities.Transcripts.IsAvailable);
    }

    [Theory]
    [InlineData("meeting:read:list_past_instances")]
    [InlineData("meeting:read:past_meeting")]
    public void What_an_occurrence_left_behind_is_not_found_without_it(string scope)
    {
        var capabilities = Without(scope);

        Assert.False(capabilities.Recordings.IsAvailable || capabilities.Transcripts.IsAvailable || capabilities.Attendance.IsAvailable);
        Assert.Equal([scope], capabilities.MissingScopes);
    }

    [Fact]
    public void Without_the_webhook_about_recordings_they_are_found_all_the_same() =>
        Assert.Empty(Without("cloud_recording:read:recording").MissingScopes);

    private void AssertEverything(params string[] granted) => Assert.Empty(With(granted).MissingScopes);

    private MeetingCapabilities Without(string scope) => With([.. ZoomDefaults.Scopes.Where(granted => granted != scope)]);

    private MeetingCapabilities With(string[] granted) =>
        Stage.Meetings.GetCapabilities(Stage.Integration with { GrantedScopes = granted });
}
