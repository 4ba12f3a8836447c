using SalesFlow.Video.Testing.Conversations;

namespace SalesFlow.Video.Testing.Artifacts;

/// <summary>How a platform's transcripts look where WebVTT leaves a choice.</summary>
/// <param name="NewLine">How a line ends.</param>
/// <param name="NameOfCue">What stands above a cue, from its number that begins with 0.</param>
/// <param name="LineOfCue">What stands in a cue: the words, and who says them.</param>
internal sealed record VttForm(string NewLine, Func<int, string> NameOfCue, Func<TimedTurn, string> LineOfCue);
