namespace SalesFlow.Video.Tests.Transcripts;

/// <summary>Times in every form that a platform or a tool writes.</summary>
public sealed class WebVttTimesTests
{
    [Theory]
    [InlineData("00:00:03.210 --> 00:00:06.480", "3.21|6.48")]
    [InlineData("00:03.210 --> 00:06.480", "3.21|6.48")]
    [InlineData("0:0:3.2 --> 0:0:6.48", "3.2|6.48")]
    [InlineData("0:0:0.0 --> 0:0:5.320", "0|5.32")]
    [InlineData("0:1-->0:2", "1|2")]
    [InlineData("00:00:03,210 --> 00:00:06,480", "3.21|6.48")]
    [InlineData("00:00:03 --> 00:00:06", "3|6")]
    [InlineData("00:00:03.2104999 --> 00:00:06.4809999", "3.21|6.48")]
    [InlineData("-00:00:01.000 --> 00:00:06.480", "0|6.48")]
    [InlineData("-00:00:03.000 --> -00:00:01.000", "0|0")]
    [InlineData("00:00:06.480 --> 00:00:03.210", "6.48|6.48")]
    [InlineData("100:00:00.000 --> 123:00:00.500", "360000|442800.5")]
    [InlineData("72:30:00.000 --> 1000:00:00.000", "261000|3600000")]
    [InlineData("75:00.000 --> 00:90:00.000", "4500|5400")]
    [InlineData("00:00:03.210-->00:00:06.480", "3.21|6.48")]
    [InlineData("  00:00:03.210\t-->   00:00:06.480  ", "3.21|6.48")]
    [InlineData("00:00:03.210 --> 00:00:06.480align:start", "3.21|6.48")]
    [InlineData("99999999999999999999:00:00.000 --> 99999999999999999999:00:00.000", "3599996400|3599996400")]
    public void Times_are_read_in_every_form(string line, string expected)
    {
        Assert.Equal([$"|{expected}||one"], Vtt.Cues($"WEBVTT\n\n{line}\none"));
    }

    [Theory]
    [InlineData("00:00:03.210 -> 00:00:06.480")]
    [InlineData("00:00:03.210 --> ")]
    [InlineData("--> 00:00:03.210")]
    [InlineData("3.210 --> 6.480")]
    [InlineData("00: --> 00:06.480")]
    [InlineData("00:00:03:210 --> 00:00:06:480")]
    [InlineData("00:00:03.210 00:00:06.480")]
    [InlineData("at 00:00:03.210 --> 00:00:06.480")]
    [InlineData("００:０３.２１０ --> ００:０６.４８０")]
    public void What_is_no_time_begins_no_cue(string line)
    {
        Assert.Empty(Vtt.Cues($"WEBVTT\n\n{line}\nlost"));
    }
}
