using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Web;

namespace SalesFlow.Video.EndToEnd.Secrecy;

/// <summary>Notes every secret that goes to the platform or comes from it, and every address that is called.</summary>
internal sealed class SecretsOnTheWire(Net net) : DelegatingHandler
{
    private static readonly string[] SecretFields = ["access_token", "refresh_token", "start_url", "encrypted_password"];
    private static readonly string[] SecretParameters = ["code", "code_verifier", "refresh_token", "token"];

    public ConcurrentDictionary<string, string> Seen { get; } = new();

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        net.Add("outgoing address", request.RequestUri!.AbsoluteUri);
        if (request.Headers.Authorization?.Parameter is { } authorization)
            Seen.TryAdd(authorization, "Authorization header");
        if (request.Content is FormUrlEncodedContent form)
            NoteParameters(HttpUtility.ParseQueryString(await form.ReadAsStringAsync(cancellationToken)));

        var response = await base.SendAsync(request, cancellationToken);
        await response.Content.LoadIntoBufferAsync(cancellationToken);
        NoteFields(await response.Content.ReadAsStringAsync(cancellationToken));
        return response;
    }

    private void NoteParameters(System.Collections.Specialized.NameValueCollection parameters)
    {
        foreach (var name in SecretParameters)
        {
            if (parameters[name] is { Length: > 0 } value)
                Seen.TryAdd(value, name);
        }
    }

    private void NoteFields(string body)
    {
        JsonObject? answer;
        try
        {
            answer = JsonNode.Parse(body) as JsonObject;
        }
        catch (JsonException)
        {
            return;
        }

        foreach (var name in SecretFields)
        {
            if ((string?)answer?[name] is { Length: > 0 } value)
                Seen.TryAdd(value, name);
        }
    }
}
