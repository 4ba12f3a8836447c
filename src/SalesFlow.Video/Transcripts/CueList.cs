namespace SalesFlow.Video.Transcripts;

/// <summary>Collects cues as the file holds them.</summary>
internal sealed class CueList : CueSink
{
    private readonly NameCache _voices = new(key => VoiceName.Read(key));
    private CueTiming _timing;
    private string? _id;

    public List<WebVttCue> Cues { get; } = [];

    public override void BeginCue(CueTiming timing, ReadOnlySpan<byte> id)
    {
        _timing = timing;
        _id = id.IsEmpty ? null : Utf8Text.Decode(id);
    }

    public override void TakeText(ReadOnlySpan<byte> text) => Add(null, Utf8Text.Decode(text));

    public override void TakeVoice(ReadOnlySpan<byte> annotation, ReadOnlySpan<byte> text) =>
        Add(_voices.Get(annotation), Utf8Text.Decode(text));

    private void Add(string? voice, string text)
    {
        if (ForeignText.IsBlank(text)) return;

        Cues.Add(new WebVttCue { Id = _id, Start = _timing.Start, End = _timing.End, Voice = voice, Text = text });
    }
}
