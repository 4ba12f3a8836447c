using System.Globalization;
using SalesFlow.Video.Jobs;

namespace SalesFlow.Video.Processing;

/// <summary>What earlier attempts to create a meeting may have left at the platform, as noted in the job.</summary>
/// <param name="SentAt">When the last request went out that may have arrived; null when certainly none did.</param>
internal sealed record CreationTrace(DateTimeOffset? SentAt)
{
    private const string SentPrefix = "sent:";
    private const string ClearPrefix = "clear:";

    public string Note => SentPrefix + SentAt?.ToString("O", CultureInfo.InvariantCulture);

    /// <summary>Notes that this attempt ended and certainly created nothing.</summary>
    public static string Clear(Job job) => ClearPrefix + job.Attempts.ToString(CultureInfo.InvariantCulture);

    public static CreationTrace Of(Job job, DateTimeOffset now)
    {
        // Worth something only when the attempt right before this one wrote it: a crashed one in between wrote nothing.
        var previousWasClear = job.Progress == ClearPrefix + (job.Attempts - 1).ToString(CultureInfo.InvariantCulture);
        if (job.Attempts == 1 || previousWasClear)
            return new(SentAt: null);

        var isNoted = job.Progress is not null && job.Progress.StartsWith(SentPrefix, StringComparison.Ordinal);
        return new(isNoted ? DateTimeOffset.Parse(job.Progress.AsSpan(SentPrefix.Length), CultureInfo.InvariantCulture) : now);
    }
}
