using SalesFlow.App.Meetings;
using SalesFlow.App.Tests.Support;
using SalesFlow.Video.Meetings;

namespace SalesFlow.App.Tests.Meetings;

public sealed class MeetingCursorTests
{
    private static readonly MeetingFilter Past = new() { IsPast = true, Text = "demo" };
    private static readonly MeetingPosition Place = new(Here.Now.AddTicks(7), Sample.Id);

    [Fact]
    public void A_place_comes_back_as_it_was_written()
    {
        var text = MeetingCursor.Write(Place, Past);

        Assert.Equal(Place, MeetingCursor.Read(text, Past));
        Assert.Matches("^[A-Za-z0-9_-]+$", text);
    }

    [Fact]
    public void A_place_belongs_to_its_filter()
    {
        var text = MeetingCursor.Write(Place, Past);

        Assert.Null(MeetingCursor.Read(text, Past with { IsPast = false }));
        Assert.Null(MeetingCursor.Read(text, Past with { Text = "demos" }));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("rubbish")]
    [InlineData("%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void Rubbish_is_no_place(string? text) => Assert.Null(MeetingCursor.Read(text, Past));

    [Fact]
    public void A_changed_letter_is_noticed_wherever_it_is()
    {
        var text = MeetingCursor.Write(Place, Past);

        for (var index = 0; index < text.Length; index++)
        {
            var changed = text[..index] + (text[index] == 'A' ? 'B' : 'A') + text[(index + 1)..];
            Assert.Null(MeetingCursor.Read(changed, Past));
        }
    }
}
