using System.Text.Json;
using SalesFlow.Video.AspNetCore.Tests.Support;

namespace SalesFlow.Video.AspNetCore.Tests.App;

public sealed class OpenApiTests(DevelopmentApp app) : IClassFixture<DevelopmentApp>
{
    [Fact]
    public async Task The_document_shows_every_route_once_with_a_name_a_summary_a_tag_and_its_problems()
    {
        var document = await ReadAsync();

        var operations = document.GetProperty("paths").EnumerateObject().Where(IsOurs).SelectMany(path => path.Value.EnumerateObject().Select(
            method => (Route: $"{method.Name} {path.Name}", Operation: method.Value))).ToList();

        Assert.Equal(
            [
                "delete /api/integrations/{slug}/disconnect", "delete /api/video-meetings/meetings/{id}", "get /api/integrations/list",
                "get /api/integrations/{slug}/authorize", "get /api/integrations/{slug}/callback", "get /api/video-meetings/meetings",
                "get /api/video-meetings/meetings/{id}", "get /api/video-meetings/meetings/{id}/analysis",
                "get /api/video-meetings/meetings/{id}/participants", "get /api/video-meetings/meetings/{id}/recording",
                "get /api/video-meetings/meetings/{id}/transcript", "get /api/video-operations/deliveries", "get /api/video-operations/jobs",
                "get /api/video-operations/subscriptions",
                "patch /api/video-meetings/meetings/{id}", "patch /api/video-meetings/meetings/{id}/analysis/items/{item}",
                "post /api/integrations/{id}/default", "post /api/integrations/{slug}/disconnect", "post /api/video-meetings/create",
                "post /api/video-meetings/meetings/{id}/analyze", "post /api/video-meetings/meetings/{id}/fetch-recording",
                "post /api/video-meetings/meetings/{id}/not-held", "post /api/video-meetings/meetings/{id}/retry",
                "post /api/video-meetings/meetings/{id}/withdraw", "post /api/video-operations/deliveries/{id}/rerun",
                "post /api/video-operations/jobs/{id}/rerun",
            ],
            operations.Select(operation => operation.Route).Order(StringComparer.Ordinal));
        Assert.All(operations, operation =>
        {
            Assert.NotEmpty(operation.Operation.Text("operationId"));
            Assert.NotEmpty(operation.Operation.Text("summary"));
            Assert.Single(operation.Operation.GetProperty("tags").EnumerateArray());
            var unauthenticated = operation.Operation.GetProperty("responses").GetProperty("401").GetProperty("content");
            Assert.Equal("#/components/schemas/ProblemBody", Reference(unauthenticated.GetProperty("application/problem+json")));
        });
    }

    [Fact]
    public async Task The_request_and_the_answer_of_scheduling_are_described_with_the_names_on_the_wire()
    {
        var document = await ReadAsync();

        var create = document.GetProperty("paths").GetProperty("/api/video-meetings/create").GetProperty("post");
        Assert.Equal("#/components/schemas/ScheduleMeetingBody", Reference(create.GetProperty("requestBody").GetProperty("content").GetProperty("application/json")));
        Assert.Equal(
            "#/components/schemas/MeetingBody",
            Reference(create.GetProperty("responses").GetProperty("201").GetProperty("content").GetProperty("application/json")));
        Assert.Equal("Idempotency-Key", Assert.Single(create.GetProperty("parameters").EnumerateArray()).Text("name"));

        var schemas = document.GetProperty("components").GetProperty("schemas");
        Assert.Equal(
            ["platform", "title", "start_time", "duration_minutes"],
            schemas.GetProperty("ScheduleMeetingBody").GetProperty("required").EnumerateArray().Select(name => name.GetString()));
        Assert.Equal("integer", schemas.GetProperty("ScheduleMeetingBody").GetProperty("properties").GetProperty("duration_minutes").Text("type"));
        Assert.True(schemas.GetProperty("MeetingBody").GetProperty("properties").TryGetProperty("platform_meeting_id", out _));
        Assert.Contains("provisioning_failed", schemas.GetProperty("MeetingStatus").GetProperty("enum").EnumerateArray().Select(word => word.GetString()));
    }

    [Fact]
    public async Task What_meetings_leave_behind_is_described_with_its_media_types()
    {
        var paths = (await ReadAsync()).GetProperty("paths");

        var transcript = paths.GetProperty("/api/video-meetings/meetings/{id}/transcript").GetProperty("get").GetProperty("responses");
        Assert.Equal(
            ["application/json", "text/plain", "text/vtt"],
            transcript.GetProperty("200").GetProperty("content").EnumerateObject().Select(type => type.Name).Order());
        var recording = paths.GetProperty("/api/video-meetings/meetings/{id}/recording").GetProperty("get").GetProperty("responses");
        Assert.All(["200", "206"], status => Assert.True(recording.GetProperty(status).GetProperty("content").TryGetProperty("video/mp4", out _)));
        Assert.True(recording.TryGetProperty("416", out _));
        var analyze = paths.GetProperty("/api/video-meetings/meetings/{id}/analyze").GetProperty("post");
        Assert.Equal(["Prefer", "again", "id", "occurrence_id"], analyze.GetProperty("parameters").EnumerateArray().Select(parameter => parameter.Text("name")).Order(StringComparer.Ordinal));
        Assert.Equal(
            "#/components/schemas/AnalysisBody",
            Reference(analyze.GetProperty("responses").GetProperty("200").GetProperty("content").GetProperty("application/json")));
        Assert.True(analyze.GetProperty("responses").TryGetProperty("202", out _));
    }

    /// <summary>The app has routes of its own: accounts and leads.</summary>
    private static bool IsOurs(JsonProperty path) =>
        path.Name.StartsWith("/api/video-", StringComparison.Ordinal) || path.Name.StartsWith("/api/integrations", StringComparison.Ordinal);

    /// <summary>The shape that is described and the reader are two things; this keeps them one.</summary>
    [Theory]
    [InlineData("ScheduleMeetingBody", "POST", "/api/video-meetings/create")]
    [InlineData("MeetingChangeBody", "PATCH", "")]
    [InlineData("ActionItemChangeBody", "PATCH", "/analysis/items/any")]
    public async Task Every_described_field_is_read(string schema, string method, string url)
    {
        var document = await ReadAsync();
        var fields = document.GetProperty("components").GetProperty("schemas").GetProperty(schema).GetProperty("properties")
            .EnumerateObject().Select(property => property.Name).ToList();
        await using var host = await VideoHost.StartConnectedAsync();
        if (url is not ['/', 'a', 'p', 'i', ..])
            url = $"{MeetingJson.ListUrl}/{(await host.ScheduleAsync()).Text("id")}{url}";
        using var client = host.ClientOf(VideoHost.Seller);
        using var request = new HttpRequestMessage(new HttpMethod(method), url);

        // An object is the wrong type for every field; so each one that is read complains.
        var json = $"{{{string.Join(',', fields.Select(field => $"\"{field}\":{{}}"))}}}";
        request.Content = new StringContent(json, System.Text.Encoding.UTF8, "application/json");
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(fields.Order(), (await answer.ReadJsonAsync()).FieldErrors().Select(error => error.Field).Order());
    }

    private async Task<JsonElement> ReadAsync()
    {
        using var client = app.Client();
        using var answer = await client.GetAnswerAsync("/openapi/v1.json");
        return await answer.ReadJsonAsync();
    }

    private static string Reference(JsonElement content) => content.GetProperty("schema").Text("$ref");
}
