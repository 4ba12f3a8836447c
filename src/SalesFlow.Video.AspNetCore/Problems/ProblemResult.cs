using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using SalesFlow.Video.AspNetCore.Json;

namespace SalesFlow.Video.AspNetCore.Problems;

/// <summary>Answers with a problem.</summary>
/// <param name="problem">The problem.</param>
/// <param name="status">The status, when it is not the one of the table.</param>
internal sealed class ProblemResult(VideoProblem problem, int? status = null) : IResult
{
    public const string ContentType = "application/problem+json";

    public static ProblemResult Of(VideoErrorCode code, string detail, int? status = null) =>
        new(new VideoProblem { Code = code, Detail = detail }, status);

    public static ProblemResult Of(IReadOnlyList<FieldError> errors) => new(VideoProblem.Of(errors));

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var body = Describe(httpContext);
        var json = JsonSerializer.SerializeToUtf8Bytes(body, VideoJson.Default.ProblemBody);

        var response = httpContext.Response;
        response.StatusCode = body.Status;
        response.ContentType = ContentType;
        response.ContentLength = json.Length;
        response.Headers.CacheControl = "no-store";
        if (body.RetryAfter is { } seconds)
            response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        await response.Body.WriteAsync(json, httpContext.RequestAborted);
    }

    private ProblemBody Describe(HttpContext context)
    {
        var description = VideoErrors.Describe(problem.Code);
        return new()
        {
            Type = $"urn:salesflow-video:error:{description.ErrorCode}",
            Title = description.Title,
            Status = status ?? description.Status,
            Detail = problem.Detail,
            ErrorCode = description.ErrorCode,
            Errors = problem.Errors.Count == 0 ? null : [.. problem.Errors.Select(Describe)],
            MeetingId = problem.MeetingId?.Value,
            RetryAfter = problem.RetryAfter is { } pause ? (int)Math.Clamp(Math.Ceiling(pause.TotalSeconds), 1, int.MaxValue) : null,
            TraceId = Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier,
        };
    }

    private static FieldErrorBody Describe(FieldError error) =>
        new() { Field = error.Field, ErrorCode = VideoErrors.Describe(error.Code).ErrorCode, Detail = error.Detail };
}
