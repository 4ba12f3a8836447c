namespace SalesFlow.Video.Testing.Zoom.Api;

/// <summary>One field that the platform refuses.</summary>
internal sealed record FieldProblem(string Field, string Message = "Invalid field.");
