namespace SalesFlow.Video;

/// <summary>Says why an operation was not carried out: the expected alternative to its result.</summary>
public sealed record VideoProblem
{
    /// <summary>The reason; with several <see cref="Errors"/> the first one's.</summary>
    public required VideoErrorCode Code { get; init; }

    /// <summary>One sentence for a person: what happened and what to do.</summary>
    public required string Detail { get; init; }

    /// <summary>The input fields at fault, all at once; empty when no field is.</summary>
    public IReadOnlyList<FieldError> Errors { get; init; } = [];

    /// <summary>The meeting that exists nevertheless, such as one in <c>provisioning_failed</c>; null when there is none.</summary>
    public MeetingId? MeetingId { get; init; }

    /// <summary>How long to wait before trying again; null when waiting does not help or the time is unknown.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Puts all fields at fault into one problem, which has the first one's code.</summary>
    /// <param name="errors">The fields, at least one.</param>
    public static VideoProblem Of(IReadOnlyList<FieldError> errors)
    {
        ArgumentNullException.ThrowIfNull(errors);
        return new()
        {
            Code = errors[0].Code,
            Detail = errors.Count == 1 ? errors[0].Detail : $"{errors.Count} fields need attention: {string.Join(", ", errors.Select(static error => error.Field))}.",
            Errors = errors,
        };
    }
}
