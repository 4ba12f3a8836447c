namespace SalesFlow.App.Leads;

/// <summary>When a lead is met next, or was met last.</summary>
/// <param name="At">When the meeting really began, or else is planned.</param>
/// <param name="IsNext">True for one that is not over.</param>
public sealed record LeadDate(DateTimeOffset At, bool IsNext);
