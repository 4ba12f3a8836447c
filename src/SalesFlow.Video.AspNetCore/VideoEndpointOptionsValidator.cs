using Microsoft.Extensions.Options;

namespace SalesFlow.Video.AspNetCore;

/// <summary>Checks the endpoint options when the host starts.</summary>
internal sealed class VideoEndpointOptionsValidator : IValidateOptions<VideoEndpointOptions>
{
    public ValidateOptionsResult Validate(string? name, VideoEndpointOptions options)
    {
        List<string> problems = [];
        if (options.Owner is null)
            problems.Add("VideoEndpointOptions.Owner is null. Set a function that returns the owner of a request.");
        if (options.IsForged is null)
            problems.Add("VideoEndpointOptions.IsForged is null. Set a function that recognizes requests of other origins' pages.");
        if (options.ConnectedPage is not ['/', ..] || options.ConnectedPage is [_, '/' or '\\', ..])
            problems.Add("VideoEndpointOptions.ConnectedPage is not a local path. Set one that begins with a single slash, such as /settings.");
        if (options.OwnerRequestsPerMinute < 1 || options.AddressRequestsPerMinute < 1)
            problems.Add("A number of requests per minute in VideoEndpointOptions is below 1. Set at least 1, or null for no limit.");
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }
}
