using System.Text;
using SalesFlow.Video.Testing.Tests.Support;

namespace SalesFlow.Video.Testing.Tests.Zoom;

public sealed class RecordingFileTests
{
    private const uint SampleRate = 8000;

    [Fact]
    public async Task The_recording_is_as_long_as_the_call()
    {
        await using var call = await HeldCall.HoldAsync(TimeSpan.FromMinutes(3));

        var movie = new Mp4Boxes(await ReadAsync(call));

        Assert.Equal(["ftyp", "free", "moov", "mdat"], movie.Outermost);
        Assert.Equal((1000u, 14_600u), (movie.Number("mvhd", 2), movie.Number("mvhd", 3)));
        Assert.Equal((SampleRate, 116_800u), (movie.Number("mdhd", 2), movie.Number("mdhd", 3)));
        var (entries, count, samples) = (movie.Number("stts", 0), movie.Number("stts", 1), movie.Number("stts", 2));
        var (lastCount, lastSamples) = (movie.Number("stts", 3), movie.Number("stts", 4));
        Assert.Equal((2u, 1024u, 1u), (entries, samples, lastCount));
        Assert.Equal(116_800u, (count * samples) + lastSamples);
    }

    [Fact]
    public async Task Its_tables_lead_to_every_frame()
    {
        await using var call = await HeldCall.HoldAsync(TimeSpan.FromMinutes(3));
        var file = await ReadAsync(call);

        var movie = new Mp4Boxes(file);

        var (frameSize, frames) = (movie.Number("stsz", 0), movie.Number("stsz", 1));
        Assert.Equal(frames, movie.Number("stts", 1) + movie.Number("stts", 3));
        Assert.Equal((1u, 1u, frames), (movie.Number("stsc", 0), movie.Number("stsc", 1), movie.Number("stsc", 2)));
        Assert.Equal((1u, (uint)movie.PayloadOf("mdat").Start.Value), (movie.Number("stco", 0), movie.Number("stco", 1)));
        Assert.Equal(frameSize * frames, (uint)movie.Payload("mdat").Length);
        Assert.All(movie.Payload("mdat").Chunk((int)frameSize), frame => Assert.Equal([0, 0, 0, 7], frame));
    }

    [Fact]
    public async Task It_says_that_it_is_aac_of_one_channel()
    {
        await using var call = await HeldCall.HoldAsync(TimeSpan.FromMinutes(3));

        var description = new Mp4Boxes(await ReadAsync(call)).Payload("stsd");

        Assert.Equal("mp4a", Encoding.ASCII.GetString(description, 12, 4));
        Assert.Equal("esds", Encoding.ASCII.GetString(description, 48, 4));

        // 5 bits for AAC-LC, 4 for 8 kHz, 4 for one channel.
        Assert.Equal([0x05, 0x02, 0b00010_101, 0b1_0001_000], description[^7..^3]);
    }

    [Fact]
    public async Task Every_instance_has_a_file_of_its_own_which_is_the_same_whenever_it_is_read()
    {
        await using var call = await HeldCall.PlanAsync(HeldCall.Saying([HeldCall.Talk.Turns[0], HeldCall.Talk.Turns[0]]) with { Occurrences = 2 });
        call.Advance(TimeSpan.FromMinutes(65).TotalSeconds);

        var first = await ReadAsync(call);
        var again = await ReadAsync(call);

        Assert.Equal(first, again);
        Assert.Equal(call.Instance.Id, Encoding.ASCII.GetString(new Mp4Boxes(first).Payload("free")));
        Assert.Equal(2, call.Meetings.Files.Where(file => file.PlatformKind == "MP4").Select(file => file.Sha256).Distinct().Count());
    }

    [Fact]
    public async Task An_hour_takes_little_space()
    {
        await using var call = await HeldCall.PlanAsync(HeldCall.Brief, options => options.HoldsScheduledMeetings = false);
        await call.Zoom.StartMeetingAsync(call.Id);
        call.Advance(3600);
        await call.Zoom.EndMeetingAsync(call.Id);
        call.Advance(120);

        Assert.InRange(call.Meetings.Files[0].Length, 100_000, 120_000);
    }

    [Fact]
    public async Task A_call_that_ends_as_it_starts_has_a_recording_too()
    {
        await using var call = await HeldCall.PlanAsync(HeldCall.Brief, options => options.HoldsScheduledMeetings = false);
        await call.Zoom.StartMeetingAsync(call.Id);
        await call.Zoom.EndMeetingAsync(call.Id);
        call.Advance(TimeSpan.FromMinutes(10).TotalSeconds);

        var movie = new Mp4Boxes(await ReadAsync(call));

        Assert.Equal(1u, movie.Number("stsz", 1));
        Assert.DoesNotContain(call.Meetings.Files, file => file.Kind == "TRANSCRIPT");
    }

    private static async Task<byte[]> ReadAsync(HeldCall call)
    {
        var recording = (await call.GetOkAsync($"/meetings/{call.Uuid}/recordings")).Json;
        return await call.ReadBytesAsync((string)recording["recording_files"]![0]!["download_url"]!, call.Token);
    }
}
