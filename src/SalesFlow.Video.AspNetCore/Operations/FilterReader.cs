using System.Globalization;
using System.Text.Json;

namespace SalesFlow.Video.AspNetCore.Operations;

/// <summary>Reads the filters of a list and collects what is wrong with them. Empty ones count as absent, because forms send them.</summary>
internal sealed class FilterReader
{
    private const int DefaultLimit = 50;
    private const int MaxLimit = 200;

    private readonly List<FieldError> _errors = [];

    public IReadOnlyList<FieldError> Errors => _errors;

    /// <summary>Reads a member of an enumeration by its name in snake_case.</summary>
    public T? Word<T>(string name, string? text)
        where T : struct, Enum
    {
        if (string.IsNullOrEmpty(text))
            return null;

        foreach (var value in Enum.GetValues<T>())
        {
            if (Write(value) == text)
                return value;
        }

        _errors.Add(new(name, VideoErrorCode.InvalidValue, $"Send one of {string.Join(", ", Enum.GetValues<T>().Select(Write))}."));
        return null;
    }

    /// <summary>Reads a platform's name; it need not be registered any more, for its rows are still there.</summary>
    public MeetingPlatform? Platform(string name, string? text)
    {
        if (string.IsNullOrEmpty(text))
            return null;
        if (MeetingPlatform.TryParse(text, out var platform))
            return platform;

        _errors.Add(new(name, VideoErrorCode.InvalidValue, "Send the name of a platform, such as zoom."));
        return null;
    }

    public Guid? Id(string name, string? text)
    {
        if (string.IsNullOrEmpty(text))
            return null;
        if (Guid.TryParse(text, out var id))
            return id;

        _errors.Add(new(name, VideoErrorCode.InvalidValue, "Send the id that the page before names."));
        return null;
    }

    public int Limit(string name, string? text)
    {
        if (string.IsNullOrEmpty(text))
            return DefaultLimit;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit is >= 1 and <= MaxLimit)
            return limit;

        _errors.Add(new(name, VideoErrorCode.OutOfRange, $"Send a whole number from 1 to {MaxLimit}."));
        return DefaultLimit;
    }

    private static string Write<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());
}
