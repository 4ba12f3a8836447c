namespace SalesFlow.Video;

/// <summary>One input field at fault.</summary>
/// <param name="Field">The field's name on the wire, such as <c>start_time</c> or <c>invitees[2].email</c>.</param>
/// <param name="Code">The reason.</param>
/// <param name="Detail">One sentence for a person: what is wrong and what is expected.</param>
public sealed record FieldError(string Field, VideoErrorCode Code, string Detail);
