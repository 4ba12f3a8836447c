using System.Globalization;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace SalesFlow.Video.EntityFramework.Mapping;

/// <summary>Keeps an instant as UTC text of one width, which SQLite orders and compares as time; exact to 100 nanoseconds.</summary>
internal sealed class UtcTextConverter() : ValueConverter<DateTimeOffset, string>(
    static instant => instant.UtcDateTime.ToString(Format, CultureInfo.InvariantCulture),
    static text => DateTimeOffset.ParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal))
{
    private const string Format = "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'";
}
