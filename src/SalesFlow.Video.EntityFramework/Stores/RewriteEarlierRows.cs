using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SalesFlow.Video.EntityFramework.Rows;
using SalesFlow.Video.Jobs;
using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.EntityFramework.Stores;

/// <summary>Writes the rows of an earlier version anew when the application starts, so that lists and filters find them where they belong.</summary>
/// <remarks>Each is understood as it is read anyway. Runs on every node: a row that another one was faster with is left alone.</remarks>
internal sealed partial class RewriteEarlierRows(
    VideoDatabase database, IMeetingStore meetings, IJobStore jobs, TimeProvider timeProvider, ILogger<RewriteEarlierRows> logger)
    : BackgroundService
{
    private const int ChunkSize = 200;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            for (Guid? last = null; await ListAsync(last, stoppingToken).ConfigureAwait(false) is { Count: > 0 } found; last = found[^1])
            {
                foreach (var id in found)
                    await RewriteAsync(id, stoppingToken).ConfigureAwait(false);
            }
        }
        catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
        {
            LogNotRewritten(exception);
        }
    }

    private Task<List<Guid>> ListAsync(Guid? last, CancellationToken cancellationToken) => database.ReadAsync(
        context =>
        {
            var rows = EarlierRows.In(context.Set<MeetingRow>().AsNoTracking());
            return (last is { } id ? rows.Where(row => row.Id > id) : rows).OrderBy(static row => row.Id).Select(static row => row.Id)
                .Take(ChunkSize).ToListAsync(cancellationToken);
        },
        cancellationToken);

    private async Task RewriteAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await meetings.FindAsync(new MeetingId(id), cancellationToken).ConfigureAwait(false) is not { } meeting
            || await meetings.SaveAsync(meeting, meeting.Version, [], [], cancellationToken).ConfigureAwait(false) != MeetingSave.Saved)
            return;

        // Of a change that was declined nobody else reads what the platform has.
        await jobs.WakeAsync(OutboxJobs.OfLook(meeting.Id, timeProvider.GetUtcNow()), cancellationToken).ConfigureAwait(false);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Meetings of an earlier version could not be written anew; the next start tries again")]
    private partial void LogNotRewritten(Exception exception);
}
