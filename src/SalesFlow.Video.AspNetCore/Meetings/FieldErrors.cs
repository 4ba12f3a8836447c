using SalesFlow.Video.AspNetCore.Json;

namespace SalesFlow.Video.AspNetCore.Meetings;

/// <summary>Joins what could not be read with what the rules say about the rest.</summary>
internal static class FieldErrors
{
    /// <summary>A field that could not be read was left out: that the rules miss it, or a part of it, is no second error.</summary>
    public static IReadOnlyList<FieldError> Join(JsonFields fields, IReadOnlyList<FieldError> byRules) =>
        [.. fields.Errors, .. byRules.Where(error => !fields.Errors.Any(unread => Covers(unread.Field, error.Field)))];

    private static bool Covers(string unread, string field) =>
        field == unread || field.StartsWith(unread + ".", StringComparison.Ordinal) || field.StartsWith(unread + "[", StringComparison.Ordinal);
}
