namespace SalesFlow.Video.AspNetCore.Problems;

/// <summary>Puts several fields at fault into one problem, worded as the core words it.</summary>
internal static class FieldProblem
{
    public static VideoProblem Of(IReadOnlyList<FieldError> errors) => new()
    {
        Code = errors[0].Code,
        Detail = errors.Count == 1 ? errors[0].Detail : $"{errors.Count} fields need attention: {string.Join(", ", errors.Select(static error => error.Field))}.",
        Errors = errors,
    };
}
