using System.Text;
using System.Text.Json;

namespace SalesFlow.Video.Platforms.Zoom.Webhooks;

/// <summary>What all webhooks have more or less in common, read in one pass and without trust in any of it.</summary>
internal sealed class ZoomEnvelope
{
    private const int LongestEvent = 100;

    /// <summary>The event; null when it has none, or an absurd one.</summary>
    public string? Event { get; private set; }

    /// <summary>When it happened, as it is written.</summary>
    public string? HappenedAt { get; private set; }

    /// <summary>The occurrence that it is about.</summary>
    public string? Uuid { get; private set; }

    /// <summary>The meeting, or another thing, that it is about.</summary>
    public string? Id { get; private set; }

    /// <summary>The stay in a meeting that it is about.</summary>
    public string? ParticipantUuid { get; private set; }

    /// <summary>The files that it is about.</summary>
    public IReadOnlyList<string> FileIds => _fileIds ?? [];

    /// <summary>What Zoom wants to have encrypted to see that the address is ours.</summary>
    public string? PlainToken { get; private set; }

    private List<string>? _fileIds;

    /// <summary>Reads a body; null when it is no JSON object.</summary>
    public static ZoomEnvelope? Find(ReadOnlySpan<byte> body)
    {
        try
        {
            var reader = new Utf8JsonReader(body);
            var envelope = new ZoomEnvelope();
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
                return null;

            envelope.ReadRoot(ref reader);

            // Throws when something follows the object.
            return reader.Read() ? null : envelope;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // InvalidOperationException: a text that is no valid Unicode.
            return null;
        }
    }

    private void ReadRoot(ref Utf8JsonReader reader)
    {
        while (TryReadName(ref reader, out var name))
        {
            if (name.SequenceEqual("event"u8))
                Event = ReadText(ref reader) is { Length: > 0 and <= LongestEvent } text ? text : null;
            else if (name.SequenceEqual("event_ts"u8))
                HappenedAt = ReadText(ref reader);
            else if (name.SequenceEqual("payload"u8))
                ReadPayload(ref reader);
            else
                Pass(ref reader);
        }
    }

    private void ReadPayload(ref Utf8JsonReader reader)
    {
        if (!Enter(ref reader, JsonTokenType.StartObject))
            return;

        while (TryReadName(ref reader, out var name))
        {
            if (name.SequenceEqual("object"u8))
                ReadObject(ref reader);
            else if (name.SequenceEqual("plainToken"u8))
                PlainToken = ReadText(ref reader);
            else if (name.SequenceEqual("event_ts"u8))
                HappenedAt ??= ReadText(ref reader);
            else if (name.SequenceEqual("meeting_uuid"u8))
                Uuid = ReadText(ref reader);
            else
                Pass(ref reader);
        }
    }

    private void ReadObject(ref Utf8JsonReader reader)
    {
        if (!Enter(ref reader, JsonTokenType.StartObject))
            return;

        while (TryReadName(ref reader, out var name))
        {
            if (name.SequenceEqual("uuid"u8) || name.SequenceEqual("meeting_uuid"u8))
                Uuid = ReadText(ref reader);
            else if (name.SequenceEqual("id"u8) || name.SequenceEqual("meeting_id"u8))
                Id = ReadText(ref reader);
            else if (name.SequenceEqual("participant"u8))
                ReadParticipant(ref reader);
            else if (name.SequenceEqual("file_id"u8))
                AddFile(ReadText(ref reader));
            else if (name.SequenceEqual("recording_files"u8))
                ReadFiles(ref reader);
            else
                Pass(ref reader);
        }
    }

    private void ReadParticipant(ref Utf8JsonReader reader)
    {
        if (!Enter(ref reader, JsonTokenType.StartObject))
            return;

        string? userId = null;
        while (TryReadName(ref reader, out var name))
        {
            if (name.SequenceEqual("participant_uuid"u8))
                ParticipantUuid = ReadText(ref reader);
            else if (name.SequenceEqual("user_id"u8))
                userId = ReadText(ref reader);
            else
                Pass(ref reader);
        }

        // Everybody leaves at once when the host ends a meeting, so something has to tell them apart.
        ParticipantUuid ??= userId;
    }

    private void ReadFiles(ref Utf8JsonReader reader)
    {
        if (!Enter(ref reader, JsonTokenType.StartArray))
            return;

        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                reader.Skip();
                continue;
            }

            while (TryReadName(ref reader, out var name))
            {
                if (name.SequenceEqual("id"u8))
                    AddFile(ReadText(ref reader));
                else
                    Pass(ref reader);
            }
        }
    }

    private void AddFile(string? id)
    {
        if (id is not null)
            (_fileIds ??= []).Add(id);
    }

    /// <summary>Reads the next property's name; false when the object ends.</summary>
    private static bool TryReadName(ref Utf8JsonReader reader, out ReadOnlySpan<byte> name)
    {
        var isName = reader.Read() && reader.TokenType == JsonTokenType.PropertyName;
        name = !isName ? default : reader.ValueIsEscaped ? Encoding.UTF8.GetBytes(reader.GetString()!) : reader.ValueSpan;
        return isName;
    }

    /// <summary>Steps into a value of this kind, or passes over a value of another.</summary>
    private static bool Enter(ref Utf8JsonReader reader, JsonTokenType kind)
    {
        reader.Read();
        if (reader.TokenType == kind)
            return true;

        reader.Skip();
        return false;
    }

    private static void Pass(ref Utf8JsonReader reader)
    {
        reader.Read();
        reader.Skip();
    }

    /// <summary>Reads a text or a number as text: ids are one or the other, depending on the event.</summary>
    private static string? ReadText(ref Utf8JsonReader reader)
    {
        reader.Read();
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                return reader.GetString();
            case JsonTokenType.Number:
                return Encoding.UTF8.GetString(reader.ValueSpan);
            default:
                reader.Skip();
                return null;
        }
    }
}
