using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using SalesFlow.Video.AspNetCore.Tests.Support;

namespace SalesFlow.Video.AspNetCore.Tests.Meetings;

public sealed class ScheduleInputTests
{
    private static readonly CompositeFormat InviteesForm = CompositeFormat.Parse("[{{\"email\":\"buyer@example.com\"}},{0}]");

    public static TheoryData<string, string?, string> BadFields { get; } = new()
    {
        { "platform", null, "required" },
        { "platform", "\"\"", "required" },
        { "platform", "\"webex\"", "unknown_platform" },
        { "platform", "\"No Such Platform!\"", "unknown_platform" },
        { "platform", "7", "invalid_request" },
        { "title", null, "required" },
        { "title", "\"  \"", "required" },
        { "title", "{}", "invalid_request" },
        { "title", "\"line\\nbreak\"", "invalid_value" },
        { "title", "\"null\\u0000byte\"", "invalid_value" },
        { "title", "\"half a character \\ud83d\"", "invalid_value" },
        { "start_time", null, "required" },
        { "start_time", "\"2027-03-02T09:00:00\"", "offset_missing" },
        { "start_time", "\"2027-03-02\"", "invalid_value" },
        { "start_time", "\"tomorrow\"", "invalid_value" },
        { "start_time", "\"2027-02-30T09:00:00Z\"", "invalid_value" },
        { "start_time", "\"2027-03-02T25:00:00Z\"", "invalid_value" },
        { "start_time", "\"2027-03-02T09:00:00+25:00\"", "invalid_value" },
        { "start_time", "\"2027-03-02T09:00:00Z\\n\"", "invalid_value" },
        { "start_time", "\"02.03.2027 09:00 +01:00\"", "invalid_value" },
        { "start_time", "1772442000", "invalid_request" },
        { "start_time", "\"2027-03-01T08:00:00Z\"", "start_in_past" },
        { "start_time", "\"0001-01-01T00:00:00Z\"", "start_in_past" },
        { "start_time", "\"9999-12-31T23:59:59Z\"", "start_too_far" },
        { "duration_minutes", null, "required" },
        { "duration_minutes", "0", "out_of_range" },
        { "duration_minutes", "-30", "out_of_range" },
        { "duration_minutes", "1441", "out_of_range" },
        { "duration_minutes", "99999999999999999999", "out_of_range" },
        { "duration_minutes", "30.5", "invalid_request" },
        { "duration_minutes", "\"30\"", "invalid_request" },
        { "time_zone", "\"Mars/Olympus\"", "unknown_time_zone" },
        { "time_zone", "\"../../etc/passwd\"", "unknown_time_zone" },
        { "time_zone", "1", "invalid_request" },
        { "integration_id", "\"not-an-id\"", "invalid_value" },
        { "meeting_type", "\"a\\u0007b\"", "invalid_value" },
        { "lead_id", "\"a\\tb\"", "invalid_value" },
        { "agenda", "\"a\\u0000b\"", "invalid_value" },
        { "record", "\"yes\"", "invalid_request" },
        { "invitees", "\"buyer@example.com\"", "invalid_request" },
    };

    public static TheoryData<string, string, string> BadInvitees { get; } = new()
    {
        { "\"buyer@example.com\"", "invitees[1]", "invalid_request" },
        { "null", "invitees[1]", "invalid_request" },
        { "{}", "invitees[1].email", "required" },
        { "{\"email\":\"nobody\"}", "invitees[1].email", "invalid_value" },
        { "{\"email\":5}", "invitees[1].email", "invalid_request" },
        { "{\"email\":\"seller@example.com\",\"name\":\"a\\u0000\"}", "invitees[1].name", "invalid_value" },
    };

    [Theory]
    [MemberData(nameof(BadFields))]
    public async Task A_bad_field_is_named_and_nothing_is_stored(string field, string? json, string code)
    {
        await using var host = await VideoHost.StartConnectedAsync();
        using var client = host.ClientOf(VideoHost.Seller);

        using var answer = await client.PostTextAsync(MeetingJson.CreateUrl, MeetingJson.With(field, json));

        var problem = await answer.ShouldBeProblemAsync(HttpStatusCode.BadRequest, code);
        Assert.Equal([(field, code)], problem.FieldErrors());
        Assert.Equal((0, 0), (await host.CountMeetingsAsync(), host.Platform.Creations));
    }

    [Theory]
    [MemberData(nameof(BadInvitees))]
    public async Task A_bad_invitee_is_named_by_its_place(string invitee, string field, string code)
    {
        await using var host = await VideoHost.StartConnectedAsync();
        using var client = host.ClientOf(VideoHost.Seller);
        var invitees = string.Format(CultureInfo.InvariantCulture, InviteesForm, invitee);

        using var answer = await client.PostTextAsync(MeetingJson.CreateUrl, MeetingJson.With("invitees", invitees));

        var problem = await answer.ShouldBeProblemAsync(HttpStatusCode.BadRequest, code);
        Assert.Equal([(field, code)], problem.FieldErrors());
    }

    [Fact]
    public async Task A_title_of_ten_thousand_characters_is_refused_without_being_repeated()
    {
        await using var host = await VideoHost.StartConnectedAsync();
        using var client = host.ClientOf(VideoHost.Seller);
        var title = new string('x', 10_000);

        using var answer = await client.PostTextAsync(MeetingJson.CreateUrl, MeetingJson.With("title", $"\"{title}\""));

        var problem = await answer.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "too_long");
        Assert.DoesNotContain(title[..300], problem.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_local_time_that_the_clocks_skip_is_refused()
    {
        await using var host = await VideoHost.StartConnectedAsync();
        using var client = host.ClientOf(VideoHost.Seller);

        using var answer = await client.PostTextAsync(
            MeetingJson.CreateUrl,
            """{"platform":"fakemeet","title":"Demo","start_time":"2027-03-28T02:30:00+01:00","duration_minutes":30,"time_zone":"Europe/Berlin"}""");

        await answer.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "time_does_not_exist");
        Assert.Equal(0, await host.CountMeetingsAsync());
    }

