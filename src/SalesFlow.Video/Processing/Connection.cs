using SalesFlow.Video.Integrations;
using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.Processing;

/// <summary>A connected account and who talks to its platform.</summary>
internal sealed record Connection(IMeetingProvider Provider, Integration Integration);
