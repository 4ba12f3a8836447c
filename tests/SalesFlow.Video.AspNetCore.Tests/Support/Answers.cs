using System.Net;
using System.Text;
using System.Text.Json;

namespace SalesFlow.Video.AspNetCore.Tests.Support;

/// <summary>Reads and checks answers.</summary>
internal static class Answers
{
    public static async Task<JsonElement> ReadJsonAsync(this HttpResponseMessage answer) =>
        JsonElement.Parse(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));

    /// <summary>Checks that an answer is a complete problem of this status and code, and returns it.</summary>
    public static async Task<JsonElement> ShouldBeProblemAsync(this HttpResponseMessage answer, HttpStatusCode status, string code)
    {
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = await answer.ReadJsonAsync();
        Assert.True(answer.StatusCode == status && problem.Text("code") == code, $"Expected {(int)status} {code}, got {problem.GetRawText()}");
        Assert.Equal((int)status, problem.GetProperty("status").GetInt32());
        Assert.Equal($"urn:salesflow-video:error:{code}", problem.Text("type"));
        Assert.All(["title", "detail", "trace_id"], name => Assert.NotEmpty(problem.Text(name)));
        return problem;
    }

    public static string Text(this JsonElement json, string name) => json.GetProperty(name).GetString()!;

    /// <summary>The fields at fault with their codes, in the order of the answer.</summary>
    public static IEnumerable<(string Field, string Code)> FieldErrors(this JsonElement problem) =>
        problem.GetProperty("errors").EnumerateArray().Select(error => (error.Text("field"), error.Text("code")));

    public static Task<HttpResponseMessage> PostTextAsync(this HttpClient client, string url, string json, string mediaType = "application/json") =>
        client.PostAsync(new Uri(url, UriKind.Relative), new StringContent(json, Encoding.UTF8, mediaType), TestContext.Current.CancellationToken);

    public static Task<HttpResponseMessage> PatchTextAsync(this HttpClient client, string url, string json) =>
        client.PatchAsync(new Uri(url, UriKind.Relative), new StringContent(json, Encoding.UTF8, "application/json"), TestContext.Current.CancellationToken);

    public static Task<HttpResponseMessage> GetAnswerAsync(this HttpClient client, string url) =>
        client.GetAsync(new Uri(url, UriKind.Relative), TestContext.Current.CancellationToken);

    public static Task<HttpResponseMessage> PostNothingAsync(this HttpClient client, string url) =>
        client.PostAsync(new Uri(url, UriKind.Relative), null, TestContext.Current.CancellationToken);

    public static Task<HttpResponseMessage> DeleteAnswerAsync(this HttpClient client, string url) =>
        client.DeleteAsync(new Uri(url, UriKind.Relative), TestContext.Current.CancellationToken);
}
