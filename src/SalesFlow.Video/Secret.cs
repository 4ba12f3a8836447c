namespace SalesFlow.Video;

/// <summary>Holds a text that must not be printed: a token, a code, a client secret.</summary>
/// <remarks><see cref="ToString"/> never shows the text, so records and log messages that contain a secret stay clean.</remarks>
public readonly record struct Secret
{
    private readonly string? _text;

    /// <summary>Wraps a text.</summary>
    public Secret(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        _text = text;
    }

    /// <summary>True when there is no text, or an empty one.</summary>
    public bool IsEmpty => string.IsNullOrEmpty(_text);

    /// <summary>Returns the text itself, for the one place that needs it; empty for the default value.</summary>
    public string Reveal() => _text ?? "";

    /// <summary>Returns <c>[redacted]</c>.</summary>
    public override string ToString() => "[redacted]";
}
