using System.Collections.ObjectModel;
using System.Net.Http.Headers;
using System.Net.Mime;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace SalesFlow.Video.Http;

/// <summary>One request to a platform, from which a message is made for each time it is sent. It holds no token.</summary>
/// <param name="Operation">What it is called in traces, metrics and messages; one of a few fixed names, such as <c>create_meeting</c>.</param>
/// <param name="Method">The HTTP method.</param>
/// <param name="Address">The absolute address, escaped, with the query.</param>
public sealed record PlatformRequest(string Operation, HttpMethod Method, Uri Address)
{
    /// <summary>The media type of the answer that is wanted. Default: <c>application/json</c>.</summary>
    public string Accept { get; init; } = MediaTypeNames.Application.Json;

    /// <summary>Further headers of the request, such as <c>If-Match</c>; never credentials. Default: none.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = ReadOnlyDictionary<string, string>.Empty;

    /// <summary>The JSON that is sent; null for no body.</summary>
    internal byte[]? Json { get; private init; }

    /// <summary>Returns the same request with a JSON body.</summary>
    public PlatformRequest WithJson<T>(T body, JsonTypeInfo<T> type) => this with { Json = JsonSerializer.SerializeToUtf8Bytes(body, type) };

    /// <summary>Returns what is asked, and nothing of the address or the body.</summary>
    public override string ToString() => $"{Method} {Operation}";

    internal HttpRequestMessage ToMessage(Secret accessToken)
    {
        var message = new HttpRequestMessage(Method, Address);
        message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", accessToken.Reveal());
        message.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(Accept));
        foreach (var (name, value) in Headers)
            message.Headers.TryAddWithoutValidation(name, value);
        if (Json is not null)
            message.Content = new ByteArrayContent(Json) { Headers = { ContentType = new MediaTypeHeaderValue(MediaTypeNames.Application.Json) } };
        return message;
    }
}
