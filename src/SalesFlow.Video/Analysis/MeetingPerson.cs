namespace SalesFlow.Video.Analysis;

/// <summary>Somebody who attended or spoke, and the side that they are on.</summary>
public sealed record MeetingPerson
{
    /// <summary>The name as the platform wrote it; the segments of a transcript carry the same one.</summary>
    public required string Name { get; init; }

    /// <summary>The e-mail address; null when unknown, which is normal.</summary>
    public string? Email { get; init; }

    /// <summary>True when the platform or the application says that this is one of our own users.</summary>
    public bool IsInternalUser { get; init; }

    /// <summary>The side; <see cref="SpeakerSides"/> fills it in.</summary>
    public ConversationSide Side { get; init; }

    /// <summary>How sure the side is, from 0 to 1; 1 only when an e-mail address or an account tells.</summary>
    public double SideConfidence { get; init; }

    /// <summary>One sentence that says why this side; null while nobody decided.</summary>
    public string? SideReason { get; init; }

    /// <summary>Returns the side; never the name or the address.</summary>
    public override string ToString() => $"person on side {Side}";
}
