using BenchmarkDotNet.Attributes;
using SalesFlow.Video.Meetings;
using SalesFlow.Video.Transcripts;

namespace SalesFlow.Video.Benchmarks;

/// <summary>Reading a transcript to segments with strings, against finding its line ends.</summary>
[MemoryDiagnoser]
public class WebVttReading
{
    private byte[] _zoom = [];
    private byte[] _teams = [];

    [Params(1, 10)]
    public int Hours { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        _zoom = CallFile.Zoom(Hours);
        _teams = CallFile.Teams(Hours);
    }

    [Benchmark(Baseline = true)]
    public int ScanForNewlines() => NewlineScan.Count(_zoom);

    [Benchmark]
    public Transcript ReadZoom() => WebVtt.ReadTranscript(_zoom);

    [Benchmark]
    public Transcript ReadTeams() => WebVtt.ReadTranscript(_teams);
}
