using System.Diagnostics.CodeAnalysis;

namespace SalesFlow.Video.Meetings;

/// <summary>A platform's answer to the question about an artifact: here it is, not yet, or never and why.</summary>
/// <typeparam name="T">What is asked for.</typeparam>
[SuppressMessage("Design", "CA1000:Do not declare static members on generic types", Justification = "The type argument says what is asked for; the cases read well.")]
public sealed record ArtifactAnswer<T>
    where T : class
{
    private ArtifactAnswer()
    {
    }

    /// <summary>What was asked for; null unless it is there.</summary>
    public T? Content { get; private init; }

    /// <summary>Why there will never be one; null when there is one or may yet be.</summary>
    public ArtifactReason? Reason { get; private init; }

    /// <summary>True when the platform has it.</summary>
    [MemberNotNullWhen(true, nameof(Content))]
    public bool IsAvailable => Content is not null;

    /// <summary>True when the platform said that it is being made; false when it shows nothing yet.</summary>
    public bool IsProcessing { get; private init; }

    /// <summary>It is there.</summary>
    public static ArtifactAnswer<T> Available(T content) => new() { Content = content };

    /// <summary>It may come.</summary>
    public static ArtifactAnswer<T> NotYet(bool isProcessing) => new() { IsProcessing = isProcessing };

    /// <summary>It will not come.</summary>
    public static ArtifactAnswer<T> Never(ArtifactReason reason) => new() { Reason = reason };

    /// <summary>Returns how far along it is; never the content.</summary>
    public override string ToString() => IsAvailable ? "available" : Reason?.ToString() ?? "not yet";
}
