namespace SalesFlow.Video.Hosting;

/// <summary>Decides whether a meeting is recorded when the request does not say.</summary>
internal static class RecordingPolicy
{
    /// <summary>Somebody from outside has to be asked first: then only an explicit wish records.</summary>
    public static bool Decide(ScheduleMeeting request, SalesFlowVideoOptions options) =>
        request.Record ?? (options.Recording.Default && request.Invitees.All(invitee => IsInternal(invitee.Email, options.InternalDomains)));

    private static bool IsInternal(string email, IList<string> domains)
    {
        var domain = email[(email.LastIndexOf('@') + 1)..];
        return domains.Contains(domain, StringComparer.OrdinalIgnoreCase);
    }
}
