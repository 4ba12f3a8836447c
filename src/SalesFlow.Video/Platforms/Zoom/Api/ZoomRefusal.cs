using SalesFlow.Video.Http;

namespace SalesFlow.Video.Platforms.Zoom.Api;

/// <summary>Words the refusals of which Zoom tells more than their kind, without a word of its own text.</summary>
internal static class ZoomRefusal
{
    private const string AddScope = "Add it to the Zoom app and connect again";

    /// <summary>Returns the sentence; null when the kind says all.</summary>
    public static string? Describe(PlatformAnswer answer, PlatformErrorKind kind, ZoomProblem? problem)
    {
        var source = $"status {(int)answer.Status}, code {problem?.Code}";
        return kind switch
        {
            PlatformErrorKind.MissingScope when problem!.Scopes is { Count: > 0 } scopes =>
                $"The user granted no scope for {answer.Operation}: {string.Join(" or ", scopes)}. {AddScope} ({source}).",
            PlatformErrorKind.MissingScope => $"The user granted no scope for {answer.Operation}. {AddScope} ({source}).",
            PlatformErrorKind.Refused when problem!.Fields is { Count: > 0 } fields =>
                $"Zoom refused {answer.Operation} because of {string.Join(", ", fields)} ({source}).",
            _ => null,
        };
    }
}
