using System.Text;
using static SalesFlow.Video.Testing.Artifacts.Mp4Box;

namespace SalesFlow.Video.Testing.Artifacts;

/// <summary>Makes a playable MP4 file: one AAC-LC track of silence, mono at 8 kHz. The same arguments make the same bytes.</summary>
internal static class SilentMovie
{
    private const uint SampleRate = 8000;
    private const uint SamplesOfFrame = 1024;
    private const uint MovieTicksPerSecond = 1000;
    private const uint TrackId = 1;
    private const ushort Undetermined = 0x55C4;

    // No meeting of any platform is longer.
    private static readonly TimeSpan Longest = TimeSpan.FromHours(30);

    // ISO/IEC 14496-3: a single channel element without any scale factor band, and the end mark.
    private static readonly byte[] SilentFrame = [0x00, 0x00, 0x00, 0x07];

    // AAC-LC (2), 8 kHz (index 11), one channel.
    private static readonly byte[] AudioConfiguration = [0x15, 0x88];

    private static readonly byte[] UnityMatrix = U32(0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000);

    /// <summary>Makes the recording of an occurrence. Its id stands in a free box, so that the files of two occurrences differ.</summary>
    internal static byte[] Make(string occurrenceId, TimeSpan length)
    {
        var seconds = Math.Min(length.TotalSeconds, Longest.TotalSeconds);
        var samples = Math.Max(1, (uint)Math.Round(seconds * SampleRate));
        var frames = (samples + SamplesOfFrame - 1) / SamplesOfFrame;
        var head = Join(
            Of("ftyp", Encoding.ASCII.GetBytes("mp42"), U32(0), Encoding.ASCII.GetBytes("mp42isom")),
            Of("free", Encoding.ASCII.GetBytes(occurrenceId)));

        // The table of chunks says where the frames begin, and stands before them: its own length does not depend on what it says.
        var framesBegin = head.Length + Movie(samples, frames, 0).Length + 8;
        return Join(head, Movie(samples, frames, (uint)framesBegin), Of("mdat", Silence(frames)));
    }

    private static byte[] Silence(uint frames)
    {
        var silence = new byte[frames * SilentFrame.Length];
        for (var at = 0; at < silence.Length; at += SilentFrame.Length)
            SilentFrame.CopyTo(silence, at);

        return silence;
    }

    private static byte[] Movie(uint samples, uint frames, uint framesBegin)
    {
        var duration = (uint)((ulong)samples * MovieTicksPerSecond / SampleRate);
        return Of("moov",
            Full("mvhd", 0,
                U32(0, 0, MovieTicksPerSecond, duration, 0x10000), U16(0x100, 0), U32(0, 0),
                UnityMatrix, U32(0, 0, 0, 0, 0, 0, TrackId + 1)),
            Of("trak",
                Full("tkhd", 7,
                    U32(0, 0, TrackId, 0, duration, 0, 0), U16(0, 0, 0x100, 0), UnityMatrix, U32(0, 0)),
                Of("mdia",
                    Full("mdhd", 0, U32(0, 0, SampleRate, samples), U16(Undetermined, 0)),
                    Full("hdlr", 0, U32(0), Encoding.ASCII.GetBytes("soun"), U32(0, 0, 0), "Silence\0"u8.ToArray()),
                    Of("minf",
                        Full("smhd", 0, U32(0)),
                        Of("dinf", Full("dref", 0, U32(1), Full("url ", 1))),
                        SampleTable(samples, frames, framesBegin)))));
    }

    // All frames have one size and lie in one chunk. The last one is shorter in time, so that the track is as long as the call.
    private static byte[] SampleTable(uint samples, uint frames, uint framesBegin)
    {
        var lastFrame = samples - ((frames - 1) * SamplesOfFrame);
        return Of("stbl",
            Full("stsd", 0, U32(1), Of("mp4a",
                U32(0), U16(0, 1), U32(0, 0), U16(1, 16, 0, 0), U32(SampleRate << 16), Full("esds", 0, Decoder()))),
            frames == 1
                ? Full("stts", 0, U32(1, 1, lastFrame))
                : Full("stts", 0, U32(2, frames - 1, SamplesOfFrame, 1, lastFrame)),
            Full("stsc", 0, U32(1, 1, frames, 1)),
            Full("stsz", 0, U32((uint)SilentFrame.Length, frames)),
            Full("stco", 0, U32(1, framesBegin)));
    }

    private static byte[] Decoder()
    {
        const byte mpeg4Audio = 0x40;
        const byte audioStream = 0x15;
        var bitRate = (uint)SilentFrame.Length * 8 * SampleRate / SamplesOfFrame;
        return Descriptor(3, U16((ushort)TrackId), [0], Descriptor(4,
            [mpeg4Audio, audioStream, 0, 0, 0], U32(bitRate, bitRate), Descriptor(5, AudioConfiguration)), Descriptor(6, [2]));
    }
}
