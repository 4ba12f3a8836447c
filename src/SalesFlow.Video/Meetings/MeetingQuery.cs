namespace SalesFlow.Video.Meetings;

/// <summary>Which meetings of an owner to list.</summary>
public sealed record MeetingQuery
{
    /// <summary>The most meetings that one page holds.</summary>
    public const int MaxLimit = 200;

    /// <summary>Whose meetings.</summary>
    public required OwnerId Owner { get; init; }

    /// <summary>The instant that divides upcoming from past.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>Which side of now; null for all, by planned start, latest first.</summary>
    /// <remarks>
    /// <para>True: what is in progress, and what is neither held nor called off and not yet over; by planned start, soonest first.</para>
    /// <para>False: what was held, what is over, and what was called off once its planned start has passed; by when it really began, or
    /// should have begun, latest first. A meeting that was called off and lies ahead is on neither side.</para>
    /// </remarks>
    public bool? Upcoming { get; init; }

    /// <summary>Only this platform; null for all.</summary>
    public MeetingPlatform? Platform { get; init; }

    /// <summary>Only this status; null for all.</summary>
    public MeetingStatus? Status { get; init; }

    /// <summary>Only this lead; null for all.</summary>
    public string? LeadId { get; init => field = value is null ? null : ForeignText.OneLine(value) ?? ""; }

    /// <summary>Only titles that contain this text in any case; null for all.</summary>
    public string? Text { get; init => field = ForeignText.OneLine(value); }

    /// <summary>How many meetings the page holds. Default: 50.</summary>
    public int Limit { get; init; } = 50;

    /// <summary>Begin after this place; null for the first page.</summary>
    public MeetingPosition? After { get; init; }

    /// <summary>Returns owner and side; never what the user searched for.</summary>
    public override string ToString() => $"meetings of {Owner}, upcoming {Upcoming?.ToString() ?? "or not"}";
}
