using System.Diagnostics.CodeAnalysis;

namespace SalesFlow.Video;

/// <summary>Carries what an operation brought, or the problem that kept it from doing so: never both, never neither.</summary>
/// <typeparam name="T">What the operation brings.</typeparam>
public sealed class VideoResult<T>
    where T : class
{
    private VideoResult(T? value, VideoProblem? problem)
    {
        Value = value;
        Problem = problem;
    }

    /// <summary>The result; null when there is a problem.</summary>
    public T? Value { get; }

    /// <summary>The problem; null when there is a result.</summary>
    public VideoProblem? Problem { get; }

    /// <summary>Wraps a result.</summary>
    [SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "Value and Problem are the named way back.")]
    public static implicit operator VideoResult<T>(T value) => new(value ?? throw new ArgumentNullException(nameof(value)), null);

    /// <summary>Wraps a problem.</summary>
    [SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "Value and Problem are the named way back.")]
    public static implicit operator VideoResult<T>(VideoProblem problem) => new(null, problem ?? throw new ArgumentNullException(nameof(problem)));

    /// <summary>True with the result, false with the problem.</summary>
    public bool TryGetValue([NotNullWhen(true)] out T? value, [NotNullWhen(false)] out VideoProblem? problem)
    {
        value = Value;
        problem = Problem;
        return value is not null;
    }
}
