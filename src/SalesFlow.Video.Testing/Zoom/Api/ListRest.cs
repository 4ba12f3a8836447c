using System.Text.Json.Nodes;

namespace SalesFlow.Video.Testing.Zoom.Api;

/// <summary>The part of one person's list that has not been shown yet, as it stood when the first page was asked for.</summary>
internal sealed record ListRest(string AccountId, string List, int Total, IReadOnlyList<JsonObject> Items);
