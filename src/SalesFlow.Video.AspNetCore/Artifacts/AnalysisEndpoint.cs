using System.ComponentModel;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using SalesFlow.Video.AspNetCore.Json;
using SalesFlow.Video.AspNetCore.Problems;
using SalesFlow.Video.Hosting;

namespace SalesFlow.Video.AspNetCore.Artifacts;

/// <summary>Has a transcript analyzed, and gives out the analysis.</summary>
internal static class AnalysisEndpoint
{
    private const string PreferHeader = "Prefer";
    private const string RespondAsync = "respond-async";
    private const string SecondsUntilNextLook = "5";
    private const string AgainParameter = "again";
    private const string AgainDescription = """
        true: ask the analyzer once more, also about a transcript that it knows. Decisions about action items stay. Without it the
        analysis that is there is returned.
        """;

    // Proxies tend to give up after 30 s.
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(25);

    public static async Task<IResult> AnalyzeAsync(
        HttpContext context,
        string id,
        [FromQuery(Name = ConversationAccess.Parameter)][Description(ConversationAccess.MemberDescription)] string? occurrenceId,
        [FromQuery(Name = AgainParameter)][Description(AgainDescription)] string? again,
        [FromHeader(Name = PreferHeader)][Description("respond-async: do not wait for the analysis.")] string? prefer,
        ConversationAccess conversations,
        VideoArtifacts artifacts,
        LinkGenerator links,
        CancellationToken cancellationToken)
    {
        var found = await conversations.FindAsync(context, id, occurrenceId, cancellationToken);
        if (!found.TryGetValue(out var asked, out var problem))
            return new ProblemResult(problem);
        if (again is not (null or "" or "true" or "false"))
            return new ProblemResult(VideoProblem.Of([new(AgainParameter, VideoErrorCode.InvalidValue, "Send true or false.")]));

        var isAsync = PrefersAsync(prefer);
        var analyzed = await artifacts.AnalyzeAsync(
            asked.Owner, asked.MeetingId, asked.Asked, isAsync ? TimeSpan.Zero : LongestWait, again is "true", cancellationToken);
        if (!analyzed.TryGetValue(out var outcome, out problem))
            return new ProblemResult(problem);
        if (outcome.Analysis is { } analysis)
            return JsonAnswer.Of(context, AnalysisBody.Of(analysis), VideoJson.Default.AnalysisBody);

        if (isAsync)
            context.Response.Headers["Preference-Applied"] = RespondAsync;
        context.Response.Headers.RetryAfter = SecondsUntilNextLook;
        return TypedResults.Accepted(links.GetPathByName(
            context, ArtifactRoutes.AnalysisName, new() { ["id"] = asked.MeetingId, [ConversationAccess.Parameter] = asked.Asked }));
    }

    public static async Task<IResult> GetAsync(
        HttpContext context,
        string id,
        [FromQuery(Name = ConversationAccess.Parameter)][Description(ConversationAccess.MemberDescription)] string? occurrenceId,
        ConversationAccess conversations,
        VideoArtifacts artifacts,
        CancellationToken cancellationToken)
    {
        var found = await conversations.FindAsync(context, id, occurrenceId, cancellationToken);
        if (!found.TryGetValue(out var asked, out var problem))
            return new ProblemResult(problem);

        var kept = await artifacts.GetAnalysisAsync(asked.Owner, asked.MeetingId, asked.Asked, cancellationToken);
        return kept.TryGetValue(out var analysis, out problem)
            ? JsonAnswer.Of(context, AnalysisBody.Of(analysis), VideoJson.Default.AnalysisBody)
            : new ProblemResult(problem);
    }

    /// <summary>Preferences are listed with commas and may have parameters (RFC 7240).</summary>
    private static bool PrefersAsync(string? prefer) => prefer?.Split(',').Any(static preference =>
        preference.Split(';')[0].Trim().Equals(RespondAsync, StringComparison.OrdinalIgnoreCase)) ?? false;
}
