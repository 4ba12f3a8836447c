using System.Diagnostics;
using System.Net;
using SalesFlow.Video.Diagnostics;

namespace SalesFlow.Video.Http;

/// <summary>Measures one call to a platform as an activity and a count. The tags name no person, meeting or address.</summary>
internal sealed class PlatformCall : IDisposable
{
    // What remains when neither the platform nor the transport had the last word: the caller gave up.
    private string _outcome = "Interrupted";
    private bool _isError = true;
    private HttpStatusCode? _status;

    private readonly MeetingPlatform _platform;
    private readonly string _operation;
    private readonly Activity? _activity;

    private PlatformCall(MeetingPlatform platform, string operation)
    {
        _platform = platform;
        _operation = operation;
        _activity = VideoTelemetry.Activities.StartActivity($"{platform} {operation}", ActivityKind.Client);
    }

    public static PlatformCall Start(MeetingPlatform platform, string operation) => new(platform, operation);

    public void Answered(HttpStatusCode status) => _status = status;

    public void Succeeded(string outcome = nameof(Succeeded)) => (_outcome, _isError) = (outcome, false);

    public void Failed(string outcome) => _outcome = outcome;

    public void Dispose()
    {
        var tags = new TagList { { "platform", _platform.Name }, { "operation", _operation }, { "outcome", _outcome } };
        if (_status is { } status)
            tags.Add("http.response.status_code", (int)status);

        VideoTelemetry.PlatformCalls.Add(1, tags);
        foreach (var (name, value) in tags)
            _activity?.SetTag(name, value);
        _activity?.SetStatus(_isError ? ActivityStatusCode.Error : ActivityStatusCode.Ok);
        _activity?.Dispose();
    }
}
