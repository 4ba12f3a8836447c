using System.Diagnostics;
using System.Net;
using SalesFlow.Video.Diagnostics;

namespace SalesFlow.Video.Http;

/// <summary>Measures a call to a platform as an activity and a count, under the same names for every platform.</summary>
/// <remarks>
/// The count is <c>salesflow.video.platform_calls</c>, the activity is named by platform and operation. Tags name no person, meeting or
/// address: an operation is a fixed name such as <c>create_meeting</c>. <see cref="PlatformClient"/> and <c>OAuthClient</c> measure by
/// themselves; use this for calls that go another way.
/// </remarks>
public sealed class PlatformCall
{
    private const string Succeeded = nameof(Succeeded);

    // What remains when neither the platform nor the transport had the last word: the caller gave up.
    private string _outcome = "Interrupted";
    private bool _isError = true;
    private bool _hasEnded;
    private HttpStatusCode? _status;

    private PlatformCall()
    {
    }

    /// <summary>Makes a call and measures it: a success, unless the call says otherwise, or the kind of a <see cref="PlatformException"/>.</summary>
    /// <param name="platform">The platform that is called.</param>
    /// <param name="operation">What is asked of it; one of a few fixed names.</param>
    /// <param name="callAsync">Makes the call, and says on the way what it learns.</param>
    public static async Task<T> MeasureAsync<T>(MeetingPlatform platform, string operation, Func<PlatformCall, Task<T>> callAsync)
    {
        ArgumentException.ThrowIfNullOrEmpty(operation);
        ArgumentNullException.ThrowIfNull(callAsync);
        using var activity = VideoTelemetry.Activities.StartActivity($"{platform} {operation}", ActivityKind.Client);
        var call = new PlatformCall();
        try
        {
            var result = await callAsync(call).ConfigureAwait(false);
            if (!call._hasEnded)
                call.EndAs(Succeeded, isError: false);
            return result;
        }
        catch (PlatformException exception)
        {
            call.EndAs(exception.Kind.ToString(), isError: true);
            throw;
        }
        finally
        {
            call.Record(platform, operation, activity);
        }
    }

    /// <summary>Says which status the platform answered with; the last one counts.</summary>
    public void Answered(HttpStatusCode status) => _status = status;

    /// <summary>Says what came of the call, when its result is a value that may be a failure.</summary>
    /// <param name="outcome">One of a few fixed names, such as <c>GrantRejected</c>.</param>
    /// <param name="isError">True when it is a failure.</param>
    public void EndAs(string outcome, bool isError) => (_outcome, _isError, _hasEnded) = (outcome, isError, true);

    private void Record(MeetingPlatform platform, string operation, Activity? activity)
    {
        var tags = new TagList { { "platform", platform.Name }, { "operation", operation }, { "outcome", _outcome } };
        if (_status is { } status)
            tags.Add("http.response.status_code", (int)status);

        VideoTelemetry.PlatformCalls.Add(1, tags);
        foreach (var (name, value) in tags)
            activity?.SetTag(name, value);
        activity?.SetStatus(_isError ? ActivityStatusCode.Error : ActivityStatusCode.Ok);
    }
}
