namespace SalesFlow.Video;

/// <summary>Identifies an owner: the application's own user id, opaque to this library.</summary>
/// <remarks>Compared ordinally. The default value is nobody and owns nothing.</remarks>
public readonly record struct OwnerId
{
    /// <summary>The longest user id that the stores keep.</summary>
    public const int MaxLength = 256;

    private readonly string? _value;

    /// <summary>Wraps the application's user id.</summary>
    /// <exception cref="ArgumentException">The id is empty or longer than <see cref="MaxLength"/> characters.</exception>
    public OwnerId(string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value);
        if (value.Length > MaxLength)
            throw new ArgumentException($"An owner id has at most {MaxLength} characters.", nameof(value));
        _value = value;
    }

    /// <summary>The user id as the application gave it; empty for the default value.</summary>
    public string Value => _value ?? "";

    /// <summary>Returns the user id.</summary>
    public override string ToString() => Value;
}
