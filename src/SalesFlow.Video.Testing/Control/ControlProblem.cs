using Microsoft.AspNetCore.Http;

namespace SalesFlow.Video.Testing.Control;

/// <summary>What the control API says when it cannot do what was asked.</summary>
internal sealed record ControlProblem(string Error)
{
    internal static IResult Refused(string error) => Results.Json(new ControlProblem(error), statusCode: StatusCodes.Status403Forbidden);

    internal static IResult NotFound(string error) => Results.NotFound(new ControlProblem(error));

    internal static IResult Invalid(string error) => Results.BadRequest(new ControlProblem(error));

    internal static IResult Conflict(string error) => Results.Conflict(new ControlProblem(error));
}
