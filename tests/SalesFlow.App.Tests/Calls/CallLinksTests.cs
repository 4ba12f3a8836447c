using SalesFlow.App.Calls;

namespace SalesFlow.App.Tests.Calls;

public sealed class CallLinksTests
{
    private const string Id = "01a20634-fe57-727d-b09d-10743e9929f5";

    [Fact]
    public void The_meeting_itself_needs_no_name()
    {
        var links = new CallLinks(SampleCall.Meeting.Id, null);

        Assert.Equal($"/meetings/{Id}", links.Page);
        Assert.Equal($"/meetings/{Id}?tab=transcript#s7", links.Line(7));
        Assert.Equal($"/api/video-meetings/meetings/{Id}/recording?number=0", links.Recording(0));
    }

    [Fact]
    public void Another_call_on_the_link_is_named_everywhere()
    {
        var other = SampleCall.Occurrence.Id;
        var links = new CallLinks(SampleCall.Meeting.Id, other);

        Assert.Equal($"/meetings/{Id}?occurrence={other}&tab=people", links.Tab("people"));
        Assert.Equal($"/meetings/{Id}/transcript.vtt?occurrence={other}", links.Transcript("vtt"));
        Assert.Equal($"/meetings/{Id}/items/a%2Fb?occurrence={other}", links.Item("a/b"));
        Assert.Equal($"/api/video-meetings/meetings/{Id}/recording?occurrence_id={other}&number=1&download=true", links.RecordingFile(1));
    }
}
