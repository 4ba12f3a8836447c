using System.Text.Json;

namespace SalesFlow.Video.Platforms.Zoom.Wire;

/// <summary>The user behind a token.</summary>
internal sealed record ZoomUser
{
    // Accounts are told apart by it.
    public required string Id { get; init => field = ForeignText.Identifier(value) ?? throw new JsonException("A user has an id."); }

    public string? Email { get; init; }
}
