using System.Net.Http.Headers;

namespace SalesFlow.Video.Platforms.Zoom.Meetings;

/// <summary>One call to the API, from which a message is made for each time it is sent.</summary>
/// <param name="operation">What it is called in traces and messages.</param>
/// <param name="method">The HTTP method.</param>
/// <param name="path">The path below <c>/v2/</c>, escaped, with the query.</param>
/// <param name="json">The body; null for none.</param>
internal sealed class ZoomRequest(string operation, HttpMethod method, string path, byte[]? json = null)
{
    public string Operation => operation;

    public HttpRequestMessage ToMessage(Uri apiBaseUrl, Secret accessToken)
    {
        // Joined as text, because the base address may have a path of its own.
        var message = new HttpRequestMessage(method, $"{apiBaseUrl.AbsoluteUri.TrimEnd('/')}/v2/{path}");
        message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", accessToken.Reveal());
        message.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        if (json is not null)
            message.Content = new ByteArrayContent(json) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        return message;
    }
}
