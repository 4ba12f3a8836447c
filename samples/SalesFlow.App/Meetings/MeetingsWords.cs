namespace SalesFlow.App.Meetings;

/// <summary>Stands for the words of the list of meetings, in <c>MeetingsWords.resx</c> and <c>MeetingsWords.de.resx</c>.</summary>
public sealed class MeetingsWords;
