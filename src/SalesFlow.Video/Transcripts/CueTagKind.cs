namespace SalesFlow.Video.Transcripts;

/// <summary>What a tag does to the text around it.</summary>
internal enum CueTagKind
{
    /// <summary>Nothing that can be heard: looks, language, reading aids, times within a cue.</summary>
    Other,

    /// <summary>Begins what a voice says.</summary>
    Voice,

    /// <summary>Ends what a voice says.</summary>
    VoiceEnd,
}
