using System.Globalization;
using SalesFlow.Video.Jobs;

namespace SalesFlow.Video.Processing;

/// <summary>What earlier attempts to create a meeting may have left at the platform, as noted in the job.</summary>
/// <param name="SentAt">When the last request went out that may have arrived; null when certainly none did.</param>
internal sealed record CreationTrace(DateTimeOffset? SentAt)
{
    private const string Nothing = "nothing";

    /// <summary>No request of this or an earlier attempt can have arrived.</summary>
    public static CreationTrace Clear { get; } = new(SentAt: null);

    public static CreationTrace Of(Job job, DateTimeOffset now)
    {
        if (job.Attempts == 1)
            return Clear;

        // Worth something only when the attempt right before this one wrote it: one that crashed in between wrote nothing,
        // and may have sent its request a moment ago.
        var parts = job.Progress?.Split('|');
        if (parts is not [var attempt, var sent] || attempt != Number(job.Attempts - 1))
            return new(now);

        return sent == Nothing ? Clear : new(DateTimeOffset.Parse(sent, CultureInfo.InvariantCulture));
    }

    /// <summary>Notes this for the attempt after <paramref name="job"/>.</summary>
    public string NoteIn(Job job) => $"{Number(job.Attempts)}|{SentAt?.ToString("O", CultureInfo.InvariantCulture) ?? Nothing}";

    private static string Number(int attempt) => attempt.ToString(CultureInfo.InvariantCulture);
}
