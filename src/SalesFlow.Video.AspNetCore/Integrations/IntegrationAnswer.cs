using Microsoft.AspNetCore.Http;
using SalesFlow.Video.AspNetCore.Problems;

namespace SalesFlow.Video.AspNetCore.Integrations;

/// <summary>The answers that several integration endpoints give.</summary>
internal static class IntegrationAnswer
{
    public static IResult UnknownSlug() => ProblemResult.Of(VideoErrorCode.NotFound, "There is no such platform here. GET /api/integrations/list names them.");

    public static IResult NotFound() => ProblemResult.Of(VideoErrorCode.IntegrationNotFound, "There is no such connected account.");

    public static IResult Done(VideoProblem? problem) => problem is null ? Results.NoContent() : new ProblemResult(problem);
}
