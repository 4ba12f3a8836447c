using System.Text.Json.Serialization;

namespace SalesFlow.Video.AspNetCore.Meetings;

/// <summary>Writes the filters that a cursor belongs to.</summary>
[JsonSerializable(typeof(string[]))]
internal sealed partial class CursorJson : JsonSerializerContext;
