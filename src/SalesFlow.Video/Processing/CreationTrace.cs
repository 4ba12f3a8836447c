using System.Globalization;
using SalesFlow.Video.Jobs;

namespace SalesFlow.Video.Processing;

/// <summary>What earlier attempts to create a meeting may have left at the platform, as noted in the job.</summary>
/// <param name="SentAt">When the last request went out that may have arrived; null when certainly none did.</param>
/// <param name="Sends">How many requests may have arrived in all.</param>
internal sealed record CreationTrace(DateTimeOffset? SentAt, int Sends = 0)
{
    private const string Nothing = "nothing";

    public static CreationTrace Of(Job job, DateTimeOffset now)
    {
        if (job.Attempts == 1)
            return new(SentAt: null);

        // Worth something only when the attempt right before this one wrote it: one that crashed in between wrote nothing,
        // and may have sent its request a moment ago.
        var parts = job.Progress?.Split('|') ?? [];
        var sends = parts is [_, _, var count] ? int.Parse(count, CultureInfo.InvariantCulture) : 0;
        if (parts is not [var attempt, var sent, ..] || attempt != Number(job.Attempts - 1))
            return new(now, sends + 1);

        return new(sent == Nothing ? null : DateTimeOffset.Parse(sent, CultureInfo.InvariantCulture), sends);
    }

    /// <summary>No request of this or an earlier attempt can still be on its way.</summary>
    public CreationTrace Clear() => this with { SentAt = null };

    /// <summary>One more request goes out.</summary>
    public CreationTrace Send(DateTimeOffset now) => new(now, Sends + 1);

    /// <summary>Notes this for the attempt after <paramref name="job"/>.</summary>
    public string NoteIn(Job job) =>
        $"{Number(job.Attempts)}|{SentAt?.ToString("O", CultureInfo.InvariantCulture) ?? Nothing}|{Number(Sends)}";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
