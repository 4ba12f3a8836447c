using System.Diagnostics.CodeAnalysis;

namespace SalesFlow.Video.Webhooks;

/// <summary>Which deliveries to list, latest first.</summary>
/// <param name="State">Only this state; null for all.</param>
/// <param name="Platform">Only this platform; null for all.</param>
/// <param name="Before">Only what arrived before this one, which need not be there any more; null for the latest.</param>
/// <param name="Limit">The most to return; fewer mean that the end is reached.</param>
[Experimental("SFV0001")]
public sealed record DeliveryQuery(DeliveryState? State, MeetingPlatform? Platform, Guid? Before, int Limit);
