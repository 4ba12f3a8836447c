using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace SalesFlow.Video.EntityFramework.Tests.Consumer;

/// <summary>The application's own model, with conventions that would spoil our tables if they reached them.</summary>
internal static class CrmModel
{
    public static void Configure(ModelConfigurationBuilder conventions)
    {
        conventions.Properties<DateTimeOffset>().HaveConversion<DateTimeOffsetToBinaryConverter>();
        conventions.Properties<Guid>().HaveConversion<GuidToStringConverter>();
        conventions.Properties<bool>().HaveConversion<BoolToZeroOneConverter<int>>();
        conventions.Properties<long>().HaveConversion<NumberToStringConverter<long>>();
        conventions.Properties<decimal>().HavePrecision(12, 2);
        conventions.Properties<string>().HaveMaxLength(40).AreUnicode(false);
        conventions.Properties<DealStage>().HaveConversion<string>();
    }

    public static void Configure(ModelBuilder model, bool isPostgres)
    {
        // Gives numbers to each context in blocks, so that they do not grow from row to row.
        if (isPostgres)
            model.UseHiLo();
        model.Entity<Deal>().HasMany(deal => deal.Notes).WithOne().HasForeignKey(note => note.DealId);
        model.Entity<Deal>().HasIndex(deal => deal.ClosesAt);
        model.Entity<DealNote>().Property(note => note.Id).HasConversion<long>();
    }
}
