using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SalesFlow.App.Authentication;
using SalesFlow.App.Database;
using SalesFlow.Video;
using SalesFlow.Video.EntityFramework;
using SalesFlow.Video.Hosting;

namespace SalesFlow.App.Commands.Seeding;

/// <summary>Fills the database with made-up leads and meetings, to see how the app does with years of them.</summary>
internal sealed class SeedMeetings(IServiceProvider services, string owner)
{
    public const string Usage = "seed-meetings COUNT [--owner ID] [--yes]";

    private const int MostLeads = 2000;
    private const int MeetingsPerLead = 20;

    public static async Task<int> RunAsync(WebApplication app, string count, string[] options)
    {
        if (!int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var meetings) || Read(options) is not var (owner, isSure))
            return await RefuseAsync($"Usage: {Usage}");
        if (!isSure && !app.Environment.IsDevelopment())
            return await RefuseAsync("This is not a development environment. Add --yes to have made-up meetings beside the real ones.");

        await new SeedMeetings(app.Services, owner).AddAsync(meetings);
        return 0;
    }

    private static (string Owner, bool IsSure)? Read(string[] options)
    {
        var (owner, isSure) = (DemoUserHandler.UserId, false);
        for (var position = 0; position < options.Length; position++)
        {
            if (options[position] == "--yes")
                isSure = true;
            else if (options[position] == "--owner" && position + 1 < options.Length)
                owner = options[++position];
            else
                return null;
        }

        return (owner, isSure);
    }

    private static async Task<int> RefuseAsync(string reason)
    {
        await Console.Error.WriteLineAsync(reason);
        return 2;
    }

    private async Task AddAsync(int count)
    {
        var watch = Stopwatch.StartNew();
        await using var scope = services.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        await MigrateAsync(context);

        var now = scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow();
        var leads = SeededLead.Make(owner, Math.Clamp(count / MeetingsPerLead, 1, MostLeads), now);
        var meetings = new SeededMeetings(owner, leads, await FindAccountsAsync(), now, count);
        await using (var bulk = await BulkInsert.OpenAsync(context))
        {
            await bulk.WriteAsync(SeededLead.Table, leads.Select(static lead => lead.ToRow()));
            await bulk.WriteAsync(SeededMeeting.Table, meetings.Make().Select(static meeting => meeting.ToRow()));
            await bulk.WriteAsync(SeededOccurrence.Table, meetings.Make().Select(SeededOccurrence.Of).OfType<SeededOccurrence>().Select(static held => held.ToRow()));
            await bulk.WriteAsync(SeededOccurrence.ArtifactTable, meetings.Make().Select(SeededOccurrence.Of).OfType<SeededOccurrence>().SelectMany(static held => held.ToArtifactRows()));
            await bulk.FinishAsync();
        }

        Console.WriteLine($"{count} meetings and {leads.Count} leads of '{owner}' were added in {watch.Elapsed.TotalSeconds:0} s.");
    }

    /// <summary>The database may be new: this command runs before the app has started.</summary>
    private async Task MigrateAsync(AppDbContext context)
    {
        await context.Database.MigrateAsync();
        await using VideoDbContext video = context.Database.IsNpgsql()
            ? await services.GetRequiredService<IDbContextFactory<PostgresVideoDbContext>>().CreateDbContextAsync()
            : await services.GetRequiredService<IDbContextFactory<SqliteVideoDbContext>>().CreateDbContextAsync();
        await video.Database.MigrateAsync();
    }

    /// <summary>Returns an account for each registered platform: the owner's own, or else one that has been disconnected long ago.</summary>
    private async Task<IReadOnlyList<SeededAccount>> FindAccountsAsync()
    {
        var connected = await services.GetRequiredService<VideoIntegrations>().ListAsync(new OwnerId(owner));
        return
        [
            .. services.GetRequiredService<PlatformDirectory>().All.Select(descriptor => new SeededAccount(
                descriptor.Platform.Name,
                connected.FirstOrDefault(account => account.Integration.Platform == descriptor.Platform)?.Integration.Id.Value ?? Guid.NewGuid())),
        ];
    }
}
