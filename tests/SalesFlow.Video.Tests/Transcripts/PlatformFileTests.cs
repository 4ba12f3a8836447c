namespace SalesFlow.Video.Tests.Transcripts;

/// <summary>Small files in the forms that platforms hand out, composed from their documentation.</summary>
public sealed class PlatformFileTests
{
    [Fact]
    public void Zoom_writes_numbered_cues_with_names_before_the_text()
    {
        var file = """
            WEBVTT

            1
            00:00:03.210 --> 00:00:06.480
            Second Seller: Thanks for making the time today.

            2
            00:00:06.900 --> 00:00:09.150
            Buyer: Sure. I've looked at the pricing: it is a bit high.

            3
            00:00:09.840 --> 00:00:14.020
            and the rollout plan.

            """.ReplaceLineEndings("\r\n");

        Assert.Equal(
            [
                "1|3.21|6.48||Second Seller: Thanks for making the time today.",
                "2|6.9|9.15||Buyer: Sure. I've looked at the pricing: it is a bit high.",
                "3|9.84|14.02||and the rollout plan.",
            ],
            Vtt.Cues(file));
        Assert.Equal(
            [
                "Second Seller: Thanks for making the time today.",
                "Buyer: Sure. I've looked at the pricing: it is a bit high.",
                "-: and the rollout plan.",
            ],
            Vtt.Segments(file));
    }

    [Fact]
    public void Teams_writes_voices_and_times_without_padding()
    {
        var file = "\uFEFF" + """
            WEBVTT

            0:0:0.0 --> 0:0:5.320
            <v Second Seller>This is the first line.</v>

            00:00:06.500 --> 00:00:08.000 
            <v Buyer (Guest)>Q&amp;A: who begins?</v>
            """.ReplaceLineEndings("\r\n");

        Assert.Equal(["|0|5.32|Second Seller|This is the first line.", "|6.5|8|Buyer (Guest)|Q&A: who begins?"], Vtt.Cues(file));
        Assert.Equal(["Second Seller: This is the first line.", "Buyer (Guest): Q&A: who begins?"], Vtt.Segments(file));
    }

    [Fact]
    public void Teams_writes_GUIDs_as_ids_also_without_a_blank_line_above()
    {
        var file = """
            WEBVTT

            5f0c1b1e-35cc-4e8d-9d3a-0d9f8a1c2b3d/12-0
            00:00:03.210 --> 00:00:06.480
            <v Seller>one</v>
            5f0c1b1e-35cc-4e8d-9d3a-0d9f8a1c2b3d/12-1
            00:00:06.480 --> 00:00:09.000
            <v Buyer>two
            """;

        Assert.Equal(
            ["5f0c1b1e-35cc-4e8d-9d3a-0d9f8a1c2b3d/12-0|3.21|6.48|Seller|one", "5f0c1b1e-35cc-4e8d-9d3a-0d9f8a1c2b3d/12-1|6.48|9|Buyer|two"],
            Vtt.Cues(file));
    }

    [Fact]
    public void Teams_leaves_out_signature_and_speakers_when_the_tenant_wants_it()
    {
        var file = """
            00:00:16.246 --> 00:00:17.726
            This is the first line. 

            -00:00:01.000 --> 00:00:20.100

            Is this the second?

            """;

        Assert.Equal(["-: This is the first line.", "-: Is this the second?"], Vtt.Segments(file));
    }

    [Fact]
    public void Captions_carry_header_lines_positions_and_times_within()
    {
        var file = """
            WEBVTT
            Kind: captions
            Language: en

            00:00:01.000 --> 00:00:03.000 align:start position:0%
            one<00:00:01.500><c> two</c><00:00:02.000><c> three</c>
            """;

        Assert.Equal(["|1|3||one two three"], Vtt.Cues(file));
    }
}
