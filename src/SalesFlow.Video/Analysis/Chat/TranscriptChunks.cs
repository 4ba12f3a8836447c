using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.Analysis.Chat;

/// <summary>Cuts a transcript into parts that a request has room for, between segments.</summary>
internal static class TranscriptChunks
{
    // What a segment costs beside its text: its number and the names of the fields.
    private const int Frame = 40;

    /// <summary>Returns the parts in their order; a segment that is larger than a part is a part of its own.</summary>
    public static IReadOnlyList<IReadOnlyList<Segment>> Of(IReadOnlyList<Segment> segments, int characters)
    {
        var chunks = new List<IReadOnlyList<Segment>>();
        var current = new List<Segment>();
        var size = 0;
        foreach (var segment in segments.Where(segment => !string.IsNullOrWhiteSpace(segment.Text)))
        {
            var added = segment.Text.Length + (segment.Speaker?.Length ?? 0) + Frame;
            if (current.Count > 0 && size + added > characters)
            {
                chunks.Add(current);
                (current, size) = ([], 0);
            }

            current.Add(segment);
            size += added;
        }

        chunks.Add(current);
        return chunks;
    }
}
