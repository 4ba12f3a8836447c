using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace SalesFlow.Video.EntityFramework.Mapping;

/// <summary>Keeps an instant as PostgreSQL does: in UTC, whole microseconds. What is compared with a column is cut off the same way.</summary>
internal sealed class UtcInstantConverter() : ValueConverter<DateTimeOffset, DateTimeOffset>(
    static instant => new DateTimeOffset(instant.UtcTicks - (instant.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero),
    static instant => instant);
