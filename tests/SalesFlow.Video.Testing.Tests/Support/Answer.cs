using System.Net;
using System.Text.Json.Nodes;

namespace SalesFlow.Video.Testing.Tests.Support;

/// <summary>An HTTP answer, read to its end.</summary>
public sealed record Answer(HttpStatusCode Status, string Body, IReadOnlyDictionary<string, string> Headers)
{
    public JsonNode Json => JsonNode.Parse(Body)!;

    public Uri Location => new(Headers["Location"]);

    public int Code => (int)Json["code"]!;

    public string Message => (string)Json["message"]!;

    public IEnumerable<string> InvalidFields => Json["errors"]!.AsArray().Select(error => (string)error!["field"]!);

    public static async Task<Answer> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var headers = response.Headers.Concat(response.Content.Headers)
            .ToDictionary(header => header.Key, header => string.Join(',', header.Value), StringComparer.OrdinalIgnoreCase);
        return new Answer(response.StatusCode, await response.Content.ReadAsStringAsync(cancellationToken), headers);
    }
}