    [Fact]
    public async Task Everything_that_is_wrong_is_said_at_once()
    {
        await using var host = await VideoHost.StartConnectedAsync();
        using var client = host.ClientOf(VideoHost.Seller);

        using var answer = await client.PostTextAsync(
            MeetingJson.CreateUrl,
            """{"platform":"webex","title":"","start_time":"2027-03-02T09:00:00","duration_minutes":"long","time_zone":"Nowhere","invitees":[{"email":"x"}]}""");

        var problem = await answer.ReadJsonAsync();
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(
            [
                ("duration_minutes", "invalid_request"), ("invitees[0].email", "invalid_value"), ("platform", "unknown_platform"),
                ("start_time", "offset_missing"), ("time_zone", "unknown_time_zone"), ("title", "required"),
            ],
            problem.FieldErrors().Order());
    }

    [Theory]
    [InlineData("", "line 1")]
    [InlineData("{\"platform\":\"fakemeet\",\n\"title\" \"sensitive words\"}", "line 2")]
    [InlineData("[1,2]", "JSON object")]
    [InlineData("null", "JSON object")]
    [InlineData("{\"title\":\"sensitive words\"} trailing", "line 1")]
    [InlineData("{'title':'sensitive words'}", "line 1")]
    public async Task Malformed_json_is_refused_with_its_place_and_without_its_content(string json, string place)
    {
        await using var host = await VideoHost.StartConnectedAsync();
        using var client = host.ClientOf(VideoHost.Seller);

        using var answer = await client.PostTextAsync(MeetingJson.CreateUrl, json);

        var problem = await answer.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid_request");
        Assert.Contains(place, problem.Text("detail"), StringComparison.Ordinal);
        Assert.DoesNotContain("sensitive", problem.GetRawText() + host.Log.All, StringComparison.Ordinal);
        Assert.Equal(0, await host.CountMeetingsAsync());
    }

    [Fact]
    public async Task Names_and_texts_that_are_no_characters_are_refused()
    {
        await using var host = await VideoHost.StartConnectedAsync();
        using var client = host.ClientOf(VideoHost.Seller);

        using var halfName = await client.PostTextAsync(MeetingJson.CreateUrl, "{\"\\ud83d\":1,\"title\":\"Demo\"}");
        using var content = new ByteArrayContent([.. "{\"title\":\""u8, 0xC3, 0x28, .. "\"}"u8]) { Headers = { ContentType = new("application/json") } };
        using var noUtf8 = await client.PostAsync(new Uri(MeetingJson.CreateUrl, UriKind.Relative), content, TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (halfName.StatusCode, noUtf8.StatusCode));
    }

    [Fact]
    public async Task Deep_nesting_is_refused()
    {
        await using var host = await VideoHost.StartConnectedAsync();
        using var client = host.ClientOf(VideoHost.Seller);

        using var answer = await client.PostTextAsync(MeetingJson.CreateUrl, new string('[', 30_000));

        await answer.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid_request");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_of_more_than_64_KiB_is_refused_announced_or_not(bool isAnnounced)
    {
        await using var host = await VideoHost.StartConnectedAsync();
        using var client = host.ClientOf(VideoHost.Seller);
        using var content = new StringContent($"{{\"title\":\"{new string('x', 64 * 1024)}\"}}", Encoding.UTF8, "application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, MeetingJson.CreateUrl) { Content = content };
        request.Headers.TransferEncodingChunked = !isAnnounced;

        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);

        await answer.ShouldBeProblemAsync(HttpStatusCode.RequestEntityTooLarge, "too_large");
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData(null)]
    public async Task Other_media_types_are_refused(string? mediaType)
    {
        await using var host = await VideoHost.StartConnectedAsync();
        using var client = host.ClientOf(VideoHost.Seller);
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(MeetingJson.Good));
        content.Headers.ContentType = mediaType is null ? null : MediaTypeHeaderValue.Parse(mediaType);

        using var answer = await client.PostAsync(new Uri(MeetingJson.CreateUrl, UriKind.Relative), content, TestContext.Current.CancellationToken);

        await answer.ShouldBeProblemAsync(HttpStatusCode.UnsupportedMediaType, "unsupported_media_type");
        Assert.Equal(0, await host.CountMeetingsAsync());
    }

    [Theory]
    [InlineData("application/json; charset=\"UTF-8\"")]
    [InlineData("application/vnd.example+json")]
    public async Task Other_forms_of_the_media_type_are_taken(string mediaType)
    {
        await using var host = await VideoHost.StartConnectedAsync();
        using var client = host.ClientOf(VideoHost.Seller);
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(MeetingJson.Good));
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(mediaType);

        using var answer = await client.PostAsync(new Uri(MeetingJson.CreateUrl, UriKind.Relative), content, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
    }

    [Fact]
    public async Task The_last_of_two_fields_of_one_name_counts()
    {
        await using var host = await VideoHost.StartConnectedAsync();
        using var client = host.ClientOf(VideoHost.Seller);

        using var answer = await client.PostTextAsync(
            MeetingJson.CreateUrl,
            """{"platform":"fakemeet","title":"First","title":"Second","start_time":"2027-03-02T09:00:00Z","duration_minutes":30}""");

        Assert.Equal("Second", (await answer.ReadJsonAsync()).Text("title"));
    }
}
