using Microsoft.Extensions.Localization;
using SalesFlow.Video;
using SalesFlow.Video.Meetings;

namespace SalesFlow.App.Widgets;

/// <summary>Says problems and reasons in the viewer's language; by their codes, since their own sentences are English.</summary>
public sealed class ProblemText(IStringLocalizer<WidgetWords> words)
{
    /// <summary>Says what went wrong and what to do.</summary>
    public string Of(VideoProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return Of(problem.Code);
    }

    /// <inheritdoc cref="Of(VideoProblem)"/>
    public string Of(VideoErrorCode code) => words[$"Error{code}"] is { ResourceNotFound: false } said ? said : words["ErrorInternalError"];

    /// <summary>Says what is wrong with one field.</summary>
    public string Of(FieldError error)
    {
        ArgumentNullException.ThrowIfNull(error);
        return Of(error.Code);
    }

    /// <summary>Says why there is no recording, transcript or attendance.</summary>
    public string Of(ArtifactReason reason) => words[$"Reason{reason}"];
}
