using System.Text.Json.Serialization;
using SalesFlow.Video.AspNetCore.Artifacts;
using SalesFlow.Video.AspNetCore.Integrations;
using SalesFlow.Video.AspNetCore.Meetings;
using SalesFlow.Video.AspNetCore.Operations;
using SalesFlow.Video.AspNetCore.Problems;

namespace SalesFlow.Video.AspNetCore.Json;

/// <summary>How answers become JSON. The names stand at the properties, so that a host's API description shows the same ones.</summary>
[JsonSerializable(typeof(MeetingBody))]
[JsonSerializable(typeof(MeetingPageBody))]
[JsonSerializable(typeof(ActionItemBody))]
[JsonSerializable(typeof(AnalysisBody))]
[JsonSerializable(typeof(FetchedBody))]
[JsonSerializable(typeof(ParticipantListBody))]
[JsonSerializable(typeof(TranscriptBody))]
[JsonSerializable(typeof(IntegrationListBody))]
[JsonSerializable(typeof(DeliveryPageBody))]
[JsonSerializable(typeof(SubscriptionListBody))]
[JsonSerializable(typeof(JobPageBody))]
[JsonSerializable(typeof(ProblemBody))]
internal sealed partial class VideoJson : JsonSerializerContext;
